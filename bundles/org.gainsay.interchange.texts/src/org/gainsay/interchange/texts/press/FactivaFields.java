// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** What Factiva says of an article: by codes of two or three letters, or by its place in a row of lines. */
final class FactivaFields {

	/** The codes of fields, and of the two parts of the text. */
	static final Set<String> CODES = Set.of("SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "NGC", "GC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD", "ART", "CT", "CX", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CLM", "DLN", "RST", "PBC", "REF");
	private static final Set<String> TEXT = Set.of("LP", "TD");
	private static final Pattern WORDS = Pattern.compile("(\\d[\\d.,'’\\s\u00a0\u202f]*)\\s*(?:words?|w[oö]rte?r?|mots?|palabras?|parol[ae]|palavras?|woorden|woord|слов[ао]?|s[łl][oó]w[oa]?|wyrazów|字|文字|語|ワード|단어|kelime|ord|sanaa|slov|szó|λέξεις)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern ID = Pattern.compile("^(?:Document[oi]?|Dokument|Документ|文件|文档|文書|記事|문서)\\s*(?:番号|:)?\\s*([A-Z0-9]{4,}\\d{6,}[a-z0-9]+)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,11}");
	private static final Pattern PAGE = Pattern.compile("(?:(?:p|pg|pgs|S|Seite|page|pag)\\.?\\s?)?[A-Z]{0,3}-?\\d{1,4}[A-Za-z]?(?:\\s?[-–,/;&]\\s?[A-Z]{0,3}-?\\d{1,4}[A-Za-z]?)*|[A-Z]\\d{0,3}", Pattern.CASE_INSENSITIVE);
	private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d(?::\\d\\d)?(?:\\s?(?:GMT|UTC|[AP]M))?");
	private static final Pattern COPYRIGHT = Pattern.compile("^(?:\\(c\\)|©|Copyright\\b|Alle Rechte|All rights|Tous droits|Distributed by|Provided by|Publishers? ).*|.*(?:rights reserved|rechte vorbehalten|droits réservés|©).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	private static final Pattern BYLINE = Pattern.compile("(?:By|Von|Par|Por|De|Da|Di|Door|Od|Autor|Автор)[\\s:].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final int LONGEST_PAGE = 60;
	private static final Pattern NUMBERED = Pattern.compile("^\\d{1,4}\\)\\s+");

	private final Draft draft = new Draft();
	private String day;
	private String time;
	private String byline;
	private String last;

	/** The id in the line that ends an article; null where the line is none. */
	static String id(String line) {
		Matcher id = ID.matcher(Markup.trim(line));
		return id.matches() ? id.group(1) : null;
	}

	/** Whether a line says how many words there are and nothing else. */
	static boolean isWords(String line) {
		return line.length() < 40 && WORDS.matcher(Markup.trim(line)).matches();
	}

	/** What was gathered. */
	Draft draft() {
		if (day != null) {
			String timed = time == null || day.length() != 10 ? null : PrintedDate.of(day + ' ' + time, null);
			draft.about(Field.PUBLISHED, timed == null || timed.indexOf('T') != 10 ? day : timed);
		} else {
			draft.remark("No date of publication is printed.");
		}
		Credit.note(draft, byline, last);
		return draft;
	}

	/** A field by its code. */
	void code(String code, List<String> lines) {
		String value = Wrapped.line(lines);
		switch (code) {
			case "HD" -> headline(value, true);
			case "SE" -> draft.about(Field.SECTION, value);
			case "BY" -> byline(value);
			case "CR", "CX", "CT" -> {
				draft.about(Field.CREDIT, value);
				Credit.agencies(value).forEach(agency -> draft.about(Field.AGENCY, agency));
			}
			case "WC" -> words(value);
			case "PD" -> day = PrintedDate.of(value, null);
			case "ET" -> time = value;
			case "SN" -> draft.about(Field.OUTLET, value);
			case "ED" -> draft.about(Field.EDITION, value);
			case "PG" -> draft.about(Field.PAGE, value);
			case "LA" -> draft.about(Field.LANGUAGE, Languages.codeOrName(value));
			case "CY" -> draft.about(Field.COPYRIGHT, value);
			case "DLN" -> draft.about(Field.DATELINE, value);
			case "NS" -> {
				for (String subject : value.split("\\|")) {
					draft.about(Field.SUBJECT, Markup.trim(subject).replaceFirst("^\\w+\\s?:\\s", ""));
				}
			}
			case "AN" -> draft.about(Field.DATABASE_ID, id(value) == null ? value : id(value));
			case "ART" -> caption(value);
			default -> {
				if (TEXT.contains(code)) {
					lines.forEach(this::paragraph);
				}
			}
		}
	}

	/** The lines that stand in the order author, length, date, time, outlet, code, edition, page, language, copyright. */
	void row(List<String> lines) {
		int words = 0;
		while (words < lines.size() && !isWords(lines.get(words))) {
			words++;
		}
		if (words < lines.size()) {
			words(lines.get(words));
		}
		List<String> before = lines.subList(0, words);
		before.forEach(line -> {
			if (BYLINE.matcher(line).matches() && byline == null) {
				byline(line);
			} else {
				draft.about(Field.CREDIT, line);
				Credit.agencies(line).forEach(agency -> draft.about(Field.AGENCY, agency));
			}
		});
		List<String> rest = words < lines.size() ? lines.subList(words + 1, lines.size()) : List.of();
		int at = 0;
		if (at < rest.size() && PrintedDate.in(rest.get(at), null) != null) {
			day = PrintedDate.of(rest.get(at++), null);
		}
		if (at < rest.size() && CLOCK.matcher(rest.get(at)).matches()) {
			time = rest.get(at++);
		}
		if (at < rest.size()) {
			draft.about(Field.OUTLET, rest.get(at++));
		}
		boolean code = at < rest.size() && CODE.matcher(rest.get(at)).matches();
		at += code ? 1 : 0;
		int language = at;
		while (language < rest.size() && (Languages.code(rest.get(language)) == null || COPYRIGHT.matcher(rest.get(language)).matches())) {
			language++;
		}
		int end = Math.min(language, rest.size());
		for (String line : rest.subList(at, end)) {
			if (language == rest.size() && COPYRIGHT.matcher(line).matches()) {
				draft.about(Field.COPYRIGHT, line);
			} else {
				draft.about(line.length() < LONGEST_PAGE && PAGE.matcher(line).matches() ? Field.PAGE : Field.EDITION, line);
			}
		}
		if (language < rest.size()) {
			draft.about(Field.LANGUAGE, Languages.code(rest.get(language)));
			if (language + 1 < rest.size()) {
				draft.about(Field.COPYRIGHT, Wrapped.line(rest.subList(language + 1, rest.size())));
			}
		}
	}

	/** @param counted whether the list's number may stand before it */
	void headline(String text, boolean counted) {
		draft.about(Field.HEADLINE, counted ? NUMBERED.matcher(text).replaceFirst("") : text);
	}

	void section(String text) {
		draft.about(Field.SECTION, text);
	}

	void byline(String text) {
		byline = byline == null ? text : byline;
		draft.about(Field.BYLINE, text);
	}

	void words(String text) {
		Matcher words = WORDS.matcher(text);
		draft.words(NexisArticle.number(words.find() ? words.group(1) : text));
	}

	void paragraph(String text) {
		draft.paragraph(text);
		last = text;
	}

	void language(String code) {
		draft.about(Field.LANGUAGE, code);
	}

	void databaseId(String id) {
		draft.about(Field.DATABASE_ID, id);
	}

	private void caption(String text) {
		draft.about(Field.CAPTION, text);
		draft.removed(text, "caption");
	}

	/** A line behind the text: the publisher, a contact, a number of the database. */
	void behind(String line) {
		draft.removed(line, "note of the database");
	}

	boolean hasLanguage() {
		return draft.article().first(Field.LANGUAGE) != null;
	}

	/**
	 * Reads lines in which codes begin fields: by themselves on a line or with a tab or several spaces behind them; before the text one space is enough.
	 *
	 * @param width where lines were broken, as {@link Wrapped#width} has it
	 * @return whether there were any
	 */
	boolean coded(List<String> lines, int width) {
		String code = null;
		boolean text = false;
		List<String> value = new ArrayList<>();
		for (String line : lines) {
			Map.Entry<String, String> next = code(line, text);
			if (next == null) {
				value.add(line);
				continue;
			}
			if (code != null) {
				code(code, Wrapped.paragraphs(value, width));
			}
			code = next.getKey();
			text |= TEXT.contains(code);
			value = new ArrayList<>();
			if (!next.getValue().isEmpty()) {
				value.add(next.getValue());
			}
		}
		if (code != null) {
			code(code, Wrapped.paragraphs(value, width));
		}
		return code != null;
	}

	/** The code that a line begins with and what stands behind it; null where there is none. */
	static Map.Entry<String, String> code(String line, boolean text) {
		String trimmed = Markup.trim(line);
		int end = 0;
		while (end < trimmed.length() && end < 4 && trimmed.charAt(end) >= 'A' && trimmed.charAt(end) <= 'Z') {
			end++;
		}
		if (end < 2 || !CODES.contains(trimmed.substring(0, end))) {
			return null;
		}
		String rest = trimmed.substring(end);
		boolean apart = rest.isEmpty() || rest.startsWith("\t") || rest.startsWith("  ") || rest.startsWith("\u00a0");
		return apart || !text && rest.startsWith(" ") ? Map.entry(trimmed.substring(0, end), Markup.trim(rest)) : null;
	}
}
