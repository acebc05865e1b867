// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.Anchor;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Quote;
import org.gainsay.model.Span;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.ArticleText;

/** What the facts of a claims file say of the places in it, by where they begin. */
final class FactsAt {

	private final Corpus corpus;
	private final Map<Integer, AnchorFacts> anchors = new HashMap<>();
	private final Map<Integer, StatementFacts> statements = new HashMap<>();
	private final Map<Integer, AnnotationSetFacts> sets = new HashMap<>();
	private final Map<Integer, ArticleText> texts = new HashMap<>();

	FactsAt(Corpus corpus, FileFacts facts) {
		this.corpus = corpus;
		for (ArticleFacts article : facts.articles()) {
			ArticleText text = text(article);
			article.codes().forEach(code -> put(code.at(), text));
		}
		for (AnnotationSetFacts set : facts.sets()) {
			sets.put(set.at().whole().offset(), set);
			ArticleText text = corpus.article(set.article()).map(this::text).orElse(null);
			set.codes().forEach(code -> put(code.at(), text));
			for (StatementFacts statement : set.statements()) {
				statements.put(statement.at().whole().offset(), statement);
				statement.anchors().forEach(anchor -> put(anchor.anchor(), text));
			}
		}
		facts.study().decisions().forEach(decision -> {
			ArticleText text = corpus.article(decision.article()).map(this::text).orElse(null);
			decision.codes().forEach(code -> put(code.at(), text));
			decision.statements().forEach(statement -> statement.anchors().forEach(anchor -> put(anchor.anchor(), text)));
		});
	}

	private ArticleText text(ArticleFacts article) {
		return corpus.text(article).orElse(null);
	}

	private void put(AnchorFacts anchor, ArticleText text) {
		if (anchor != null && text != null) {
			anchors.put(anchor.at().offset(), anchor);
			texts.put(anchor.at().offset(), text);
		}
	}

	private static Optional<Integer> offset(EObject original) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(original);
		return node == null ? Optional.empty() : Optional.of(node.getOffset());
	}

	/** The facts of a statement of the file, if they have it. */
	Optional<StatementFacts> of(Statement original) {
		return offset(original).map(statements::get);
	}

	/** The facts of a set of the file, if they have it. */
	Optional<AnnotationSetFacts> of(StatementSet original) {
		return offset(original).map(sets::get);
	}

	/**
	 * Where the quotes of an anchor stand, in code points.
	 *
	 * @return one a quote; empty where one of them was not found
	 */
	Optional<List<Span>> spans(Anchor original) {
		return spans(original, original.getQuotes());
	}

	/** The same for a quote that is in no anchor. */
	Optional<List<Span>> spans(Quote original) {
		return spans(original, List.of(original));
	}

	private Optional<List<Span>> spans(EObject original, List<Quote> quotes) {
		AnchorFacts facts = offset(original).map(anchors::get).orElse(null);
		if (facts == null || facts.spans().size() != quotes.size()) {
			return Optional.empty();
		}
		ArticleText text = texts.get(offset(original).orElseThrow());
		return Optional.of(facts.spans().stream().map(found -> {
			Span span = GainsayFactory.eINSTANCE.createSpan();
			span.setStart(text.codePoints(found.start()));
			span.setEnd(text.codePoints(found.end()));
			span.setExact(text.at(found));
			return span;
		}).toList());
	}
}
