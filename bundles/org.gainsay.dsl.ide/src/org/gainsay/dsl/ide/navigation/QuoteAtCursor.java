// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param statement whose it is; null for the passage that shows a code of the article or of an annotation set
 * @param anchor    the anchor itself
 * @param role      content, cue, source, hedge, addressee, target, reason, condition or code
 */
public record QuoteAtCursor(ArticleFacts article, StatementFacts statement, AnchorFacts anchor, String role) {

	/**
	 * The anchor at a place.
	 *
	 * @param file   relative to the corpus folder
	 * @param offset in UTF-16 units of the claims file
	 */
	public static Optional<QuoteAtCursor> at(Corpus corpus, String file, int offset) {
		Optional<AnnotationSetFacts> set = set(corpus, file, offset);
		return set.flatMap(one -> corpus.article(one.article())).flatMap(article -> Stream.concat(
				statement(corpus, file, offset).stream().flatMap(statement -> all(article, statement).stream()), ofCodes(article, set.get()).stream())
				.filter(quote -> quote.anchor.at().offset() <= offset && offset <= quote.anchor.at().end()).findFirst());
	}

	/** The annotation set, or the article with its own, that a place of a claims file lies in. */
	public static Optional<AnnotationSetFacts> set(Corpus corpus, String file, int offset) {
		return corpus.file(file).stream().flatMap(facts -> facts.sets().stream())
				.filter(set -> set.at().whole().offset() <= offset && offset <= set.at().whole().end()).findFirst();
	}

	/** The passages that show the codes of a set, or of an article if the set is its own. */
	public static List<QuoteAtCursor> ofCodes(ArticleFacts article, AnnotationSetFacts set) {
		List<QuoteAtCursor> all = new ArrayList<>();
		(set.solo() ? article.codes() : set.codes()).forEach(code -> add(all, article, null, code.at(), "code"));
		return all;
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
			add(all, article, statement, member.grounds(), "reason");
		}
		for (StanceFacts stance : statement.allStances()) {
			add(all, article, statement, stance.part(), "target");
			add(all, article, statement, stance.grounds(), "reason");
			add(all, article, statement, stance.condition(), "condition");
		}
		statement.codes().forEach(code -> add(all, article, statement, code.at(), "code"));
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
