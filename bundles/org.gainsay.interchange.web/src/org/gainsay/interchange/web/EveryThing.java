// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.text.ArticleText;

/** All things of a corpus, one after the other, so that no more of them than of some articles are held at a time. */
public final class EveryThing {

	private final Corpus corpus;
	private final ExportOptions options;
	private final Addresses addresses;
	private final Consumer<NotCarried> left;

	/** @param left is told what has no place, in the order of the things */
	public EveryThing(Corpus corpus, ExportOptions options, Addresses addresses, Consumer<NotCarried> left) {
		this.corpus = corpus;
		this.options = options;
		this.addresses = addresses;
		this.left = left;
	}

	/**
	 * A thing that was made, with what was told meanwhile.
	 *
	 * @param left may be empty
	 */
	private record Made(List<Thing> things, List<NotCarried> left) {
	}

	/** The sets of an article that are asked for. */
	public List<AnnotationSetFacts> sets(String article) {
		return options.everySet() ? corpus.setsOf(article) : corpus.set(article, options.set()).stream().toList();
	}

	/** How many statements there are in the sets that are asked for. */
	public int statements() {
		return corpus.articles().stream().flatMap(article -> sets(article.name()).stream()).mapToInt(set -> set.statements().size()).sum();
	}

	/** Actors, claims, events, categories. */
	public void names(Consumer<Thing> to) {
		Things things = new Things(corpus, addresses, left);
		corpus.actors().forEach(one -> to.accept(things.actor(one)));
		corpus.claims().forEach(one -> to.accept(things.claim(one)));
		corpus.events().forEach(one -> to.accept(things.event(one)));
		corpus.categories().forEach(one -> to.accept(things.category(one)));
	}

	/** Articles, each with its sets behind it; what is of an article that has no set as asked for is told. */
	public void articles(boolean texts, Consumer<Thing> to) {
		each((article, text, things) -> {
			List<AnnotationSetFacts> sets = sets(article.name());
			return Stream.concat(Stream.of(things.article(article, text, texts)), sets.stream().map(set -> things.set(set, article, text))).toList();
		}, to);
		if (options.set() != null && !options.everySet()) {
			corpus.articles().stream().filter(article -> sets(article.name()).isEmpty())
					.forEach(article -> left.accept(new NotCarried(article.name(), "The article has no annotation set called " + options.set() + ", so none of its statements are written.")));
		}
	}

	/** The statements of the articles, in their order. */
	public void statements(Consumer<Thing> to) {
		each((article, text, things) -> sets(article.name()).stream().flatMap(set -> set.statements().stream().map(statement -> things.statement(statement, set, article, text))).toList(), to);
	}

	/** Correspondences, of which both statements are written. */
	public void correspondences(Consumer<Thing> to) {
		if (corpus.correspondences().isEmpty()) {
			return;
		}
		Set<String> written = new HashSet<>();
		corpus.articles().forEach(article -> sets(article.name()).forEach(set -> set.statements().stream().map(StatementFacts::qualifiedName).forEach(written::add)));
		Things things = new Things(corpus, addresses, left);
		for (CorrespondenceFacts one : corpus.correspondences()) {
			if (written.containsAll(one.statements())) {
				to.accept(things.correspondence(one));
			} else {
				left.accept(new NotCarried(one.name(), "The correspondence has statements that are not written, so it is left out."));
			}
		}
	}

	/** What is made of one article. */
	private interface OfArticle {
		List<Thing> of(ArticleFacts article, Optional<ArticleText> text, Things things);
	}

	private void each(OfArticle making, Consumer<Thing> to) {
		InOrder.each(List.copyOf(corpus.articles()), article -> {
			List<NotCarried> told = new ArrayList<>();
			return new Made(making.of(article, corpus.text(article), new Things(corpus, addresses, told::add)), told);
		}, made -> {
			made.left().forEach(left);
			made.things().forEach(to);
		});
	}
}
