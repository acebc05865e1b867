// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.gainsay.analysis.ClaimRow;

/** Which pictures there are of a corpus, in the order in which they are shown. */
public final class Pictures {

	private Pictures() {
	}

	/**
	 * Makes all of them, also those that have nothing to show.
	 *
	 * @param counted of the corpus
	 * @param before  is run before each; what it throws ends the work
	 */
	public static List<Picture> of(Counted counted, Runnable before) {
		List<Supplier<Picture>> makers = List.of(() -> new WhoSpeaks(counted), () -> new StandingsByOutlet(counted), () -> new StatementsByDay(counted), () -> new ClaimTimeline(counted.ledger()), () -> new ClaimMatrix(counted),
				() -> new ProgressByAnnotator(counted.corpus()));
		List<Picture> made = new ArrayList<>();
		for (Supplier<Picture> maker : makers) {
			before.run();
			made.add(maker.get());
		}
		return List.copyOf(made);
	}

	/**
	 * The pictures of some articles, in the same order; without what tells of a whole corpus alone.
	 *
	 * @param counted  of the corpus
	 * @param articles the names of those that speak
	 * @param rows     the claims that are shown, with all that is said about them
	 */
	public static List<Picture> some(Counted counted, List<String> articles, List<ClaimRow> rows) {
		Counted those = counted.in(articles);
		List<ClaimRow> spoken = rows.stream().filter(row -> !row.cells().isEmpty()).toList();
		return List.of(new WhoSpeaks(those), new StandingsByOutlet(those), new StatementsByDay(those), new ClaimTimeline(counted.ledger(), spoken),
				new ClaimMatrix(counted, spoken, articles.stream().filter(article -> !counted.ledger().versions().superseded(article)).toList()));
	}
}
