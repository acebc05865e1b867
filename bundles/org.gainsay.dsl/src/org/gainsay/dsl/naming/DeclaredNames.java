// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.naming.QualifiedName;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.model.GainsayPackage.Literals;

/**
 * The names that a claims file declares, by a look at its words that takes much less time than a parse: with the names of all files
 * at hand each can be parsed, linked and checked once. It is a guess, right for every file without a slip in how it is written; who makes
 * something of it compares it with what the parse says ({@link ClaimsDescriptions}) and does it again where they differ.
 */
public final class DeclaredNames {

	/**
	 * Something that is declared.
	 *
	 * @param name as {@link ClaimsNames} gives it
	 * @param used what others use of it besides its name, as {@link ClaimsDescriptions} describes it; null for most
	 */
	public record Declared(EClass type, QualifiedName name, String used) {
	}

	private static final char END = 0;
	private static final char WORD = 'w';
	private static final char STRING = '"';

	private final String text;
	private final List<Declared> found = new ArrayList<>();
	private int at;
	/** The last word or text in quotation marks. */
	private int start;
	private int end;
	/** How many braces are open. */
	private int depth;

	private String annotatorOfFile;
	private final Set<String> articles = new HashSet<>();

	private DeclaredNames(String text) {
		this.text = text;
	}

	/** What a text declares, in its order; of what is declared twice in it, the first. */
	public static List<Declared> of(String text) {
		DeclaredNames names = new DeclaredNames(text);
		names.file();
		return names.found;
	}

	private void file() {
		List<Runnable> later = new ArrayList<>(); // whose an annotation set is depends on all articles of the file
		for (char next = next(); next != END; next = next()) {
			if (depth == 0 && next == WORD) {
				switch (word()) {
					case "annotator" -> annotatorOfFile = name();
					case "actor" -> actor(later);
					case "event" -> declare(later, Literals.EVENT, name());
					case "claim" -> declare(later, Literals.CLAIM, name());
					case "same" -> {
						name(); // of what kind
						declare(later, Literals.CORRESPONDENCE, name());
					}
					case "coder" -> declare(later, Literals.CODER, name());
					case "round" -> declare(later, Literals.ROUND, name());
					case "assigned" -> {
						name(); // a name may be a word that begins an element
						next();
						name();
					}
					case "decided" -> decided();
					case "opened", "closed" -> name();
					case "article" -> article(later);
					case "annotations" -> annotations(later);
					case "codebook" -> codebook(later);
					default -> {
						// within one of these
					}
				}
			}
		}
		later.forEach(Runnable::run);
		Set<List<Object>> known = new HashSet<>();
		found.removeIf(one -> !known.add(List.of(one.type, one.name)));
	}

	private void declare(List<Runnable> later, EClass type, String name) {
		later.add(() -> put(type, null, name));
	}

	private void put(EClass type, String used, String... parts) {
		for (String part : parts) {
			if (part == null || part.isEmpty()) {
				return;
			}
		}
		found.add(new Declared(type, QualifiedName.create(parts), used));
	}

	private void actor(List<Runnable> later) {
		String name = name();
		String kind = next() == ':' ? name() : null;
		later.add(() -> put(Literals.ACTOR, kind, name));
	}

	private void article(List<Runnable> later) {
		String name = name();
		articles.add(name);
		List<Named> statements = new ArrayList<>();
		String path = null;
		String outlet = null;
		for (char next = next(); next != END && !(next == '}' && depth == 0); next = next()) {
			if (depth == 1 && next == WORD && isWord("statement")) {
				statement(statements);
			} else if (depth == 1 && next == WORD && isWord("text")) {
				path = next() == STRING ? text.substring(start + 1, end - 1) : path;
			} else if (depth == 1 && next == WORD && isWord("outlet")) {
				String first = name();
				outlet = outlet == null ? first : outlet;
			} else {
				look(next, statements);
			}
		}
		String used = path + " " + outlet;
		later.add(() -> {
			put(Literals.ARTICLE, used, name);
			statements.forEach(statement -> put(Literals.STATEMENT, statement.used(), name, statement.name));
		});
	}

	/** Its names may be words that begin an element; a statement of that name elsewhere is followed by something else. */
	private void decided() {
		int before = at;
		int open = depth;
		name();
		if (next() != WORD || !isWord("in")) {
			at = before;
			depth = open;
			return;
		}
		name();
		before = at;
		open = depth;
		if (next() == WORD && isWord("about")) {
			name();
		} else {
			at = before;
			depth = open;
		}
	}

	private void annotations(List<Runnable> later) {
		String name = name();
		next();
		String article = name();
		int before = at;
		String round = null;
		if (next() == WORD && isWord("in")) {
			round = name();
		} else {
			depth -= depth > 0 ? 1 : 0; // the brace is read again
			at = before;
		}
		String in = round;
		List<Named> statements = new ArrayList<>();
		for (char next = next(); next != END && !(next == '}' && depth == 0); next = next()) {
			if (depth == 1 && next == WORD && isWord("statement")) {
				statement(statements);
			} else {
				look(next, statements);
			}
		}
		later.add(() -> {
			String annotator = annotatorOfFile == null || articles.contains(article) ? name : annotatorOfFile;
			if (in == null) {
				put(Literals.ANNOTATION_SET, null, annotator, article);
				statements.forEach(statement -> put(Literals.STATEMENT, statement.used(), annotator, article, statement.name));
			} else {
				put(Literals.ANNOTATION_SET, null, annotator, in, article);
				statements.forEach(statement -> put(Literals.STATEMENT, statement.used(), annotator, in, article, statement.name));
			}
		});
	}

	/** A statement. */
	private static final class Named {
		private final String name;
		/** Which others it repeats, as written. */
		private final List<String> repeats = new ArrayList<>();
		private boolean hasContent;
		private boolean refuses;
		private boolean hasOtherStance;

		Named(String name) {
			this.name = name;
		}

		String used() {
			boolean silence = !hasContent && refuses && !hasOtherStance;
			return repeats.isEmpty() && !silence ? null : (silence ? "silence repeats " : "repeats ") + String.join(" ", repeats);
		}
	}

	private void statement(List<Named> statements) {
		statements.add(new Named(next() == WORD ? Names.plain(word()) : null));
	}

	/** Notes of a statement that is open what a word of it says. */
	private void look(char last, List<Named> statements) {
		if (depth < 2 || last != WORD || statements.isEmpty()) {
			return;
		}
		Named open = statements.getLast();
		switch (word()) {
			case "says" -> open.hasContent = true;
			case "does", "declines", "has" -> open.refuses = true;
			case "asserts", "confirms", "presupposes", "denies", "disputes", "retracts", "asks", "remarks" -> open.hasOtherStance = true;
			case "repeats" -> repeats(statements);
			default -> {
				// it says nothing that others use
			}
		}
	}

	private void repeats(List<Named> statements) {
		List<String> repeated = statements.getLast().repeats;
		int before;
		char next;
		do {
			StringBuilder name = new StringBuilder();
			do {
				next = next();
				name.append(next == WORD ? word() : "");
				before = at;
				next = next();
				name.append(next == '.' ? "." : "");
			} while (next == '.');
			repeated.add(name.toString());
		} while (next == ',');
		depth -= next == '{' ? 1 : next == '}' ? -1 : 0;
		at = before;
	}

	private void codebook(List<Runnable> later) {
		char next = next();
		while (next != END && !(next == '}' && depth == 0)) {
			if (depth != 1 || next != WORD || !isWord("category")) {
				next = next();
				continue;
			}
			String name = name();
			next();
			String on = name();
			next();
			next = next();
			next = next == WORD && isWord("required") ? next() : next;
			String kind = next == WORD && (isWord("number") || isWord("text")) ? word() : "list";
			boolean several = next == WORD && isWord("some");
			StringBuilder used = new StringBuilder().append(on).append(' ').append(kind).append(' ').append(several).append(' ');
			if (kind.equals("number")) {
				String least = whole();
				next();
				used.append(least).append(' ').append(whole()).append(' ');
				next = next();
			} else if (kind.equals("text")) {
				used.append("null null ");
				next = next();
			} else {
				next(); // "of"
				used.append("null null ");
				next = next();
				for (String between = ""; next == WORD && !isWord("category"); between = " ") {
					used.append(between).append(Names.plain(word()));
					next = next();
					if (next == ':') {
						next();
						next = next();
					}
					if (next != ',') {
						break;
					}
					next = next();
				}
			}
			later.add(() -> put(Literals.CATEGORY, used.toString(), name));
		}
	}

	/** A whole number, as the model has it; what is none is left to the parse. */
	private String whole() {
		StringBuilder digits = new StringBuilder();
		char next = next();
		if (next == '-') {
			digits.append(next);
			next = next();
		}
		digits.append(next);
		while (at < text.length() && isDigit(text.charAt(at))) {
			digits.append(text.charAt(at++));
		}
		try {
			return Integer.valueOf(digits.toString()).toString();
		} catch (NumberFormatException none) {
			return "";
		}
	}

	private String word() {
		return text.substring(start, end);
	}

	private boolean isWord(String word) {
		return end - start == word.length() && text.startsWith(word, start);
	}

	/** The name that comes next; null if something else does. */
	private String name() {
		return next() == WORD ? Names.plain(word()) : null;
	}

	/** Goes on to the next word, text or sign: which it is, or the sign itself. */
	private char next() {
		while (at < text.length()) {
			char first = text.charAt(at);
			start = at;
			if (first == ' ' || first == '\t' || first == '\n' || first == '\r') {
				at++;
			} else if (first == '/' && text.startsWith("//", at) || "<=>|".indexOf(first) >= 0 && isMergeMarker(first)) {
				int line = text.indexOf('\n', at);
				at = line < 0 ? text.length() : line + 1;
			} else if (first == '/' && text.startsWith("/*", at)) {
				int close = text.indexOf("*/", at + 2);
				at = close < 0 ? text.length() : close + 2;
			} else if (first == '"') {
				return string();
			} else if (isLetter(first) || first == '^' && at + 1 < text.length() && isLetter(text.charAt(at + 1))) {
				at++;
				while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
					at++;
				}
				end = at;
				return WORD;
			} else {
				at++;
				if (first == '{') {
					depth++;
				} else if (first == '}') {
					depth--;
				}
				return first == WORD || first == END ? '?' : first;
			}
		}
		return END;
	}

	private char string() {
		for (at++; at < text.length(); at++) {
			char one = text.charAt(at);
			if (one == '\\') {
				at++;
			} else if (one == '"') {
				end = ++at;
				return STRING;
			}
		}
		at = text.length();
		return END;
	}

	private boolean isMergeMarker(char first) {
		for (int i = 1; i < 7; i++) {
			if (at + i >= text.length() || text.charAt(at + i) != first) {
				return false;
			}
		}
		return true;
	}

	private static boolean isDigit(char one) {
		return one >= '0' && one <= '9';
	}

	private static boolean isLetter(char one) {
		return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one == '_' || one >= '\u00C0' && one <= '\uFFEF';
	}
}
