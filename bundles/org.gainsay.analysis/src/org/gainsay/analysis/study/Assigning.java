// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Status;

/** Gives the articles of a round to its coders: each so often, loads within one of each other, and what somebody has begun stays theirs. */
public final class Assigning {

	private final List<String> coders;
	private final int each;
	private final Function<String, Collection<String>> candidates;
	private final BiPredicate<String, String> isBegun;
	private final Seeded random;
	private final Map<String, List<String>> lists = new LinkedHashMap<>();
	/** What coders who take part no longer have begun; it stays theirs. */
	private final Map<String, List<String>> left = new TreeMap<>();

	private Assigning(List<String> coders, int each, Function<String, Collection<String>> candidates, BiPredicate<String, String> isBegun, Seeded random) {
		this.coders = coders;
		this.each = each;
		this.candidates = candidates;
		this.isBegun = isBegun;
		this.random = random;
	}

	/**
	 * The lists of a round's coders: what they have, as far as it stays, and what is new behind it.
	 *
	 * @param sample the articles of the round in their order
	 * @return the articles of each coder, in the order of the coders; then those of who had a list and takes part no longer, which are what they have begun, or none
	 * @throws IllegalArgumentException with a message for the user if there are too few coders
	 */
	public static Map<String, List<String>> of(Corpus corpus, StudyParts study, StudyFacts.Round round, List<String> sample) {
		List<String> coders = study.codersOf(round).stream().sorted().toList();
		Integer wished = round.each();
		int each = wished == null ? coders.size() : wished;
		if (coders.isEmpty()) {
			throw new IllegalArgumentException("The study has no coders. Declare them in study.claims, such as: coder ben \"Ben\".");
		} else if (each < 1) {
			throw new IllegalArgumentException("An article of the round '" + round.name() + "' is coded by one coder or more. Write another number after each.");
		} else if (each > coders.size()) {
			throw new IllegalArgumentException("An article of the round '" + round.name() + "' is to have " + each + " coders, and there are " + coders.size() + ". Declare more, or write a smaller number after each.");
		}
		Set<List<String>> begun = new HashSet<>();
		corpus.files().stream().flatMap(file -> file.sets().stream()).filter(set -> round.name().equals(set.round()) && isBegun(set))
				.forEach(set -> begun.add(List.of(Objects.toString(set.annotator()), set.article())));
		Function<String, Collection<String>> candidates = article -> coders;
		String from = round.from();
		if (round.kind() == RoundKind.RECODE && from != null) { // everybody codes again what he coded before
			candidates = article -> coders.stream().filter(coder -> study.assigned(coder, from).contains(article)).toList();
		}
		Integer seed = round.seed();
		Assigning assigning = new Assigning(coders, each, candidates, (coder, article) -> begun.contains(List.of(coder, article)), new Seeded(seed == null ? 1 : seed + 1L));
		assigning.keep(study, round.name(), sample);
		assigning.fill(sample);
		assigning.level();
		assigning.lists.putAll(assigning.left);
		return assigning.lists;
	}

	private static boolean isBegun(AnnotationSetFacts set) {
		return set.status() != Status.OPEN || !set.statements().isEmpty() || !set.codes().isEmpty();
	}

	private void keep(StudyParts study, String round, List<String> sample) {
		Set<String> in = new HashSet<>(sample);
		coders.forEach(coder -> lists.put(coder, new ArrayList<>(study.assigned(coder, round).stream().filter(article -> in.contains(article) || isBegun.test(coder, article)).toList())));
		study.assignments(round).stream().map(StudyFacts.Assignment::coder).filter(coder -> !lists.containsKey(coder))
				.forEach(coder -> left.put(coder, study.assigned(coder, round).stream().filter(article -> isBegun.test(coder, article)).toList()));
		for (String article : sample) { // fewer coders an article than before: what nobody has begun goes first, from who has most
			while (count(article) > each) {
				List<String> free = having(article).stream().filter(coder -> !isBegun.test(coder, article)).toList();
				if (free.isEmpty()) {
					break;
				}
				lists.get(free.stream().max(Comparator.comparingInt(this::load).thenComparing(Comparator.naturalOrder())).get()).remove(article);
			}
		}
	}

	private List<String> having(String article) {
		return coders.stream().filter(coder -> lists.get(coder).contains(article)).toList();
	}

	/** How many have an article, with those who take part no longer. */
	private int count(String article) {
		return having(article).size() + (int) left.values().stream().filter(list -> list.contains(article)).count();
	}

	private int load(String coder) {
		return lists.get(coder).size();
	}

	/** Each article goes to those who have fewest, and of several who have as few to one that is drawn. */
	private void fill(List<String> sample) {
		for (String article : sample) {
			List<String> free = new ArrayList<>(candidates.apply(article));
			int missing = Math.min(each, free.size()) - count(article);
			free.removeAll(having(article));
			random.shuffle(free);
			free.sort(Comparator.comparingInt(this::load)); // keeps the drawn order of equals
			free.stream().limit(Math.max(0, missing)).forEach(coder -> lists.get(coder).add(article));
		}
	}

	/** Moves what nobody has begun from who has more to who has fewer, until loads are within one, or nothing can be moved. */
	private void level() {
		Map<String, Integer> order = new HashMap<>();
		for (int i = 0; i < coders.size(); i++) {
			order.put(coders.get(i), i);
		}
		boolean moved = true;
		while (moved) {
			moved = false;
			List<String> byLoad = coders.stream().sorted(Comparator.comparingInt(this::load).thenComparing(order::get)).toList();
			for (int to = 0; to < byLoad.size() && !moved; to++) {
				for (int from = byLoad.size() - 1; from > to && !moved; from--) {
					moved = load(byLoad.get(from)) - load(byLoad.get(to)) > 1 && move(byLoad.get(from), byLoad.get(to));
				}
			}
		}
	}

	private boolean move(String from, String to) {
		List<String> list = lists.get(from);
		for (int i = list.size() - 1; i >= 0; i--) {
			String article = list.get(i);
			if (!isBegun.test(from, article) && !lists.get(to).contains(article) && candidates.apply(article).contains(to)) {
				list.remove(i);
				lists.get(to).add(article);
				return true;
			}
		}
		return false;
	}
}
