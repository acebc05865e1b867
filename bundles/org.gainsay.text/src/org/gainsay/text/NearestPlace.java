// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;

/** Of several places in an article's text the one that is nearest to something. */
final class NearestPlace {

	/** A second choice that is farther than the first by no more UTF-16 units than this is as near. */
	private static final int AS_NEAR = 3;
	/** A cue is more surely beside its source than beside the content: "“…,” the caretaker, Bela Rost, who came in late, said". */
	private static final int WEIGHT_OF_SOURCE = 2;

	private final ArticleText article;

	/**
	 * What an anchor is looked for beside.
	 *
	 * @param spans where that stands; empty where there is nothing, so that the words must be unique
	 * @param also  the source, for a cue that is to be near to it as well: the sum of both gaps counts
	 */
	record Beside(List<Span> spans, List<Span> also) {
		static final Beside NOTHING = new Beside(List.of(), List.of());

		static Beside of(List<Span> spans) {
			return new Beside(spans, List.of());
		}

		int gap(Span span) {
			return gap(span, spans) + (also.isEmpty() ? 0 : WEIGHT_OF_SOURCE * gap(span, also));
		}

		private static int gap(Span span, List<Span> to) {
			int least = Integer.MAX_VALUE;
			for (Span piece : to) {
				least = Math.min(least, span.gap(piece));
			}
			return least;
		}
	}

	NearestPlace(ArticleText article) {
		this.article = article;
	}

	/**
	 * The nearest of the same paragraph; the nearest where there is none.
	 *
	 * @param rivals takes those that are as near
	 */
	@Nullable Span of(QuotePattern quote, List<Span> places, Predicate<Span> free, Beside beside, List<Span> rivals) {
		int in = beside.spans.getFirst().start();
		int from = firstFrom(places, lineStart(in));
		int to = firstFrom(places, lineEnd(in) + 1);
		boolean inOrder = quote.end() == null;
		Span inParagraph = nearest(places, from, to, inOrder, free, beside, rivals);
		return inParagraph != null ? inParagraph : nearest(places, 0, places.size(), inOrder, free, beside, rivals);
	}

	/**
	 * The nearest of a part of the places, of several the earlier.
	 *
	 * @param inOrder whether they end in the order in which they begin, so that a look to the left can stop
	 * @param rivals  takes those that are as near
	 */
	private static @Nullable Span nearest(List<Span> places, int from, int to, boolean inOrder, Predicate<Span> free, Beside beside, List<Span> rivals) {
		int start = Integer.MAX_VALUE;
		int end = 0;
		for (List<Span> spans : List.of(beside.spans, beside.also)) {
			for (Span span : spans) {
				start = Math.min(start, span.start());
				end = Math.max(end, span.end());
			}
		}
		int middle = Math.max(from, Math.min(to, firstFrom(places, start)));
		long best = Integer.MAX_VALUE;
		List<Span> near = new ArrayList<>();
		for (int i = middle - 1; i >= from && (!inOrder || start - places.get(i).end() <= best + AS_NEAR); i--) {
			best = consider(places.get(i), free, beside, best, near);
		}
		Collections.reverse(near);
		for (int i = middle; i < to && places.get(i).start() - end <= best + AS_NEAR; i++) {
			best = consider(places.get(i), free, beside, best, near);
		}
		long least = best;
		near.removeIf(span -> beside.gap(span) > least + AS_NEAR);
		if (near.size() > 1) {
			rivals.addAll(near);
		}
		return near.stream().min(Comparator.<Span>comparingInt(beside::gap).thenComparing(Comparator.naturalOrder())).orElse(null);
	}

	private static long consider(Span span, Predicate<Span> free, Beside beside, long best, List<Span> near) {
		long gap = beside.gap(span);
		if (gap > best + AS_NEAR || !free.test(span)) {
			return best;
		}
		near.add(span);
		return Math.min(best, gap);
	}

	static int firstFrom(List<Span> places, int start) {
		int place = Collections.binarySearch(places, new Span(start, start));
		return place < 0 ? -place - 1 : place;
	}

	int lineStart(int offset) {
		int place = Arrays.binarySearch(article.lines(), offset);
		return article.lines()[place < 0 ? -place - 2 : place];
	}

	int lineEnd(int offset) {
		int place = Arrays.binarySearch(article.lines(), offset + 1);
		int next = place < 0 ? -place - 1 : place;
		return next < article.lines().length ? article.lines()[next] - 1 : article.text().length();
	}

	boolean shareParagraph(Span one, Span other) {
		return lineStart(one.start()) <= other.end() && other.start() <= lineEnd(Math.max(one.start(), one.end() - 1));
	}
}
