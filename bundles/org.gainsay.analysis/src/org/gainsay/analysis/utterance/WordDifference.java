// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.text.Span;

/**
 * The words of two reports side by side: what both have, what only one has, what was put in the place of something else.
 * It is an alignment that keeps the order of both and has the most common words, those with a meaning of their own before
 * those without.
 */
public final class WordDifference {

	/** How the words of a run stand to those of the other side. */
	public enum Kind {
		/** The same words, however they are spelled or written: "12" for "twelve", "US" for "United States". */
		SAME,
		/** Another form of the same word, such as "leaked" for "leaks". */
		FORM,
		/** Other words. */
		CHANGED,
		/** Words that only the left side has. */
		LEFT,
		/** Words that only the right side has. */
		RIGHT
	}

	/**
	 * Words that stand next to each other and have one kind.
	 *
	 * @param left      in UTF-16 units of the left article's text; null where the left side has nothing
	 * @param right     in UTF-16 units of the right article's text; null where the right side has nothing
	 * @param leftText  with what stands between these words; empty where there is nothing
	 * @param rightText with what stands between these words; empty where there is nothing
	 */
	public record Segment(Kind kind, Span left, Span right, String leftText, String rightText) {
	}

	/**
	 * Words of one side, as a reader reads them: with the punctuation, and a blank where the next run begins after one.
	 *
	 * @param kind  never the one of the other side alone
	 * @param span  of the words, without what follows them
	 * @param other of the words on the other side that they stand for; null where there are none
	 */
	public record Run(Kind kind, Span span, Span other, String text) {
		/** Whether the other side does not have these words here. */
		public boolean own() {
			return kind == Kind.CHANGED || kind == Kind.LEFT || kind == Kind.RIGHT;
		}
	}

	/** From this many pairs of words on, only what both begin and end with is aligned. */
	private static final int LARGEST = 4_000_000;

	private static final int SAME_WORD = 20;
	private static final int SAME_KEY = 18;
	private static final int SAME_FUNCTION = 8;
	private static final int SAME_FUNCTION_KEY = 5;

	private final List<Segment> segments = new ArrayList<>();
	private final List<Run> left;
	private final List<Run> right;

	/** A step of the alignment: places in both lists, or -1. */
	private record Step(int left, int right) {
		boolean both() {
			return left >= 0 && right >= 0;
		}
	}

	WordDifference(String leftText, List<Word> leftWords, String rightText, List<Word> rightWords) {
		List<Step> steps = aligned(leftWords, rightWords);
		int i = 0;
		while (i < steps.size()) {
			Kind kind = kind(steps.get(i), leftWords, rightWords);
			int end = i + 1;
			while (end < steps.size() && kind(steps.get(end), leftWords, rightWords) == kind) {
				end++;
			}
			segments.add(segment(kind, steps.subList(i, end), leftText, leftWords, rightText, rightWords));
			i = end;
		}
		mergeChanges();
		left = runs(true, leftText);
		right = runs(false, rightText);
	}

	/** Compares two texts in one language. */
	public static WordDifference of(String leftText, String rightText, String language) {
		WordReader reader = new WordReader(language, ActorNames.NONE);
		return new WordDifference(leftText, reader.read(leftText, List.of(new Span(0, leftText.length()))), rightText,
				reader.read(rightText, List.of(new Span(0, rightText.length()))));
	}

	/** The words of both sides in the order in which they are aligned. */
	public List<Segment> segments() {
		return List.copyOf(segments);
	}

	/** The left side from its first word to its last. */
	public List<Run> left() {
		return left;
	}

	/** The right side from its first word to its last. */
	public List<Run> right() {
		return right;
	}

	// ---- alignment

	private static int gain(Word a, Word b) {
		if (a.form().equals(b.form()) && a.counts() == b.counts()) {
			return a.counts() ? SAME_WORD : SAME_FUNCTION;
		}
		if (a.key().equals(b.key())) {
			return a.counts() && b.counts() ? SAME_KEY : SAME_FUNCTION_KEY;
		}
		return 0;
	}

	private static List<Step> aligned(List<Word> a, List<Word> b) {
		int begin = 0;
		while (begin < a.size() && begin < b.size() && gain(a.get(begin), b.get(begin)) > 0) {
			begin++;
		}
		int endA = a.size();
		int endB = b.size();
		while (endA > begin && endB > begin && gain(a.get(endA - 1), b.get(endB - 1)) > 0) {
			endA--;
			endB--;
		}
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < begin; i++) {
			steps.add(new Step(i, i));
		}
		if ((long) (endA - begin) * (endB - begin) > LARGEST) {
			for (int i = begin; i < endA; i++) {
				steps.add(new Step(i, -1));
			}
			for (int j = begin; j < endB; j++) {
				steps.add(new Step(-1, j));
			}
		} else {
			middle(a.subList(begin, endA), b.subList(begin, endB), begin, steps);
		}
		for (int i = endA, j = endB; i < a.size(); i++, j++) {
			steps.add(new Step(i, j));
		}
		return withoutStray(steps, a);
	}

	private static void middle(List<Word> a, List<Word> b, int offset, List<Step> steps) {
		int[][] best = new int[a.size() + 1][b.size() + 1];
		for (int i = a.size() - 1; i >= 0; i--) {
			for (int j = b.size() - 1; j >= 0; j--) {
				int gain = gain(a.get(i), b.get(j));
				int neither = Math.max(best[i + 1][j], best[i][j + 1]);
				best[i][j] = gain == 0 ? neither : Math.max(neither, best[i + 1][j + 1] + gain);
			}
		}
		int i = 0;
		int j = 0;
		while (i < a.size() || j < b.size()) {
			int gain = i < a.size() && j < b.size() ? gain(a.get(i), b.get(j)) : 0;
			if (gain > 0 && best[i][j] == best[i + 1][j + 1] + gain) {
				steps.add(new Step(offset + i++, offset + j++));
			} else if (j == b.size() || i < a.size() && best[i + 1][j] >= best[i][j + 1]) {
				steps.add(new Step(offset + i++, -1));
			} else {
				steps.add(new Step(-1, offset + j++));
			}
		}
	}

	/** A lonely "of" that both have between other words is nothing in common to a reader. */
	private static List<Step> withoutStray(List<Step> steps, List<Word> a) {
		List<Step> kept = new ArrayList<>();
		int i = 0;
		while (i < steps.size()) {
			int end = i;
			while (end < steps.size() && steps.get(end).both()) {
				end++;
			}
			boolean means = false;
			for (int k = i; k < end; k++) {
				means |= a.get(steps.get(k).left).counts();
			}
			boolean lonely = end > i && end - i <= 2 && !means && i > 0 && end < steps.size();
			for (int k = i; k < end; k++) {
				Step step = steps.get(k);
				if (lonely) {
					kept.add(new Step(step.left, -1));
					kept.add(new Step(-1, step.right));
				} else {
					kept.add(step);
				}
			}
			if (end == i) {
				kept.add(steps.get(end++));
			}
			i = end;
		}
		return sorted(kept);
	}

	/** Between common words, those of the left side first. */
	private static List<Step> sorted(List<Step> steps) {
		List<Step> sorted = new ArrayList<>();
		List<Step> waiting = new ArrayList<>();
		for (Step step : steps) {
			if (step.both()) {
				sorted.addAll(waiting);
				waiting.clear();
				sorted.add(step);
			} else if (step.left >= 0) {
				sorted.add(step);
			} else {
				waiting.add(step);
			}
		}
		sorted.addAll(waiting);
		return sorted;
	}

	private static Kind kind(Step step, List<Word> a, List<Word> b) {
		if (!step.both()) {
			return step.left >= 0 ? Kind.LEFT : Kind.RIGHT;
		}
		return a.get(step.left).isSame(b.get(step.right)) ? Kind.SAME : Kind.FORM;
	}

	// ---- segments

	private static Segment segment(Kind kind, List<Step> steps, String leftText, List<Word> a, String rightText, List<Word> b) {
		Span left = kind == Kind.RIGHT ? null : span(a.get(steps.getFirst().left), a.get(steps.getLast().left));
		Span right = kind == Kind.LEFT ? null : span(b.get(steps.getFirst().right), b.get(steps.getLast().right));
		return new Segment(kind, left, right, text(leftText, left), text(rightText, right));
	}

	private static Span span(Word first, Word last) {
		return new Span(first.span().start(), Math.max(first.span().start(), last.span().end()));
	}

	private static String text(String text, Span span) {
		return span == null ? "" : text.substring(span.start(), span.end());
	}

	private void mergeChanges() {
		for (int i = 0; i + 1 < segments.size(); i++) {
			Segment one = segments.get(i);
			Segment next = segments.get(i + 1);
			if (one.kind == Kind.LEFT && next.kind == Kind.RIGHT) {
				segments.set(i, new Segment(Kind.CHANGED, one.left, next.right, one.leftText, next.rightText));
				segments.remove(i + 1);
			}
		}
	}

	private List<Run> runs(boolean ofLeft, String text) {
		List<Run> runs = new ArrayList<>();
		for (Segment segment : segments) {
			Span span = ofLeft ? segment.left : segment.right;
			if (span != null) {
				runs.add(new Run(segment.kind, span, ofLeft ? segment.right : segment.left, ""));
			}
		}
		for (int i = 0; i < runs.size(); i++) {
			Run run = runs.get(i);
			int until = i + 1 < runs.size() ? runs.get(i + 1).span.start() : run.span.end();
			String after = until < run.span.end() ? "" : text.substring(run.span.end(), until);
			runs.set(i, new Run(run.kind, run.span, run.other, text.substring(run.span.start(), run.span.end()) + (hasWords(after) ? " … " : after)));
		}
		return List.copyOf(runs);
	}

	/** Between the pieces of a content there are words that do not belong to it. */
	private static boolean hasWords(String between) {
		return between.codePoints().anyMatch(Character::isLetterOrDigit);
	}
}
