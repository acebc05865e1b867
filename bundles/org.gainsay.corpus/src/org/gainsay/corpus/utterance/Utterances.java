// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorrespondenceFacts;
import org.gainsay.corpus.StatementFacts;

/** What belongs together in a corpus, as far as it was found or linked: immutable, and of one state of the corpus. */
public final class Utterances {

	/** Of several statements of one article that are like one of another, those are left out that are so much less like it. */
	private static final double MUCH_LESS = 0.6;

	private final Corpus corpus;
	private final List<UtterancePair> pairs;
	private final Vocabulary vocabulary;
	private final ActorNames names;

	private Utterances(Corpus corpus, List<UtterancePair> pairs, Vocabulary vocabulary) {
		this.corpus = corpus;
		this.pairs = pairs;
		this.vocabulary = vocabulary;
		this.names = ActorNames.of(corpus);
	}

	/** Those of a corpus that was not searched: no pairs, but what they would be asked about two statements. */
	public static Utterances none(Corpus corpus) {
		return new Utterances(corpus, List.of(), new Vocabulary());
	}

	/** Puts together what an index has. */
	static Utterances of(List<Entry> entries, IntFunction<Entry> byNumber, Corpus corpus, Vocabulary vocabulary, Map<String, Integer> order,
			UtteranceIndex.Options options) {
		Set<String> linked = linked(corpus);
		List<UtterancePair> pairs = new ArrayList<>();
		Map<String, Entry> byName = new HashMap<>();
		Set<String> found = new HashSet<>();
		for (Entry entry : entries) {
			if (entry.saying.statement() != null) {
				byName.putIfAbsent(entry.saying.name(), entry);
			}
			for (int i = 0; i < entry.count; i++) {
				Entry partner = byNumber.apply(entry.partners[i]);
				if (partner.id < entry.id) {
					boolean isLinked = !linked.isEmpty() && linked.contains(key(entry.saying, partner.saying));
					if (isLinked) {
						found.add(key(entry.saying, partner.saying));
					}
					if (isLinked || !isMuchLess(entry, partner, entry.scores[i], byNumber) && !isMuchLess(partner, entry, entry.scores[i], byNumber)) {
						pairs.add(pair(entry, partner, entry.scores[i], isLinked, order));
					}
				}
			}
		}
		for (String key : linked) {
			Entry one = byName.get(key.substring(0, key.indexOf('\n')));
			Entry other = byName.get(key.substring(key.indexOf('\n') + 1));
			if (one != null && other != null && !found.contains(key)) {
				pairs.add(pair(one, other, Score.of(one, other, vocabulary), true, order));
			}
		}
		pairs.sort(Comparator.comparingDouble(UtterancePair::score).reversed().thenComparing(pair -> pair.left().name())
				.thenComparing(pair -> pair.right().name()));
		return new Utterances(corpus, List.copyOf(pairs), vocabulary);
	}

	private static boolean isMuchLess(Entry entry, Entry partner, double score, IntFunction<Entry> byNumber) {
		for (int i = 0; i < entry.count; i++) {
			if (entry.scores[i] > score + MUCH_LESS && byNumber.apply(entry.partners[i]).saying.article().equals(partner.saying.article())) {
				return true;
			}
		}
		return false;
	}

	private static UtterancePair pair(Entry one, Entry other, double score, boolean linked, Map<String, Integer> order) {
		int placeOne = order.getOrDefault(one.saying.article(), Integer.MAX_VALUE);
		int placeOther = order.getOrDefault(other.saying.article(), Integer.MAX_VALUE);
		boolean oneFirst = placeOne != placeOther ? placeOne < placeOther : one.id < other.id;
		return new UtterancePair(oneFirst ? one.saying : other.saying, oneFirst ? other.saying : one.saying, score, linked);
	}

	/** The names of the two, in the order of the alphabet. */
	private static String key(Saying one, Saying other) {
		return key(one.name(), other.name());
	}

	static String key(String one, String other) {
		return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
	}

	private static Set<String> linked(Corpus corpus) {
		Set<String> linked = new HashSet<>();
		for (CorrespondenceFacts same : corpus.correspondences()) {
			for (int i = 0; i < same.statements().size(); i++) {
				for (int j = i + 1; j < same.statements().size(); j++) {
					linked.add(key(same.statements().get(i), same.statements().get(j)));
				}
			}
		}
		return linked;
	}

	/** All pairs, those that somebody linked too: the most likely first. */
	public List<UtterancePair> pairs() {
		return pairs;
	}

	/** The pairs that nobody linked, the most likely first. */
	public List<UtterancePair> unlinked() {
		return pairs.stream().filter(pair -> !pair.linked()).toList();
	}

	/** The same without the pairs that were rejected; what is linked stays. */
	public Utterances without(RejectedPairs rejected) {
		Set<String> keys = rejected.keys(corpus);
		if (keys.isEmpty()) {
			return this;
		}
		return new Utterances(corpus, pairs.stream().filter(pair -> pair.linked() || !rejected.contains(pair, keys, corpus)).toList(), vocabulary);
	}

	/** The pairs put together to groups, those of the most articles first, then as in {@link #pairs}. */
	public List<UtteranceGroup> groups() {
		return groups(pairs);
	}

	/** Some of the pairs put together to groups. */
	public static List<UtteranceGroup> groups(List<UtterancePair> pairs) {
		Map<String, String> parents = new HashMap<>();
		Map<String, Saying> sayings = new LinkedHashMap<>();
		for (UtterancePair pair : pairs) {
			sayings.putIfAbsent(pair.left().name(), pair.left());
			sayings.putIfAbsent(pair.right().name(), pair.right());
			String one = root(pair.left().name(), parents);
			String other = root(pair.right().name(), parents);
			if (!one.equals(other)) {
				parents.put(other, one);
			}
		}
		Map<String, List<Saying>> members = new LinkedHashMap<>();
		Map<String, List<UtterancePair>> among = new LinkedHashMap<>();
		sayings.forEach((name, saying) -> members.computeIfAbsent(root(name, parents), key -> new ArrayList<>()).add(saying));
		pairs.forEach(pair -> among.computeIfAbsent(root(pair.left().name(), parents), key -> new ArrayList<>()).add(pair));
		List<UtteranceGroup> groups = new ArrayList<>();
		members.forEach((root, all) -> groups.add(new UtteranceGroup(
				all.stream().sorted(Comparator.comparing(Saying::article).thenComparing(Saying::whole)).toList(), List.copyOf(among.get(root)))));
		groups.sort(Comparator.comparingInt((UtteranceGroup group) -> (int) group.sayings().stream().map(Saying::article).distinct().count()).reversed());
		return List.copyOf(groups);
	}

	private static String root(String name, Map<String, String> parents) {
		String root = name;
		while (parents.containsKey(root)) {
			root = parents.get(root);
		}
		String at = name;
		while (!at.equals(root)) {
			String next = parents.put(at, root);
			at = next == null ? root : next;
		}
		return root;
	}

	/** What a pair's two sides have in common and what not. */
	public Comparison compare(UtterancePair pair) {
		return compare(pair.left(), pair.right());
	}

	/**
	 * What two statements have in common and what not, whether or not they were found.
	 *
	 * @return empty where one is not known, or its words are not found in its article
	 */
	public Optional<Comparison> compare(String leftStatement, String rightStatement) {
		Optional<Saying> left = saying(leftStatement);
		Optional<Saying> right = saying(rightStatement);
		return left.isPresent() && right.isPresent() ? Optional.of(compare(left.get(), right.get())) : Optional.empty();
	}

	/**
	 * What a statement reports, whether or not anything like it was found.
	 *
	 * @return empty where it is not known, or its words are not found in its article
	 */
	public Optional<Saying> saying(String statement) {
		return corpus.statement(statement).flatMap(this::saying);
	}

	private Optional<Saying> saying(StatementFacts statement) {
		return statement.content() == null || statement.content().spans().isEmpty() ? Optional.empty()
				: corpus.article(statement.article()).flatMap(corpus::text).map(text -> Sayings.of(statement, text, corpus));
	}

	/** What two sayings have in common and what not. */
	public Comparison compare(Saying left, Saying right) {
		return new Comparer(corpus, names, vocabulary).compare(left, right);
	}
}
