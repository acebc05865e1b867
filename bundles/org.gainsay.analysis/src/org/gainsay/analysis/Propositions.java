// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.model.ClaimRelationKind;

/** The claims of a corpus with their relations; claims that are the same, in either direction and however far, are one proposition. */
final class Propositions {

	/** A claim, or several that are the same. Places are those in {@link #all}. */
	static final class Proposition {
		private final int place;
		private final ClaimFacts claim;
		private final List<String> names;
		private final List<Proposition> entails = new ArrayList<>();
		private final List<Proposition> entailedBy = new ArrayList<>();
		private final List<Proposition> contradicts = new ArrayList<>();
		private final List<RelatedClaim> related = new ArrayList<>();

		Proposition(int place, ClaimFacts claim, List<String> names) {
			this.place = place;
			this.claim = claim;
			this.names = names;
		}

		int place() {
			return place;
		}

		/** The one that stands for all. */
		ClaimFacts claim() {
			return claim;
		}

		/** The names of all of them, that of {@link #claim} first. */
		List<String> names() {
			return names;
		}

		String name() {
			return claim.name();
		}

		List<Proposition> contradicts() {
			return contradicts;
		}

		List<RelatedClaim> related() {
			return related;
		}
	}

	private final List<ClaimFacts> claims;
	private final List<Proposition> all = new ArrayList<>();
	private final Map<String, Proposition> byName = new HashMap<>();

	/** @param claims of a corpus, in its order */
	Propositions(Collection<ClaimFacts> claims) {
		this.claims = List.copyOf(claims);
		merge();
		for (ClaimFacts claim : this.claims) {
			for (ClaimRelationFacts relation : claim.relations()) {
				relate(byName.get(claim.name()), relation.kind(), byName.get(relation.target()));
			}
		}
	}

	private void merge() {
		Map<String, List<ClaimFacts>> groups = new HashMap<>();
		for (ClaimFacts claim : claims) {
			groups.put(claim.name(), new ArrayList<>(List.of(claim)));
		}
		for (ClaimFacts claim : claims) {
			same(claim).forEach(target -> {
				List<ClaimFacts> one = groups.get(claim.name());
				List<ClaimFacts> other = groups.get(target);
				if (other != null && one != other) {
					one.addAll(other);
					other.forEach(merged -> groups.put(merged.name(), one));
				}
			});
		}
		Map<String, Integer> order = new HashMap<>();
		claims.forEach(claim -> order.put(claim.name(), order.size()));
		for (ClaimFacts claim : claims) {
			if (byName.containsKey(claim.name())) {
				continue;
			}
			List<ClaimFacts> group = groups.get(claim.name());
			group.sort((a, b) -> order.get(a.name()) - order.get(b.name()));
			// who says that he is the same as another leaves the name to the other
			ClaimFacts first = group.stream().filter(one -> same(one).findAny().isEmpty()).findFirst().orElse(group.getFirst());
			List<String> names = Stream.concat(Stream.of(first), group.stream().filter(one -> one != first)).map(ClaimFacts::name).toList();
			Proposition made = new Proposition(all.size(), first, names);
			all.add(made);
			names.forEach(name -> byName.put(name, made));
		}
	}

	private static Stream<String> same(ClaimFacts claim) {
		return claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.SAME_AS).map(ClaimRelationFacts::target)
				.filter(target -> !target.equals(claim.name()));
	}

	private static void relate(Proposition from, ClaimRelationKind kind, Proposition to) {
		if (to == null || from == to || from.related.contains(new RelatedClaim(kind, to.name(), true))) {
			return;
		}
		from.related.add(new RelatedClaim(kind, to.name(), true));
		to.related.add(new RelatedClaim(kind, from.name(), false));
		switch (kind) {
			case ENTAILS -> {
				from.entails.add(to);
				to.entailedBy.add(from);
			}
			case CONTRADICTS -> {
				if (!from.contradicts.contains(to)) {
					from.contradicts.add(to);
					to.contradicts.add(from);
				}
			}
			case SUPPORTS, UPDATES, CONCERNS, SAME_AS -> {
				// nothing follows; the views show the first two
			}
		}
	}

	/** Whether these are still the claims of a corpus. */
	boolean areOf(Collection<ClaimFacts> others) {
		if (claims.size() != others.size()) {
			return false;
		}
		int place = 0;
		for (ClaimFacts other : others) {
			ClaimFacts mine = claims.get(place++);
			if (mine != other && !mine.equals(other)) {
				return false;
			}
		}
		return true;
	}

	List<Proposition> all() {
		return all;
	}

	/** The proposition of a claim by any of its names; null where there is none. */
	Proposition of(String claim) {
		return claim == null ? null : byName.get(claim);
	}

	/** From what an assertion carries up to it, each with the names of the propositions on the shortest way there when they are asked for: first the one itself. */
	Map<Proposition, Supplier<List<String>>> assertedThrough(Proposition one) {
		return ways(one, true);
	}

	/** From what a denial carries down to it, as above. */
	Map<Proposition, Supplier<List<String>>> deniedThrough(Proposition one) {
		return ways(one, false);
	}

	/** A cycle ends where it began. Of the thousands of ways along a chain hardly any are asked for. */
	private static Map<Proposition, Supplier<List<String>>> ways(Proposition to, boolean up) {
		Map<Proposition, Proposition> next = new HashMap<>();
		List<Proposition> found = new ArrayList<>(List.of(to));
		for (int i = 0; i < found.size(); i++) {
			Proposition at = found.get(i);
			for (Proposition from : up ? at.entailedBy : at.entails) {
				if (from != to && next.putIfAbsent(from, at) == null) {
					found.add(from);
				}
			}
		}
		Map<Proposition, Supplier<List<String>>> ways = new LinkedHashMap<>();
		for (Proposition from : found.subList(1, found.size())) {
			ways.put(from, () -> Stream.iterate(from, one -> one != to, next::get).map(Proposition::name).toList());
		}
		return ways;
	}

	/** The places from which these are reached, whichever way their assertions or denials are carried. */
	private BitSet reached(BitSet from, boolean up) {
		BitSet reached = (BitSet) from.clone();
		Deque<Proposition> open = new ArrayDeque<>(from.stream().mapToObj(all::get).toList());
		while (!open.isEmpty()) {
			Proposition at = open.removeFirst();
			for (Proposition one : up ? at.entailedBy : at.entails) {
				if (!reached.get(one.place)) {
					reached.set(one.place);
					open.addLast(one);
				}
			}
		}
		return reached;
	}

	/** The places of these and of all whose row may change when theirs does. */
	BitSet affectedBy(BitSet touched) {
		BitSet affected = (BitSet) touched.clone();
		affected.or(reached(touched, true));
		affected.or(reached(touched, false));
		touched.stream().mapToObj(all::get).forEach(one -> {
			one.contradicts.forEach(other -> affected.set(other.place));
		});
		return affected;
	}
}
