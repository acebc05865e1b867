// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** One article of Lexis: headline, outlet, date, labelled fields, the text below its own heading, and what the database adds. */
final class LexisArticle {

	static final Pattern BODY = Pattern.compile("Body|Text|Textkörper|Haupttext|Volltext|Corps|Corps du texte|Corps de l['’]article|Texte|Cuerpo|Cuerpo del texto|Texto|Corpo|Corpo do texto|Testo|Hoofdtekst|Tekst|Inhoud", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern GRAPHIC = Pattern.compile("Graphics?|Grafik(?:en)?|Graphiques?|Gráficos?|Grafica|Grafiek(?:en)?|Abbildung(?:en)?|Illustrations?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern TAIL = Pattern.compile("Classification|Klassifizierung|Klassifikation|Clasificación|Classificação|Classificazione|Classificatie|Notes?|Anmerkung(?:en)?|Notas?|Correction|Correction-Date|Korrektur|Related Documents?|Series|Supplementary", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern COPYRIGHT = Pattern.compile("^(?:Copyright|©|\\(c\\)).*|.*(?:rights reserved|rechte vorbehalten|droits réservés|derechos reservados|voorbehouden)\\.?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
	private static final int HEAD = 10;
	private static final int LONGEST_REST = 120;

	private final List<String> lines;
	private final Draft draft = new Draft();
	private String byline;
	private String last;

	/** @param lines from the headline to what stands before the end of the document */
	LexisArticle(List<String> lines) {
		this.lines = lines.stream().map(Markup::trim).filter(line -> !line.isEmpty()).toList();
	}

	/** What is said of it and its text. */
	Draft read() {
		if (lines.isEmpty()) {
			throw new IllegalStateException("it is empty");
		}
		int date = dateLine(lines);
		top(date);
		int body = heading();
		int end = head(date < 0 ? Math.min(2, lines.size()) : date + 1, body < 0 ? lines.size() : body);
		text(body < 0 ? end : body + 1);
		Credit.note(draft, byline, last);
		return draft;
	}

	/** The line among the first ones that begins with a date; -1 where none does. */
	static int dateLine(List<String> lines) {
		for (int i = 1; i < Math.min(lines.size(), HEAD); i++) {
			if (isDateLine(lines.get(i))) {
				return i;
			}
			Label.Line label = Label.of(lines.get(i), false);
			if (label != null && (label.label() == Label.LENGTH || label.label() == Label.BYLINE || label.label() == Label.LOADED) || BODY.matcher(lines.get(i)).matches()) {
				return -1;
			}
		}
		return -1;
	}

	/** Whether a line begins with a date and has not much more than an edition behind it. */
	static boolean isDateLine(String line) {
		if (line.length() > 200) {
			return false;
		}
		PrintedDate found = PrintedDate.in(line, null);
		return found != null && found.start() == 0 && found.iso().length() >= 4 && line.length() - found.end() < LONGEST_REST && (found.end() == line.length() || !Character.isLetterOrDigit(line.charAt(found.end())))
				&& (found.iso().length() > 4 || found.end() == line.length());
	}

	private void top(int date) {
		int outlet = date > 1 ? date - 1 : date == 1 ? -1 : Math.min(1, lines.size() - 1);
		boolean known = date > 0 || lines.size() > 1 && Label.of(lines.get(1), false) == null && !BODY.matcher(lines.get(1)).matches();
		draft.about(Field.HEADLINE, Wrapped.line(lines.subList(0, known && outlet > 0 ? outlet : 1)));
		if (known && outlet > 0) {
			draft.about(Field.OUTLET, lines.get(outlet));
		}
		if (date < 0) {
			draft.remark("No date of publication is printed.");
			return;
		}
		String line = lines.get(date);
		PrintedDate found = PrintedDate.in(line, null);
		draft.about(Field.PUBLISHED, found.iso());
		draft.about(Field.EDITION, Markup.trim(line.substring(found.end()).replaceFirst("^[\\s,;:.–-]+", "")));
	}

	private int heading() {
		for (int i = 1; i < lines.size(); i++) {
			if (BODY.matcher(lines.get(i)).matches()) {
				return i;
			}
			if (i > 60) {
				break;
			}
		}
		return -1;
	}

	/** Reads labelled fields. @return behind the last of them */
	private int head(int from, int to) {
		Label label = null;
		List<String> value = new ArrayList<>();
		String copyright = null;
		int end = from;
		boolean known = to < lines.size();
		for (int i = from; i < to; i++) {
			String line = lines.get(i);
			Label.Line next = Label.of(line, false);
			if (next != null) {
				said(label, value);
				label = next.label();
				value = new ArrayList<>(List.of(next.value()));
				end = i + 1;
				if (label == Label.LOADED && !known) {
					break;
				}
			} else if (COPYRIGHT.matcher(line).matches() && (label == null || copyright != null)) {
				copyright = copyright == null ? line : copyright + ' ' + line;
				end = i + 1;
			} else if (label != null && (known || value.stream().allMatch(String::isBlank))) {
				value.add(line);
				end = i + 1;
			} else if (known) {
				draft.removed(line, "line above the text");
			} else if (label != null || copyright != null) {
				break;
			}
		}
		said(label, value);
		draft.about(Field.COPYRIGHT, copyright);
		return end;
	}

	private void said(Label label, List<String> lines) {
		String value = Wrapped.line(lines);
		if (label == null || value.isEmpty()) {
			return;
		}
		switch (label) {
			case SECTION -> draft.about(Field.EDITION, NexisArticle.section(value, draft));
			case LENGTH -> draft.words(NexisArticle.number(value));
			case BYLINE -> {
				byline = value;
				draft.about(Field.BYLINE, value);
			}
			case SUBTITLE -> draft.about(Field.SUBTITLE, value);
			case DATELINE -> draft.about(Field.DATELINE, value);
			case LANGUAGE -> draft.about(Field.LANGUAGE, Languages.codeOrName(value));
			case SUBJECT -> draft.about(Field.SUBJECT, value);
			case PAGE -> draft.about(Field.PAGE, value);
			case EDITION -> draft.about(Field.EDITION, value);
			case CREDIT -> draft.about(Field.CREDIT, value);
			case URL -> draft.about(Field.URL, value);
			case CAPTION -> caption(value);
			case NOTE -> draft.removed(value, "note of the database");
			default -> {
				// Nothing to keep.
			}
		}
	}

	private void caption(String text) {
		draft.about(Field.CAPTION, text);
		draft.removed(text, "caption");
	}

	/** Reads the text, and behind it what stands below headings of its own. */
	private void text(int from) {
		List<String> text = new ArrayList<>();
		int at = from;
		boolean inAbstract = false;
		boolean fullText = lines.subList(Math.min(from, lines.size()), lines.size()).contains("FULL TEXT");
		for (; at < lines.size() && !isTail(lines.get(at)); at++) {
			String line = lines.get(at);
			if (fullText && (line.equals("ABSTRACT") || line.equals("FULL TEXT"))) {
				inAbstract = line.equals("ABSTRACT");
			} else if (inAbstract) {
				draft.removed(line, "abstract");
			} else {
				text.add(line);
			}
		}
		while (!text.isEmpty() && ADDRESS.matcher(text.getLast()).matches()) {
			draft.about(Field.URL, text.removeLast());
		}
		for (String paragraph : Wrapped.paragraphs(text, 0)) {
			draft.paragraph(paragraph);
			last = paragraph;
		}
		boolean graphic = false;
		boolean noted = false;
		for (; at < lines.size(); at++) {
			String line = lines.get(at);
			Label.Line label = Label.of(line, false);
			if (GRAPHIC.matcher(line).matches() || TAIL.matcher(line).matches()) {
				graphic = GRAPHIC.matcher(line).matches();
				noted = !graphic;
			} else if (label != null && (label.label().isOfTheEnd() || label.label() == Label.SUBJECT || label.label() == Label.CAPTION)) {
				said(label.label(), List.of(label.value()));
				graphic = false;
			} else if (graphic) {
				caption(line);
			} else if (noted) {
				draft.removed(line, "note of the database");
			}
		}
	}

	private static boolean isTail(String line) {
		Label.Line label = Label.of(line, false);
		return line.length() < 40 && (GRAPHIC.matcher(line).matches() || TAIL.matcher(line).matches()) || label != null && label.label() == Label.LOADED && line.length() < LONGEST_REST && (label.value().isEmpty() || PrintedDate.in(label.value(), null) != null);
	}
}
