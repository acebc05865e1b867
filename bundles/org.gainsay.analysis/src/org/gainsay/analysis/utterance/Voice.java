// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;
import org.gainsay.text.OptionalMarks;

/**
 * In whose mouth an article puts words.
 *
 * @param written as a claims file writes them: names of actors, {@code unnamed "words"}, {@code writer}, {@code unstated}; of a
 *                passage that nobody annotated the name as the article has it, in quotation marks
 * @param labels  what to call them before a reader, in the same order
 * @param actors  who they are, and for whom they speak: names of actors, and the addresses under which they are the same as others
 * @param of      what they belong to, however far up
 * @param names   names that are no actor's, in small letters
 */
public record Voice(List<String> written, List<String> labels, Set<String> actors, Set<String> of, Set<String> names) {

	/** Nobody is known. */
	public static final Voice NOBODY = new Voice(List.of(), List.of(), Set.of(), Set.of(), Set.of());

	/** How two voices may belong together. */
	enum Relation {
		/** One actor, or one name. */
		SAME,
		/** One belongs to the other, such as a ministry to its government. */
		RELATED,
		/** At least one is not named, so they may be the same. */
		UNKNOWN,
		/** Two that are named differently. */
		DIFFERENT
	}

	/** Whose words a statement reports in the end: the last of the chain, else its speakers. */
	static Voice of(StatementFacts statement, Corpus corpus) {
		List<String> written = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		Set<String> actors = new HashSet<>();
		Set<String> of = new HashSet<>();
		for (MemberFacts member : statement.innermost()) {
			for (String body : member.onBehalfOf()) { // who speaks for a body says what the body says
				corpus.actor(body).ifPresent(known -> {
					actors.add(known.name());
					actors.addAll(known.sameAs());
					addAbove(known.name(), corpus, of);
				});
			}
			switch (member.kind()) {
				case WRITER -> {
					written.add("writer");
					labels.add("the article itself");
				}
				case UNSTATED -> {
					written.add("unstated");
					labels.add("nobody named");
				}
				case UNNAMED -> {
					written.add("unnamed \"" + member.words() + "\"");
					labels.add("“" + member.words() + "”");
					if (member.of() != null) {
						of.add(member.of());
						addAbove(member.of(), corpus, of);
					}
				}
				case ACTOR -> {
					Optional<ActorFacts> actor = corpus.actor(member.actor());
					written.add(member.actor() == null ? "?" : member.actor());
					labels.add(actor.map(ActorFacts::label).filter(label -> !label.isEmpty()).orElse(String.valueOf(member.actor())));
					actor.ifPresent(known -> {
						if (known.kind() != ActorKind.UNNAMED) {
							actors.add(known.name());
							actors.addAll(known.sameAs());
						}
						addAbove(known.name(), corpus, of);
					});
				}
			}
		}
		return new Voice(List.copyOf(written), List.copyOf(labels), Set.copyOf(actors), Set.copyOf(of), Set.of());
	}

	/** What an actor is part of or has a role in, however far up. */
	private static void addAbove(String name, Corpus corpus, Set<String> above) {
		Deque<String> open = new ArrayDeque<>(List.of(name));
		while (!open.isEmpty()) {
			ActorFacts actor = corpus.actor(open.removeLast()).orElse(null);
			if (actor != null) {
				actor.roles().forEach(role -> addAbove(role.in(), open, above));
				addAbove(actor.partOf(), open, above);
			}
		}
	}

	private static void addAbove(String one, Deque<String> open, Set<String> above) {
		if (one != null && above.add(one)) {
			open.addLast(one);
		}
	}

	/** The voice of a passage by the name that stands beside it. */
	static Voice named(String words) {
		String last = OptionalMarks.bare(words.substring(words.lastIndexOf(' ') + 1));
		return new Voice(List.of("\"" + words + "\""), List.of(words), Set.of(), Set.of(), Set.of(last));
	}

	/** The voice of a passage beside which an actor of the corpus is named. */
	static Voice actor(String name, Corpus corpus) {
		Set<String> of = new HashSet<>();
		addAbove(name, corpus, of);
		Set<String> actors = new HashSet<>(Set.of(name));
		corpus.actor(name).ifPresent(actor -> actors.addAll(actor.sameAs()));
		return new Voice(List.of(name), List.of(corpus.actor(name).map(ActorFacts::label).orElse(name)), Set.copyOf(actors), Set.copyOf(of), Set.of());
	}

	/** Whether it depends on what is known of an actor. */
	boolean concerns(String actor) {
		return actors.contains(actor) || of.contains(actor) || written.contains(actor);
	}

	/** Whether anybody is named. */
	public boolean isNamed() {
		return !actors.isEmpty() || !names.isEmpty();
	}

	Relation to(Voice other) {
		if (meet(actors, other.actors) || meet(names, other.names)) {
			return Relation.SAME;
		}
		if (meet(actors, other.of) || meet(of, other.actors)) {
			return Relation.RELATED;
		}
		return isNamed() && other.isNamed() ? Relation.DIFFERENT : Relation.UNKNOWN;
	}

	private static boolean meet(Set<String> one, Set<String> other) {
		return !one.isEmpty() && !other.isEmpty() && !Collections.disjoint(one, other);
	}
}
