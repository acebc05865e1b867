// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.hints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;

/** What can be read between the lines: the standing of a statement, and how many articles carry a claim. */
public final class Hints {

	private final Corpus corpus;

	public Hints(Corpus corpus) {
		this.corpus = corpus;
	}

	/**
	 * A hint that shows behind a name.
	 *
	 * @param offset where it shows, in UTF-16 units
	 */
	public record Hint(int offset, String label) {
	}

	/** The hints of a file, relative to the corpus folder, in its order. */
	public List<Hint> of(String file) {
		return corpus.file(file).map(this::hints).orElse(List.of());
	}

	private List<Hint> hints(FileFacts file) {
		List<Hint> hints = new ArrayList<>();
		file.sets().stream().flatMap(set -> set.statements().stream())
				.forEach(statement -> hints.add(new Hint(statement.at().name().end(), Standings.of(statement, corpus).word())));
		file.claims().forEach(claim -> {
			int count = carriers(claim.name());
			hints.add(new Hint(claim.at().name().end(), count == 0 ? "no article" : count == 1 ? "1 article" : count + " articles"));
		});
		hints.sort(Comparator.comparingInt(Hint::offset));
		return hints;
	}

	/** How many articles have a stance on a claim that nobody rejected. */
	private int carriers(String claim) {
		return (int) corpus.statementsNear(null, ReferenceFacts.Kind.CLAIM, claim)
				.filter(statement -> statement.status() != StatementStatus.REJECTED && statement.allStances().stream().flatMap(stance -> stance.targets().stream()).anyMatch(target -> claim.equals(target.claim())))
				.map(StatementFacts::article).distinct().count();
	}
}
