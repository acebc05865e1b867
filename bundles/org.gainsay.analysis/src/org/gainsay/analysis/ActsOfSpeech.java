// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.CorrespondenceKind;

/**
 * The acts of speech that several statements report: those that {@code same utterance} links, links of links included. They have one origin
 * where each of them has one innermost member and no two differently named ones are among these. {@code same line} joins nothing. Immutable.
 */
final class ActsOfSpeech {

	private final Map<String, Source> origins;

	private ActsOfSpeech(Map<String, Source> origins) {
		this.origins = origins;
	}

	/** Those of a corpus, whatever the annotation set: a link names the statements that it is about. */
	static ActsOfSpeech of(Corpus corpus) {
		Map<String, String> parents = new HashMap<>();
		Set<String> linked = new LinkedHashSet<>();
		for (CorrespondenceFacts link : corpus.correspondences()) {
			if (link.kind() == CorrespondenceKind.SAME_UTTERANCE) {
				for (String statement : link.statements()) {
					linked.add(statement);
					parents.put(root(statement, parents), root(link.statements().getFirst(), parents));
				}
			}
		}
		Map<String, List<StatementFacts>> acts = new LinkedHashMap<>();
		for (String name : linked) {
			corpus.statement(name).filter(Cell::counts)
					.ifPresent(statement -> acts.computeIfAbsent(root(name, parents), root -> new ArrayList<>()).add(statement));
		}
		Map<String, Source> origins = new HashMap<>();
		acts.values().stream().filter(act -> act.size() > 1)
				.forEach(act -> origin(act, corpus).ifPresent(origin -> act.forEach(statement -> origins.put(statement.qualifiedName(), origin))));
		return new ActsOfSpeech(origins);
	}

	/** The statement that stands for all that are linked with one; the way to it is made shorter as it is gone. */
	private static String root(String statement, Map<String, String> parents) {
		String root = statement;
		for (String next = parents.get(root); next != null && !next.equals(root); next = parents.get(root)) {
			root = next;
		}
		for (String at = statement; !at.equals(root);) {
			at = parents.put(at, root);
		}
		return root;
	}

	/** The one origin of an act: the named one, else the unnamed source that is linked first; empty where it is not one. */
	private static Optional<Source> origin(List<StatementFacts> act, Corpus corpus) {
		Set<Source> named = new LinkedHashSet<>();
		Source unnamed = null;
		for (StatementFacts statement : act) {
			if (statement.innermost().size() != 1) {
				return Optional.empty();
			}
			MemberFacts member = statement.innermost().getFirst();
			switch (member.kind()) {
				case ACTOR -> corpus.actor(member.actor()).map(Source::of).ifPresent(named::add);
				case UNNAMED -> unnamed = unnamed != null ? unnamed : Source.unnamed(member, statement, corpus);
				// what the article says in its own voice is the outlet's; of what somebody is only said to believe nothing is known
				case WRITER, UNSTATED -> corpus.article(statement.article()).map(article -> Source.outlet(article, corpus)).ifPresent(named::add);
			}
		}
		if (named.size() > 1) {
			return Optional.empty();
		}
		return Optional.ofNullable(named.isEmpty() ? unnamed : named.iterator().next());
	}

	/** The origin that a statement shares with others; empty where it shares none. */
	Optional<Source> origin(StatementFacts statement) {
		return Optional.ofNullable(origins.get(statement.qualifiedName()));
	}

	/** The statements whose shared origin is another than in other acts, by their qualified names. */
	Set<String> changedSince(ActsOfSpeech before) {
		Set<String> changed = new LinkedHashSet<>();
		origins.forEach((statement, origin) -> {
			if (!origin.equals(before.origins.get(statement))) {
				changed.add(statement);
			}
		});
		before.origins.keySet().stream().filter(statement -> !origins.containsKey(statement)).forEach(changed::add);
		return changed;
	}
}
