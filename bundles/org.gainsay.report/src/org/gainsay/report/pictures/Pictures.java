// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.gainsay.analysis.Ledger;

/** Which pictures there are of a corpus, in the order in which they are shown. */
public final class Pictures {

	private Pictures() {
	}

	/**
	 * Makes all of them, also those that have nothing to show.
	 *
	 * @param ledger of the corpus
	 * @param before is run before each; what it throws ends the work
	 */
	public static List<Picture> of(Ledger ledger, Runnable before) {
		List<Supplier<Picture>> makers = List.of(() -> new WhoSpeaks(ledger), () -> new StandingsByOutlet(ledger), () -> new StatementsByDay(ledger), () -> new ClaimTimeline(ledger), () -> new ClaimMatrix(ledger),
				() -> new ProgressByAnnotator(ledger.corpus()));
		List<Picture> made = new ArrayList<>();
		for (Supplier<Picture> maker : makers) {
			before.run();
			made.add(maker.get());
		}
		return List.copyOf(made);
	}
}
