// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.project;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gainsay.text.ByteOrderMark;

/** Guesses the encoding of a text that comes from elsewhere. */
public final class ArticleFile {

	/** What can be chosen where the guess is wrong; each that a text from elsewhere is likely to have. */
	public static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, //$NON-NLS-1$
			StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);

	private static final int HALF = 2;

	private ArticleFile() {
	}

	/**
	 * The likeliest encoding: what a byte order mark says; UTF-16 where every other byte is zero; UTF-8 where it can be that, which a
	 * longer text in another encoding is not by chance; else windows-1252, the usual one of older files in Western languages.
	 */
	public static Charset guess(byte[] bytes) {
		if (startsWith(bytes, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16BE;
		}
		if (startsWith(bytes, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		int evenZeros = 0;
		int oddZeros = 0;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == 0) {
				if (i % HALF == 0) {
					evenZeros++;
				} else {
					oddZeros++;
				}
			}
		}
		if (Math.max(evenZeros, oddZeros) > bytes.length / 4) {
			return evenZeros > oddZeros ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
		}
		return isUtf8(bytes) ? StandardCharsets.UTF_8 : CHARSETS.get(1);
	}

	/** The text, without a byte order mark. What cannot be read in the encoding shows as U+FFFD. */
	public static String read(byte[] bytes, Charset charset) {
		String text = new String(bytes, charset);
		return ByteOrderMark.strip(text);
	}

	private static boolean isUtf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
			return true;
		} catch (CharacterCodingException other) {
			return false;
		}
	}

	private static boolean startsWith(byte[] bytes, int first, int second) {
		return bytes.length >= HALF && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}
}
