// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The name of the workspace of a folder. */
public final class WorkspaceName {

	private WorkspaceName() {
	}

	/**
	 * @param folder absolute, links followed
	 * @return the folder's own name, and a number that folders of the same name do not share
	 */
	public static String of(Path folder) {
		Path name = folder.getFileName();
		return (name == null ? "" : name) + "-" + sum(folder.toString());
	}

	/** That of the command cksum, which the start script once called: who has a workspace finds it again. Of the text in UTF-8. */
	static long sum(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int sum = 0;
		for (byte each : bytes) {
			sum = next(sum, each);
		}
		for (int length = bytes.length; length != 0; length >>>= 8) {
			sum = next(sum, length);
		}
		return ~sum & 0xFFFF_FFFFL;
	}

	private static int next(int sum, int octet) {
		int next = sum ^ octet << 24;
		for (int bit = 0; bit < 8; bit++) {
			next = next << 1 ^ (next < 0 ? 0x04C1_1DB7 : 0);
		}
		return next;
	}
}
