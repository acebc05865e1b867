// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;

/** The statements that pictures count: those that were accepted, of articles that no later version revises. */
final class Counted {

	/** What is said of it before a reader. */
	static final String WHAT = "Counted is what was accepted, in articles that no later version revises.";

	private final Corpus corpus;
	private final List<StatementFacts> statements = new ArrayList<>();
	private final Map<String, String> outlets = new HashMap<>();
	private final Map<String, Optional<Dating>> published = new HashMap<>();

	Counted(Ledger ledger) {
		this.corpus = ledger.corpus();
		for (StatementFacts statement : corpus.statements(ledger.set())) {
			if (Cell.counts(statement) && !ledger.versions().superseded(statement.article())) {
				statements.add(statement);
			}
		}
	}

	Corpus corpus() {
		return corpus;
	}

	List<StatementFacts> statements() {
		return statements;
	}

	/** What to call the outlet of an article. */
	String outlet(String article) {
		return outlets.computeIfAbsent(article, name -> outlet(name, corpus));
	}

	/** The same of any article of a corpus. */
	static String outlet(String article, Corpus corpus) {
		return corpus.article(article).<String>map(ArticleFacts::outlet).map(outlet -> corpus.actor(outlet).map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(outlet)).orElse("no outlet recorded");
	}

	/** The name of the actor that an outlet is; null where none is recorded. */
	static @Nullable String outletName(String article, Corpus corpus) {
		return corpus.article(article).<String>map(ArticleFacts::outlet).filter(outlet -> corpus.actor(outlet).isPresent()).orElse(null);
	}

	/** When it was said; where that is not written, when its article was published. */
	Optional<Dating> dating(StatementFacts statement) {
		Optional<Dating> own = Dating.of(statement.date());
		return own.isPresent() ? own : published.computeIfAbsent(statement.article(), name -> corpus.article(name).flatMap(article -> Dating.of(article.published())));
	}
}
