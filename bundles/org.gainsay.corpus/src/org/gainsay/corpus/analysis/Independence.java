// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.MemberFacts;

/**
 * As many origins of a claim as do not depend on each other: no two are the same actor, none is a part of another, and each came by a route
 * of its own. Which way the origins and the routes are paired is found as the greatest matching between them.
 */
final class Independence {

	/** Of so many wholes that speak beside their parts every combination is tried; what is more does not count beside its parts. */
	private static final int WHOLES = 8;

	/** An origin, with the routes it came by and the names of what it is a part of. */
	private static final class Origin {
		private final Source source;
		private final List<Cell> cells = new ArrayList<>();
		private final Set<Source> routes = new LinkedHashSet<>();
		private final Set<String> wholes = new HashSet<>();

		Origin(Source source) {
			this.source = source;
		}

		boolean isPartOf(Origin other) {
			return other.source.kind() == Source.Kind.ACTOR && wholes.contains(other.source.name());
		}

		boolean goesWith(Origin other) {
			return isPartOf(other) || other.isPartOf(this);
		}
	}

	private final List<Source> independent = new ArrayList<>();
	private final List<Ground> grounds = new ArrayList<>();

	private Independence() {
	}

	/** @param assertions those that count */
	static Independence of(List<Cell> assertions, Corpus corpus) {
		Independence made = new Independence();
		List<Origin> origins = made.origins(assertions, corpus);
		Map<Origin, Source> chosen = best(origins);
		for (Origin origin : origins) {
			if (chosen.containsKey(origin)) {
				made.independent.add(origin.source);
				made.grounds.add(Ground.of(Ground.Kind.INDEPENDENT, origin.source, origin.cells));
			} else {
				made.grounds.add(dependent(origin, chosen));
			}
		}
		return made;
	}

	/** The origins that are counted, in the order of the cells. */
	List<Source> independent() {
		return independent;
	}

	/** Every origin, with why it is counted or why not. */
	List<Ground> grounds() {
		return grounds;
	}

	private static Ground dependent(Origin origin, Map<Origin, Source> chosen) {
		for (Origin other : chosen.keySet()) {
			if (origin.goesWith(other)) {
				return new Ground(Ground.Kind.PART, origin.source, other.source, null, List.copyOf(origin.cells));
			}
		}
		return new Ground(Ground.Kind.SAME_ROUTE, origin.source, origin.routes.stream().findFirst().orElse(null), null, List.copyOf(origin.cells));
	}

	private List<Origin> origins(List<Cell> assertions, Corpus corpus) {
		Map<Source, Origin> bySource = new LinkedHashMap<>();
		Map<String, Origin> byAddress = new HashMap<>();
		for (Cell cell : assertions) {
			for (Source source : Provenance.origins(cell, corpus)) {
				Origin origin = bySource.get(source);
				if (origin == null) {
					List<String> addresses = addresses(source, corpus);
					origin = addresses.stream().filter(byAddress::containsKey).map(byAddress::get).findFirst().orElse(null);
					if (origin == null) {
						origin = new Origin(source);
					} else {
						grounds.add(new Ground(Ground.Kind.SAME_ACTOR, source, origin.source, null, List.of(cell)));
					}
					for (String address : addresses) {
						byAddress.putIfAbsent(address, origin);
					}
					origin.wholes.addAll(wholes(source, cell, corpus));
					bySource.put(source, origin);
				}
				origin.cells.add(cell);
				origin.routes.addAll(Provenance.routes(cell, corpus));
			}
		}
		return List.copyOf(new LinkedHashSet<>(bySource.values()));
	}

	/** Where authority files have an origin: two actors with one address are one. */
	private static List<String> addresses(Source source, Corpus corpus) {
		return source.kind() == Source.Kind.ACTOR ? corpus.actor(source.name()).map(ActorFacts::sameAs).orElse(List.of()) : List.of();
	}

	/** What an origin is a part of, however far up. */
	private static Set<String> wholes(Source source, Cell cell, Corpus corpus) {
		Set<String> wholes = new LinkedHashSet<>();
		String next = switch (source.kind()) {
			case ACTOR -> corpus.actor(source.name()).map(ActorFacts::partOf).orElse(null);
			case UNNAMED -> cell.statement().allMembers().stream().filter(member -> member.kind() == MemberFacts.Kind.UNNAMED)
					.filter(member -> Source.unnamed(member, cell, corpus).equals(source)).findFirst().map(MemberFacts::of).orElse(null);
			case ARTICLE -> null;
		};
		while (next != null && wholes.add(next)) {
			next = corpus.actor(next).map(ActorFacts::partOf).orElse(null);
		}
		return wholes;
	}

	private static Map<Origin, Source> best(List<Origin> origins) {
		List<Origin> wholes = origins.stream().filter(one -> origins.stream().anyMatch(other -> other.isPartOf(one))).limit(WHOLES).toList();
		List<Origin> others = origins.stream().filter(one -> origins.stream().noneMatch(other -> other.isPartOf(one))).toList();
		Map<Origin, Source> best = Map.of();
		for (int choice = 0; choice < 1 << wholes.size(); choice++) {
			List<Origin> candidates = new ArrayList<>();
			for (int i = 0; i < wholes.size(); i++) {
				if ((choice >> i & 1) == 1) {
					candidates.add(wholes.get(i));
				}
			}
			if (candidates.stream().anyMatch(one -> candidates.stream().anyMatch(one::isPartOf))) {
				continue;
			}
			List<Origin> speaking = List.copyOf(candidates);
			others.stream().filter(one -> speaking.stream().noneMatch(one::isPartOf)).forEach(candidates::add);
			Map<Origin, Source> matched = match(candidates);
			if (matched.size() > best.size()) {
				best = matched;
			}
		}
		return best;
	}

	/** Gives each origin a route of its own, as far as they go, by augmenting paths; who has one keeps one. */
	private static Map<Origin, Source> match(List<Origin> origins) {
		Map<Source, Origin> taken = new LinkedHashMap<>();
		for (Origin origin : origins) {
			place(origin, taken, new HashSet<>());
		}
		Map<Origin, Source> matched = new LinkedHashMap<>();
		taken.forEach((route, origin) -> matched.put(origin, route));
		return matched;
	}

	/** One who asks for a route, and the routes that are left to ask for. */
	private static final class Asking {
		private final Origin origin;
		private final Iterator<Source> routes;
		private Source route;

		Asking(Origin origin) {
			this.origin = origin;
			routes = origin.routes.iterator();
		}
	}

	/** Gives an origin a route, if need be by moving others on, however many. */
	private static boolean place(Origin first, Map<Source, Origin> taken, Set<Source> tried) {
		Deque<Asking> asking = new ArrayDeque<>();
		asking.push(new Asking(first));
		while (!asking.isEmpty()) {
			Asking one = asking.peek();
			if (!one.routes.hasNext()) {
				asking.pop();
				continue;
			}
			one.route = one.routes.next();
			if (tried.add(one.route)) {
				Origin holder = taken.get(one.route);
				if (holder == null) {
					asking.forEach(each -> taken.put(each.route, each.origin));
					return true;
				}
				asking.push(new Asking(holder));
			}
		}
		return false;
	}
}
