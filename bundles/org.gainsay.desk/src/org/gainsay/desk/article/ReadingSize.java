// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

/** How large the text of an article is set. */
public final class ReadingSize {

	private static final int LEAST = 4;

	private ReadingSize() {
	}

	/**
	 * The size of a text.
	 *
	 * @param points  of its font, as somebody set it or as it comes
	 * @param percent how much larger somebody wants to read it
	 * @param chosen  whether somebody set the font: it is taken at its word then, and grows with the desktop's type otherwise
	 * @param desktop how much larger than usual the desktop's type is; at least 1
	 * @return points; at least 4
	 */
	public static int points(int points, int percent, boolean chosen, double desktop) {
		return (int) Math.max(LEAST, Math.round(points * (chosen ? 1 : desktop) * percent / 100));
	}
}
