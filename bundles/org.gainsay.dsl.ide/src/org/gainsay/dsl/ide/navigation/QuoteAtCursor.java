// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * An anchor that stands at a place of a claims file, with what it leads to.
 *
 * @param article   whose text it quotes
 * @param statement whose it is
 * @param anchor    the anchor itself
 * @param role      content, cue, source, hedge, addressee or target
 */
public record QuoteAtCursor(ArticleFacts article, StatementFacts statement, AnchorFacts anchor, String role) {

	/**
	 * The anchor at a place.
	 *
	 * @param file   relative to the corpus folder
	 * @param offset in UTF-16 units of the claims file
	 */
	public static Optional<QuoteAtCursor> at(Corpus corpus, String file, int offset) {
		return statement(corpus, file, offset).flatMap(statement -> corpus.article(statement.article())
				.flatMap(article -> all(article, statement).stream()
						.filter(quote -> quote.anchor.at().offset() <= offset && offset <= quote.anchor.at().end()).findFirst()));
	}

	/** The statement that a place of a claims file lies in. */
	public static Optional<StatementFacts> statement(Corpus corpus, String file, int offset) {
		return corpus.file(file).stream().flatMap(facts -> facts.sets().stream()).map(AnnotationSetFacts::statements).flatMap(List::stream)
				.filter(statement -> statement.at().whole().offset() <= offset && offset <= statement.at().whole().end()).findFirst();
	}

	/** All anchors of a statement. */
	public static List<QuoteAtCursor> all(ArticleFacts article, StatementFacts statement) {
		List<QuoteAtCursor> all = new ArrayList<>();
		add(all, article, statement, statement.content(), "content");
		add(all, article, statement, statement.cue(), "cue");
		add(all, article, statement, statement.source(), "source");
		add(all, article, statement, statement.hedge(), "hedge");
		add(all, article, statement, statement.addressee(), "addressee");
		for (MemberFacts member : statement.allMembers()) {
			add(all, article, statement, member.wordsAt(), "source");
			add(all, article, statement, member.source(), "source");
			add(all, article, statement, member.cue(), "cue");
			add(all, article, statement, member.hedge(), "hedge");
		}
		for (StanceFacts stance : statement.allStances()) {
			add(all, article, statement, stance.part(), "target");
		}
		return all;
	}

	private static void add(List<QuoteAtCursor> all, ArticleFacts article, StatementFacts statement, AnchorFacts anchor, String role) {
		if (anchor != null) {
			all.add(new QuoteAtCursor(article, statement, anchor, role));
		}
	}

	/** Where the quoted words stand in the article's text, one place a piece; empty if they were not found. */
	public List<Place> places() {
		return article.text() == null ? List.of()
				: anchor.spans().stream().map(span -> new Place(article.text(), new Region(span.start(), span.length()))).toList();
	}

	/** The spans, in UTF-16 units of the article's text. */
	public List<Span> spans() {
		return anchor.spans();
	}
}
