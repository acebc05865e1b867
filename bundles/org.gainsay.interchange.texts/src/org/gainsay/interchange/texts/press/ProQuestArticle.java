// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** One document of ProQuest: the headline, labelled fields, the text behind the label {@code Full text}, labelled fields again. */
final class ProQuestArticle {

	private static final String FULL_TEXT = "full text";
	private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("author", Field.BYLINE), Map.entry("section", Field.SECTION), Map.entry("column", Field.SECTION), Map.entry("pages", Field.PAGE), Map.entry("page", Field.PAGE),
			Map.entry("first page", Field.PAGE), Map.entry("dateline", Field.DATELINE), Map.entry("copyright", Field.COPYRIGHT), Map.entry("subject", Field.SUBJECT), Map.entry("credit", Field.CREDIT), Map.entry("caption", Field.CAPTION),
			Map.entry("edition", Field.EDITION), Map.entry("subtitle", Field.SUBTITLE), Map.entry("proquest document id", Field.DATABASE_ID), Map.entry("document url", Field.URL));
	private static final Set<String> LABELS = Set.of(FULL_TEXT, "abstract", "publication info", "links", "title", "alternate title", "publication title", "publication date", "publication year", "year", "language of publication", "language", "last updated",
			"business indexing term", "location", "people", "company / organization", "classification", "identifier / keyword", "number of pages", "volume", "issue", "publisher", "place of publication",
			"country of publication", "publication subject", "issn", "e-issn", "isbn", "source type", "document type", "document feature", "database", "source attribution", "accession number", "online publication date", "contact", "product name",
			"publication history", "correspondence author", "ethnicity", "gender", "copyright holder", "supplement", "source", "publication", "personal name", "artist", "names", "web page", "cite", "citation", "correction");
	private static final Pattern INFO = Pattern.compile("^(?<outlet>.*?)\\s*(?:[;,\\[].*)?$");
	private static final Pattern CAPTION = Pattern.compile("^(CAPTION|CREDIT|Credit|PHOTO|Illustration|Caption):\\s*(.+)$");
	private static final Pattern COUNT = Pattern.compile("Document \\d+ of (\\d+)");
	private static final Pattern ADDRESS = Pattern.compile("<?https?://\\S+");

	/** The labels by themselves without their spaces. */
	private static final Map<String, String> KNOWN = new HashMap<>();

	static {
		LABELS.forEach(label -> KNOWN.put(label.replace(" ", ""), label));
		FIELDS.keySet().forEach(label -> KNOWN.put(label.replace(" ", ""), label));
	}

	private final Draft draft = new Draft();
	private String byline;
	private String outlet;
	private String title;
	private String published;
	private String updated;
	private String year;
	private String info;

	private ProQuestArticle() {
	}

	/** The label at the beginning of a line, in small letters; null where there is none that is known. Some ways of saving lose spaces inside of labels. */
	static String label(String line) {
		int colon = line.indexOf(':');
		if (colon < 2 || colon > 40 || !Character.isUpperCase(line.charAt(0)) && !line.startsWith("e-ISSN") && !line.startsWith("column:")) {
			return null;
		}
		return KNOWN.get(Markup.trim(line.substring(0, colon)).toLowerCase(Locale.ROOT).replace(" ", "").replace("\u00a0", ""));
	}

	/** How many documents a line says that there are; -1 where it does not. */
	static int count(String line) {
		Matcher count = COUNT.matcher(line.strip());
		return count.matches() ? NexisArticle.number(count.group(1)) : -1;
	}

	/**
	 * Reads a document.
	 *
	 * @param lines of the whole document in their order, with blank ones between paragraphs; those of the text are left out where they are given by themselves
	 * @param text  the lines of the text, where the document marks them; null where they are among the lines
	 * @param words as the document says; -1 where it does not
	 */
	static Draft read(List<String> lines, List<String> text, int words) {
		ProQuestArticle article = new ProQuestArticle();
		article.draft.words(words);
		article.fields(lines, text);
		return article.end();
	}

	private void fields(List<String> lines, List<String> text) {
		int at = 0;
		List<String> headline = new ArrayList<>();
		for (; at < lines.size(); at++) {
			String line = Markup.trim(lines.get(at));
			if (count(line) >= 0 || line.equals("<>") || line.equals("ProQuest document link")) {
				continue;
			}
			if (line.isEmpty() && !headline.isEmpty() || label(line) != null || ADDRESS.matcher(line).lookingAt()) {
				break;
			}
			if (!line.isEmpty()) {
				headline.add(line);
			}
		}
		title = headline.isEmpty() ? null : Wrapped.line(headline);
		String label = null;
		List<String> value = new ArrayList<>();
		boolean blank = true;
		for (; at < lines.size(); at++) {
			String line = lines.get(at);
			String next = label(Markup.trim(line));
			if (next != null && (blank || !FULL_TEXT.equals(label))) {
				said(label, value);
				label = next;
				value = new ArrayList<>(List.of(Markup.trim(Markup.trim(line).substring(Markup.trim(line).indexOf(':') + 1))));
			} else if (label != null) {
				value.add(line);
			}
			blank = Markup.trim(line).isEmpty();
		}
		said(label, value);
		if (text != null) {
			text(text, 0);
		}
	}

	private void said(String label, List<String> lines) {
		if (label == null) {
			return;
		}
		if (label.equals(FULL_TEXT)) {
			text(lines, Wrapped.width(lines));
			return;
		}
		String value = Wrapped.line(lines.stream().filter(line -> !ADDRESS.matcher(Markup.trim(line)).matches() || label.endsWith("url")).toList());
		if (value.isEmpty()) {
			return;
		}
		switch (label) {
			case "title" -> title = title == null ? value : title;
			case "publication title" -> outlet = value.split("\\s*;")[0];
			case "publication date", "online publication date" -> published = published == null ? value : published;
			case "publication year", "year" -> year = value;
			case "publication info" -> info = value;
			case "last updated" -> updated = value;
			case "language of publication", "language" -> draft.about(Field.LANGUAGE, Languages.codeOrName(value));
			case "abstract" -> {
				if (!value.replace(" ", "").startsWith("Noneavailable")) {
					draft.removed(value, "abstract");
				}
			}
			case "document url" -> draft.about(Field.URL, value.replaceFirst("\\s*<.*", ""));
			case "credit" -> credit(value);
			case "subject" -> {
				for (String subject : value.split(";\\s*")) {
					draft.about(Field.SUBJECT, subject);
				}
			}
			default -> {
				Field field = FIELDS.get(label);
				if (field == Field.BYLINE) {
					byline = value;
				}
				if (field != null) {
					draft.about(field, value);
				}
			}
		}
	}

	private void credit(String value) {
		draft.about(Field.CREDIT, value);
		Credit.agencies(value).forEach(agency -> draft.about(Field.AGENCY, agency));
	}

	private void text(List<String> lines, int width) {
		String last = null;
		for (String paragraph : Wrapped.paragraphs(lines, width)) {
			Matcher caption = CAPTION.matcher(paragraph);
			if (caption.matches()) {
				if (caption.group(1).equalsIgnoreCase("credit")) {
					credit(caption.group(2));
				} else {
					draft.about(Field.CAPTION, caption.group(2));
				}
				draft.removed(paragraph, caption.group(1).equalsIgnoreCase("credit") ? "credit" : "caption");
			} else if (!paragraph.equals("html>") && !paragraph.equals("Enlarge this image.") && !paragraph.equals("Illustration")) {
				draft.paragraph(paragraph);
				last = paragraph;
			}
		}
		Credit.note(draft, null, last);
	}

	private Draft end() {
		draft.about(Field.HEADLINE, title);
		PrintedDate printed = info == null ? null : PrintedDate.in(info, null);
		if (outlet == null && info != null) {
			Matcher first = INFO.matcher(printed == null ? info : info.substring(0, printed.start()));
			outlet = first.matches() ? first.group("outlet") : null;
		}
		draft.about(Field.OUTLET, outlet);
		// Spaces are lost or added inside of dates by some ways of saving.
		String date = published == null ? null : PrintedDate.of(published, null);
		if (date != null && !date.startsWith("1") && !date.startsWith("2")) {
			String joined = PrintedDate.of(published.replace(" ", "").replaceFirst("(\\p{L})(\\d)", "$1 $2").replace(",", ", "), null);
			date = joined.startsWith("1") || joined.startsWith("2") ? joined : date;
		}
		date = date != null ? date : printed != null ? printed.iso() : year != null ? PrintedDate.of(year, null) : null;
		if (date == null) {
			draft.remark("No date of publication is printed.");
		}
		draft.about(Field.PUBLISHED, date);
		draft.about(Field.MODIFIED, PrintedDate.of(updated, null));
		Credit.note(draft, byline, null);
		return draft;
	}
}
