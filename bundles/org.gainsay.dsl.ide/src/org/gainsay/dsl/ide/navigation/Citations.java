// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StatementFacts;

/**
 * Who cites whom, one step of a chain at a time: an article's outlet cites the speakers, each of them cites each of those whom the chain
 * has next, and so on. Of another's copy the outlet cites that one, who cites the speakers.
 */
public final class Citations {

	private final Corpus corpus;
	private final String chosenSet;

	/** @param chosenSet as {@link Corpus#set} takes it */
	public Citations(Corpus corpus, String chosenSet) {
		this.corpus = corpus;
		this.chosenSet = chosenSet;
	}

	/** Whom an actor cites, with the places where they do. */
	public Map<String, List<Place>> citedBy(String actor) {
		Map<String, List<Place>> found = new LinkedHashMap<>();
		steps(actor, (citing, cited, place) -> {
			if (citing.equals(actor)) {
				found.computeIfAbsent(cited, name -> new ArrayList<>()).add(place);
			}
		});
		return found;
	}

	/** Who cites an actor, with the places where they do. */
	public Map<String, List<Place>> citing(String actor) {
		Map<String, List<Place>> found = new LinkedHashMap<>();
		steps(actor, (citing, cited, place) -> {
			if (cited.equals(actor)) {
				found.computeIfAbsent(citing, name -> new ArrayList<>()).add(place);
			}
		});
		return found;
	}

	private interface Step {
		void take(String citing, String cited, Place place);
	}

	private void steps(String actor, Step step) {
		Set<String> seen = new HashSet<>();
		corpus.statementsNear(chosenSet, ReferenceFacts.Kind.ACTOR, actor).forEach(statement -> {
			Optional<ArticleFacts> article = corpus.article(statement.article());
			article.filter(one -> seen.add(one.name())).ifPresent(one -> copies(one, step)); // whose copy it is, is the same for each of its statements
			List<String> outer = article.map(Citations::publishers).orElse(List.of());
			for (List<MemberFacts> link : statement.links()) {
				outer = link(outer, link, statement, step);
			}
		});
	}

	/** Who publishes an article's words: whose copy it is, else its outlet. */
	private static List<String> publishers(ArticleFacts article) {
		return !article.via().isEmpty() ? article.via() : article.outlet() == null ? List.of() : List.of(article.outlet());
	}

	/** An article's outlet cites those whose copy the article is. */
	private void copies(ArticleFacts article, Step step) {
		String outlet = article.outlet();
		for (String copied : article.via()) {
			if (outlet != null && !outlet.equals(copied)) {
				via(article, copied).ifPresent(place -> step.take(outlet, copied, place));
			}
		}
	}

	private Optional<Place> via(ArticleFacts article, String name) {
		return corpus.file(article.at().file()).stream().flatMap(file -> file.references().stream())
				.filter(reference -> reference.kind() == ReferenceFacts.Kind.ACTOR && reference.name().equals(name)
						&& article.at().whole().offset() <= reference.region().offset() && reference.region().end() <= article.at().whole().end())
				.findFirst().map(reference -> new Place(article.at().file(), reference.region()));
	}

	/** @return the names of the members, or of the outer ones where no member is an actor: a chain does not break at an unnamed source */
	private static List<String> link(List<String> outer, List<MemberFacts> members, StatementFacts statement, Step step) {
		List<String> inner = new ArrayList<>();
		BiConsumer<String, MemberFacts> each = (citing, member) -> {
			if (!citing.equals(member.actor())) {
				step.take(citing, member.actor(), new Place(statement.at().file(), member.at()));
			}
		};
		for (MemberFacts member : members) {
			if (member.actor() != null) {
				outer.forEach(citing -> each.accept(citing, member));
				inner.add(member.actor());
			}
		}
		return inner.isEmpty() ? outer : inner;
	}
}
