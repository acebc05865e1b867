// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Marks on letters that people leave out when they look for a word: accents of Latin, Greek and Cyrillic letters, Hebrew points, Arabic
 * vowels. The vowel signs of Indian and neighbouring scripts, and the marks that make another Japanese sound, are letters as much as any.
 */
public final class OptionalMarks {

	private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED]+");
	private static final Pattern ANY = Pattern.compile("\\p{M}");

	private OptionalMarks() {
	}

	/** A text without them, in NFC. */
	public static String without(String text) {
		return Normalizer.normalize(MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(""), Normalizer.Form.NFC);
	}

	/** A text in small letters without any mark, optional or not, in NFD: nothing to read, but something to name or to know a thing by. */
	public static String bare(String text) {
		return ANY.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}
}
