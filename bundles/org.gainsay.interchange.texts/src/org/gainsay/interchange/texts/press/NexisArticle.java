// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/**
 * One article of Nexis, from the block with the outlet's name to its copyright line. First comes what is centred (outlet, date, edition, sometimes the copyright), the headline before or behind the date, labelled fields, the text, labelled fields again.
 */
final class NexisArticle {

	private static final Pattern COPYRIGHT = Pattern.compile("^(?:Copyright|©|\\(c\\)|Alle Rechte|All rights|Tous droits|Todos los derechos|Alle rechten|Tutti i diritti|Todos os direitos|Rights Reserved)\\b.*|^©.*|.*(?:rights reserved|rechte vorbehalten|droits réservés|derechos reservados|rechten voorbehouden|diritti riservati)\\.?$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern RIGHTS = Pattern.compile(".*(?:rights reserved|rechte vorbehalten|droits réservés|derechos reservados|voorbehouden|diritti riservati).*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern SEASON = Pattern.compile("(?:Spring|Summer|Fall|Autumn|Winter|Frühling|Frühjahr|Sommer|Herbst|Printemps|Été|Automne|Hiver),? \\d{4}(?:[/-]\\d{2,4})?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}:\\d\\d)(?:\\s*([AP]M))?\\b.*");
	private static final Pattern PAGE = Pattern.compile("(?<![\\p{L}\\d])(?:Pg?s?\\.|Pag\\.?|S\\.|p\\.|Blz\\.?|Seiten?|Pages?|Pág(?:ina)?s?\\.?)\\s?(\\p{Lu}{0,3}[\\d][\\w.,/-]*|\\p{Lu}{1,3}\\d*)");
	private static final Pattern ISSUE = Pattern.compile("(?:Ausg\\.|Ausgabe|Edition|Issue)\\s[\\w /.-]+$");
	private static final Pattern LENGTH = Pattern.compile("(\\d[\\d.,\\s\u00a0]*)");
	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
	private static final int LONGEST_BYLINE = 120;
	private static final int LONGEST_HEADLINE = 500;
	/** How many paragraphs a caption may have before what stands there is rather the text. */
	private static final int CAPTIONS = 12;

	private final List<NexisBlock> blocks;
	private final Draft draft = new Draft();
	private String date;
	private boolean outlet;
	private String headline;
	private String byline;
	private boolean labelled;
	private final List<String> edition = new ArrayList<>();

	/** @param blocks of one article, without the line that counts it */
	NexisArticle(List<NexisBlock> blocks) {
		this.blocks = blocks;
	}

	/** What is said of it and its text. */
	Draft read() {
		int tail = tail(true);
		if (!hasText(tail)) {
			tail = tail(false);
		}
		int at = head(tail);
		String last = null;
		for (; at < tail; at++) {
			for (String paragraph : blocks.get(at).paragraphs()) {
				draft.paragraph(paragraph);
				last = paragraph;
			}
		}
		end(tail);
		Credit.note(draft, byline, last);
		if (date == null) {
			draft.remark("No date of publication is printed.");
		}
		return draft;
	}

	/**
	 * Where what stands behind the text begins: from the end on, all blocks have a label, are a copyright, or belong to a label that has its value in the blocks below it.
	 *
	 * @param captions whether a caption may go on in the blocks below it
	 */
	private int tail(boolean captions) {
		int tail = blocks.size();
		int pending = 0;
		for (int i = blocks.size() - 1; i > 0; i--) {
			NexisBlock block = blocks.get(i);
			Label.Line label = isWords(block.label()) ? null : block.label();
			if (label != null) {
				boolean goesOn = label.value().isEmpty() || captions && (label.label() == Label.CAPTION || label.label() == Label.NOTE) && tail < blocks.size();
				if (label.label() == Label.BODY || pending > 0 && !goesOn || pending > CAPTIONS) {
					break;
				}
				tail = i;
				pending = 0;
			} else if (isCopyright(block) || block.centred() && block.isInTheMiddle() && tail == i + 1) {
				tail = pending == 0 ? i : tail;
			} else {
				pending++;
			}
		}
		return tail;
	}

	/** Whether what looks like a label is the beginning of a sentence: of a day or a length it would be followed by nothing else. */
	private static boolean isWords(Label.Line label) {
		return label != null && !label.value().isEmpty() && (label.label() == Label.LOADED && PrintedDate.in(label.value(), null) == null || label.label() == Label.LENGTH && !Character.isDigit(label.value().charAt(0)));
	}

	/** Whether there is text between the first label and what stands behind the text. */
	private boolean hasText(int tail) {
		boolean label = false;
		for (NexisBlock block : blocks.subList(0, tail)) {
			label |= block.label() != null;
			if (label && block.label() == null || block.label() != null && block.label().label() == Label.BODY) {
				return true;
			}
		}
		return !label;
	}

	private static boolean isCopyright(NexisBlock block) {
		return COPYRIGHT.matcher(block.lines().getFirst().strip()).matches() && block.lines().size() < 5;
	}

	/** Reads what stands before the text. @return where the text begins */
	private int head(int tail) {
		int at = 0;
		while (at < tail) {
			NexisBlock block = blocks.get(at);
			Label.Line label = block.label();
			if (label != null && label.label() == Label.BODY) {
				return body(at, label);
			}
			if (label != null && block.centred() && !labelled) {
				said(label.label(), List.of(label.value()));
				at++;
			} else if (label != null) {
				labelled = true;
				at = field(at, label, tail);
			} else if (block.centred() && !labelled && (date == null || headline == null || block.isInTheMiddle())) {
				centred(block);
				at++;
			} else if (headline == null && !labelled && isHeadline(at, tail)) {
				headline(block.lines());
				at++;
			} else if (byline == null && !labelled && isByline(at, tail)) {
				byline(block.text());
				at++;
			} else {
				return at;
			}
		}
		return at;
	}

	private boolean isHeadline(int at, int tail) {
		return blocks.get(at).text().length() < LONGEST_HEADLINE && (at + 1 < tail || blocks.size() > tail);
	}

	/** A short block between headline and labels, or between headline and date. */
	private boolean isByline(int at, int tail) {
		NexisBlock block = blocks.get(at);
		if (headline == null || block.text().length() > LONGEST_BYLINE || at + 1 >= tail) {
			return false;
		}
		Label.Line next = blocks.get(at + 1).label();
		return next != null && !next.label().isOfTheEnd() && next.label() != Label.CAPTION;
	}

	private int body(int at, Label.Line label) {
		NexisBlock block = blocks.get(at);
		List<String> rest = new ArrayList<>(block.lines());
		if (label.value().isEmpty()) {
			rest.removeFirst();
		} else {
			rest.set(0, label.value());
		}
		Wrapped.paragraphs(rest, block.width()).forEach(draft::paragraph);
		return at + 1;
	}

	/** Lines in the middle: copyright, outlet, date and what stands with it. */
	private void centred(NexisBlock block) {
		String copyright = null;
		if (COPYRIGHT.matcher(Markup.trim(block.lines().getFirst())).matches() && RIGHTS.matcher(block.lines().getLast()).matches()) {
			draft.about(Field.COPYRIGHT, block.text());
			return;
		}
		for (String printed : block.lines()) {
			String line = Markup.trim(printed);
			if (COPYRIGHT.matcher(line).matches()) {
				copyright = copyright == null ? line : copyright + ' ' + line;
			} else if (copyright != null && !outlet && RIGHTS.matcher(line).matches()) {
				copyright += ' ' + line;
			} else if (!outlet) {
				draft.about(Field.OUTLET, line);
				outlet = true;
			} else if (!date(line) && date != null && Label.of(line, true) == null) {
				edition(line);
			}
		}
		draft.about(Field.COPYRIGHT, copyright);
	}

	private void edition(String line) {
		Matcher clock = CLOCK.matcher(line);
		if (clock.matches() && date.length() == 10) {
			PrintedDate timed = PrintedDate.in(date + ' ' + clock.group(1) + (clock.group(2) == null ? "" : ' ' + clock.group(2)), null);
			date = timed == null ? date : timed.iso();
		} else if (line.codePoints().anyMatch(Character::isLetterOrDigit) && !PrintedDate.is(line + " 1 May 2001", null)) {
			edition.add(line);
		}
	}

	/** Whether a line is a date, with perhaps an edition behind it. */
	private boolean date(String line) {
		PrintedDate found = PrintedDate.in(line, null);
		boolean season = SEASON.matcher(line).matches();
		if (season || found != null && Markup.trim(line.substring(0, found.start())).isEmpty()) {
			if (date == null) {
				date = season ? line : found.iso();
				String rest = season ? "" : Markup.trim(line.substring(found.end()).replaceFirst("^[\\s,;]+", ""));
				if (!rest.isEmpty()) {
					edition(rest);
				}
			}
			return true;
		}
		return false;
	}

	/** Lines of a headline; a semicolon at the end of one parts the headline from what stands below it. */
	private void headline(List<String> lines) {
		List<String> upper = new ArrayList<>();
		int i = 0;
		while (i < lines.size()) {
			String line = Markup.trim(lines.get(i++));
			if (line.endsWith(";") && i < lines.size()) {
				upper.add(line.substring(0, line.length() - 1));
				break;
			}
			upper.add(line);
		}
		headline = Wrapped.line(upper);
		draft.about(Field.HEADLINE, headline);
		if (i < lines.size()) {
			draft.about(Field.SUBTITLE, Wrapped.line(lines.subList(i, lines.size())));
		}
	}

	private void byline(String text) {
		byline = text;
		draft.about(Field.BYLINE, text);
	}

	/** Reads a labelled field, and further ones in the same block. @return behind it, and behind the block that has its value where it has none itself */
	private int field(int at, Label.Line first, int limit) {
		List<String> lines = blocks.get(at).lines();
		Label.Line label = first;
		List<String> value = new ArrayList<>(List.of(first.value()));
		for (String line : lines.subList(1, lines.size())) {
			Label.Line next = Label.of(line, true);
			if (next != null && next.label() != Label.BODY) {
				said(label.label(), value);
				label = next;
				value = new ArrayList<>(List.of(next.value()));
			} else {
				value.add(line);
			}
		}
		int next = at + 1;
		if (value.stream().allMatch(String::isBlank) && (label.label() == Label.SUBTITLE || label.label() == Label.CAPTION || label.label() == Label.NOTE || label.label() == Label.HEADLINE)) {
			boolean all = label.label() == Label.SUBTITLE && hasBodyAhead(next, limit);
			while (next < limit && blocks.get(next).label() == null && !isCopyright(blocks.get(next)) && (all || next == at + 1)) {
				value.addAll(blocks.get(next++).lines());
			}
		}
		said(label.label(), value);
		return next;
	}

	/** Whether the text has a label of its own further down, so that what stands here is not yet of it. */
	private boolean hasBodyAhead(int from, int limit) {
		for (int i = from; i < limit; i++) {
			Label.Line label = blocks.get(i).label();
			if (label != null) {
				return label.label() == Label.BODY;
			}
		}
		return false;
	}

	private void said(Label label, List<String> lines) {
		String value = Wrapped.line(lines);
		switch (label) {
			case HEADLINE -> headline(lines.stream().filter(line -> !line.isBlank()).toList());
			case SUBTITLE -> {
				Matcher address = ADDRESS.matcher(value);
				if (address.find() && Markup.trim(value.substring(address.end())).isEmpty()) {
					draft.about(Field.URL, address.group());
					value = Markup.trim(value.substring(0, address.start()).replaceFirst("[;,\\s]+$", ""));
				}
				draft.about(Field.SUBTITLE, value);
			}
			case BYLINE -> byline(value);
			case SECTION -> {
				String issue = section(value, draft);
				if (issue != null) {
					edition.add(issue);
				}
			}
			case LENGTH -> {
				Matcher number = LENGTH.matcher(value);
				if (number.find()) {
					draft.words(number(number.group(1)));
				}
			}
			case DATELINE -> draft.about(Field.DATELINE, value);
			case CAPTION -> {
				draft.about(Field.CAPTION, value);
				draft.removed(value, "caption");
			}
			case LANGUAGE -> draft.about(Field.LANGUAGE, Languages.codeOrName(value));
			case SUBJECT -> draft.about(Field.SUBJECT, value);
			case EDITION -> draft.about(Field.EDITION, value);
			case PAGE -> draft.about(Field.PAGE, value);
			case CREDIT -> draft.about(Field.CREDIT, value);
			case URL -> draft.about(Field.URL, value);
			case NOTE -> draft.removed(value, "note of the database");
			default -> {
				// Nothing to keep.
			}
		}
	}

	/** A number as printed, with whatever between its thousands; -1 where it is too long to be one. */
	static int number(String printed) {
		String digits = printed.replaceAll("\\D", "");
		return digits.isEmpty() || digits.length() > 8 ? -1 : Integer.parseInt(digits);
	}

	/**
	 * A section, and the page that stands with it.
	 *
	 * @return the edition that stands with it; null where none does
	 */
	static String section(String value, Draft draft) {
		String rest = value;
		Matcher issue = ISSUE.matcher(rest);
		String edition = issue.find() ? issue.group() : null;
		if (edition != null) {
			rest = rest.substring(0, issue.start());
		}
		Matcher page = PAGE.matcher(rest);
		if (page.find()) {
			draft.about(Field.PAGE, page.group(1).replaceFirst("[.,]$", ""));
			rest = rest.substring(0, page.start()) + rest.substring(page.end());
		}
		draft.about(Field.SECTION, Markup.trim(rest.replaceFirst("[;,\\s\u00a0]+$", "").replaceFirst("^[;,\\s]+", "")));
		return edition;
	}

	/** Reads what stands behind the text. */
	private void end(int tail) {
		for (int at = tail; at < blocks.size();) {
			NexisBlock block = blocks.get(at);
			Label.Line label = block.label();
			if (label != null) {
				at = end(at, label);
			} else {
				if (isCopyright(block) || block.centred()) {
					draft.about(Field.COPYRIGHT, block.text());
				}
				at++;
			}
		}
		if (date != null) {
			draft.about(Field.PUBLISHED, date);
		}
		if (!edition.isEmpty()) {
			draft.about(Field.EDITION, String.join(" ", edition));
		}
	}

	private int end(int at, Label.Line label) {
		int next = field(at, label, blocks.size());
		while (next < blocks.size() && blocks.get(next).label() == null && !isCopyright(blocks.get(next)) && !blocks.get(next).centred()) {
			String more = blocks.get(next++).text();
			if (label.label() == Label.CAPTION) {
				draft.about(Field.CAPTION, more);
			}
			draft.removed(more, label.label() == Label.CAPTION ? "caption" : "note of the database");
		}
		return next;
	}
}
