// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quotations;
import org.gainsay.text.Span;
import org.gainsay.text.TextTokens;
import org.gainsay.text.reanchor.Placed.Change;
import org.gainsay.text.reanchor.Placed.Outcome;

/**
 * Says where the words of one version of a text stand in another. The place comes first: a diff of the words says where those around a span
 * went, and what has become of it there, whatever stands elsewhere. Only where its place is gone is it looked for in what is new: as part of
 * a passage that moved, then word by word, then by its likeness, and nothing is taken there that is not certain. What stood in the old
 * text already, in another place, is never taken for it. The two texts are compared once, at the first question.
 */
public final class Reanchoring {

	/** How much of the words must be left for a span to be the same one, changed. */
	private static final double LEFT = 0.55;
	/** The same where words were only taken out. */
	private static final double LEFT_OF_CUT = 0.35;
	/** The same where one of its ends is another. */
	private static final double LEFT_OF_EDGE = 0.65;
	/** The same where the passage moved. */
	private static final double LEFT_OF_MOVED = 0.75;
	/** How many words may come into a span for each that it had, where a sentence begins among them that did not before. */
	private static final double MOST_ADDED = 0.6;
	/** How many words may be replaced as a whole by others in their place: names, mostly. */
	private static final int MOST_REPLACED = 4;
	/** How many words must stay together to be found without their neighbours. */
	private static final int FEWEST_FOUND = 3;
	/** The same without one word beside them that is the same. */
	private static final int FEWEST_ALONE = 6;
	/** How much must be the same of words that are found by likeness, and how much more than of the next. */
	private static final double LIKE = 0.8;
	private static final double MARGIN = 0.15;
	/** What is less like is not even shown. */
	private static final double LIKE_ENOUGH_TO_SHOW = 0.6;
	private static final int MOST_CANDIDATES = 4;

	private final ArticleText before;
	private final ArticleText after;
	private final Alignment alignment;
	private final TextTokens old;
	private final TextTokens now;
	private @Nullable Reanchoring whole;
	private @Nullable List<Span> quotationsBefore;
	private @Nullable List<Span> quotationsAfter;

	/** Compares two versions of a text. */
	public Reanchoring(ArticleText before, ArticleText after) {
		this(before, after, false);
	}

	private Reanchoring(ArticleText before, ArticleText after, boolean whole) {
		this.before = before;
		this.after = after;
		this.alignment = new Alignment(before.text(), after.text(), whole,
				(was, is) -> extent(was, true) == Quotations.Extent.ALL || extent(is, false) != Quotations.Extent.ALL);
		this.old = alignment.before();
		this.now = alignment.after();
	}

	/** The tokens of a span, or of its place: the first one and the one behind the last. */
	private record Run(int start, int end) {
	}

	/** What became of a span of the old text, in UTF-16 units. */
	public Placed of(Span span) {
		Span window = alignment.window();
		boolean behind = span.start() >= window.end() && window.end() < before.text().length();
		if (behind || span.end() <= window.start() && window.start() > 0) { // The window begins and ends with a line.
			int shift = behind ? after.text().length() - before.text().length() : 0;
			return new Placed(span, Outcome.KEPT, new Span(span.start() + shift, span.end() + shift), List.of(), Set.of());
		}
		return window.contains(span) ? inWindow(span) : whole().inWindow(span);
	}

	/** The same with all of both texts, for what begins or ends in what is the same in both. */
	private Reanchoring whole() {
		Reanchoring made = whole;
		if (made == null) {
			made = new Reanchoring(before, after, true);
			whole = made;
		}
		return made;
	}

	private Placed inWindow(Span span) {
		Run run = new Run(old.endingAfter(span.start()), old.beginningFrom(span.end()));
		if (run.start >= run.end) {
			return new Placed(span, Outcome.LOST, null, List.of(), Set.of());
		}
		Placed known = asItWas(span, run);
		if (known == null) {
			known = inItsPlace(span, run);
		}
		return known != null ? known : elsewhere(span, run);
	}

	/** Where all the words are there and follow one another. */
	private @Nullable Placed asItWas(Span span, Run run) {
		int first = alignment.whole(run.start, run.end);
		if (first < 0) {
			first = alignment.to(run.start);
			for (int i = run.start; i < run.end; i++) {
				if (alignment.to(i) < 0 || alignment.to(i) != first + i - run.start) {
					return null;
				}
			}
		}
		Span place = span(span, run, new Run(first, first + run.end - run.start));
		boolean same = isSame(span, place);
		Set<Change> changes = same && !alignment.marksChanged(span, place) ? Set.of() : changes(span, run, place);
		Outcome outcome = !same ? Outcome.CHANGED : alignment.hasMoved(run.start) && alignment.hasMoved(run.end - 1) ? Outcome.MOVED : Outcome.KEPT;
		return new Placed(span, outcome, place, List.of(), changes);
	}

	/** Whether a span of the old text and a place in the new one have the same characters: what only looks another way has changed, too. */
	private boolean isSame(Span span, Span place) {
		return span.length() == place.length() && before.text().regionMatches(span.start(), after.text(), place.start(), span.length());
	}

	/** Where enough of the words are there, or they stood between neighbours that are: null where the place is gone. */
	private @Nullable Placed inItsPlace(Span span, Run run) {
		int first = -1;
		int last = -1;
		int kept = 0;
		int all = 0;
		for (int i = run.start; i < run.end; i++) {
			all += old.isWord(i) ? 1 : 0;
			if (alignment.to(i) >= 0) {
				first = first < 0 ? i : first;
				last = i;
				kept += old.isWord(i) ? 1 : 0;
			}
		}
		if (first < 0) {
			return replaced(span, run, all);
		}
		int start = start(run, first);
		int end = end(run, last);
		Run is = new Run(start < 0 ? alignment.to(first) : start, end < 0 ? alignment.to(last) + 1 : end);
		if (is.start >= is.end) {
			return null; // one of its ends moved
		}
		int added = -kept;
		for (int j = is.start; j < is.end; j++) {
			added += now.isWord(j) ? 1 : 0;
		}
		double left = all == 0 ? 0 : (double) kept / all;
		boolean edges = first == run.start && last == run.end - 1;
		boolean moved = alignment.hasMoved(first) || alignment.hasMoved(last);
		boolean enough = moved ? left >= LEFT_OF_MOVED : left >= (edges ? LEFT : LEFT_OF_EDGE) || added == 0 && first == run.start && left >= LEFT_OF_CUT;
		boolean few = !moved && all <= MOST_REPLACED && Math.abs(kept + added - all) <= 1;
		Span place = span(span, run, is);
		if ((enough || few) && start >= 0 && end >= 0 && (added <= all * MOST_ADDED || sentences(now, is) <= sentences(old, run))) {
			return new Placed(span, Outcome.CHANGED, place, List.of(), changes(span, run, place));
		}
		return new Placed(span, enough ? Outcome.AMBIGUOUS : Outcome.LOST, null, List.of(place), Set.of());
	}

	/** How many sentences begin behind the first token. */
	private static int sentences(TextTokens tokens, Run run) {
		int count = 0;
		for (int i = run.start + 1; i < run.end; i++) {
			count += tokens.beginsSentence(i) ? 1 : 0;
		}
		return count;
	}

	/** Where the new words begin that stand in the place of the first ones; -1 where that cannot be told. */
	private int start(Run run, int first) {
		if (first == run.start) {
			return alignment.to(first);
		}
		int j = alignment.to(first);
		while (j > 0 && alignment.isNew(j - 1)) {
			j--;
		}
		if (run.start == 0 || alignment.to(run.start - 1) >= 0) {
			return j == 0 || run.start > 0 && alignment.to(run.start - 1) == j - 1 ? j : -1;
		}
		return boundary(run.start, j, alignment.to(first));
	}

	/** Where the new words end that stand in the place of the last ones; -1 where that cannot be told. */
	private int end(Run run, int last) {
		if (last == run.end - 1) {
			return alignment.to(last) + 1;
		}
		int j = alignment.to(last) + 1;
		while (j < now.count() && alignment.isNew(j)) {
			j++;
		}
		if (run.end == old.count() || alignment.to(run.end) >= 0) {
			return j == now.count() || run.end < old.count() && alignment.to(run.end) == j ? j : -1;
		}
		return boundary(run.end, alignment.to(last) + 1, j);
	}

	/** The one place in new words at which a sentence begins, as one did at the edge of the old ones; -1 where there is none or several. */
	private int boundary(int edge, int from, int to) {
		if (!old.beginsSentence(edge)) {
			return -1;
		}
		int found = -1;
		for (int j = from; j <= to; j++) {
			if (now.beginsSentence(j)) {
				if (found >= 0) {
					return -1;
				}
				found = j;
			}
		}
		return found;
	}

	/** What stands in the place of a few words between the same neighbours; null where nothing does. */
	private @Nullable Placed replaced(Span span, Run run, int words) {
		int left = run.start == 0 ? -1 : alignment.to(run.start - 1);
		int right = run.end == old.count() ? now.count() : alignment.to(run.end);
		if (run.start > 0 && left < 0 || right <= left + 1 || words > MOST_REPLACED) {
			return null;
		}
		int count = 0;
		for (int j = left + 1; j < right; j++) {
			if (!alignment.isNew(j) || j > left + 1 && now.beginsSentence(j)) {
				return null;
			}
			count += now.isWord(j) ? 1 : 0;
		}
		if (count == 0 || count > words + 2) {
			return null;
		}
		Span place = span(new Run(left + 1, right));
		return new Placed(span, Outcome.CHANGED, place, List.of(), changes(span, run, place));
	}

	/** How much of the old text is in the new one, from 0 to 1: little where it is another article. */
	public double common() {
		double kept = before.text().length() - alignment.window().length();
		for (int i = 0; i < old.count(); i++) {
			kept += alignment.to(i) >= 0 ? old.end(i) - old.start(i) : 0;
		}
		double gone = 0;
		for (int i = 0; i < old.count(); i++) {
			gone += alignment.to(i) < 0 ? old.end(i) - old.start(i) : 0;
		}
		return kept + gone == 0 ? 0 : kept / (kept + gone);
	}

	/** Where what is gone from its place may be: in what is new, and never in what stood in the old text already. */
	private Placed elsewhere(Span span, Run run) {
		List<Run> exact = new Search(alignment).exact(run.start, run.end).stream().map(start -> new Run(start, start + run.end - run.start)).toList();
		int words = words(run);
		if (exact.size() == 1 && words >= FEWEST_FOUND) {
			Run only = exact.getFirst();
			Span place = span(span, run, only);
			boolean quoted = extent(place, false) == Quotations.Extent.ALL && extent(span, true) != Quotations.Extent.ALL;
			if (!quoted && (words >= FEWEST_ALONE || hasContext(run, only))) {
				return new Placed(span, isSame(span, place) ? Outcome.MOVED : Outcome.CHANGED, place, List.of(), changes(span, run, place));
			}
		}
		if (!exact.isEmpty()) {
			return new Placed(span, words >= FEWEST_FOUND ? Outcome.AMBIGUOUS : Outcome.LOST, null, exact.stream().limit(MOST_CANDIDATES).map(this::span).toList(), Set.of());
		}
		return like(span, run, words);
	}

	private Placed like(Span span, Run run, int words) {
		if (words < FEWEST_ALONE) {
			return new Placed(span, Outcome.LOST, null, List.of(), Set.of());
		}
		List<Search.Like> like = new Search(alignment).like(run.start, run.end);
		if (like.isEmpty() || like.getFirst().likeness() < LIKE_ENOUGH_TO_SHOW) {
			return new Placed(span, Outcome.LOST, null, List.of(), Set.of());
		}
		Search.Like best = like.getFirst();
		double second = like.size() > 1 ? like.get(1).likeness() : 0;
		Span place = span(new Run(best.start(), best.end()));
		boolean quoted = extent(place, false) == Quotations.Extent.ALL && extent(span, true) != Quotations.Extent.ALL;
		if (best.likeness() >= LIKE && best.likeness() - second >= MARGIN && !quoted) {
			return new Placed(span, Outcome.CHANGED, place, List.of(), changes(span, run, place));
		}
		return new Placed(span, best.likeness() >= LIKE ? Outcome.AMBIGUOUS : Outcome.LOST, null,
				like.stream().limit(MOST_CANDIDATES).filter(one -> one.likeness() >= LIKE_ENOUGH_TO_SHOW).map(one -> span(new Run(one.start(), one.end()))).toList(), Set.of());
	}

	private int words(Run run) {
		int words = 0;
		for (int i = run.start; i < run.end; i++) {
			words += old.isWord(i) ? 1 : 0;
		}
		return words;
	}

	/** Whether a word beside is the same in both places. */
	private boolean hasContext(Run was, Run is) {
		return was.start > 0 && is.start > 0 && old.key(was.start - 1).equals(now.key(is.start - 1)) && old.isWord(was.start - 1)
				|| was.end < old.count() && is.end < now.count() && old.key(was.end).equals(now.key(is.end)) && old.isWord(was.end);
	}

	// ---- from tokens to places

	private Span span(Run is) {
		return new Span(now.start(is.start), now.end(is.end - 1));
	}

	/** The place of all tokens of a span, which may begin or end inside one, or with the space beside one. */
	private Span span(Span span, Run run, Run is) {
		int start = now.start(is.start);
		int into = span.start() - old.start(run.start);
		if (into < 0 && start + into >= 0 && before.text().regionMatches(span.start(), after.text(), start + into, -into)
				|| into > 0 && old.written(run.start).equals(now.written(is.start))) {
			start += into;
		}
		int end = now.end(is.end - 1);
		int beyond = span.end() - old.end(run.end - 1);
		if (beyond > 0 && before.text().regionMatches(old.end(run.end - 1), after.text(), end, beyond)
				|| beyond < 0 && old.written(run.end - 1).equals(now.written(is.end - 1))) {
			end += beyond;
		}
		return start < end ? new Span(start, end) : span(is);
	}

	// ---- quotation marks

	private Quotations.Extent extent(Span span, boolean ofOld) {
		List<Span> known = ofOld ? quotationsBefore : quotationsAfter;
		if (known == null) {
			known = Quotations.of(ofOld ? before : after);
			if (ofOld) {
				quotationsBefore = known;
			} else {
				quotationsAfter = known;
			}
		}
		return Quotations.extent(ofOld ? before : after, span, known);
	}

	private Set<Change> changes(Span span, Run run, Span place) {
		int from = now.endingAfter(place.start());
		int to = now.beginningFrom(place.end());
		Set<Change> changes = Changes.of(old, run.start, run.end, now, from, to);
		if (alignment.marksChanged(span, place)) {
			Changes.quoted(extent(span, true), extent(place, false), changes);
		}
		return changes;
	}
}
