// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.gainsay.facts.Corpus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.DashSpeech;
import org.gainsay.text.Quotations;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;

/**
 * Finds what an article has in quotation marks, of all usual kinds, and by the words beside it who says it. A quote that is
 * interrupted ("…", she said, "…") is one passage of two pieces. So is speech behind a dash, in the languages that write it so. Quotes of fewer than five words are left out: they are titles
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
	private final List<Span> quotations;
	private final List<List<Span>> dashed;
	private final WordReader reader;
	private final Language language;
	private final Corpus corpus;

	/**
	 * @param tag    of the text, in BCP 47; null for none
	 * @param corpus to know the actors that are named beside a quote
	 */
	QuotedPassages(ArticleText text, String tag, WordReader reader, Language language, Corpus corpus) {
		this.text = text.text();
		this.dashed = DashSpeech.of(text, tag);
		this.quotations = outermost(Quotations.of(text, tag)).stream().filter(quote -> dashed.stream().noneMatch(speech -> isWithin(quote, speech))).toList();
		this.reader = reader;
		this.language = language;
		this.corpus = corpus;
	}

	/** The passages in their order. */
	List<Passage> find() {
		List<Passage> found = new ArrayList<>();
		int next = 0;
		while (next < quotations.size()) {
			int start = lineStart(quotations.get(next).start());
			int end = lineEnd(quotations.get(next).end());
			int first = next;
			while (next < quotations.size() && quotations.get(next).start() < end) {
				next++;
			}
			paragraph(quotations.subList(first, next), start, end, found);
		}
		for (List<Span> speech : dashed) {
			if (isPassage(speech)) {
				found.add(new Passage(speech, voice(speech, List.of(), lineStart(speech.getFirst().start()), lineEnd(speech.getLast().end()))));
			}
		}
		found.sort(Comparator.comparing(passage -> passage.spans().getFirst()));
		return found;
	}

	private int lineStart(int offset) {
		int start = offset;
		while (start > 0 && !TextUnits.isLineBreak(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private int lineEnd(int offset) {
		int end = offset;
		while (end < text.length() && !TextUnits.isLineBreak(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isWithin(Span quote, List<Span> speech) {
		return quote.start() < speech.getLast().end() && quote.end() > speech.getFirst().start();
	}

	private static List<Span> outermost(List<Span> quotations) {
		List<Span> outer = new ArrayList<>();
		for (Span one : quotations) {
			if (outer.isEmpty() || one.start() >= outer.getLast().end()) {
				outer.add(one);
			}
		}
		return outer;
	}

	/** Without the space that French has inside its marks. */
	private Span trimmed(Span span) {
		int start = span.start();
		int end = span.end();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return new Span(start, end);
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private void paragraph(List<Span> quotes, int start, int end, List<Passage> found) {
		for (int i = 0; i < quotes.size(); i++) {
			List<Span> pieces = new ArrayList<>(List.of(quotes.get(i)));
			while (i + 1 < quotes.size() && isInterruption(quotes.get(i), quotes.get(i + 1))) {
				pieces.add(quotes.get(++i));
			}
			if (isPassage(pieces)) {
				found.add(new Passage(pieces.stream().map(this::trimmed).toList(), voice(pieces, quotes, start, end)));
			}
		}
	}

	private boolean isPassage(List<Span> pieces) {
		List<Word> words = reader.read(text, pieces);
		return words.size() >= FEWEST_WORDS && words.stream().filter(Word::counts).count() >= FEWEST_COUNTING && !isTitle(words);
	}

	/** A film or a book: each of its words begins with a capital, but for the small ones. Scripts without capitals do not show it, though an abbreviation may stand in one. */
	private static boolean isTitle(List<Word> words) {
		int capitals = 0;
		int caseless = 0;
		for (Word word : words) {
			int first = word.text().codePointAt(0);
			if (word.counts() && Character.isLowerCase(first)) {
				return false;
			}
			capitals += Character.isUpperCase(first) || Character.isTitleCase(first) ? 1 : 0;
			caseless += Character.getType(first) == Character.OTHER_LETTER ? 1 : 0;
		}
		return capitals > caseless;
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
