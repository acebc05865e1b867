// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;

/** The name of the workspace of a folder, for the start script on Windows, whose shell can compute none. */
public final class WorkspaceName {

	private WorkspaceName() {
	}

	/** @param arguments an existing folder; its workspace's name is printed, or nothing when it cannot be read */
	public static void main(String[] arguments) {
		try {
			System.out.println(of(Path.of(arguments[0]).toRealPath()));
		} catch (IOException e) {
			System.exit(3);
		}
	}

	/**
	 * @param folder absolute, links followed
	 * @return the folder's own name, as far as it is ASCII, and a number that folders of the same name do not share
	 */
	public static String of(Path folder) {
		CRC32 sum = new CRC32();
		sum.update(folder.toString().getBytes(StandardCharsets.UTF_8));
		Path name = folder.getFileName();
		return (name == null ? "root" : name.toString().replaceAll("[^A-Za-z0-9._-]", "_")) + String.format(Locale.ROOT, "-%08x", sum.getValue());
	}
}
