// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A text as words, to find what is like a quote that does not stand in it. In scripts without spaces each character is a word. A look
 * takes no longer in a longer text: words that stand in very many places are no place to begin at.
 */
final class NearestWords {

	/** A single word of fewer UTF-16 units says nothing of which place is meant. */
	private static final int SHORTEST_TELLING_WORD = 5;
	/** How many words of a quote are looked for: a quote may be as long as its article. */
	private static final int MOST_WORDS_COMPARED = 60;
	/** In how many places of each word a look begins. */
	private static final int MOST_PLACES = 200;
	/** How many places are looked at closely. */
	private static final int MOST_COMPARED = 12;
	private static final int SAME = 4;

	private final NormalizedText text;
	private final List<Word> words = new ArrayList<>();
	private final Map<String, List<Integer>> places = new HashMap<>();

	/**
	 * @param start     in the normalised text
	 * @param paragraph counted from 0
	 */
	private record Word(String word, int start, int end, int paragraph) {
	}

	/** A run of words that are the quote's. */
	private record Run(int inQuote, int inText, int length) {
	}

	/** Words of the text, from one to another, exclusive, that are like the quote. */
	private record Likeness(int from, int to, int score) {
	}

	/** @param whole whether what a hyphen at the end of a line divides is one word */
	NearestWords(NormalizedText text, String original, boolean whole) {
		this.text = text;
		int paragraph = 0;
		int seen = 0;
		for (int[] word : split(text.text())) {
			int before = paragraph;
			for (; seen < text.start(word[0]); seen++) {
				paragraph += TextUnits.isLineBreak(original.charAt(seen)) ? 1 : 0;
			}
			String plain = plain(text.text().substring(word[0], word[1]));
			Word start = !whole || words.isEmpty() || paragraph == before ? null : words.getLast();
			if (start != null && goesOnInNextLine(start, word)) {
				paragraph = before;
				words.removeLast();
				places.get(start.word).removeLast();
				plain = start.word + plain;
				word[0] = start.start;
			}
			places.computeIfAbsent(plain, key -> new ArrayList<>()).add(words.size());
			words.add(new Word(plain, word[0], word[1], paragraph));
		}
	}

	/** Whether a word is divided by a hyphen at the end of a line, as in texts that come from a PDF, and where the rest of it stands. */
	private boolean goesOnInNextLine(Word start, int[] rest) {
		return text.text().substring(start.end, rest[0]).equals("- ") && Character.isLowerCase(text.text().codePointAt(rest[0])) && Character.isLetter(text.text().codePointBefore(start.end));
	}

	private static String plain(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

	/** Where words begin and end. */
	private static List<int[]> split(String text) {
		List<int[]> found = new ArrayList<>();
		int start = -1;
		for (int at = 0; at < text.length();) {
			int c = text.codePointAt(at);
			if (!WordEdges.isOfWord(c)) {
				start = -1;
			} else if (start >= 0 && WordEdges.join(text.codePointBefore(at), c)) {
				found.getLast()[1] = at + Character.charCount(c);
			} else {
				start = at;
				found.add(new int[] { at, at + Character.charCount(c) });
			}
			at += Character.charCount(c);
		}
		return found;
	}

	/**
	 * The places that are like a quote, the likeliest first.
	 *
	 * @param quote  normalised
	 * @param quoted what the statement's cue or source introduces, in the original: first if it is at least half as like as its surroundings
	 * @param around what stands in these paragraphs, or parts of them, in the original, comes first
	 */
	List<Span> like(String quote, List<Span> quoted, List<Span> around) {
		List<String> all = split(quote).stream().map(word -> plain(quote.substring(word[0], word[1]))).toList();
		int rest = Math.max(0, all.size() - MOST_WORDS_COMPARED);
		List<String> wanted = all.subList(0, all.size() - rest);
		Set<Span> found = new LinkedHashSet<>();
		List<Likeness> near = new ArrayList<>(around.stream().map(part -> best(wanted, part)).filter(Objects::nonNull).toList());
		int most = near.isEmpty() ? 0 : near.getFirst().score;
		quoted.stream().map(part -> best(wanted, part)).filter(like -> like != null && like.score * 2 >= most).forEach(like -> near.addFirst(like));
		near.forEach(like -> add(like, found, rest));
		List<Likeness> others = new ArrayList<>();
		for (Run run : longest(wanted)) {
			int paragraph = words.get(run.inText).paragraph;
			int from = Math.max(0, run.inText - run.inQuote * 2 - 2);
			int to = Math.min(words.size(), run.inText + (wanted.size() - run.inQuote) * 2 + 2);
			while (words.get(from).paragraph != paragraph) {
				from++;
			}
			while (words.get(to - 1).paragraph != paragraph) {
				to--;
			}
			Likeness like = best(wanted, from, to);
			if (like != null) {
				others.add(like);
			}
		}
		others.sort(Comparator.comparingInt(Likeness::score).reversed());
		others.forEach(like -> add(like, found, rest));
		return List.copyOf(found);
	}

	private @Nullable Likeness best(List<String> wanted, Span part) {
		return best(wanted, firstFrom(text.at(part.start())), firstFrom(text.at(part.end())));
	}

	private int firstFrom(int place) {
		int low = 0;
		int high = words.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (words.get(middle).start < place) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** The longest runs of the quote's words that stand in the text, of as long ones the earlier first. */
	private List<Run> longest(List<String> wanted) {
		List<Run> runs = new ArrayList<>();
		Map<Integer, Integer> seen = new HashMap<>(); // how far each way to lay the quote on the text has been looked at
		for (int inQuote = 0; inQuote < wanted.size(); inQuote++) {
			List<Integer> all = places.getOrDefault(wanted.get(inQuote), List.of());
			for (int inText : all.subList(0, Math.min(all.size(), MOST_PLACES))) {
				if (seen.getOrDefault(inText - inQuote, -1) >= inText) {
					continue;
				}
				int first = 0;
				while (inQuote > first && inText > first && same(wanted, inQuote - first - 1, inText - first - 1)) {
					first++;
				}
				int last = 1;
				while (inQuote + last < wanted.size() && inText + last < words.size() && same(wanted, inQuote + last, inText + last)) {
					last++;
				}
				seen.put(inText - inQuote, inText + last);
				if (first + last > 1 || wanted.size() == 1 || wanted.get(inQuote).length() >= SHORTEST_TELLING_WORD) {
					runs.add(new Run(inQuote - first, inText - first, first + last));
				}
			}
		}
		runs.sort(Comparator.comparingInt(Run::length).reversed().thenComparingInt(Run::inText));
		return runs.subList(0, Math.min(runs.size(), MOST_COMPARED));
	}

	private boolean same(List<String> wanted, int inQuote, int inText) {
		return wanted.get(inQuote).equals(words.get(inText).word);
	}

	/**
	 * The words of a part of the text that are most like the quote: the best local alignment, in which a word that is missing, more, or
	 * another takes little away, for a quote from memory has such.
	 *
	 * @return null if no telling word is the same
	 */
	private @Nullable Likeness best(List<String> wanted, int from, int to) {
		int[][] score = new int[wanted.size() + 1][Math.max(0, to - from) + 1];
		int bestQuote = 0;
		int bestText = 0;
		for (int i = 1; i <= wanted.size(); i++) {
			for (int j = 1; j < score[i].length; j++) {
				int along = score[i - 1][j - 1] + (same(wanted, i - 1, from + j - 1) ? SAME : -1);
				score[i][j] = Math.max(Math.max(0, along), Math.max(score[i - 1][j], score[i][j - 1]) - 1);
				if (score[i][j] > score[bestQuote][bestText]) {
					bestQuote = i;
					bestText = j;
				}
			}
		}
		int i = bestQuote;
		int j = bestText;
		int same = 0;
		boolean telling = wanted.size() == 1;
		while (score[i][j] > 0) {
			if (same(wanted, i - 1, from + j - 1) && score[i][j] == score[i - 1][j - 1] + SAME) {
				same++;
				telling |= wanted.get(i - 1).length() >= SHORTEST_TELLING_WORD;
				i--;
				j--;
			} else if (score[i][j] == score[i - 1][j - 1] - 1) {
				i--;
				j--;
			} else if (score[i][j] == score[i - 1][j] - 1) {
				i--;
			} else {
				j--;
			}
		}
		if (same == 0 || same == 1 && !telling) {
			return null;
		}
		int first = from + j;
		for (int n = i; n > 0 && first > from && goesOn(first - 1); n--) {
			first--;
		}
		int last = from + bestText;
		for (int n = bestQuote; n < wanted.size() && last < to && goesOn(last - 1); n++) {
			last++;
		}
		return new Likeness(first, last, score[bestQuote][bestText]);
	}

	/** Whether the sentence and the paragraph go on behind a word. */
	private boolean goesOn(int word) {
		return word + 1 < words.size() && words.get(word).paragraph == words.get(word + 1).paragraph
				&& text.text().substring(words.get(word).end, words.get(word + 1).start).chars().noneMatch(c -> ".!?\u3002\uFF01\uFF1F".indexOf(c) >= 0);
	}

	/** @param rest how many words of the quote were not compared */
	private void add(Likeness like, Set<Span> found, int rest) {
		int to = like.to;
		for (int n = 0; n < rest && goesOn(to - 1); n++) {
			to++;
		}
		Span span = text.original(words.get(like.from).start, words.get(to - 1).end);
		if (span != null) {
			found.add(span);
		}
	}
}
