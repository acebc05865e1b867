// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.gainsay.text.Resolution.Failed;
import org.gainsay.text.Resolution.Found;
import org.gainsay.text.Resolution.Reason;

/**
 * Finds the words of anchors in an article's text, by the rule that docs/user/language.md gives. Matching is case-sensitive; it
 * sees through white space and typographic variants, but the spans it gives are the text's own.
 */
public final class AnchorResolver {

	/** A single word of fewer UTF-16 units says nothing of which place is meant. */
	private static final int SHORTEST_TELLING_WORD = 5;
	/** How many words of a quote are looked for: a quote may be as long as its article. */
	private static final int MOST_WORDS_COMPARED = 40;

	private final ArticleText article;
	private final NormalizedText text;

	public AnchorResolver(ArticleText article) {
		this.article = article;
		this.text = article.normalized();
	}

	/** Resolves the content of a statement: every piece must be unique in the text. */
	public Resolution content(List<QuotePattern> pieces) {
		return resolve(pieces, false, span -> true, null, null);
	}

	/**
	 * Resolves an anchor that belongs to a content: a cue, source, hedge or addressee. It matches whole words; of several
	 * places the one in the paragraph in which the content starts wins, then the one nearest to the content, then the earlier.
	 *
	 * @param content   where the content stands; empty where there is none, so that the words must be unique
	 * @param mayInside whether the words may lie inside the content
	 */
	public Resolution near(List<QuotePattern> pieces, List<Span> content, boolean mayInside) {
		Predicate<Span> allowed = mayInside ? span -> true : span -> content.stream().noneMatch(piece -> piece.contains(span));
		if (pieces.size() == 1 && !content.isEmpty()) {
			Span inParagraph = inParagraph(pieces.getFirst(), content, allowed);
			if (inParagraph != null) {
				return new Found(List.of(inParagraph));
			}
		}
		return resolve(pieces, true, allowed, Reason.INSIDE_CONTENT_ONLY, content.isEmpty() ? null : nearness(content));
	}

	/**
	 * The place that wins because it lies in the paragraph in which the content starts; null if none does. Most anchors do, and in
	 * a long article a look at one paragraph is a small part of a look at the whole text.
	 */
	private Span inParagraph(QuotePattern quote, List<Span> content, Predicate<Span> allowed) {
		if (quote.occurrence() != null) {
			return null; // which counts from the start of the text
		}
		int first = lineStart(content.getFirst().start());
		int last = lineEnd(content.getFirst().start());
		Span nearest = null;
		int gap = 0;
		for (Span span : new Search(quote, true, text.at(first), text.at(last)).run()) {
			if (span.start() >= first && span.start() <= last && allowed.test(span)) {
				int its = gap(span, content);
				if (nearest == null || its < gap) { // of two as near, the earlier, which comes first
					nearest = span;
					gap = its;
				}
			}
		}
		return nearest;
	}

	private static int gap(Span span, List<Span> content) {
		int least = Integer.MAX_VALUE;
		for (Span piece : content) {
			least = Math.min(least, span.gap(piece));
		}
		return least;
	}

	/** Resolves the part of a content that a stance is about: the first occurrence that lies inside it. */
	public Resolution part(List<QuotePattern> pieces, List<Span> content) {
		return resolve(pieces, false, span -> content.stream().anyMatch(piece -> piece.contains(span)), Reason.OUTSIDE_CONTENT,
				Comparator.naturalOrder());
	}

	private Comparator<Span> nearness(List<Span> content) {
		int start = content.getFirst().start();
		int paragraphStart = lineStart(start);
		int paragraphEnd = lineEnd(start);
		return Comparator.<Span>comparingInt(span -> span.start() >= paragraphStart && span.start() <= paragraphEnd ? 0 : 1)
				.thenComparingInt(span -> gap(span, content)).thenComparing(Comparator.naturalOrder());
	}

	private int lineStart(int offset) {
		int start = offset;
		while (start > 0 && !TextUnits.isLineBreak(article.text().charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private int lineEnd(int offset) {
		int end = offset;
		while (end < article.text().length() && !TextUnits.isLineBreak(article.text().charAt(end))) {
			end++;
		}
		return end;
	}

	/**
	 * Resolves the pieces, those with the fewest places first, each to a place of its own.
	 *
	 * @param disallowed what to say where the words stand in places only that are not allowed
	 * @param preference which place is the better one; null where there must be but one
	 */
	private Resolution resolve(List<QuotePattern> pieces, boolean wholeWords, Predicate<Span> allowed, Reason disallowed,
			Comparator<Span> preference) {
		List<List<Span>> places = new ArrayList<>();
		for (int i = 0; i < pieces.size(); i++) {
			Search search = new Search(pieces.get(i), wholeWords);
			List<Span> found = search.run();
			if (found.isEmpty()) {
				return new Failed(i, search.reason, search.rejected);
			}
			List<Span> there = found.stream().filter(allowed).toList();
			if (there.isEmpty()) {
				return new Failed(i, disallowed, found);
			}
			places.add(there);
		}
		Integer[] order = new Integer[pieces.size()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingInt(i -> places.get(i).size()));
		Span[] chosen = new Span[pieces.size()];
		for (int i : order) {
			List<Span> free = places.get(i).stream()
					.filter(span -> Arrays.stream(chosen).noneMatch(other -> other != null && other.overlaps(span))).toList();
			if (free.isEmpty()) {
				return new Failed(i, Reason.TAKEN, places.get(i));
			}
			if (free.size() > 1 && preference == null) {
				return new Failed(i, Reason.AMBIGUOUS, free);
			}
			chosen[i] = preference == null ? free.getFirst() : free.stream().min(preference).orElseThrow();
		}
		return new Found(List.of(chosen));
	}

	/** Every place of a quote, in the order of the text; a number counts these. */
	List<Span> places(QuotePattern quote, boolean wholeWords) {
		return new Search(quote, wholeWords).run();
	}

	/**
	 * What the author of a quote that is not found may have meant: the places where the longest run of its words stands, in any
	 * case, widened by as many words as the rest of the quote has.
	 *
	 * @return empty if not even one of the longer words stands in the text
	 */
	public List<Span> nearest(String words) {
		String quote = NormalizedText.quote(words);
		if (quote.isEmpty()) {
			return List.of();
		}
		String[] all = quote.split(" ");
		// where a run of words stands the shorter ones in it do too, so the longest can be found by halving
		List<Span> best = List.of();
		int least = 1;
		int most = Math.min(all.length, MOST_WORDS_COMPARED);
		while (least <= most) {
			int count = (least + most) >>> 1;
			List<Span> found = runs(all, count);
			if (!found.isEmpty()) {
				best = found;
				least = count + 1;
			} else {
				most = count - 1;
			}
		}
		return best;
	}

	private List<Span> runs(String[] all, int count) {
		List<Span> found = new ArrayList<>();
		for (int first = 0; first + count <= Math.min(all.length, MOST_WORDS_COMPARED); first++) {
			String run = String.join(" ", Arrays.asList(all).subList(first, first + count));
			if (count > 1 || all.length == 1 || run.length() >= SHORTEST_TELLING_WORD) {
				addWidened(run, first, all.length - first - count, found);
			}
		}
		return found.stream().distinct().toList();
	}

	private void addWidened(String run, int wordsBefore, int wordsAfter, List<Span> found) {
		String in = text.text();
		for (int at = 0; at + run.length() <= in.length(); at++) {
			if (in.regionMatches(true, at, run, 0, run.length()) && isWhole(at, at + run.length())) {
				int from = at;
				for (int n = 0; n < wordsBefore && from > 0; n++) {
					from = Math.max(0, in.lastIndexOf(' ', from - 2) + 1);
				}
				int to = at + run.length();
				for (int n = 0; n < wordsAfter && to < in.length(); n++) {
					int next = in.indexOf(' ', to + 1);
					to = next < 0 ? in.length() : next;
				}
				Span span = text.original(from, to);
				if (span != null) {
					found.add(span);
				}
			}
		}
	}

	/** Whether a run of the normalised text neither begins nor ends inside a word. */
	private boolean isWhole(int start, int end) {
		return !joins(start) && !joins(end);
	}

	/** Whether a place of the normalised text lies inside a word. Scripts that write no space between words have none inside. */
	private boolean joins(int place) {
		String all = text.text();
		if (place <= 0 || place >= all.length()) {
			return false;
		}
		int left = all.codePointBefore(place);
		int right = all.codePointAt(place);
		return WordEdges.join(left, right);
	}

	private static boolean isBetween(char c) {
		if (c == ' ') {
			return true;
		}
		return switch (Character.getType(c)) {
			case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
					Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
			default -> false;
		};
	}

	/** The search for one quote; it remembers why it found nothing. */
	private final class Search {
		private final QuotePattern pattern;
		private final boolean wholeWords;
		private final int from;
		private final int to;
		private final String start;
		private final String end;
		private Reason reason = Reason.NOT_THERE;
		private List<Span> rejected = List.of();

		/** A search in the whole text. */
		Search(QuotePattern pattern, boolean wholeWords) {
			this(pattern, wholeWords, 0, text.text().length());
		}

		/** A search for places that begin in a run of the normalised text. */
		Search(QuotePattern pattern, boolean wholeWords, int from, int to) {
			this.from = from;
			this.to = to;
			this.pattern = pattern;
			this.wholeWords = wholeWords;
			this.start = NormalizedText.quote(pattern.start());
			this.end = pattern.end() == null ? null : NormalizedText.quote(pattern.end());
		}

		List<Span> run() {
			if (start.isEmpty() || end != null && end.isEmpty()) {
				reason = Reason.EMPTY;
				return List.of();
			}
			List<int[]> starts = new ArrayList<>();
			int limit = Math.min(text.text().length(), to + start.length());
			for (int at = indexOf(start, from, limit); at >= 0; at = indexOf(start, at + 1, limit)) {
				starts.add(new int[] { at, at + start.length() });
			}
			if (starts.isEmpty()) {
				return List.of();
			}
			if (pattern.occurrence() != null) {
				int n = pattern.occurrence();
				if (n < 1 || n > starts.size()) {
					return none(Reason.FEWER_OCCURRENCES, starts);
				}
				starts = List.of(starts.get(n - 1));
			}
			List<int[]> runs = starts;
			if (end != null) {
				runs = new ArrayList<>();
				for (int[] run : starts) {
					int last = indexOf(end, run[1], text.text().length());
					if (last >= 0) {
						runs.add(new int[] { run[0], last + end.length() });
					}
				}
				if (runs.isEmpty()) {
					return none(Reason.END_NOT_THERE, starts);
				}
			}
			List<int[]> placed = runs.stream().filter(run -> follows(run[0]) && precedes(run[1])).toList();
			return placed.isEmpty() ? none(Reason.NEIGHBOUR_NOT_THERE, runs) : spans(placed);
		}

		private List<Span> none(Reason why, List<int[]> runs) {
			reason = why;
			rejected = spans(runs);
			return List.of();
		}

		private List<Span> spans(List<int[]> runs) {
			return runs.stream().map(run -> text.original(run[0], run[1])).toList();
		}

		/** The next place, from one on and before another, where a quote stands that this search may take. */
		private int indexOf(String quote, int begin, int limit) {
			int at = text.text().indexOf(quote, begin, Math.max(begin, limit));
			while (at >= 0 && !takes(at, at + quote.length())) {
				at = text.text().indexOf(quote, at + 1, Math.max(at + 1, limit));
			}
			return at;
		}

		private boolean takes(int from, int to) {
			return text.original(from, to) != null && (!wholeWords || isWhole(from, to));
		}

		private boolean follows(int place) {
			if (pattern.after() == null) {
				return true;
			}
			String neighbour = NormalizedText.quote(pattern.after());
			for (int at = place; at >= 0; at--) {
				int from = at - neighbour.length();
				if (from >= 0 && text.text().startsWith(neighbour, from) && takes(from, at)) {
					return true;
				}
				if (at == 0 || !isBetween(text.text().charAt(at - 1))) {
					return false;
				}
			}
			return false;
		}

		private boolean precedes(int place) {
			if (pattern.before() == null) {
				return true;
			}
			String neighbour = NormalizedText.quote(pattern.before());
			for (int at = place; at < text.text().length(); at++) {
				if (text.text().startsWith(neighbour, at) && takes(at, at + neighbour.length())) {
					return true;
				}
				if (!isBetween(text.text().charAt(at))) {
					return false;
				}
			}
			return false;
		}
	}
}
