// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * The entries of one language that have the same words. Where there are many, they are no pairs each with each, of which nobody could read
 * all: one speaks for the others, is searched for in their place, and makes a pair with each of them.
 */
final class Wording {

	/** More entries than this are a crowd. */
	static final int MOST = 20;
	/** A new entry is compared with so many of those that speak for others: words as general as "no comment" are one line in a few mouths only. */
	private static final int MOST_LEADERS = 32;

	/** The language and the words. */
	final String key;
	/** The entries that are there now. */
	final Set<Entry> entries = new LinkedHashSet<>();
	/** Whether the entries were taken for a crowd when they were last settled. */
	boolean crowd;

	Wording(String key) {
		this.key = key;
	}

	/** Whether there are too many to make a pair each with each. */
	boolean isCrowd() {
		return entries.size() > MOST && entries.stream().map(entry -> entry.saying.article()).distinct().limit(2).count() > 1;
	}

	/**
	 * Pairs entries with those that speak for them.
	 *
	 * @param order by which the first of those that belong together speaks for the others
	 * @param score of two entries
	 * @param least what the score must be
	 * @return those that speak for others or for themselves alone
	 */
	List<Entry> lead(Comparator<Entry> order, ToDoubleBiFunction<Entry, Entry> score, double least) {
		List<Leader> leaders = new ArrayList<>();
		for (Entry entry : entries.stream().sorted(order).toList()) {
			Leader found = null;
			for (int i = leaders.size() - 1; found == null && i >= Math.max(0, leaders.size() - MOST_LEADERS); i--) {
				found = leaders.get(i).takes(entry, score, least) ? leaders.get(i) : null;
			}
			if (found == null) {
				leaders.add(new Leader(entry));
			}
		}
		leaders.forEach(leader -> leader.takeWaiting(score));
		return leaders.stream().map(leader -> leader.first).toList();
	}

	/** An entry that speaks for others. What is of its own article is paired with the next one instead. */
	private static final class Leader {
		private final Entry first;
		private Entry second;
		private final List<Entry> waiting = new ArrayList<>();

		Leader(Entry first) {
			this.first = first;
		}

		boolean takes(Entry entry, ToDoubleBiFunction<Entry, Entry> score, double least) {
			double with = score.applyAsDouble(first, entry);
			if (with < least) {
				return false;
			}
			if (entry.saying.article().equals(first.saying.article())) {
				waiting.add(entry);
			} else {
				second = second == null ? entry : second;
				pair(first, entry, with);
			}
			return true;
		}

		void takeWaiting(ToDoubleBiFunction<Entry, Entry> score) {
			if (second != null) {
				waiting.forEach(entry -> pair(second, entry, score.applyAsDouble(second, entry)));
			}
		}

		private static void pair(Entry one, Entry other, double score) {
			one.add(other.id, score);
			other.add(one.id, score);
		}
	}
}
