// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;

/** By which way the stances of a corpus reached their articles, and where they come from. */
public final class Provenance {

	private final Corpus corpus;
	private final LedgerPart part;
	private final ActsOfSpeech acts;
	/** As they are written. */
	private final Map<String, Optional<Dating>> datings = new ConcurrentHashMap<>();

	Provenance(Corpus corpus, LedgerPart part) {
		this.corpus = corpus;
		this.part = part;
		this.acts = ActsOfSpeech.of(corpus, part);
	}

	/** That of all statements of a corpus. */
	public static Provenance of(Corpus corpus) {
		return new Provenance(corpus, LedgerPart.of(corpus));
	}

	/** By which ways a stance reached its article: one, but for publications side by side; none where that is not known. */
	public List<Source> ways(Cell cell) {
		return routes(cell).sources();
	}

	/** The articles whose origins are others than before because of what their statements are linked with. */
	Set<String> relinkedSince(Provenance before) {
		return acts.changedSince(before.acts, corpus, part);
	}

	/** The routes of a stance, one but for publications side by side, and what makes them that. */
	record Routes(List<Source> sources, RouteKind kind) {
	}

	/**
	 * The route of a stance: its outermost speaker that is a publication or part of one, else the publication to which it was said, else whose copy the
	 * article is, else its outlet. Several speakers side by side that are publications are a route each.
	 *
	 * @return without a source where it is not recorded who speaks, or the article is not known
	 */
	Routes routes(Cell cell) {
		for (List<MemberFacts> link : cell.links()) {
			List<Source> side = null;
			for (MemberFacts member : link) { // without a stream, and hardly ever anybody: each stance is asked
				ActorFacts actor = member.kind() == MemberFacts.Kind.ACTOR ? actor(member).orElse(null) : null;
				if (actor != null && publishes(actor)) {
					side = side == null ? new ArrayList<>(2) : side;
					add(Source.of(actor), side);
				}
			}
			if (side != null) {
				return new Routes(Collections.unmodifiableList(side), RouteKind.CITED);
			}
		}
		if (cell.speakers().isEmpty()) {
			return new Routes(List.of(), RouteKind.OUTLET);
		}
		Optional<Source> told = corpus.actor(cell.statement().addresseeActor()).filter(this::publishes).map(Source::of);
		if (told.isPresent()) {
			return new Routes(List.of(told.get()), RouteKind.ADDRESSED);
		}
		Optional<Source> copied = Copied.copy(cell.article(), corpus).map(Source::of);
		return copied.isPresent() ? new Routes(List.of(copied.get()), RouteKind.COPY) : new Routes(printed(cell.article(), corpus).stream().toList(), RouteKind.OUTLET);
	}

	/** Adds what is not there yet. */
	private static void add(Source one, List<Source> to) {
		if (!to.contains(one)) {
			to.add(one);
		}
	}

	/** Whether an actor is a publication, or a part of one, however far up. */
	private boolean publishes(ActorFacts actor) {
		return isIn(actor, one -> one.kind() == ActorKind.PUBLICATION, corpus);
	}

	/** Whether an actor, or what it is part of, however far up, is one that is looked for. */
	static boolean isIn(ActorFacts actor, Predicate<ActorFacts> wanted, Corpus corpus) {
		if (wanted.test(actor)) {
			return true;
		}
		if (actor.partOf() == null) { // most are a part of nothing
			return false;
		}
		Set<String> seen = new HashSet<>(Set.of(actor.name()));
		for (ActorFacts one = corpus.actor(actor.partOf()).orElse(null); one != null && seen.add(one.name()); one = corpus.actor(one.partOf()).orElse(null)) {
			if (wanted.test(one)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The origins of a stance: its innermost sources, or the bodies for which these speak; an unnamed one by itself, unless it is linked as one act of
	 * speech with others or stands in several articles that are one copy; where these are the writer or unstated, whose copy the article is, else its outlet.
	 *
	 * @return without those that the corpus does not know; empty where it is not recorded yet who speaks
	 */
	public List<Source> origins(Cell cell) {
		boolean whole = cell.innermost().equals(cell.statement().innermost());
		Optional<List<Source>> shared = whole ? acts.origin(cell.statement()) : Optional.empty();
		if (shared.isPresent()) {
			return shared.get();
		}
		List<MemberFacts> innermost = cell.innermost();
		if (innermost.size() == 1 && innermost.getFirst().words() == null) { // most have one, who is named: what comes of him is without doubles
			return origin(innermost.getFirst(), cell.statement(), corpus);
		}
		Set<Source> origins = new LinkedHashSet<>();
		for (MemberFacts member : innermost) {
			Optional<Copied> copied = Copied.of(member, cell.stance(), cell.target(), cell.article(), corpus);
			if (copied.isPresent()) {
				origins.addAll((cell.innermost().size() == 1 ? acts.origin(copied.get()) : Optional.<List<Source>>empty()).orElse(List.of(Source.unnamed(copied.get(), corpus))));
			} else {
				origins.addAll(origin(member, cell.statement(), corpus));
			}
		}
		return List.copyOf(origins);
	}

	/** Where the words of one member come from: several where he speaks for several, none where the corpus does not know it. */
	static List<Source> origin(MemberFacts member, StatementFacts statement, Corpus corpus) {
		if (!member.onBehalfOf().isEmpty()) {
			List<Source> bodies = new ArrayList<>(2);
			member.onBehalfOf().forEach(body -> corpus.actor(body).ifPresent(actor -> add(Source.of(actor), bodies)));
			if (!bodies.isEmpty()) {
				return Collections.unmodifiableList(bodies);
			}
		}
		return switch (member.kind()) {
			case ACTOR -> corpus.actor(member.actor()).map(actor -> List.of(Source.of(actor))).orElse(List.of());
			case UNNAMED -> List.of(Source.unnamed(member, statement, corpus));
			case WRITER, UNSTATED -> Copied.copy(statement.article(), corpus).map(Source::of).or(() -> printed(statement.article(), corpus)).stream().toList();
		};
	}

	/** When a stance was taken: the date of its statement, else the one on which its article was published; empty where neither is known. */
	public Optional<Dating> dating(Cell cell) {
		Optional<Dating> said = dating(cell.statement().date());
		return said.isPresent() ? said : corpus.article(cell.article()).flatMap(article -> dating(article.published()));
	}

	/** As {@link Dating#of} has it; the dates of a corpus are few, and each is asked for again and again. */
	private Optional<Dating> dating(String written) {
		return written == null ? Optional.empty() : datings.computeIfAbsent(written, Dating::of);
	}

	private Optional<ActorFacts> actor(MemberFacts member) {
		return corpus.actor(member.actor());
	}

	private static Optional<Source> printed(String article, Corpus corpus) {
		return corpus.article(article).map(found -> Source.outlet(found, corpus));
	}
}
