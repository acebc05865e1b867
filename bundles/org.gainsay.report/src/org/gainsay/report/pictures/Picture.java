// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.List;

/** A picture of a corpus: made of facts alone, without a display, and immutable. Its numbers stand in a table as well. */
public interface Picture {

	/** A sign or tint and what it means. */
	record Key(Look look, String sign, String word, String meaning) {
	}

	/** What it is known by: a word of letters and hyphens, for ids and names of files. */
	String name();

	/** What it is called before a reader. */
	String title();

	/** What it counts, in a sentence or two. */
	String note();

	/** What its signs and tints mean; empty where it has none. */
	List<Key> keys();

	/** All that it shows, as numbers; what is too much for the drawing is there too. */
	PictureTable table();

	/** Whether there is nothing to show. */
	boolean isEmpty();

	/** Whether it is drawn into the width that there is; another is as wide as it has to be. */
	boolean fits();

	/**
	 * Draws it.
	 *
	 * @param width that there is, in pixels; of one that {@link #fits} also that of the drawing
	 */
	PictureDrawing drawing(double width);
}
