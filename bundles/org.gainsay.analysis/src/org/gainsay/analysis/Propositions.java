// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.model.ClaimRelationKind;

/** The claims of a corpus with their relations; claims that are the same, in either direction and however far, are one proposition. */
public final class Propositions {

	/** A claim, or several that are the same. Places are those in {@link #all}. */
	static final class Proposition {
		private final int place;
		private final ClaimFacts claim;
		private final List<String> names;
		private final List<String> about;
		private final List<Proposition> entails = new ArrayList<>();
		private final List<Proposition> entailedBy = new ArrayList<>();
		private final Set<Proposition> contradicts = new LinkedHashSet<>();
		private final Set<RelatedClaim> related = new LinkedHashSet<>();

		Proposition(int place, ClaimFacts claim, List<String> names, List<String> about) {
			this.about = about;
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

		/** Whom it charges: names of actors, of all claims that are the same. */
		List<String> about() {
			return about;
		}

		/** What it entails, however far; without itself. */
		Collection<Proposition> entailed() {
			Set<Proposition> found = new LinkedHashSet<>(List.of(this));
			Deque<Proposition> open = new ArrayDeque<>(found);
			while (!open.isEmpty()) {
				open.removeFirst().entails.stream().filter(found::add).forEach(open::addLast);
			}
			found.remove(this);
			return found;
		}

		Collection<Proposition> contradicts() {
			return contradicts;
		}

		Collection<RelatedClaim> related() {
			return related;
		}
	}

	private final List<ClaimFacts> claims;
	private final List<Proposition> all = new ArrayList<>();
	private final Map<String, Proposition> byName = new HashMap<>();

	/** @param claims of a corpus, in its order */
	public Propositions(Collection<ClaimFacts> claims) {
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
			List<ClaimFacts> alone = new ArrayList<>(1);
			alone.add(claim);
			groups.put(claim.name(), alone);
		}
		for (ClaimFacts claim : claims) {
			if (claim.relations().isEmpty()) {
				continue;
			}
			same(claim).forEach(target -> {
				List<ClaimFacts> one = groups.get(claim.name());
				List<ClaimFacts> other = groups.get(target);
				if (other != null && one != other) {
					List<ClaimFacts> larger = one.size() < other.size() ? other : one; // or a long row of them is gone through at each
					List<ClaimFacts> smaller = larger == one ? other : one;
					larger.addAll(smaller);
					smaller.forEach(merged -> groups.put(merged.name(), larger));
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
			if (group.size() == 1) { // most
				add(claim, List.of(claim.name()), claim.about());
				continue;
			}
			group.sort((a, b) -> order.get(a.name()) - order.get(b.name()));
			// who says that he is the same as another leaves the name to the other
			ClaimFacts first = group.stream().filter(one -> same(one).findAny().isEmpty()).findFirst().orElse(group.getFirst());
			List<String> names = Stream.concat(Stream.of(first), group.stream().filter(one -> one != first)).map(ClaimFacts::name).toList();
			add(first, names, group.stream().flatMap(one -> one.about().stream()).toList());
		}
	}

	private void add(ClaimFacts claim, List<String> names, List<String> about) {
		Proposition made = new Proposition(all.size(), claim, names, about.size() < 2 ? about : about.stream().distinct().toList());
		all.add(made);
		names.forEach(name -> byName.put(name, made));
	}

	private static Stream<String> same(ClaimFacts claim) {
		return claim.relations().stream().filter(relation -> relation.kind() == ClaimRelationKind.SAME_AS).map(ClaimRelationFacts::target)
				.filter(target -> !target.equals(claim.name()));
	}

	private static void relate(Proposition from, ClaimRelationKind kind, Proposition to) {
		if (to == null || from == to || !from.related.add(new RelatedClaim(kind, to.name(), true))) {
			return;
		}
		to.related.add(new RelatedClaim(kind, from.name(), false));
		switch (kind) {
			case ENTAILS -> {
				from.entails.add(to);
				to.entailedBy.add(from);
			}
			case CONTRADICTS -> {
				from.contradicts.add(to);
				to.contradicts.add(from);
			}
			case SUPPORTS, UPDATES, CONCERNS, SAME_AS -> {
				// nothing follows; the views show the first two
			}
		}
	}

	/** The claim that stands for one and for all that are the same; null where there is no such claim. */
	public ClaimFacts standingFor(String claim) {
		Proposition one = of(claim);
		return one == null ? null : one.claim();
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

	/** Of {@link #carriers}: nothing carries there. */
	private static final int NONE = -1;
	/** Of {@link #carriers}: that of several places does. */
	private static final int SEVERAL = -2;

	/**
	 * From where what is said carries to each place, itself included: from the one place that is given, from none, or from several. So a long chain
	 * of claims on which little is said is gone along once, and not once for each of its claims.
	 *
	 * @param said on which propositions there are assertions or denials
	 * @param up   whether they are assertions
	 */
	int[] carriers(BitSet said, boolean up) {
		int[] carriers = new int[all.size()];
		Arrays.fill(carriers, NONE);
		said.stream().forEach(place -> carriers[place] = place);
		Deque<Proposition> open = new ArrayDeque<>(said.stream().mapToObj(all::get).toList());
		while (!open.isEmpty()) {
			Proposition at = open.removeFirst();
			for (Proposition next : before(at, !up)) {
				int both = carriers[next.place] == NONE || carriers[next.place] == carriers[at.place] ? carriers[at.place] : SEVERAL;
				if (both != carriers[next.place]) {
					carriers[next.place] = both;
					open.addLast(next);
				}
			}
		}
		return carriers;
	}

	/**
	 * From where an assertion carries up to a proposition, or a denial down to it, the nearest first; on the way others may stand on which nothing is said.
	 * A cycle ends where it began.
	 *
	 * @param carriers as {@link #carriers} gives them
	 */
	List<Proposition> carriedTo(Proposition to, boolean up, int[] carriers) {
		int only = carriers[to.place];
		if (only != SEVERAL) {
			return only == NONE || only == to.place ? List.of() : List.of(all.get(only));
		}
		List<Proposition> found = new ArrayList<>(List.of(to));
		BitSet seen = new BitSet(all.size());
		seen.set(to.place);
		for (int i = 0; i < found.size(); i++) {
			for (Proposition from : before(found.get(i), up)) {
				if (carriers[from.place] != NONE && !seen.get(from.place)) {
					seen.set(from.place);
					found.add(from);
				}
			}
		}
		return found.subList(1, found.size());
	}

	private static List<Proposition> before(Proposition at, boolean up) {
		return up ? at.entailedBy : at.entails;
	}

	/** The names of the propositions on the shortest way from one to another: first the one itself, without the other. */
	static List<String> way(Proposition from, Proposition to, boolean up) {
		Map<Proposition, Proposition> next = new HashMap<>();
		List<Proposition> found = new ArrayList<>(List.of(to));
		for (int i = 0; i < found.size() && !next.containsKey(from); i++) {
			for (Proposition one : before(found.get(i), up)) {
				if (one != to && next.putIfAbsent(one, found.get(i)) == null) {
					found.add(one);
				}
			}
		}
		return Stream.iterate(from, one -> one != to, next::get).map(Proposition::name).toList();
	}

	/** The places from which these are reached, whichever way their assertions or denials are carried. */
	private BitSet reached(BitSet from, boolean up) {
		BitSet reached = (BitSet) from.clone();
		Deque<Proposition> open = new ArrayDeque<>(from.stream().mapToObj(all::get).toList());
		while (!open.isEmpty()) {
			Proposition at = open.removeFirst();
			for (Proposition one : before(at, up)) {
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
