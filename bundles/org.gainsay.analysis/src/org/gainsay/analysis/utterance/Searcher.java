// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Searches for some entries among those that came before each, or are not searched for, so that a pair is looked at once; for one thread. */
final class Searcher {

	private static final int CLOSELY = 48;
	/** What a pair must have of the weight of the lighter one's words, to be looked at more closely. */
	private static final double IN_COMMON = 0.22;

	private final Entries entries;
	private final Vocabulary vocabulary;
	private final LikenessFinder finder;
	private final double min;
	private final double least;
	/** Whether all that can be found are searched for. */
	private final boolean onlyThese;
	private final float[] common;
	private final int[] lastWord;
	/** By the number of the entry what is asked of many. */
	private final float[] weights;
	private final int[] articles;
	private int[] candidates = new int[256];
	private float[] parts = new float[256];
	private int count;

	/**
	 * @param min       the least score of a pair, from 0 to 1
	 * @param onlyThese whether all that can be found are searched for, so that what comes after one need not be looked at for it
	 */
	Searcher(Entries entries, double min, boolean onlyThese) {
		this.entries = entries;
		this.vocabulary = entries.vocabulary();
		this.finder = new LikenessFinder(vocabulary);
		this.min = min;
		this.least = Score.sum(min);
		this.onlyThese = onlyThese;
		this.common = new float[entries.size()];
		this.lastWord = new int[entries.size()];
		Arrays.fill(lastWord, -1);
		this.weights = new float[entries.size()];
		this.articles = new int[entries.size()];
		entries.living().forEach(entry -> {
			weights[entry.id] = entry.weight;
			articles[entry.id] = entry.article;
		});
	}

	/** Finds the pairs of an entry. */
	void search(Entry entry) {
		List<Entry> close = close(entry, entries.postings()::visit);
		if (close.isEmpty()) {
			close = close(entry, entries.postings()::visitLatest);
		}
		if (entries.haveSeveralLanguages()) {
			addOtherLanguages(entry, close);
		}
		for (Entry other : close) {
			double score = Score.of(other, entry, finder, least);
			if (score >= min) {
				entry.add(other.id, score);
				other.add(entry.id, score);
			}
		}
	}

	private List<Entry> close(Entry entry, BiConsumer<Entry, Postings.Visitor> visit) {
		count = 0;
		visit.accept(entry, (some, from, to, word) -> take(entry, some, from, to, word));
		return closest(entry);
	}

	private void take(Entry entry, int[] some, int from, int to, int word) {
		float weight = (float) vocabulary.weight(word);
		for (int i = from; i < to; i++) {
			int other = some[i];
			if (other >= entry.id && (onlyThese || !isBefore(entries.get(other), entry))) {
				if (onlyThese) {
					return;
				}
				continue;
			}
			if (lastWord[other] != word) {
				if (lastWord[other] < 0) {
					if (count == candidates.length) {
						candidates = Arrays.copyOf(candidates, count * 2);
					}
					candidates[count++] = other;
				}
				common[other] += weight;
				lastWord[other] = word;
			}
		}
	}

	private static boolean isBefore(Entry other, Entry entry) {
		return other.id < entry.id || !other.searching;
	}

	/** Those that have most in common, measured by the lighter one's words. */
	private List<Entry> closest(Entry entry) {
		parts = parts.length < count ? new float[candidates.length] : parts;
		int enough = 0;
		for (int i = 0; i < count; i++) {
			int other = candidates[i];
			float part = common[other] / Math.min(entry.weight, weights[other]);
			common[other] = 0;
			lastWord[other] = -1;
			if (part >= IN_COMMON && articles[other] != entry.article) {
				parts[enough] = part;
				candidates[enough++] = other;
			}
		}
		float least = 0;
		if (enough > CLOSELY) {
			float[] sorted = Arrays.copyOf(parts, enough);
			Arrays.sort(sorted);
			least = sorted[enough - CLOSELY];
		}
		List<Entry> closest = new ArrayList<>();
		for (int i = 0; i < enough; i++) {
			if (parts[i] >= least) {
				closest.add(entries.get(candidates[i]));
			}
		}
		return closest;
	}

	private void addOtherLanguages(Entry entry, List<Entry> close) {
		for (int stance : entry.stances) {
			List<Entry> others = entries.withStance(stance);
			for (Entry other : others.size() > Postings.LONGEST_CONTEXT ? others.subList(others.size() - CLOSELY, others.size()) : others) {
				if (isBefore(other, entry) && !other.language.equals(entry.language) && !other.saying.article().equals(entry.saying.article())
						&& !close.contains(other)) {
					close.add(other);
				}
			}
		}
	}
}
