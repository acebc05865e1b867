// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which texts and files are known: SHA-256, which every Java has. */
public final class Sha256 {

	private Sha256() {
	}

	/** A digest to be fed piece by piece. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** The hash of bytes: 64 lower-case hexadecimal digits. */
	public static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(digest().digest(bytes));
	}

	/** The hash of all that comes from a stream: 64 lower-case hexadecimal digits. */
	public static String hex(InputStream in) throws IOException {
		MessageDigest digest = digest();
		byte[] part = new byte[1 << 16];
		for (int read = in.read(part); read >= 0; read = in.read(part)) {
			digest.update(part, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The hash of a text in UTF-8: 64 lower-case hexadecimal digits. */
	public static String hex(String text) {
		return hex(text.getBytes(StandardCharsets.UTF_8));
	}
}
