// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.Quotations;
import org.gainsay.text.Span;
import org.gainsay.text.TextTokens;

/**
 * Two versions of a text laid beside each other: which token of the old one is which of the new one, because it stayed between its
 * neighbours or because it moved with some of them. A token of the new text is that of no more than one of the old text.
 */
final class Alignment {

	/** How far what was taken out or put in may be looked at from other edges. */
	private static final int AROUND = 400;
	/** How many tokens of text that was taken out are looked up together in what was put in. */
	private static final int GRAM = 3;
	/** In how many places of what was put in a run is looked for. */
	private static final int MOST_PLACES = 32;
	/** How many words have to have moved together, where they are no whole sentence. */
	private static final int FEWEST_MOVED = 5;
	/** How many tokens may have changed between two runs that moved together. */
	private static final int MOST_CHANGED = 40;

	private final TextTokens before;
	private final TextTokens after;
	/** Which token of the new text an old one is; -1 for none. */
	private final int[] to;
	/** The inverse. */
	private final int[] from;
	private final boolean[] moved;
	/** The tokens that are not the same at both ends of the texts. */
	private final int firstA;
	private final int endA;
	private final int firstB;
	private final int endB;
	private int[] a = {};
	private int[] b = {};
	private int[] weights = {};
	private int words;
	private @Nullable Boolean marksChanged;

	/**
	 * @param quoted whether a run of the old and one of the new text, each as a span, stand in quotation marks alike
	 */
	Alignment(String old, String now, BiPredicate<Span, Span> quoted) {
		this.before = TextTokens.of(old);
		this.after = TextTokens.of(now);
		this.to = new int[before.count()];
		this.from = new int[after.count()];
		this.moved = new boolean[before.count()];
		Arrays.fill(to, -1);
		Arrays.fill(from, -1);
		int most = Math.min(old.length(), now.length());
		int prefix = 0;
		while (prefix < most && old.charAt(prefix) == now.charAt(prefix)) {
			prefix++;
		}
		int suffix = 0;
		while (suffix < most - prefix && old.charAt(old.length() - 1 - suffix) == now.charAt(now.length() - 1 - suffix)) {
			suffix++;
		}
		prefix = edge(old, Math.max(0, prefix - AROUND), -1);
		int end = edge(old, Math.min(old.length(), old.length() - suffix + AROUND), 1);
		this.firstA = before.beginningFrom(prefix);
		this.endA = before.beginningFrom(end);
		this.firstB = firstA;
		this.endB = after.count() - (before.count() - endA);
		for (int i = 0; i < firstA; i++) {
			match(i, i);
		}
		for (int i = endA; i < to.length; i++) {
			match(i, i - endA + endB);
		}
		align(quoted);
	}

	/** The white space nearest to an offset, where both texts can be cut. */
	private static int edge(String text, int offset, int step) {
		int at = offset;
		while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
			at += step;
		}
		return at;
	}

	private void match(int i, int j) {
		to[i] = j;
		from[j] = i;
	}

	private void part(int i) {
		from[to[i]] = -1;
		to[i] = -1;
	}

	private void align(BiPredicate<Span, Span> quoted) {
		number();
		int[] found = new WordDiff(a, b, weights, words).run();
		for (int i = 0; i < a.length; i++) {
			if (found[i] >= 0) {
				match(firstA + i, firstB + found[i]);
			}
		}
		clean();
		extend();
		slide();
		move(quoted);
	}

	private void number() {
		Map<String, Integer> numbers = new HashMap<>();
		a = new int[endA - firstA];
		b = new int[endB - firstB];
		weights = new int[a.length];
		for (int i = 0; i < a.length; i++) {
			Integer number = numbers.size();
			Integer known = numbers.putIfAbsent(before.key(firstA + i), number);
			a[i] = known == null ? number : known;
			weights[i] = weight(i);
		}
		for (int j = 0; j < b.length; j++) {
			Integer number = numbers.size();
			Integer known = numbers.putIfAbsent(after.key(firstB + j), number);
			b[j] = known == null ? number : known;
		}
		words = numbers.size();
	}

	private int weight(int i) {
		return before.end(firstA + i) - before.start(firstA + i) + 1;
	}

	// ---- what stayed

	/**
	 * Gives up what is the same by chance: a few words that lie between changes on both sides that are larger than they.
	 */
	private void clean() {
		List<int[]> runs = runs();
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int k = 0; k < runs.size(); k++) {
				int[] run = runs.get(k);
				int endBefore = k == 0 ? firstA : runs.get(k - 1)[1];
				int endBeforeB = k == 0 ? firstB : to[endBefore - 1] + 1;
				int next = k + 1 == runs.size() ? endA : runs.get(k + 1)[0];
				int nextB = k + 1 == runs.size() ? endB : to[next];
				int weight = before.end(run[1] - 1) - before.start(run[0]);
				int left = Math.max(length(before, endBefore, run[0]), length(after, endBeforeB, to[run[0]]));
				int right = Math.max(length(before, run[1], next), length(after, to[run[1] - 1] + 1, nextB));
				if (weight <= left && weight <= right) {
					for (int i = run[0]; i < run[1]; i++) {
						part(i);
					}
					runs.remove(k--);
					changed = true;
				}
			}
		}
	}

	private static int length(TextTokens tokens, int start, int end) {
		return start >= end ? 0 : tokens.end(end - 1) - tokens.start(start);
	}

	/** Takes what follows a run in both texts, or comes before one, for the same where it is: it may have been given up together with more. */
	private void extend() {
		for (int i = firstA + 1; i < endA; i++) {
			if (to[i] < 0 && to[i - 1] >= 0 && to[i - 1] + 1 < endB && from[to[i - 1] + 1] < 0 && a[i - firstA] == b[to[i - 1] + 1 - firstB]) {
				match(i, to[i - 1] + 1);
			}
		}
		for (int i = endA - 2; i >= firstA; i--) {
			if (to[i] < 0 && to[i + 1] > firstB && from[to[i + 1] - 1] < 0 && a[i - firstA] == b[to[i + 1] - 1 - firstB]) {
				match(i, to[i + 1] - 1);
			}
		}
	}

	/** What follows one another in both texts, as the first token and the one behind the last, in the order of the old text. */
	private List<int[]> runs() {
		List<int[]> runs = new ArrayList<>();
		for (int i = firstA; i < endA; i++) {
			if (to[i] < 0) {
				continue;
			}
			if (i > firstA && to[i - 1] >= 0 && to[i] == to[i - 1] + 1) {
				runs.getLast()[1] = i + 1;
			} else {
				runs.add(new int[] { i, i + 1 });
			}
		}
		return runs;
	}

	/**
	 * Where words were only put in or only taken out, there may be several ways to say which: "A b, A c" without "A b," is the same as
	 * without "b, A". Whole lines come first, then whole sentences, then what
	 * stands between spaces; of two that are the same, the later one is new.
	 */
	private void slide() {
		slide(before, a, firstA, to, from);
		slide(after, b, firstB, from, to);
	}

	private static void slide(TextTokens tokens, int[] numbers, int first, int[] to, int[] from) {
		int end = first + numbers.length;
		for (int i = first; i < end; i++) {
			if (to[i] >= 0) {
				continue;
			}
			int start = i;
			while (i < end && to[i] < 0) {
				i++;
			}
			boolean only = start > first && i < end && to[start - 1] >= 0 && to[i] == to[start - 1] + 1;
			if (!only) {
				continue;
			}
			int length = i - start;
			int lowest = start;
			while (lowest > first && to[lowest - 1] >= 0 && (lowest == start || to[lowest - 1] + 1 == to[lowest]) && numbers[lowest - 1 - first] == numbers[lowest - 1 + length - first]) {
				lowest--;
			}
			int highest = start;
			while (highest + length < end && to[highest + length] >= 0 && (highest == start || to[highest + length] == to[highest + length - 1] + 1)
					&& numbers[highest - first] == numbers[highest + length - first]) {
				highest++;
			}
			int best = start;
			int score = score(tokens, start, length);
			for (int at = highest; at >= lowest; at--) {
				int its = score(tokens, at, length);
				if (its > score) {
					score = its;
					best = at;
				}
			}
			for (int at = start; at > best; at--) {
				shift(at - 1, at - 1 + length, to, from);
			}
			for (int at = start; at < best; at++) {
				shift(at + length, at, to, from);
			}
			i = Math.max(i, best + length) - 1;
		}
	}

	private static void shift(int of, int on, int[] to, int[] from) {
		to[on] = to[of];
		from[to[of]] = on;
		to[of] = -1;
	}

	private static int score(TextTokens tokens, int start, int length) {
		return edge(tokens, start) + edge(tokens, start + length);
	}

	private static int edge(TextTokens tokens, int token) {
		return tokens.beginsLine(token) ? 8 : tokens.beginsSentence(token) ? 4 : tokens.start(token) > tokens.end(token - 1) ? 1 : 0;
	}

	// ---- what moved

	/** Looks for what was taken out in what was put in. */
	private void move(BiPredicate<Span, Span> quoted) {
		Map<Long, int[]> places = new HashMap<>();
		for (int j = firstB; j + GRAM <= endB; j++) {
			if (from[j] < 0 && from[j + 1] < 0 && from[j + 2] < 0) {
				int at = j;
				places.merge(gram(b, j - firstB), new int[] { 1, at }, Alignment::joined);
			}
		}
		if (places.isEmpty()) {
			return;
		}
		int lastEnd = -1;
		for (int i = firstA; i + GRAM <= endA; i++) {
			if (to[i] >= 0 || to[i + 1] >= 0 || to[i + 2] >= 0) {
				continue;
			}
			int[] found = places.get(gram(a, i - firstA));
			int best = -1;
			int length = 0;
			int second = 0;
			for (int k = 1; found != null && k <= found[0]; k++) {
				int its = common(i, found[k]);
				if (its > length) {
					second = length;
					length = its;
					best = found[k];
				} else {
					second = Math.max(second, its);
				}
			}
			if (best >= 0 && second < length && isTelling(i, length)
					&& quoted.test(new Span(before.start(i), before.end(i + length - 1)), new Span(after.start(best), after.end(best + length - 1)))) {
				for (int k = 0; k < length; k++) {
					match(i + k, best + k);
					moved[i + k] = true;
				}
				between(lastEnd, i);
				if (i > 0 && before.end(i - 1) == before.start(i)) {
					take(i - 1, best - 1);
				}
				if (i + length < to.length && before.end(i + length - 1) == before.start(i + length)) {
					take(i + length, best + length);
				}
				i += length - 1;
				lastEnd = i + 1;
			}
		}
	}

	private static int[] joined(int[] all, int[] one) {
		if (all[0] == MOST_PLACES) {
			return all;
		}
		int[] more = all.length == all[0] + 1 ? Arrays.copyOf(all, all.length * 2) : all;
		more[++more[0]] = one[1];
		return more;
	}

	private static long gram(int[] numbers, int at) {
		return (numbers[at] * 2_097_152L + numbers[at + 1]) * 2_097_152L + numbers[at + 2];
	}

	private int common(int i, int j) {
		int length = 0;
		while (i + length < endA && j + length < endB && to[i + length] < 0 && from[j + length] < 0 && a[i + length - firstA] == b[j + length - firstB]) {
			length++;
		}
		return length;
	}

	/** Whether a run that is the same elsewhere is so by more than chance. */
	private boolean isTelling(int i, int length) {
		int count = 0;
		for (int k = i; k < i + length; k++) {
			count += before.isWord(k) ? 1 : 0;
		}
		return count >= FEWEST_MOVED || count >= 3 && before.beginsSentence(i) && before.beginsSentence(i + length);
	}

	/** A mark that is written together with what moved belongs to it, though another like it may have been taken for it where one of the two was taken out. */
	private void take(int i, int j) {
		if (i < firstA || i >= endA || j < firstB || j >= endB || to[i] >= 0 || before.isWord(i) || a[i - firstA] != b[j - firstB]) {
			return;
		}
		int instead = from[j];
		if (instead >= 0) {
			if (moved[instead]) {
				return;
			}
			part(instead);
		}
		match(i, j);
		moved[i] = true;
	}

	/** What little has changed between two runs that moved together, moved with them. */
	private void between(int end, int next) {
		if (end < 0 || end == next) {
			return;
		}
		int endB = to[end - 1] + 1;
		int nextB = to[next];
		if (next - end > MOST_CHANGED || nextB < endB || nextB - endB > MOST_CHANGED) {
			return;
		}
		for (int i = end; i < next; i++) {
			if (to[i] >= 0) {
				return;
			}
		}
		for (int j = endB; j < nextB; j++) {
			if (from[j] >= 0) {
				return;
			}
		}
		int[] found = new WordDiff(a, b, weights, words).run(end - firstA, next - firstA, endB - firstB, nextB - firstB);
		for (int i = end; i < next; i++) {
			if (found[i - firstA] >= 0) {
				match(i, found[i - firstA] + firstB);
				moved[i] = true;
			}
		}
	}

	// ---- what is known then

	/**
	 * Where the first of a run's tokens is when words before and in it were taken out that could be others, so that all of the run is
	 * there: of "into the the web" only one "the" is gone, and nobody knows which.
	 *
	 * @return -1 where it is not so
	 */
	int whole(int start, int end) {
		int gone = start;
		while (gone < end && to[gone] < 0) {
			gone++;
		}
		int first = start;
		while (first > firstA && to[first - 1] < 0) {
			first--;
		}
		int length = gone - first;
		if (gone == start || gone == end || first == firstA || to[first - 1] != to[gone] - 1 || start < firstA || end > endA) {
			return -1;
		}
		for (int i = start; i < gone; i++) {
			int other = i - length;
			if (other < firstA || a[other - firstA] != a[i - firstA] || to[other] != to[gone] - (gone - i)) {
				return -1;
			}
		}
		for (int i = gone; i < end; i++) {
			if (to[i] != to[gone] + i - gone) {
				return -1;
			}
		}
		return to[gone] - (gone - start);
	}

	TextTokens before() {
		return before;
	}

	TextTokens after() {
		return after;
	}

	/** Which token of the new text an old one is; -1 for none. */
	int to(int token) {
		return to[token];
	}

	/** Whether a token of the new text is none of the old one's. */
	boolean isNew(int token) {
		return from[token] < 0;
	}

	/** Whether a token that is there has moved. */
	boolean hasMoved(int token) {
		return moved[token];
	}

	/** Whether a quotation mark was put in or taken out anywhere. */
	boolean marksChanged() {
		if (marksChanged == null) {
			marksChanged = hasMark(before, firstA, endA, to) || hasMark(after, firstB, endB, from);
		}
		return marksChanged;
	}

	private static boolean hasMark(TextTokens tokens, int start, int end, int[] other) {
		for (int i = start; i < end; i++) {
			if (other[i] < 0 && !tokens.isWord(i) && Quotations.isMark(tokens.written(i).charAt(0))) {
				return true;
			}
		}
		return false;
	}

	/** The tokens of the new text among which all are that are new, as the first one and the one behind the last. */
	int[] changed() {
		return new int[] { firstB, endB };
	}

	/** The number that a word of the old text has, in what has changed; -1 outside it. */
	int number(int token) {
		return token < firstA || token >= endA ? -1 : a[token - firstA];
	}

	/** The number of a word of the new text, the same as in the old one where the word is the same; -1 outside what has changed. */
	int numberAfter(int token) {
		return token < firstB || token >= endB ? -1 : b[token - firstB];
	}
}
