// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

/** How much height an article leaves to the bars below it: with large type, or in a low place, they must not take it all. */
public enum BarRoom {

	/** As many rows as they need. */
	AMPLE,
	/** A row each. */
	LITTLE,
	/** A row for the keys alone. */
	LEAST;

	/** With so many lines of the bars' type, text and bars have room beside each other. */
	private static final int AMPLE_LINES = 16;
	private static final int LITTLE_LINES = 10;

	/**
	 * The room in a place.
	 *
	 * @param height of text and bars together, in pixels
	 * @param line   how high a line of the bars' type is, in pixels
	 */
	public static BarRoom of(int height, int line) {
		return height >= AMPLE_LINES * line ? AMPLE : height >= LITTLE_LINES * line ? LITTLE : LEAST;
	}
}
