// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Direct speech behind a dash at the beginning of a paragraph, as papers write it instead of quotation marks in the languages of the North, in Spanish,
 * Portuguese, French, Russian and others. The words that say who speaks are left out where a dash parts them from the speech, or a comma before
 * a few words with a name among the first.
 */
public final class DashSpeech {

	/** Where a paragraph that begins with a dash is speech; elsewhere it is an item of a list as likely. */
	private static final Set<String> LANGUAGES = Set.of("sv", "da", "no", "nb", "nn", "fi", "is", "fo", "et", "lv", "lt", "es", "ca", "gl", "eu", "pt", "fr", "ro", "pl", "ru", "uk",
			"be", "bg", "mk", "el", "hu", "tr");
	/** Those that part speech from the speaker's words by dashes that touch the latter. */
	private static final Set<String> TOUCHING = Set.of("es", "ca", "gl", "eu", "pt");
	/** A speaker's name is among so many words behind the comma. */
	private static final int WORDS_TO_NAME = 4;
	/** So many words behind a comma are the speaker's without a name: “, says she”. */
	private static final int MOST_WITHOUT_NAME = 2;

	private final String text;
	private final boolean touching;
	private final List<Span> sentences;
	private final List<List<Span>> found = new ArrayList<>();

	private DashSpeech(ArticleText article, String language) {
		this.text = article.text();
		this.touching = TOUCHING.contains(language);
		this.sentences = new TextUnits(article, language).all(TextUnits.Unit.SENTENCE);
	}

	/**
	 * The speeches of a text in their order, each in the pieces that the words about its speaker leave of it; offsets are UTF-16 units.
	 *
	 * @param tag the language in BCP 47; null where it is not known, and then nothing is found
	 */
	public static List<List<Span>> of(ArticleText article, @Nullable String tag) {
		String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
		if (!LANGUAGES.contains(language)) {
			return List.of();
		}
		List<Span> speeches = new TextUnits(article, tag).all(TextUnits.Unit.PARAGRAPH).stream().filter(paragraph -> isDash(article.text().charAt(paragraph.start()))).toList();
		if (speeches.isEmpty()) {
			return List.of();
		}
		DashSpeech speech = new DashSpeech(article, language);
		speeches.forEach(speech::paragraph);
		return List.copyOf(speech.found);
	}

	private static boolean isDash(char c) {
		return c == '–' || c == '—' || c == '―';
	}

	private static boolean isSpace(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private void paragraph(Span paragraph) {
		List<Span> pieces = new ArrayList<>();
		int end = paragraph.end();
		int at = paragraph.start();
		while (at < end) {
			int start = at + 1;
			int stop = nextTag(start, end);
			if (stop < 0) {
				withoutTags(start, end, pieces);
				break;
			}
			withoutTags(start, stop, pieces);
			at = afterTag(stop, end);
		}
		if (!pieces.isEmpty()) {
			found.add(List.copyOf(pieces));
		}
	}

	/** Where a dash begins the words that say who speaks; -1 where none does. */
	private int nextTag(int from, int to) {
		for (int i = from + 1; i + 1 < to; i++) {
			if (isDash(text.charAt(i)) && isSpace(text.charAt(i - 1))) {
				int before = i - 1;
				while (before > from && isSpace(text.charAt(before))) {
					before--;
				}
				int after = i + 1;
				while (after < to && isSpace(text.charAt(after))) {
					after++;
				}
				boolean parted = touching ? after == i + 1 : ",.!?…".indexOf(text.charAt(before)) >= 0;
				if (parted && after < to && Character.isLowerCase(text.codePointAt(after))) {
					return i;
				}
			}
		}
		return -1;
	}

	/** The dash behind which the speech goes on; the end where none does, or where what the dash closes ends the paragraph. */
	private int afterTag(int tag, int to) {
		for (int i = tag + 1; i < to; i++) {
			if (isDash(text.charAt(i))) {
				int next = i;
				while (touching && next + 1 < to && ".,;:".indexOf(text.charAt(next + 1)) >= 0) {
					next++;
				}
				return next;
			}
		}
		return to;
	}

	/** The sentences of a stretch, each without what follows its comma and names the speaker; those without such words are one piece with their neighbours. */
	private void withoutTags(int from, int to, List<Span> pieces) {
		int start = from;
		for (Span sentence : sentences) {
			if (sentence.end() > from && sentence.start() < to) {
				int until = Math.min(sentence.end(), to);
				int comma = touching ? -1 : tagComma(Math.max(sentence.start(), from), until);
				if (comma >= 0) {
					add(start, comma, pieces);
					start = until;
				}
			}
		}
		add(start, to, pieces);
	}

	/** The comma before the words that name who speaks, to the end of the sentence; -1 where there are none. */
	private int tagComma(int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) == ',' && i + 2 < to && isSpace(text.charAt(i + 1)) && Character.isLowerCase(text.codePointAt(i + 2))) {
				String[] words = text.substring(i + 2, to).strip().split("[\\s\\p{Z}]+");
				boolean named = false;
				for (int word = 1; word < Math.min(words.length, WORDS_TO_NAME); word++) {
					named |= Character.isUpperCase(words[word].codePointAt(0));
				}
				if (named || words.length <= MOST_WITHOUT_NAME) {
					return i;
				}
			}
		}
		return -1;
	}

	private void add(int from, int to, List<Span> pieces) {
		int start = from;
		int end = to;
		while (start < end && (isSpace(text.charAt(start)) || isDash(text.charAt(start)))) {
			start++;
		}
		while (end > start && (isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
			end--;
		}
		if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
			pieces.add(new Span(start, end));
		}
	}
}
