// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;

/** The statements that pictures count: those that were accepted, of articles that no later version revises. Several pictures may share it. Immutable. */
public final class Counted {

	/** What is said of it before a reader. */
	static final String WHAT = "Counted is what was accepted, in articles that no later version revises.";

	private final Ledger ledger;
	private final Labels.Outlets outlets;
	private final List<StatementFacts> statements;

	/** @param ledger of the corpus, all statements of which are counted */
	public Counted(Ledger ledger) {
		this(ledger, new Labels.Outlets(ledger.corpus()), ledger.corpus().statements(ledger.set()));
	}

	private Counted(Ledger ledger, Labels.Outlets outlets, Collection<StatementFacts> all) {
		this.ledger = ledger;
		this.outlets = outlets;
		this.statements = all.stream().filter(statement -> Cell.counts(statement) && !ledger.versions().superseded(statement.article())).toList();
	}

	/**
	 * Those of some articles alone.
	 *
	 * @param articles their names
	 */
	public Counted in(Collection<String> articles) {
		return new Counted(ledger, outlets, articles.stream().flatMap(article -> ledger.corpus().set(article, ledger.set()).stream()).flatMap(set -> set.statements().stream()).toList());
	}

	/** The ledger of the corpus. */
	public Ledger ledger() {
		return ledger;
	}

	Corpus corpus() {
		return ledger.corpus();
	}

	List<StatementFacts> statements() {
		return statements;
	}

	Labels.Outlets outlets() {
		return outlets;
	}

	/** What to call the outlet of an article. */
	String outlet(String article) {
		return outlets.of(article);
	}

	/** When it was said; where that is not written, when its article was published. */
	Optional<Dating> dating(StatementFacts statement) {
		Optional<Dating> own = Dating.of(statement.date());
		return own.isPresent() ? own : corpus().article(statement.article()).flatMap(article -> Dating.of(article.published()));
	}
}
