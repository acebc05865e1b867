// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.dsl.conversion.Names;

/**
 * What stands before a place of a claims file, as far as comments, strings and words go. It takes any text, broken or not: a
 * parser sees no string in one that is still being typed.
 */
final class WordsBefore {

	/** A word, a sign or a string; a string with its quotes, without the closing one if it is still open. */
	record Token(String text, int offset) {
		boolean isString() {
			return text.startsWith("\"");
		}
	}

	/** The last words of the stances. */
	private static final Set<String> STANCES = Set.of("asserts", "confirms", "presupposes", "denies", "disputes", "retracts", "confirm", "on", "about");

	private final List<Token> tokens = new ArrayList<>();
	private final boolean inComment;
	private final boolean inString;

	/** @param offset in UTF-16 units */
	WordsBefore(String text, int offset) {
		int i = 0;
		boolean comment = false;
		boolean string = false;
		while (i < offset) {
			int start = i;
			char c = text.charAt(i);
			if (text.startsWith("//", i)) {
				i = end(text, "\n", i + 2);
				comment = i > offset || i == text.length() && !text.endsWith("\n") && i >= offset;
			} else if (text.startsWith("/*", i)) {
				i = end(text, "*/", i + 2);
				comment = i > offset;
			} else if (c == '"') {
				i = endOfString(text, i);
				string = i > offset || i == offset && !closed(text, start, i);
				tokens.add(new Token(text.substring(start, Math.min(i, offset)), start));
			} else if (Character.isWhitespace(c)) {
				i++;
			} else if (isOfWord(c)) {
				while (i < offset && isOfWord(text.charAt(i))) {
					i++;
				}
				tokens.add(new Token(text.substring(start, i), start));
			} else if (text.startsWith("...", i)) {
				i += 3;
				tokens.add(new Token("...", start));
			} else {
				i++;
				tokens.add(new Token(text.substring(start, i), start));
			}
		}
		inComment = comment;
		inString = string;
	}

	private static int end(String text, String mark, int from) {
		int at = text.indexOf(mark, from);
		return at < 0 ? text.length() : at + mark.length();
	}

	/** A string that is still open ends with its line: what follows on other lines is not meant to be in it. */
	private static int endOfString(String text, int start) {
		for (int i = start + 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\') {
				i++;
			} else if (c == '"') {
				return i + 1;
			} else if (c == '\n' && looksLikeNewPart(text, i + 1)) {
				return i;
			}
		}
		return text.length();
	}

	/** Whether the line begins like a part of a statement, so that a string before it was not closed. */
	private static boolean looksLikeNewPart(String text, int lineStart) {
		int end = text.indexOf('\n', lineStart);
		String line = text.substring(lineStart, end < 0 ? text.length() : end).strip();
		return line.isEmpty() || line.equals("}")
				|| line.matches("(says|cue|source|hedge|to|by|form|act|asserts|confirms|denies|repeats|answers|statement|article|actor|claim|via|byline|dateline|revises|code)\\b.*");
	}

	private static boolean closed(String text, int start, int end) {
		return end - start > 1 && text.charAt(end - 1) == '"';
	}

	private static boolean isOfWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '^' || c >= '\u00C0';
	}

	boolean inComment() {
		return inComment;
	}

	/** Whether the place is inside a string; the last token is then the string as far as it goes. */
	boolean inString() {
		return inString;
	}

	List<Token> tokens() {
		return tokens;
	}

	/** The n-th token from the end, from 0; an empty one where there is none. */
	Token back(int n) {
		return n < tokens.size() ? tokens.get(tokens.size() - 1 - n) : new Token("", 0);
	}

	/** The keyword that the string at the end belongs to, such as says, cue or text, past its other quotes. */
	String keywordOfString() {
		for (int n = 1; n < tokens.size(); n++) {
			String token = back(n).text();
			boolean ofAnchor = back(n).isString() || token.equals("...") || token.equals("+") || token.equals("#") || token.equals("before")
					|| token.equals("after") || !token.isEmpty() && Character.isDigit(token.charAt(0));
			if (!ofAnchor) {
				return back(n + 1).text().equals("to") ? "to" : token; // behind "to" an actor may stand before its words
			}
		}
		return "";
	}

	/** Whether the "at" whose string is at the end follows a code, and not a stance. */
	boolean isOfCode() {
		for (int n = 1; n < tokens.size(); n++) {
			String token = back(n).text();
			if (token.equals("code")) {
				return true;
			} else if (token.equals("{") || token.equals("}") || STANCES.contains(token)) {
				return false;
			}
		}
		return false;
	}

	/** The keyword that the names before a place belong to, such as repeats or answers, past those before it. */
	String keywordOfNames(int offset) {
		int n = 0;
		while (n < tokens.size() && (back(n).offset() >= offset || isBetweenNames(back(n).text()) || n > 0 && isBetweenNames(back(n - 1).text()))) {
			n++;
		}
		return back(n).text();
	}

	private static boolean isBetweenNames(String token) {
		return token.equals(",") || token.equals(".");
	}

	/** The name of the article whose statements the place is among, as far as the words say: for a file that does not parse. */
	Optional<String> articleAround() {
		for (int n = 1; n < tokens.size(); n++) {
			if (back(n).text().equals("article") && n >= 2 && back(n - 2).isString()) {
				return Optional.of(Names.plain(back(n - 1).text()));
			}
			if (back(n).text().equals("annotations") && n >= 3 && back(n - 2).text().equals("of")) {
				return Optional.of(Names.plain(back(n - 3).text()));
			}
		}
		return Optional.empty();
	}
}
