// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.SourceArticle.Removed;
import org.gainsay.interchange.texts.clean.Cleaning;
import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.text.WordCount;

/**
 * An article as it is to be written.
 *
 * @param article  as the source has it, without what was taken out of its paragraphs
 * @param text     all that the text file is to hold; null for an article without text
 * @param changes  what was changed in the source's letters to make it, a sentence each
 * @param warnings what whoever imports should know, a sentence each
 * @param language a tag of BCP 47; null where it is unknown
 * @param said     whether the source says that; else it was found
 * @param words    how many words the body has
 * @param ready    the text, ready to be compared; null for none
 */
record MadeArticle(SourceArticle article, String text, List<String> changes, List<String> warnings, String language, boolean said, int words, NearDuplicates.Ready ready) {

	/** How far the number of words may be off what the source says. */
	private static final double WORDS_OFF = 0.1;

	/**
	 * Makes an article; by any thread.
	 *
	 * @param source    the article as it was read
	 * @param whole     the text, where the source is the text itself; else null
	 * @param clean     whether line ends and what cannot be carried are mended, and what the reader left out stays out
	 * @param languages of the thread
	 */
	static MadeArticle of(SourceArticle source, String whole, boolean clean, Languages languages) {
		SourceArticle article = clean ? Cleaning.of(source) : source;
		List<String> changes = new ArrayList<>();
		List<String> warnings = new ArrayList<>(article.remarks());
		String text = whole != null ? whole : text(article, clean);
		text = clean ? lineEnds(mark(text, changes), changes) : text;
		if (whole != null && article.removed().size() > source.removed().size()) {
			text = without(text, source, article);
		}
		int removed = article.removed().size() - source.removed().size();
		if (removed > 0) {
			warnings.add(removed == 1 ? "1 paragraph that is not of the article was left out; it is in the record, and --no-clean keeps it." : removed + " paragraphs that are not of the article were left out; they are in the record, and --no-clean keeps them.");
		}
		text = carried(text, clean, changes, warnings);
		if (text.isBlank()) {
			warnings.add("It has no text; what is said of it is in the corpus.");
			return new MadeArticle(article, null, changes, warnings, said(article), said(article) != null, 0, null);
		}
		if (text.length() > ArticleText.MOST_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > ArticleText.MOST_BYTES) {
			throw new TooLongException("Its text is larger than the " + BoundedFile.mebibytes(ArticleText.MOST_BYTES) + " that an article may have; divide it.");
		}
		int words = WordCount.of(article.paragraphs());
		if (article.words() > 0 && isOff(words, article.words()) && isOff(WordCount.of(List.of(text)), article.words())) {
			warnings.add("The source says that it has " + article.words() + " words, and it has " + words + ": something may be missing, or too much.");
		}
		String damage = Encoding.damage(text);
		if (damage != null) {
			warnings.add(damage);
		}
		String said = said(article);
		return new MadeArticle(article, text, changes, warnings, said != null ? said : languages.of(text), said != null, words, NearDuplicates.Ready.of(text));
	}

	/** Thrown for what is no article. */
	static final class TooLongException extends RuntimeException {
		private static final long serialVersionUID = 1L;

		TooLongException(String why) {
			super(why);
		}
	}

	private static boolean isOff(int words, int said) {
		return Math.abs(words - said) > said * WORDS_OFF;
	}

	private static String said(SourceArticle article) {
		String said = article.first(Field.LANGUAGE);
		return said == null ? null : Languages.tag(said);
	}

	/** The headline, what stands below it, and the paragraphs, each apart from the next by an empty line. */
	private static String text(SourceArticle article, boolean clean) {
		List<String> parts = new ArrayList<>();
		String headline = article.first(Field.HEADLINE);
		String subtitle = article.first(Field.SUBTITLE);
		List<String> body = clean ? article.paragraphs() : withRemoved(article);
		Set<String> there = new HashSet<>(body);
		if (headline != null && (body.isEmpty() || !body.getFirst().equals(headline)) && !(body.isEmpty() && subtitle == null)) {
			parts.add(headline);
		}
		if (subtitle != null && !there.contains(subtitle) && !subtitle.equals(headline)) {
			parts.add(subtitle);
		}
		parts.addAll(body);
		return parts.isEmpty() ? "" : String.join("\n\n", parts) + "\n";
	}

	private static List<String> withRemoved(SourceArticle article) {
		List<String> body = new ArrayList<>();
		for (int i = 0; i <= article.paragraphs().size(); i++) {
			for (Removed removed : article.removed()) {
				if (removed.before() == i) {
					body.add(removed.text());
				}
			}
			if (i < article.paragraphs().size()) {
				body.add(article.paragraphs().get(i));
			}
		}
		return body;
	}

	/** A text without the lines that cleaning took away, and without the empty lines behind them; all others stay letter for letter. */
	private static String without(String text, SourceArticle source, SourceArticle cleaned) {
		StringBuilder made = new StringBuilder(text.length());
		int line = 0;
		int stayed = 0;
		boolean gone = false;
		for (String one : text.split("(?<=\n)")) {
			if (one.isBlank()) {
				made.append(gone ? "" : one);
			} else if (line < source.paragraphs().size() && one.strip().equals(source.paragraphs().get(line))) {
				line++;
				gone = stayed >= cleaned.paragraphs().size() || !cleaned.paragraphs().get(stayed).equals(one.strip());
				stayed += gone ? 0 : 1;
				made.append(gone ? "" : one);
			} else { // the headline
				gone = false;
				made.append(one);
			}
		}
		return made.toString();
	}

	private static String mark(String text, List<String> changes) {
		if (text.startsWith(ByteOrderMark.MARK)) {
			changes.add("The byte order mark at its beginning was left out.");
		}
		return ByteOrderMark.strip(text);
	}

	private static String lineEnds(String text, List<String> changes) {
		if (text.indexOf('\r') < 0) {
			return text;
		}
		StringBuilder made = new StringBuilder(text.length());
		int both = 0;
		int alone = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '\r') {
				made.append(c);
			} else if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				both++;
			} else {
				made.append('\n');
				alone++;
			}
		}
		if (both > 0) {
			changes.add(both + (both == 1 ? " line end CR LF became LF." : " line ends CR LF became LF."));
		}
		if (alone > 0) {
			changes.add(alone + (alone == 1 ? " line end CR became LF." : " line ends CR became LF."));
		}
		return made.toString();
	}

	/** Replaces what neither UTF-8 can hold nor, when it is cleaned, XML. */
	private static String carried(String text, boolean clean, List<String> changes, List<String> warnings) {
		StringBuilder made = null;
		int controls = 0;
		int halves = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			char instead = c;
			if (Character.isSurrogate(c)) {
				if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
					i++;
				} else {
					instead = '\uFFFD';
					halves++;
				}
			} else if (clean && (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF')) {
				instead = c < ' ' ? ' ' : '\uFFFD';
				controls++;
			}
			if (instead != c) {
				made = made == null ? new StringBuilder(text) : made;
				made.setCharAt(i, instead);
			}
		}
		tell(controls, controls == 1 ? "1 control character, which no XML can carry, was replaced with a space." : controls + " control characters, which no XML can carry, were replaced with spaces.", changes, warnings);
		tell(halves, halves == 1 ? "1 half of a character was replaced with U+FFFD." : halves + " halves of characters were replaced with U+FFFD.", changes, warnings);
		return made == null ? text : made.toString();
	}

	private static void tell(int count, String sentence, List<String> changes, List<String> warnings) {
		if (count > 0) {
			changes.add(sentence);
			warnings.add(sentence);
		}
	}

	/** The first of a kind with nothing in it that a line of a claims file should not have; null where there is none. */
	String about(Field field) {
		return line(article.first(field));
	}

	/** All of a kind, in one line; null where there is none. */
	String allAbout(Field field, String between) {
		List<String> all = article.about().getOrDefault(field, List.of());
		return all.isEmpty() ? null : line(String.join(between, all));
	}

	/** A text in one line, without control characters; null for null and for nothing. */
	static String line(String text) {
		if (text == null) {
			return null;
		}
		StringBuilder line = new StringBuilder(text.length());
		text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0x2028 || c == 0x2029 ? ' ' : c));
		String made = line.toString().replaceAll(" {2,}", " ").strip();
		return made.isEmpty() ? null : made;
	}
}
