// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gainsay.analysis.Joined;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.StatementFacts;

/** What belongs together in a corpus, as far as it was found or linked: immutable, and of one state of the corpus. */
public final class Utterances {

	private final Corpus corpus;
	private final List<List<UtterancePair>> byArticle;
	private final Map<String, Integer> crowds;
	private final Comparer comparer;
	/** Put into order when they are asked for first. */
	private volatile List<UtterancePair> sorted;
	/** By statement, made when it is asked for first. */
	private volatile Map<String, List<CorrespondenceFacts>> judged;

	/**
	 * @param byArticle lists that do not change
	 * @param crowds    by name a number of the wording, of those sayings that have one which more have than can be paired each with each
	 */
	Utterances(Corpus corpus, List<List<UtterancePair>> byArticle, Map<String, Integer> crowds, Comparer comparer) {
		this.corpus = corpus;
		this.byArticle = byArticle;
		this.crowds = crowds;
		this.comparer = comparer;
	}

	/** Those of a corpus that was not searched: no pairs, but what they would be asked about two statements. */
	public static Utterances none(Corpus corpus) {
		return new Utterances(corpus, List.of(), Map.of(), new Comparer(corpus, new Texts(corpus), new WordReaders(ActorNames.of(corpus)), new Vocabulary().weights()));
	}

	/** The names of two, in the order of the alphabet. */
	static String key(String one, String other) {
		return one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one;
	}

	/** All pairs, those that somebody linked too: the most likely first. */
	public List<UtterancePair> pairs() {
		List<UtterancePair> made = sorted;
		if (made == null) {
			made = byArticle.stream().flatMap(List::stream).sorted(Comparator.comparingDouble(UtterancePair::score).reversed()
					.thenComparing(pair -> pair.left().name()).thenComparing(pair -> pair.right().name())).toList();
			sorted = made;
		}
		return made;
	}

	/** The pairs that an article has part in, in the same order; without looking at the others' order. */
	public List<UtterancePair> of(String article) {
		return byArticle.stream().flatMap(List::stream).filter(pair -> pair.left().article().equals(article) || pair.right().article().equals(article))
				.sorted(Comparator.comparingDouble(UtterancePair::score).reversed()).toList();
	}

	/** The pairs that nobody linked, the most likely first. */
	public List<UtterancePair> unlinked() {
		return pairs().stream().filter(pair -> !pair.linked()).toList();
	}

	/** The same without the pairs that were rejected; what is linked stays. */
	public Utterances without(RejectedPairs rejected) {
		Set<String> keys = rejected.keys(corpus);
		if (keys.isEmpty()) {
			return this;
		}
		return new Utterances(corpus, byArticle.stream()
				.map(pairs -> pairs.stream().filter(pair -> pair.linked() || !rejected.contains(pair, keys, corpus)).toList()).toList(), crowds, comparer);
	}

	/**
	 * Some of the pairs with those put together that say of many statements that they have one wording: their groups, in the order of the
	 * pairs, and each other pair as a group of its own.
	 */
	public List<UtteranceGroup> crowds(List<UtterancePair> pairs) {
		Map<String, List<UtterancePair>> byCrowd = new LinkedHashMap<>();
		for (UtterancePair pair : pairs) {
			Integer crowd = crowds.get(pair.left().name());
			boolean same = crowd != null && crowd.equals(crowds.get(pair.right().name()));
			byCrowd.computeIfAbsent(same ? crowd + " " + pair.linked() : key(pair.left().name(), pair.right().name()), key -> new ArrayList<>()).add(pair);
		}
		return byCrowd.values().stream().flatMap(some -> (some.size() == 1 ? List.of(new UtteranceGroup(List.of(some.getFirst().left(), some.getFirst().right()), some))
				: groups(some)).stream()).toList();
	}

	/** The pairs put together to groups, those of the most articles first, then as in {@link #pairs}. */
	public List<UtteranceGroup> groups() {
		return groups(pairs());
	}

	/** Some of the pairs put together to groups. */
	public static List<UtteranceGroup> groups(List<UtterancePair> pairs) {
		Joined<String> joined = new Joined<>();
		Map<String, Saying> sayings = new LinkedHashMap<>();
		for (UtterancePair pair : pairs) {
			sayings.putIfAbsent(pair.left().name(), pair.left());
			sayings.putIfAbsent(pair.right().name(), pair.right());
			joined.join(pair.left().name(), pair.right().name());
		}
		Map<String, List<Saying>> members = new LinkedHashMap<>();
		Map<String, List<UtterancePair>> among = new LinkedHashMap<>();
		sayings.forEach((name, saying) -> members.computeIfAbsent(joined.root(name), key -> new ArrayList<>()).add(saying));
		pairs.forEach(pair -> among.computeIfAbsent(joined.root(pair.left().name()), key -> new ArrayList<>()).add(pair));
		List<UtteranceGroup> groups = new ArrayList<>();
		members.forEach((root, all) -> groups.add(new UtteranceGroup(
				all.stream().sorted(Comparator.comparing(Saying::article).thenComparing(Saying::whole)).toList(), List.copyOf(among.get(root)))));
		groups.sort(Comparator.comparingInt((UtteranceGroup group) -> (int) group.sayings().stream().map(Saying::article).distinct().count()).reversed());
		return List.copyOf(groups);
	}

	/** What people have judged of a pair: the correspondences that have both, in their order; none of a pair that is not linked. */
	public List<CorrespondenceFacts> judged(UtterancePair pair) {
		if (!pair.linked()) {
			return List.of();
		}
		Map<String, List<CorrespondenceFacts>> known = judged;
		if (known == null) {
			known = new HashMap<>();
			for (CorrespondenceFacts one : corpus.correspondences()) {
				for (String statement : one.statements()) {
					known.computeIfAbsent(statement, name -> new ArrayList<>(1)).add(one);
				}
			}
			judged = known;
		}
		List<CorrespondenceFacts> others = known.getOrDefault(pair.right().name(), List.of());
		return known.getOrDefault(pair.left().name(), List.of()).stream().filter(one -> others.stream().anyMatch(other -> other == one)).distinct().toList();
	}

	/** Whose copy both articles of a pair are, so that it is no wonder that they are alike; empty where they are not the same one's. */
	public Optional<ActorFacts> copy(UtterancePair pair) {
		return copy(pair.left()).filter(copy -> copy(pair.right()).filter(other -> other.name().equals(copy.name())).isPresent());
	}

	private Optional<ActorFacts> copy(Saying saying) {
		return corpus.article(saying.article()).flatMap(article -> article.via().stream().findFirst()).flatMap(corpus::actor);
	}

	/** The pairs that nobody linked, but for those of two copies of one. */
	public List<UtterancePair> candidates() {
		return unlinked().stream().filter(pair -> copy(pair).isEmpty()).toList();
	}

	/** What a pair's two sides have in common and what not. */
	public Comparison compare(UtterancePair pair) {
		return compare(pair.left(), pair.right());
	}

	/** What differs within a group: of each kind what one side of any pair has, and what the other has. */
	public List<Difference> differences(UtteranceGroup group) {
		return differences(group.pairs().stream().map(this::compare).toList());
	}

	/**
	 * What differs within a group, for whoever has compared its pairs already.
	 *
	 * @param compared its pairs, in their order
	 */
	public static List<Difference> differences(List<Comparison> compared) {
		Map<Difference.Kind, List<Set<String>>> merged = new EnumMap<>(Difference.Kind.class);
		for (Comparison one : compared) {
			for (Difference difference : one.differences()) {
				List<Set<String>> sides = merged.computeIfAbsent(difference.kind(), kind -> List.of(new LinkedHashSet<>(), new LinkedHashSet<>()));
				sides.getFirst().addAll(difference.left());
				sides.getLast().addAll(difference.right());
			}
		}
		return merged.entrySet().stream().map(one -> new Difference(one.getKey(), List.copyOf(one.getValue().getFirst()), List.copyOf(one.getValue().getLast()))).toList();
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
		return AnchorFacts.spansOf(statement.content()).isEmpty() ? Optional.empty()
				: corpus.article(statement.article()).flatMap(corpus::text).map(text -> SayingReader.of(statement, text, corpus));
	}

	/** What two sayings have in common and what not. */
	public Comparison compare(Saying left, Saying right) {
		return comparer.compare(left, right);
	}
}
