// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.List;

import org.gainsay.analysis.ClaimRow;

/** A picture of a corpus: made of facts alone, without a display, and immutable. Its numbers stand in a table as well. */
public interface Picture {

	/** A sign or tint and what it means. */
	record Key(Look look, String sign, String word, String meaning) {
	}

	/** All pictures of a corpus, in the order in which they show. */
	static List<Picture> all(Counted counted) {
		return List.of(new WhoSpeaks(counted), new StandingsByOutlet(counted), new StatementsByDay(counted), new ClaimTimeline(counted.ledger()), new ClaimMatrix(counted), new ProgressByAnnotator(counted.corpus()));
	}

	/**
	 * The pictures of some articles, in the same order; without what tells of a whole corpus alone.
	 *
	 * @param counted  of the corpus
	 * @param articles the names of those that speak
	 * @param rows     the claims that are shown, with all that is said about them
	 */
	static List<Picture> some(Counted counted, List<String> articles, List<ClaimRow> rows) {
		Counted those = counted.in(articles);
		List<ClaimRow> spoken = rows.stream().filter(row -> !row.cells().isEmpty()).toList();
		return List.of(new WhoSpeaks(those), new StandingsByOutlet(those), new StatementsByDay(those), new ClaimTimeline(counted.ledger(), spoken),
				new ClaimMatrix(counted, spoken, articles.stream().filter(article -> !counted.ledger().versions().superseded(article)).toList()));
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
