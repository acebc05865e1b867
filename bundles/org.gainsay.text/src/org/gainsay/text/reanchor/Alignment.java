// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

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
	/** How many tokens of the rest of a paragraph are looked at, on each side of what moved. */
	private static final int MOST_CHANGED = 40;

	private final TextTokens before;
	private final TextTokens after;
	/** Which token of the new text an old one is; -1 for none. */
	private final int[] to;
	/** The inverse. */
	private final int[] from;
	private final boolean[] moved;
	/** What of the texts is compared: what lies before and behind it is the same in both. */
	private final Span window;
	private int[] a = {};
	private int[] b = {};
	private int[] weights = {};
	private int words;
	private @Nullable WordDiff diff;
	private int @Nullable [] marksGone;
	private int @Nullable [] marksNew;

	/**
	 * Lays two texts beside each other.
	 *
	 * @param whole  whether what is the same at their ends is looked at too
	 * @param quoted whether a run of the old and one of the new text, each as a span, stand in quotation marks alike
	 */
	Alignment(String old, String now, boolean whole, BiPredicate<Span, Span> quoted) {
		int most = Math.min(old.length(), now.length());
		int prefix = 0;
		while (prefix < most && old.charAt(prefix) == now.charAt(prefix)) {
			prefix++;
		}
		int suffix = 0;
		while (suffix < most - prefix && old.charAt(old.length() - 1 - suffix) == now.charAt(now.length() - 1 - suffix)) {
			suffix++;
		}
		int start = whole ? 0 : edge(old, Math.max(0, prefix - AROUND), -1);
		int end = whole ? old.length() : edge(old, Math.min(old.length(), old.length() - suffix + AROUND), 1);
		this.window = new Span(start, end);
		Span windowAfter = new Span(start, end - old.length() + now.length());
		this.before = TextTokens.of(old, window);
		this.after = TextTokens.of(now, windowAfter);
		this.to = new int[before.count()];
		this.from = new int[after.count()];
		this.moved = new boolean[before.count()];
		Arrays.fill(to, -1);
		Arrays.fill(from, -1);
		align(quoted);
	}

	/** The line end nearest to an offset, where both texts can be cut. */
	private static int edge(String text, int offset, int step) {
		int at = offset;
		while (at > 0 && at < text.length() && text.charAt(at) != '\n') {
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
		diff = new WordDiff(a, b, weights, words);
		int[] found = diff.run();
		for (int i = 0; i < a.length; i++) {
			if (found[i] >= 0) {
				match(i, found[i]);
			}
		}
		clean();
		extend();
		slide();
		move(quoted);
	}

	private void number() {
		TokenNumbers numbers = new TokenNumbers(before.count() + after.count());
		a = numbers.of(before);
		b = numbers.of(after);
		words = numbers.count();
		weights = new int[a.length];
		for (int i = 0; i < a.length; i++) {
			weights[i] = before.end(i) - before.start(i) + 1;
		}
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
				int endBefore = k == 0 ? 0 : runs.get(k - 1)[1];
				int endBeforeB = k == 0 ? 0 : to[endBefore - 1] + 1;
				int next = k + 1 == runs.size() ? to.length : runs.get(k + 1)[0];
				int nextB = k + 1 == runs.size() ? from.length : to[next];
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
		for (int i = 1; i < to.length; i++) {
			if (to[i] < 0 && to[i - 1] >= 0 && to[i - 1] + 1 < from.length && from[to[i - 1] + 1] < 0 && a[i] == b[to[i - 1] + 1]) {
				match(i, to[i - 1] + 1);
			}
		}
		for (int i = to.length - 2; i >= 0; i--) {
			if (to[i] < 0 && to[i + 1] > 0 && from[to[i + 1] - 1] < 0 && a[i] == b[to[i + 1] - 1]) {
				match(i, to[i + 1] - 1);
			}
		}
	}

	/** What follows one another in both texts, as the first token and the one behind the last, in the order of the old text. */
	private List<int[]> runs() {
		List<int[]> runs = new ArrayList<>();
		for (int i = 0; i < to.length; i++) {
			if (to[i] < 0) {
				continue;
			}
			if (i > 0 && to[i - 1] >= 0 && to[i] == to[i - 1] + 1) {
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
		slide(before, a, to, from);
		slide(after, b, from, to);
	}

	private static void slide(TextTokens tokens, int[] numbers, int[] to, int[] from) {
		int end = numbers.length;
		for (int i = 0; i < end; i++) {
			if (to[i] >= 0) {
				continue;
			}
			int start = i;
			while (i < end && to[i] < 0) {
				i++;
			}
			boolean only = start > 0 && i < end && to[start - 1] >= 0 && to[i] == to[start - 1] + 1;
			if (!only) {
				continue;
			}
			int length = i - start;
			int lowest = start;
			while (lowest > 0 && to[lowest - 1] >= 0 && (lowest == start || to[lowest - 1] + 1 == to[lowest]) && numbers[lowest - 1] == numbers[lowest - 1 + length]) {
				lowest--;
			}
			int highest = start;
			while (highest + length < end && to[highest + length] >= 0 && (highest == start || to[highest + length] == to[highest + length - 1] + 1)
					&& numbers[highest] == numbers[highest + length]) {
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
		for (int j = 0; j + GRAM <= from.length; j++) {
			if (from[j] < 0 && from[j + 1] < 0 && from[j + 2] < 0) {
				int at = j;
				places.merge(gram(b, j), new int[] { 1, at }, Alignment::joined);
			}
		}
		if (places.isEmpty()) {
			return;
		}
		List<int[]> runs = new ArrayList<>();
		for (int i = 0; i + GRAM <= to.length; i++) {
			if (to[i] >= 0 || to[i + 1] >= 0 || to[i + 2] >= 0) {
				continue;
			}
			int[] found = places.get(gram(a, i));
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
				if (i > 0 && before.end(i - 1) == before.start(i)) {
					take(i - 1, best - 1);
				}
				if (i + length < to.length && before.end(i + length - 1) == before.start(i + length)) {
					take(i + length, best + length);
				}
				runs.add(new int[] { i, i + length });
				i += length - 1;
			}
		}
		runs.forEach(run -> rest(run[0], run[1]));
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
		while (i + length < to.length && j + length < from.length && to[i + length] < 0 && from[j + length] < 0 && a[i + length] == b[j + length]) {
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
		if (j < 0 || j >= from.length || to[i] >= 0 || before.isWord(i) || a[i] != b[j]) {
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

	/** What has changed in the rest of a paragraph of which a run moved, before it and behind it, moved with it. */
	private void rest(int start, int end) {
		int i = end;
		while (i < to.length && to[i] < 0 && i - end < MOST_CHANGED && !before.beginsLine(i)) {
			i++;
		}
		int j = to[end - 1] + 1;
		int firstNew = j;
		while (j < from.length && from[j] < 0 && j - firstNew < MOST_CHANGED && !after.beginsLine(j)) {
			j++;
		}
		changed(end, i, firstNew, j);
		i = start;
		while (i > 0 && to[i - 1] < 0 && start - i < MOST_CHANGED && !before.beginsLine(i)) {
			i--;
		}
		j = to[start];
		while (j > 0 && from[j - 1] < 0 && to[start] - j < MOST_CHANGED && !after.beginsLine(j)) {
			j--;
		}
		changed(i, start, j, to[start]);
	}

	private void changed(int start, int end, int startNew, int endNew) {
		if (start == end || startNew == endNew) {
			return;
		}
		int[] found = Objects.requireNonNull(diff).run(start, end, startNew, endNew);
		for (int i = start; i < end; i++) {
			if (found[i] >= 0) {
				match(i, found[i]);
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
		while (first > 0 && to[first - 1] < 0) {
			first--;
		}
		int length = gone - first;
		if (gone == start || gone == end || first == 0 || to[first - 1] != to[gone] - 1) {
			return -1;
		}
		for (int i = start; i < gone; i++) {
			int other = i - length;
			if (other < 0 || a[other] != a[i] || to[other] != to[gone] - (gone - i)) {
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

	/** What of the old text is compared; what lies before and behind it is the same in the new one. */
	Span window() {
		return window;
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

	/** Whether a quotation mark was put in or taken out in the paragraphs of two spans, of the old text and of the new one. */
	boolean marksChanged(Span was, Span is) {
		int[] gone = marksGone;
		int[] come = marksNew;
		if (gone == null || come == null) {
			gone = marks(before, to);
			come = marks(after, from);
			marksGone = gone;
			marksNew = come;
		}
		return isBeside(gone, before.text(), was) || isBeside(come, after.text(), is);
	}

	private static int[] marks(TextTokens tokens, int[] other) {
		return IntStream.range(0, other.length).filter(i -> other[i] < 0 && !tokens.isWord(i) && Quotations.isMark(tokens.text().charAt(tokens.start(i)))).map(tokens::start).toArray();
	}

	private static boolean isBeside(int[] marks, String text, Span span) {
		if (marks.length == 0) {
			return false;
		}
		int start = text.lastIndexOf('\n', span.start());
		int end = text.indexOf('\n', span.end());
		int at = Arrays.binarySearch(marks, start);
		at = at < 0 ? -at - 1 : at;
		return at < marks.length && (end < 0 || marks[at] <= end);
	}

	/** The number that a word of the old text has. */
	int number(int token) {
		return a[token];
	}

	/** The number of a word of the new text, the same as in the old one where the word is the same. */
	int numberAfter(int token) {
		return b[token];
	}
}
