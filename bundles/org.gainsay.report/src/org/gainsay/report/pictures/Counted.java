// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.pictures;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.WordCount;

/** The statements that pictures count: those that were accepted, of articles that no later version revises. Several pictures may share it. Immutable. */
public final class Counted {

	/** What is said of it before a reader. */
	static final String WHAT = "Counted is what was accepted, in articles that no later version revises.";

	private final Ledger ledger;
	private final Labels.Outlets outlets;
	private final List<StatementFacts> statements;
	/** By article how many words each of its statements has, by where that is written: the texts are read once, for whoever counts all and for who counts some. */
	private final Map<String, Map<Region, Integer>> words;

	/** @param ledger of the corpus, all statements of which are counted */
	public Counted(Ledger ledger) {
		this(ledger, new Labels.Outlets(ledger.corpus()), ledger.corpus().statements(ledger.set()), new ConcurrentHashMap<>());
	}

	private Counted(Ledger ledger, Labels.Outlets outlets, Collection<StatementFacts> all, Map<String, Map<Region, Integer>> words) {
		this.ledger = ledger;
		this.outlets = outlets;
		this.words = words;
		this.statements = all.stream().filter(statement -> Cell.counts(statement) && !ledger.versions().superseded(statement.article())).toList();
	}

	/**
	 * Those of some articles alone.
	 *
	 * @param articles their names
	 */
	public Counted in(Collection<String> articles) {
		return new Counted(ledger, outlets, articles.stream().flatMap(article -> ledger.corpus().set(article, ledger.set()).stream()).flatMap(set -> set.statements().stream()).toList(), words);
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

	/** How many words of its article a statement reports; 0 where its text or its content is not there. */
	int words(StatementFacts statement) {
		Map<Region, Integer> ofArticle = words.get(statement.article());
		if (ofArticle == null) {
			ofArticle = wordsIn(statement.article());
			words.put(statement.article(), ofArticle);
		}
		return ofArticle.getOrDefault(statement.at().whole(), 0);
	}

	private Map<Region, Integer> wordsIn(String article) {
		Optional<ArticleText> text = corpus().article(article).flatMap(corpus()::text);
		Map<Region, Integer> found = new HashMap<>();
		text.ifPresent(read -> corpus().set(article, ledger.set()).ifPresent(set -> set.statements().forEach(statement -> {
			AnchorFacts content = statement.content();
			if (content != null && !content.spans().isEmpty()) {
				found.put(statement.at().whole(), WordCount.of(content.spans().stream().map(read::at).toList()));
			}
		})));
		return found;
	}

	/** When it was said; where that is not written, when its article was published. */
	Optional<Dating> dating(StatementFacts statement) {
		Optional<Dating> own = Dating.of(statement.date());
		return own.isPresent() ? own : corpus().article(statement.article()).flatMap(article -> Dating.of(article.published()));
	}
}
