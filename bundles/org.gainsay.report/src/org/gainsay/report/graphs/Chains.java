// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.graphs;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Ledger;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.WrongOptionException;

/** The claims that are asked for, each with the graph of who cites whom on it. */
final class Chains {

	/** Which claims. */
	static final FormatOption CLAIM = FormatOption.texts("claim", "Only the claims", "Take these claims; all are taken unless some are named.");

	private static final int MOST_NAMED = 20;

	private final Corpus corpus;
	private final Ledger ledger;
	private final List<ClaimRow> rows;
	private final Set<String> names;

	private Chains(Corpus corpus, Ledger ledger, List<ClaimRow> rows) {
		this.corpus = corpus;
		this.ledger = ledger;
		this.rows = rows;
		this.names = rows.stream().map(row -> row.claim().name()).collect(Collectors.toSet());
	}

	/**
	 * The claims that the options ask for, in the order of the corpus.
	 *
	 * @throws WrongOptionException if there is none of a name
	 */
	static Chains of(Corpus corpus, ExportOptions options) {
		Set<String> wanted = options.values().texts(CLAIM).stream().map(name -> corpus.claim(name).<String>map(ClaimFacts::name).orElseThrow(() -> new WrongOptionException("There is no claim '" + name
				+ "'; there are: " + corpus.claims().stream().limit(MOST_NAMED).map(ClaimFacts::name).collect(Collectors.joining(", ")) + (corpus.claims().size() > MOST_NAMED ? " …" : "") + ".")))
				.collect(Collectors.toSet());
		Ledger ledger = Ledger.of(corpus, options.set());
		return new Chains(corpus, ledger, ledger.rows().stream().filter(row -> wanted.isEmpty() || wanted.contains(row.claim().name())).toList());
	}

	/** The claims. */
	List<ClaimRow> rows() {
		return rows;
	}

	/** Whether a claim is among them. */
	boolean has(String claim) {
		return names.contains(claim);
	}

	/** Who cites whom on a claim. */
	ChainGraph graph(ClaimRow row, int mostArticles) {
		return ChainGraph.of(ledger, row, mostArticles);
	}

	/** Who cites whom in an article. */
	ChainGraph graph(String article) {
		return ChainGraph.of(ledger, article);
	}

	/** How many statements take a stance on one of the claims, and count. */
	int statements() {
		return drawn().size();
	}

	private Set<String> drawn() {
		return rows.stream().flatMap(row -> row.cells().stream()).map(cell -> cell.statement().qualifiedName()).collect(Collectors.toSet());
	}

	/** Tells what no graph has a place for. */
	void tellTheRest(Set<NotCarried> left) {
		Set<String> drawn = drawn();
		for (ArticleFacts article : corpus.articles()) {
			left.add(new NotCarried(article.name(), "A graph has no place for the text and its passages, for codes and for what else is known of an article."));
			for (StatementFacts statement : corpus.set(article.name(), ledger.set()).map(AnnotationSetFacts::statements).orElse(List.of())) {
				if (!drawn.contains(statement.qualifiedName())) {
					left.add(new NotCarried(statement.qualifiedName(), Cell.counts(statement) ? "It takes no stance on a claim that is written, so it is in no graph." : "It is not accepted, so it is in no graph."));
				}
			}
		}
		corpus.events().forEach(one -> tell(one.name(), "events", left));
		corpus.categories().forEach(one -> tell(one.name(), "categories", left));
		corpus.correspondences().forEach(one -> tell(one.name(), "correspondences", left));
	}

	private static void tell(String name, String what, Set<NotCarried> left) {
		left.add(new NotCarried(name, "A graph of chains has no place for " + what + "."));
	}
}
