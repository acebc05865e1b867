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
import org.gainsay.model.ActorKind;
import org.gainsay.model.CorrespondenceKind;

/**
 * The acts of speech that several statements report: those that {@code same utterance} links, links of links included. They have one origin
 * where each of them has one innermost member and no two differently named ones are among these. {@code same line} joins nothing. An unnamed source
 * that is linked so is with it the same in all articles that are one copy. Immutable.
 */
final class ActsOfSpeech {

	/** By the qualified names of statements. */
	private final Map<String, List<Source>> origins;
	private final Map<Copied, List<Source>> ofCopies;

	private ActsOfSpeech(Map<String, List<Source>> origins, Map<Copied, List<Source>> ofCopies) {
		this.origins = origins;
		this.ofCopies = ofCopies;
	}

	/** Those of a corpus, whatever the annotation set and version of an article: a link names the statements that it is about. */
	static ActsOfSpeech of(Corpus corpus, LedgerPart part) {
		Joined<Object> joined = new Joined<>();
		Set<String> linked = new LinkedHashSet<>();
		for (CorrespondenceFacts link : corpus.correspondences()) {
			if (link.kind() == CorrespondenceKind.SAME_UTTERANCE) {
				for (String statement : link.statements()) {
					linked.add(statement);
					joined.join(link.statements().getFirst(), statement);
				}
			}
		}
		Map<String, StatementFacts> known = new LinkedHashMap<>();
		linked.forEach(name -> part.statement(name).filter(Cell::counts).ifPresent(statement -> known.put(name, statement)));
		Set<Copied> copies = new LinkedHashSet<>();
		known.forEach((name, statement) -> copies(statement, corpus).forEach(copied -> {
			copies.add(copied);
			joined.join(name, copied);
		}));
		Map<Object, List<StatementFacts>> acts = new LinkedHashMap<>();
		known.forEach((name, statement) -> acts.computeIfAbsent(joined.root(name), root -> new ArrayList<>()).add(statement));
		Versions versions = acts.isEmpty() ? null : Versions.of(corpus);
		Map<String, List<Source>> origins = new HashMap<>();
		Map<Object, List<Source>> ofActs = new HashMap<>();
		acts.forEach((root, act) -> {
			if (act.size() > 1) {
				origin(act, versions, corpus).ifPresent(origin -> {
					act.forEach(statement -> origins.put(statement.qualifiedName(), origin));
					ofActs.put(root, origin);
				});
			}
		});
		Map<Copied, List<Source>> ofCopies = new HashMap<>();
		for (Copied copied : copies) {
			List<Source> origin = ofActs.get(joined.root(copied));
			if (origin != null) {
				ofCopies.put(copied, origin);
			}
		}
		return new ActsOfSpeech(origins, ofCopies);
	}

	/** What is the same source in other articles of the copy: nothing where a statement has several innermost members. */
	private static List<Copied> copies(StatementFacts statement, Corpus corpus) {
		if (statement.innermost().size() != 1) {
			return List.of();
		}
		return Cell.of(statement).stream().filter(cell -> !cell.conditional() && cell.innermost().equals(statement.innermost()))
				.flatMap(cell -> Copied.of(statement.innermost().getFirst(), cell.stance(), cell.target(), statement.article(), corpus).stream()).toList();
	}

	/** The one origin of an act: the named one, or the bodies for whom that speaks; else the unnamed source that is linked first, in an earlier version only if in no other article; empty where it is not one. */
	private static Optional<List<Source>> origin(List<StatementFacts> act, Versions versions, Corpus corpus) {
		Set<List<Source>> named = new LinkedHashSet<>();
		List<Source> unnamed = null;
		boolean counts = false;
		for (StatementFacts statement : act) {
			if (statement.innermost().size() != 1) {
				return Optional.empty();
			}
			MemberFacts member = statement.innermost().getFirst();
			if (member.kind() == MemberFacts.Kind.UNSTATED && member.onBehalfOf().isEmpty()) {
				continue; // nobody is named, and no words say who it is
			}
			List<Source> origin = Provenance.origin(member, statement, corpus);
			if (isUnnamed(member, corpus) && member.onBehalfOf().isEmpty()) {
				boolean countsToo = !versions.superseded(statement.article());
				unnamed = unnamed == null || countsToo && !counts ? origin : unnamed;
				counts |= countsToo;
			} else if (!origin.isEmpty()) {
				named.add(origin); // what the article says in its own voice is the outlet's; of what somebody is only said to believe nothing is known
			}
		}
		if (named.size() > 1) {
			return Optional.empty();
		}
		return Optional.ofNullable(named.isEmpty() ? unnamed : named.iterator().next());
	}

	/** Whether no article says who it is: words of one, or an actor who is declared as unnamed. */
	private static boolean isUnnamed(MemberFacts member, Corpus corpus) {
		return member.kind() == MemberFacts.Kind.UNNAMED || member.actor() != null && corpus.actor(member.actor()).filter(actor -> actor.kind() == ActorKind.UNNAMED).isPresent();
	}

	/** The origin that a statement shares with others; empty where it shares none. */
	Optional<List<Source>> origin(StatementFacts statement) {
		return Optional.ofNullable(origins.get(statement.qualifiedName()));
	}

	/** The origin that an unnamed source shares with others because one of its copies is linked; empty where it shares none. */
	Optional<List<Source>> origin(Copied copied) {
		return Optional.ofNullable(ofCopies.get(copied));
	}

	/** The articles of the statements whose shared origin is another than in other acts, by their names. */
	Set<String> changedSince(ActsOfSpeech before, Corpus corpus, LedgerPart part) {
		Set<String> articles = new LinkedHashSet<>();
		changed(origins, before.origins).forEach(statement -> part.statement(statement).ifPresent(found -> articles.add(found.article())));
		Set<String> copies = new LinkedHashSet<>();
		changed(ofCopies, before.ofCopies).forEach(copied -> copies.add(copied.copy()));
		if (!copies.isEmpty()) {
			corpus.articles().stream().filter(article -> Copied.copy(article.name(), corpus).filter(copy -> copies.contains(copy.name())).isPresent())
					.forEach(article -> articles.add(article.name()));
		}
		return articles;
	}

	private static <K> Set<K> changed(Map<K, List<Source>> now, Map<K, List<Source>> before) {
		Set<K> changed = new LinkedHashSet<>();
		now.forEach((one, origin) -> {
			if (!origin.equals(before.get(one))) {
				changed.add(one);
			}
		});
		before.keySet().stream().filter(one -> !now.containsKey(one)).forEach(changed::add);
		return changed;
	}
}
