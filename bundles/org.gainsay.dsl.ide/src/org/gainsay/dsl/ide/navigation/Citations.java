// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StatementFacts;

/**
 * Who cites whom, one step of a chain at a time: an article's outlet cites the speakers, they cite the first of the cited
 * members, and so on.
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
		corpus.statementsNear(chosenSet, ReferenceFacts.Kind.ACTOR, actor).forEach(statement -> {
			List<String> outer = corpus.article(statement.article()).filter(article -> article.outlet() != null)
					.map(article -> List.of(article.outlet())).orElse(List.of());
			outer = link(outer, statement.members(), statement, step);
			for (MemberFacts member : statement.cited()) {
				outer = link(outer, List.of(member), statement, step);
			}
		});
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
