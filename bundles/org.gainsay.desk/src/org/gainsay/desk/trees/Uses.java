// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.trees;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;

/**
 * Which statements use which names: those that a tree counts and lists. Immutable; what is known of a set is taken over as long as the set is the very
 * same, so that a key costs no look at the statements of others.
 */
final class Uses {

	/**
	 * A way in which a statement uses names.
	 *
	 * @param anyCase whether names that differ in capitals only are one
	 * @param names   those that a statement uses, in order; one may come again
	 */
	record Role(boolean anyCase, Function<StatementFacts, Stream<String>> names) {

		<T> Map<String, T> map() {
			return anyCase ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new HashMap<>();
		}

		<T> Map<String, T> map(Map<String, T> same) {
			Map<String, T> made = anyCase ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new HashMap<>(same.size() * 2);
			made.putAll(same);
			return made;
		}

		private Set<String> set() {
			return anyCase ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER) : new HashSet<>();
		}
	}

	/** What the statements of a set use; told from others by identity. */
	private static final class OfSet {
		private final AnnotationSetFacts set;
		private final Map<Role, Map<String, List<StatementFacts>>> byRole = new IdentityHashMap<>();

		OfSet(AnnotationSetFacts set, List<Role> roles) {
			this.set = set;
			for (Role role : roles) {
				Map<String, List<StatementFacts>> lists = role.map();
				set.statements().forEach(statement -> role.names.apply(statement).forEach(name -> put(lists, name, statement)));
				byRole.put(role, lists.isEmpty() ? Map.of() : lists);
			}
		}

		Map<String, List<StatementFacts>> of(Role role) {
			return byRole.getOrDefault(role, Map.of());
		}
	}

	private final List<OfSet> sets;
	private final Map<Role, Map<String, List<OfSet>>> byName = new IdentityHashMap<>();
	/** The names that other statements use than before, or in another order; null where that holds for all. */
	private final Map<Role, Set<String>> changed;

	private Uses(List<OfSet> sets, List<Role> roles) {
		this.sets = sets;
		this.changed = null;
		for (Role role : roles) {
			Map<String, List<OfSet>> users = role.map();
			sets.forEach(set -> set.of(role).keySet().forEach(name -> users.computeIfAbsent(name, one -> new ArrayList<>(2)).add(set)));
			byName.put(role, users);
		}
	}

	/** @param now the sets in the order of before, but for those that came and went */
	private Uses(List<OfSet> now, List<Role> roles, Uses before, List<OfSet> came, Set<OfSet> went) {
		this.sets = now;
		this.changed = new IdentityHashMap<>();
		Map<OfSet, Integer> places = new IdentityHashMap<>();
		if (!came.isEmpty()) {
			now.forEach(set -> places.put(set, places.size()));
		}
		for (Role role : roles) {
			Set<String> names = role.set();
			came.forEach(set -> names.addAll(set.of(role).keySet()));
			went.forEach(set -> names.addAll(set.of(role).keySet()));
			changed.put(role, names);
			Map<String, List<OfSet>> known = before.byName.getOrDefault(role, Map.of());
			byName.put(role, names.isEmpty() ? known : role.map(known));
			for (String name : names) {
				List<OfSet> users = new ArrayList<>(known.getOrDefault(name, List.of()));
				users.removeIf(went::contains);
				came.stream().filter(set -> set.of(role).containsKey(name)).forEach(users::add);
				if (!came.isEmpty()) {
					users.sort(Comparator.comparing(places::get));
				}
				if (users.isEmpty()) {
					byName.get(role).remove(name);
				} else {
					byName.get(role).put(name, users);
				}
			}
		}
	}

	/**
	 * Who uses what in a corpus.
	 *
	 * @param everybody whether the sets of all annotators count; else each article's own set only, so that nothing counts twice
	 * @param roles     the ways to use a name that are asked for; the same objects each time
	 * @param before    what was known of another build for the same roles; may be null
	 */
	static Uses of(Corpus corpus, boolean everybody, List<Role> roles, Uses before) {
		List<OfSet> known = before == null ? List.of() : before.sets;
		List<OfSet> sets = new ArrayList<>(known.size() + 16);
		List<OfSet> came = new ArrayList<>();
		BitSet stayed = new BitSet(known.size());
		Map<AnnotationSetFacts, Integer> places = new IdentityHashMap<>();
		int next = 0;
		boolean inOrder = true;
		for (AnnotationSetFacts set : sets(corpus, everybody)) {
			if (next >= known.size() || known.get(next).set != set) { // it came, or one before it went: so it is for few
				if (places.isEmpty()) {
					known.forEach(one -> places.put(one.set, places.size()));
				}
				Integer place = places.get(set);
				if (place == null) {
					OfSet made = new OfSet(set, roles);
					sets.add(made);
					came.add(made);
					continue;
				}
				inOrder &= place >= next;
				next = place;
			}
			sets.add(known.get(next));
			stayed.set(next);
			next++;
		}
		if (!inOrder || stayed.isEmpty()) {
			return new Uses(sets, roles);
		}
		Set<OfSet> went = Collections.newSetFromMap(new IdentityHashMap<>());
		for (int i = stayed.nextClearBit(0); i < known.size(); i = stayed.nextClearBit(i + 1)) {
			went.add(known.get(i));
		}
		return new Uses(sets, roles, before, came, went);
	}

	private static List<AnnotationSetFacts> sets(Corpus corpus, boolean everybody) {
		List<AnnotationSetFacts> sets = new ArrayList<>();
		for (ArticleFacts article : ArticleOrder.of(corpus)) {
			if (everybody) {
				sets.addAll(corpus.setsOf(article.name()));
			} else {
				corpus.set(article.name(), null).ifPresent(sets::add);
			}
		}
		return sets;
	}

	/** Whether it is known of each name if it changed; else all may have. */
	boolean changedKnown() {
		return changed != null;
	}

	/** Whether other statements use a name than before, or the same in another order. */
	boolean changed(Role role, String name) {
		return changed == null || changed.getOrDefault(role, Set.of()).contains(name);
	}

	/** How many statements use a name; those that were rejected do not count. */
	int count(Role role, String name) {
		return (int) byName.get(role).getOrDefault(name, List.of()).stream().flatMap(set -> set.of(role).get(name).stream())
				.filter(statement -> statement.status() != StatementStatus.REJECTED).count();
	}

	/** The statements that use a name, article by article in the order of time. */
	List<StatementFacts> of(Role role, String name) {
		List<StatementFacts> all = new ArrayList<>();
		byName.get(role).getOrDefault(name, List.of()).forEach(set -> all.addAll(set.of(role).get(name)));
		return all;
	}

	/**
	 * Gives each name of a role in which capitals do not count, as it is written first.
	 */
	void names(Role role, Consumer<String> to) {
		byName.get(role).forEach((name, users) -> to.accept(((NavigableMap<String, List<StatementFacts>>) users.getFirst().of(role)).ceilingKey(name)));
	}

	/** Puts something into the list of a name. */
	static <T> void put(Map<String, List<T>> lists, String name, T one) {
		List<T> list = lists.computeIfAbsent(name, key -> new ArrayList<>(2));
		if (list.isEmpty() || !Objects.equals(list.getLast(), one)) {
			list.add(one);
		}
	}

	static <T> List<T> in(Map<String, List<T>> lists, String name) {
		return Collections.unmodifiableList(lists.getOrDefault(name, List.of()));
	}
}
