// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gainsay.corpus.Corpus;
import org.gainsay.text.Span;

/**
 * Finds what an article has in quotation marks, of all usual kinds, and by the words beside it who says it. A quote that is
 * interrupted ("…", she said, "…") is one passage of two pieces. Quotes of fewer than five words are left out: they are titles
 * and words held at a distance more often than reports.
 */
final class QuotedPassages {

	private static final int FEWEST_WORDS = 5;
	private static final int FEWEST_COUNTING = 3;
	private static final int LONGEST_INTERRUPTION = 70;
	private static final int BESIDE = 140;

	/** What was found: the pieces inside the marks, and who says it. */
	record Passage(List<Span> spans, Voice voice) {
	}

	private final String text;
	private final WordReader reader;
	private final Language language;
	private final Corpus corpus;

	/** @param corpus to know the actors that are named beside a quote */
	QuotedPassages(String text, WordReader reader, Language language, Corpus corpus) {
		this.text = text;
		this.reader = reader;
		this.language = language;
		this.corpus = corpus;
	}

	/** The passages in their order. */
	List<Passage> find() {
		List<Passage> found = new ArrayList<>();
		int start = 0;
		while (start < text.length()) {
			int end = start;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			paragraph(start, end, found);
			start = end + 1;
		}
		return found;
	}

	private void paragraph(int start, int end, List<Passage> found) {
		List<Span> quotes = quotes(start, end);
		for (int i = 0; i < quotes.size(); i++) {
			List<Span> pieces = new ArrayList<>(List.of(quotes.get(i)));
			while (i + 1 < quotes.size() && isInterruption(quotes.get(i), quotes.get(i + 1))) {
				pieces.add(quotes.get(++i));
			}
			List<Word> words = reader.read(text, pieces);
			if (words.size() >= FEWEST_WORDS && words.stream().filter(Word::counts).count() >= FEWEST_COUNTING && !isTitle(words)) {
				found.add(new Passage(List.copyOf(pieces), voice(pieces, quotes, start, end)));
			}
		}
	}

	/** A film or a book: each of its words begins with a capital, but for the small ones. */
	private static boolean isTitle(List<Word> words) {
		return words.stream().filter(Word::counts).allMatch(word -> !Character.isLowerCase(word.text().codePointAt(0)));
	}

	// ---- quotation marks

	private List<Span> quotes(int start, int end) {
		List<Span> quotes = new ArrayList<>();
		int at = start;
		while (at < end) {
			int close = closing(text.charAt(at), at, end);
			if (close > at + 1) {
				quotes.add(new Span(at + 1, close));
				at = close + 1;
			} else {
				at++;
			}
		}
		return quotes;
	}

	/** Where the quote ends that a sign opens; -1 if it opens none, or one that is not closed. */
	private int closing(char open, int at, int end) {
		return switch (open) {
			case '“' -> first("”\"", at, end);
			case '„' -> first("“”\"", at, end);
			case '«' -> first("»", at, end);
			case '»' -> at + 1 < end && !Character.isWhitespace(text.charAt(at + 1)) ? first("«", at, end) : -1;
			case '‹' -> first("›", at, end);
			case '「' -> first("」", at, end);
			case '『' -> first("』", at, end);
			case '"', '＂' -> text.startsWith("''", at) ? -1 : first("\"＂”", at, end);
			case '`' -> text.startsWith("``", at) ? text.indexOf("''", at) < end ? text.indexOf("''", at) : -1 : -1;
			case '‘', '\'' -> single(at, end);
			default -> -1;
		};
	}

	/** The first of some signs; the end of the paragraph where the quote goes on in the next one, which then opens with the same mark. */
	private int first(String signs, int at, int end) {
		for (int i = at + 1; i < end; i++) {
			if (signs.indexOf(text.charAt(i)) >= 0) {
				return i;
			}
		}
		int next = end;
		while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
			next++;
		}
		return next < text.length() && text.charAt(next) == text.charAt(at) ? end : -1;
	}

	/** Single marks open a quote at the beginning of a word only, and an apostrophe closes none. */
	private int single(int at, int end) {
		if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) || at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1))) {
			return -1;
		}
		char close = text.charAt(at) == '‘' ? '’' : '\'';
		for (int i = at + 2; i < end; i++) {
			boolean insideWord = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
			boolean plural = text.charAt(i - 1) == 's' && i + 2 < end && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.charAt(i + 2))
					&& text.indexOf(close, i + 1) > 0 && text.indexOf(close, i + 1) < end;
			if (text.charAt(i) == close && !insideWord && !plural) {
				return i;
			}
		}
		return -1;
	}

	/** "…," she said, "…": what stands between is short and has a verb of speech, and the sentence goes on or it is the same speaker's. */
	private boolean isInterruption(Span one, Span next) {
		if (next.start() - one.end() > LONGEST_INTERRUPTION) {
			return false;
		}
		String between = text.substring(one.end() + 1, next.start() - 1);
		char last = one.end() > one.start() ? text.charAt(one.end() - 1) : ' ';
		return (last == ',' || last == '.' || between.startsWith(",")) && between.stripTrailing().endsWith(",")
				&& reader.read(text, List.of(new Span(one.end() + 1, next.start() - 1))).stream().anyMatch(this::isSpeech);
	}

	// ---- who says it

	private boolean isSpeech(Word word) {
		return language.isSpeech(word.text().toLowerCase(Locale.ROOT));
	}

	private Voice voice(List<Span> pieces, List<Span> quotes, int start, int end) {
		int first = pieces.getFirst().start() - 1;
		int last = pieces.getLast().end() + 1;
		int before = Math.max(start, first - BESIDE);
		int after = Math.min(end, last + BESIDE);
		for (Span quote : quotes) {
			if (quote.end() < first) {
				before = Math.max(before, quote.end() + 1);
			}
			if (quote.start() > last) {
				after = Math.min(after, quote.start() - 1);
			}
		}
		List<Span> places = new ArrayList<>();
		if (pieces.size() > 1) {
			places.add(new Span(pieces.getFirst().end() + 1, Math.max(pieces.getFirst().end() + 1, pieces.get(1).start() - 1)));
		}
		if (last < after) {
			places.add(new Span(last, sentenceEnd(last, after)));
		}
		if (before < first) {
			places.add(new Span(sentenceStart(before, first), first));
		}
		for (Span place : places) {
			Voice voice = voice(reader.read(text, List.of(place)));
			if (voice != null) {
				return voice;
			}
		}
		return Voice.NOBODY;
	}

	private int sentenceEnd(int from, int to) {
		for (int i = from; i < to; i++) {
			if ((text.charAt(i) == '.' || text.charAt(i) == '!' || text.charAt(i) == '?') && (i + 1 >= to || Character.isWhitespace(text.charAt(i + 1)))
					&& i - from > 3) {
				return i;
			}
		}
		return to;
	}

	private int sentenceStart(int from, int to) {
		for (int i = to - 3; i > from; i--) {
			if ((text.charAt(i) == '.' || text.charAt(i) == '!' || text.charAt(i) == '?') && Character.isWhitespace(text.charAt(i + 1))) {
				return i + 1;
			}
		}
		return from;
	}

	/** The actor or name beside a verb of speech; null where there is none. */
	private Voice voice(List<Word> words) {
		int verb = -1;
		for (int i = 0; i < words.size() && verb < 0; i++) {
			verb = isSpeech(words.get(i)) ? i : -1;
		}
		if (verb < 0) {
			return null;
		}
		for (int far = 1; far <= words.size(); far++) {
			for (int place : new int[] { verb - far, verb + far }) {
				if (place >= 0 && place < words.size()) {
					Word word = words.get(place);
					if (word.kind() == Word.Kind.NAME && word.key().startsWith("@")) {
						return Voice.actor(word.key().substring(1), corpus);
					}
				}
			}
		}
		String name = capitals(words, verb - 1, -1);
		if (name == null && verb + 1 < words.size() && isName(words.get(verb + 1)) && !language.isSpokenTo(words.get(verb).text().toLowerCase(Locale.ROOT))) {
			name = capitals(words, verb + 1, 1);
		}
		return name == null ? null : Voice.named(name);
	}

	/** The run of words with capitals that is next to a verb, over at most three small ones. */
	private String capitals(List<Word> words, int from, int step) {
		int at = from;
		for (int skipped = 0; at >= 0 && at < words.size() && !isName(words.get(at)); at += step) {
			if (words.get(at).key().equals("~pronoun") || ++skipped > 3) {
				return null;
			}
		}
		StringBuilder name = new StringBuilder();
		for (; at >= 0 && at < words.size() && isName(words.get(at)); at += step) {
			String word = words.get(at).text().replaceFirst("['’]s$", "");
			name.insert(step > 0 ? name.length() : 0, name.isEmpty() ? word : step > 0 ? " " + word : word + " ");
		}
		return name.isEmpty() ? null : name.toString();
	}

	private boolean isName(Word word) {
		return word.kind() != Word.Kind.FUNCTION && word.kind() != Word.Kind.NUMBER && language.month(word.text().toLowerCase(Locale.ROOT)) == null && Character.isUpperCase(word.text().codePointAt(0));
	}
}
