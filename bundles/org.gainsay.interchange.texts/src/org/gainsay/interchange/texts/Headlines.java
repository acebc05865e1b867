// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

/** What looks like a headline where nothing says so. */
public final class Headlines {

	/** A headline is no longer than that, in UTF-16 units. */
	private static final int LONGEST = 150;
	private static final String ENDS_OF_SENTENCES = ".,;:。．；：";

	private Headlines() {
	}

	/** Whether a line looks like a headline: it is short, has a letter and does not end as a sentence does. White space at its ends is the caller's. */
	public static boolean is(String line) {
		return line.length() <= LONGEST && !line.isEmpty() && ENDS_OF_SENTENCES.indexOf(line.charAt(line.length() - 1)) < 0 && line.codePoints().anyMatch(Character::isLetter);
	}
}
