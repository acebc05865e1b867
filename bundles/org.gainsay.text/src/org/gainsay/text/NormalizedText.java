// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A text as quotes are looked for in it: runs of white space are one space, typographic variants are one character, everything
 * is in Unicode NFC, what does not show is gone. It knows where in the original each of its characters comes from.
 */
final class NormalizedText {

	/** A shorter text is gone through faster than an index of it is made. */
	private static final int SHORTEST_INDEXED = 2_000;

	private final String original;
	private final String text;
	/** For each character, where the reader's character that it is of begins in the original. */
	private final int[] starts;
	/** For each character, where the reader's character that it is of ends in the original. */
	private final int[] ends;
	private @Nullable Grams grams;
	private @Nullable NearestWords words;
	private @Nullable NearestWords wholeWords;
	/** Whether some of the reader's characters are several of Unicode, but line ends. */
	private final boolean compound;
	private @Nullable NormalizedText apart;

	private NormalizedText(String original, String text, int[] starts, int[] ends, boolean compound) {
		this.original = original;
		this.compound = compound;
		this.text = text;
		this.starts = starts;
		this.ends = ends;
	}

	/** A text to look in. */
	static NormalizedText of(String original) {
		return new Maker(original, false).make();
	}

	/**
	 * The same text in which each character of Unicode is one: what is looked for there may be a part of what readers take for one character.
	 *
	 * @return null where the two are the same
	 */
	@Nullable NormalizedText apart() {
		NormalizedText made = apart;
		if (made == null && compound) {
			made = new Maker(original, true).make();
			apart = made;
		}
		return made;
	}

	/** What to look for there. */
	static String quoteApart(String quote) {
		return isNormalized(quote) ? quote : new Maker(quote, true).make().text;
	}

	/** What to look for: normalised as a text is. A space at its ends stays. */
	static String quote(String quote) {
		return isNormalized(quote) ? quote : of(quote).text;
	}

	/** Whether a text is of ASCII alone, as most quotes are, with nothing in it that is looked for as something else. */
	private static boolean isNormalized(String text) {
		char before = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!(isPlain(c) || c == ' ' && before != ' ')) {
				return false;
			}
			before = c;
		}
		return true;
	}

	/** Whether a character shows, is looked for as itself, and is one for the reader if another of ASCII follows. */
	private static boolean isPlain(char c) {
		return c > ' ' && c < 0x7F && c != '`';
	}

	/** The normalised characters. */
	String text() {
		return text;
	}

	/**
	 * Where a run of this text stands in the original. A ligature of which it takes a part is in it whole.
	 *
	 * @return null if the run begins or ends inside something else that is one in the original, such as an ellipsis sign
	 */
	@Nullable Span original(int start, int end) {
		boolean splitsStart = start > 0 && starts[start - 1] == starts[start];
		boolean splitsEnd = end < ends.length && ends[end - 1] == ends[end];
		if (splitsStart && !Variants.isLigature(original.codePointAt(starts[start])) || splitsEnd && !Variants.isLigature(original.codePointAt(starts[end]))) {
			return null;
		}
		return new Span(starts[start], ends[end - 1]);
	}

	/** The first place in this text that comes from an offset of the original or later; its length where there is none. */
	int at(int offset) {
		int place = Arrays.binarySearch(starts, offset);
		if (place < 0) {
			return -place - 1;
		}
		while (place > 0 && starts[place - 1] == offset) {
			place--;
		}
		return place;
	}

	/** Where what a character of this text stands for begins in the original. */
	int start(int place) {
		return starts[place];
	}

	/** A run of the original without what does not show at its ends; without length if nothing of it shows. */
	Span trimmed(Span span) {
		int start = span.start();
		int end = span.end();
		int first = at(start);
		if (first > 0 && ends[first - 1] > start && text.charAt(first - 1) == ' ') {
			start = ends[first - 1];
		}
		if (first == 0 || ends[first - 1] <= start) { // else it begins inside a character, which is not ours to widen
			while (first < starts.length && starts[first] < end && text.charAt(first) == ' ') {
				first++;
			}
			start = first < starts.length && starts[first] < end ? starts[first] : end;
		}
		int last = at(end) - 1;
		while (last >= 0 && starts[last] >= start && text.charAt(last) == ' ') {
			last--;
		}
		if (last >= 0 && ends[last] > start) {
			end = Math.min(end, ends[last]);
		}
		return start < end ? new Span(start, end) : new Span(span.end(), span.end());
	}

	/** Where a quote begins in this text, ascending. */
	int[] occurrences(String quote) {
		if (quote.length() >= Grams.LENGTH && text.length() >= SHORTEST_INDEXED) {
			Grams made = grams;
			if (made == null) {
				made = new Grams(text);
				grams = made;
			}
			return made.occurrences(quote);
		}
		int[] found = new int[4];
		int count = 0;
		for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
			if (count == found.length) {
				found = Arrays.copyOf(found, count * 2);
			}
			found[count++] = at;
		}
		return Arrays.copyOf(found, count);
	}

	/**
	 * The places that are like a quote, the likeliest first. What a hyphen at the end of a line divides is one word, unless the quote has a hyphen.
	 *
	 * @param quote normalised; for the rest see {@link NearestWords#like}
	 */
	List<Span> like(String quote, List<Span> quoted, List<Span> around) {
		boolean whole = quote.indexOf('-') < 0 && text.contains("- ");
		NearestWords made = whole ? wholeWords : words;
		if (made == null) {
			made = new NearestWords(this, original, whole);
			if (whole) {
				wholeWords = made;
			} else {
				words = made;
			}
		}
		return made.like(quote, quoted, around);
	}

	/** Whether a place lies inside a word, or inside a number. Scripts that write no space between words have none inside. */
	boolean isInsideWord(int place) {
		if (place <= 0 || place >= text.length()) {
			return false;
		}
		int left = text.codePointBefore(place);
		int right = text.codePointAt(place);
		return WordEdges.join(left, right) || (Character.isDigit(left) || Character.isDigit(right)) && WordEdges.insideNumber(text, place, this::isOneSpace);
	}

	/** Whether a place is one space in the original too, at which no line ends. */
	private boolean isOneSpace(int place) {
		return text.charAt(place) == ' ' && ends[place] - starts[place] == 1 && Character.isSpaceChar(original.charAt(starts[place])) && !TextUnits.isLineBreak(original.charAt(starts[place]));
	}

	/** Where each sequence of a few characters stands: a quote is then looked for where the rarest of its sequences is. */
	private static final class Grams {
		static final int LENGTH = 4;
		/** In how many places of a quote a rare sequence is looked for. */
		private static final int LOOKS = 64;

		private final String text;
		/** The places of all sequences with one hash follow one another, ascending. */
		private final int[] places;
		private final int[] firsts;

		Grams(String text) {
			this.text = text;
			int count = text.length() - LENGTH + 1;
			this.firsts = new int[Integer.highestOneBit(count) * 2 + 1];
			int[] hashes = new int[count];
			for (int at = 0; at < count; at++) {
				hashes[at] = hash(text, at);
				firsts[hashes[at] + 1]++;
			}
			for (int i = 1; i < firsts.length; i++) {
				firsts[i] += firsts[i - 1];
			}
			this.places = new int[count];
			int[] next = firsts.clone();
			for (int at = 0; at < count; at++) {
				places[next[hashes[at]]++] = at;
			}
		}

		private int hash(String of, int at) {
			int mixed = (((of.charAt(at) * 31 + of.charAt(at + 1)) * 31 + of.charAt(at + 2)) * 31 + of.charAt(at + 3)) * 0x9E3779B9;
			return (mixed ^ mixed >>> 15) & firsts.length - 2;
		}

		int[] occurrences(String quote) {
			int rarest = 0;
			int fewest = Integer.MAX_VALUE;
			int step = Math.max(1, (quote.length() - LENGTH) / LOOKS);
			for (int at = 0; at + LENGTH <= quote.length(); at += step) {
				int hash = hash(quote, at);
				if (firsts[hash + 1] - firsts[hash] < fewest) {
					fewest = firsts[hash + 1] - firsts[hash];
					rarest = at;
				}
			}
			int hash = hash(quote, rarest);
			int[] found = new int[Math.min(fewest, 16)];
			int count = 0;
			for (int i = firsts[hash]; i < firsts[hash + 1]; i++) {
				int start = places[i] - rarest;
				if (start >= 0 && text.startsWith(quote, start)) {
					if (count == found.length) {
						found = Arrays.copyOf(found, count * 2);
					}
					found[count++] = start;
				}
			}
			return Arrays.copyOf(found, count);
		}
	}

	/** Goes over the original once. */
	private static final class Maker {
		private final String original;
		private final Graphemes characters;
		private final boolean apart;
		private final StringBuilder made;
		private boolean compound;
		private int[] starts;
		private int[] ends;

		/** @param apart whether to take each character of Unicode for one */
		Maker(String original, boolean apart) {
			this.original = original;
			this.apart = apart;
			this.characters = new Graphemes(original);
			this.made = new StringBuilder(original.length());
			this.starts = new int[original.length() + 16];
			this.ends = new int[original.length() + 16];
		}

		NormalizedText make() {
			int from = 0;
			while (from < original.length()) {
				char c = original.charAt(from);
				if (from + 1 < original.length() && (isPlain(c) && original.charAt(from + 1) < 0x7F || c == ' ' && isPlain(original.charAt(from + 1)))) {
					put(c, from, ++from); // most of most texts
					continue;
				}
				int nextLine = Variants.nextLineOfWord(original, from);
				if (nextLine >= 0) {
					from = nextLine;
					continue;
				}
				int to = end(from);
				if (Variants.isSpace(original.codePointAt(from)) && Variants.isBlank(original, from, to)) {
					int next = to;
					while (next < original.length() && Variants.isBlank(original, next, next = end(next))) {
						to = next;
					}
					put(' ', from, to);
				} else {
					add(from, to);
				}
				from = to;
			}
			return new NormalizedText(original, made.toString(), Arrays.copyOf(starts, made.length()), Arrays.copyOf(ends, made.length()), compound);
		}

		private int end(int from) {
			return apart ? from + Character.charCount(original.codePointAt(from)) : characters.end(from);
		}

		private void add(int from, int to) {
			if (to == from + 1 && original.charAt(from) < 0x80) {
				char c = original.charAt(from);
				put(c == '`' ? '\'' : c, from, to);
				return;
			}
			compound |= to > from + Character.charCount(original.codePointAt(from));
			StringBuilder plain = new StringBuilder(to - from);
			for (int at = from; at < to; at += Character.charCount(original.codePointAt(at))) {
				int c = original.codePointAt(at);
				String variant = Variants.isInvisible(c) ? "" : Variants.plain(c);
				if (variant == null) {
					plain.appendCodePoint(c);
				} else {
					plain.append(variant);
				}
			}
			Normalizer.Form form = apart ? Normalizer.Form.NFD : Normalizer.Form.NFC;
			CharSequence composed = !apart && plain.length() == 1 ? plain : MarkOrder.of(Normalizer.normalize(plain, form));
			for (int i = 0; i < composed.length(); i++) {
				put(composed.charAt(i), from, to);
			}
		}

		private void put(char c, int from, int to) {
			if (made.length() == starts.length) {
				starts = Arrays.copyOf(starts, starts.length * 2);
				ends = Arrays.copyOf(ends, ends.length * 2);
			}
			starts[made.length()] = from;
			ends[made.length()] = to;
			made.append(c);
		}
	}
}
