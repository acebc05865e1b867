// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;

import org.gainsay.text.Sha256;

/** Passwords of coders, as they stand in a file. */
final class Password {

	private static final int SALT = 16;
	private static final int ROUNDS = 99_999;

	private Password() {
	}

	/** That of a coder. The salt is made of both, so that the same corpus gives the same file. */
	static String of(String coder, String clear) {
		byte[] salt = Arrays.copyOf(Sha256.digest().digest((coder + "\0" + clear).getBytes(StandardCharsets.UTF_8)), SALT);
		return hashed(salt, clear);
	}

	/** Whether it is a password that stands in a file. */
	static boolean is(String clear, String stored) {
		byte[] bytes = Base64.getDecoder().decode(stored);
		return hashed(Arrays.copyOf(bytes, SALT), clear).equals(stored);
	}

	private static String hashed(byte[] salt, String clear) {
		MessageDigest digest = Sha256.digest();
		digest.update(salt);
		byte[] hash = digest.digest(Normalizer.normalize(clear, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
		for (int i = 0; i < ROUNDS; i++) {
			hash = digest.digest(hash);
		}
		byte[] both = Arrays.copyOf(salt, SALT + hash.length);
		System.arraycopy(hash, 0, both, SALT, hash.length);
		return Base64.getEncoder().encodeToString(both);
	}
}
