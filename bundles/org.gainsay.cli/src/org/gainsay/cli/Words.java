// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.text.NearWords;

import picocli.CommandLine.Help.Ansi;

/** Small things about the words of messages. */
final class Words {

	private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

	private Words() {
	}

	/** A number with its noun: {@code 1 error}, {@code 2 errors}. */
	static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	/** Of some words those that one with a slip in it, or a part of it, may have meant: {@code  Did you mean 'a'?}, or nothing. */
	static String meant(String word, Collection<String> words) {
		return NearWords.question(word, words);
	}

	/** The question whether one of some words was meant; nothing where there are none. */
	static String meant(List<String> near) {
		return NearWords.question(near);
	}

	/** Of some words those few that one with a slip in it, or a part of it, may have meant; slips before parts. Capitals do not matter. */
	static List<String> near(String word, Collection<String> words) {
		return NearWords.of(word, words);
	}

	/** A text in one line: a message with a line break in it would look like two. Nothing in it is obeyed by a terminal. */
	static String oneLine(String text) {
		return isPlain(text) ? text : visible(hasLineBreak(text) ? LINE_BREAK.matcher(text).replaceAll(" ") : text);
	}

	private static boolean hasLineBreak(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
				return true;
			}
		}
		return false;
	}

	/** Whether a text has nothing but what a typewriter has: most have, and need not be looked at twice. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
				return false;
			}
		}
		return true;
	}

	/** A name in one line, with its line breaks to be seen: whoever made the name may want it to look like two lines. */
	static String visible(Object name) {
		String text = name.toString();
		if (!hasHidden(text)) {
			return text;
		}
		StringBuilder visible = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(c -> {
			switch (c) {
				case '\n' -> visible.append("\\n");
				case '\r' -> visible.append("\\r");
				case '\t' -> visible.append("\\t");
				default -> {
					if (isHidden(c)) {
						escape(c, visible);
					} else {
						visible.appendCodePoint(c);
					}
				}
			}
		});
		return visible.toString();
	}

	private static boolean hasHidden(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c > '~') {
				int whole = text.codePointAt(i);
				if (isHidden(whole)) {
					return true;
				}
				i += Character.charCount(whole) - 1;
			}
		}
		return false;
	}

	/** A line of a text as it looks: nothing in it is obeyed by a terminal, and tabs are what they are. */
	static String seen(String line) {
		return line.indexOf('\t') < 0 ? visible(line) : Stream.of(line.split("\t", -1)).map(Words::visible).collect(Collectors.joining("\t"));
	}

	/**
	 * A text in a style where there are colours. What articles say is no markup.
	 *
	 * @param style as picocli writes it, such as {@code bold,red}
	 */
	static String coloured(String style, String text, Ansi ansi) {
		return ansi == Ansi.ON && !text.isEmpty() ? ansi.string("@|" + style + " \0|@").replace("\0", text) : text;
	}

	/** Writes a character as Java and JSON do. */
	static void escape(int codePoint, StringBuilder to) {
		for (char unit : Character.toChars(codePoint)) {
			to.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
		}
	}

	/**
	 * Whether a terminal would obey a character, or show nothing for it: controls, line and paragraph separators, halves of
	 * characters, and what turns the direction of the text or has no width. The two joiners are not among them: words of
	 * Persian, of Hindi and many emoji are written with them.
	 */
	static boolean isHidden(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
			case Character.FORMAT -> c == 0x061C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E
					|| c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || c == 0xE0001;
			default -> false;
		};
	}

	/**
	 * Breaks a text between words into lines.
	 *
	 * @param width the greatest number of characters a line, unless a word is longer
	 * @return at least one line; not to be changed
	 */
	static List<String> lines(String text, int width) {
		if (text.length() <= width && isPlain(text) && !text.startsWith(" ") && !text.endsWith(" ") && !text.contains("  ")) {
			return List.of(text); // so it is with most that is printed
		}
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (StringTokenizer words = new StringTokenizer(oneLine(text), " "); words.hasMoreTokens();) {
			String word = words.nextToken();
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
