// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** Corpora for Alceste and IRaMuTeQ: texts below lines of {@code *variable_value}. */
public final class AlcesteReader implements ArticleReader {

	private static final Pattern START = Pattern.compile("^(?:\\*{4}|\\d{4})\\s+(\\*.*)$|^\\*{4}\\s*$");
	private static final Pattern VARIABLE = Pattern.compile("\\*([\\p{L}\\d]+(?:[.-][\\p{L}\\d]+)*+)(?:_(\\S*))?");
	private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("source", Field.OUTLET), Map.entry("journal", Field.OUTLET), Map.entry("media", Field.OUTLET), Map.entry("outlet", Field.OUTLET), Map.entry("newspaper", Field.OUTLET),
			Map.entry("titre", Field.HEADLINE), Map.entry("title", Field.HEADLINE), Map.entry("headline", Field.HEADLINE), Map.entry("auteur", Field.BYLINE), Map.entry("author", Field.BYLINE), Map.entry("rubrique", Field.SECTION),
			Map.entry("section", Field.SECTION), Map.entry("langue", Field.LANGUAGE), Map.entry("language", Field.LANGUAGE), Map.entry("id", Field.DATABASE_ID), Map.entry("url", Field.URL), Map.entry("page", Field.PAGE));
	private static final int HEAD = 64 << 10;

	@Override
	public String id() {
		return "alceste";
	}

	@Override
	public String name() {
		return "Alceste, IRaMuTeQ";
	}

	@Override
	public String description() {
		return "Corpora for Alceste or IRaMuTeQ: text with lines of **** *variable_value.";
	}

	@Override
	public int recognises(Source source) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
		if (head.startsWith("PK") || head.startsWith("{\\rtf") || head.startsWith("%PDF") || head.stripLeading().startsWith("<")) {
			return 0;
		}
		for (String line : NexisReader.lines(Encoding.text(head.getBytes(StandardCharsets.ISO_8859_1), source.charset()).text())) {
			if (START.matcher(Markup.trim(line)).matches() && line.indexOf('_') > 0) {
				return 90;
			}
		}
		return 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Decoded decoded = Encoding.text(source.bytes(), source.charset());
		Handover.encoding(into, decoded);
		List<List<String>> texts = new ArrayList<>();
		int before = 0;
		for (String line : NexisReader.lines(decoded.text())) {
			if (START.matcher(Markup.trim(line)).matches()) {
				texts.add(new ArrayList<>(List.of(Markup.trim(line))));
			} else if (!texts.isEmpty()) {
				texts.getLast().add(line);
			} else if (!line.isBlank()) {
				before++;
			}
		}
		if (texts.isEmpty()) {
			throw new IOException("No line of **** *variable_value is in it.");
		}
		if (before > 0) {
			into.remark(before + (before == 1 ? " line stands" : " lines stand") + " before the first line of **** and belongs to no text; it was left out.");
		}
		Handover handover = new Handover(into, progress, texts.size());
		for (List<String> text : texts) {
			handover.next(() -> text(text));
		}
	}

	private static Draft text(List<String> lines) {
		Draft draft = new Draft();
		Map<String, String> variables = new LinkedHashMap<>();
		Matcher variable = VARIABLE.matcher(lines.getFirst());
		while (variable.find()) {
			variables.putIfAbsent(variable.group(1).toLowerCase(Locale.ROOT), variable.group(2) == null ? "" : variable.group(2));
		}
		variables.forEach((name, value) -> {
			Field field = FIELDS.get(name);
			if (field == Field.URL || field == Field.DATABASE_ID) {
				draft.about(field, value);
			} else if (field != null) {
				draft.about(field, value.replace('_', ' '));
			} else if (!isOfDate(name)) {
				draft.about(Field.SUBJECT, value.isEmpty() ? name : name + '_' + value);
			}
		});
		draft.about(Field.PUBLISHED, date(variables));
		List<String> text = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String theme = Markup.trim(line);
			if (theme.startsWith("-*")) {
				draft.about(Field.SUBJECT, theme.substring(2));
			} else {
				text.add(line);
			}
		}
		Wrapped.paragraphs(text, Wrapped.width(text)).forEach(draft::paragraph);
		return draft;
	}

	private static boolean isOfDate(String name) {
		return List.of("date", "am", "annee", "année", "year", "an", "mois", "month", "jour", "day").contains(name);
	}

	/** A date, or what year, month and day make. */
	private static String date(Map<String, String> variables) {
		String date = variables.getOrDefault("date", variables.get("am"));
		if (date != null && !date.isEmpty()) {
			String read = PrintedDate.of(date.replace('_', '-'), "fr");
			return read.equals(date) && date.matches("\\d{4}-\\d\\d") || !read.equals(date.replace('_', '-')) || read.matches("\\d{4}(-\\d\\d){0,2}.*") ? read : date;
		}
		String year = first(variables, "annee", "année", "year", "an");
		String month = first(variables, "mois", "month");
		String day = first(variables, "jour", "day");
		if (year == null) {
			return null;
		}
		String named = month == null ? year : PrintedDate.of((day == null ? "" : day + ' ') + month + ' ' + year, "fr");
		if (month != null && month.matches("\\d{1,2}")) {
			String joined = year + '-' + (month.length() == 1 ? "0" : "") + month + (day == null ? "" : '-' + (day.length() == 1 ? "0" : "") + day);
			return day == null ? joined : PrintedDate.of(joined, "fr");
		}
		return named;
	}

	private static String first(Map<String, String> variables, String... names) {
		for (String name : names) {
			if (variables.get(name) != null && !variables.get(name).isEmpty()) {
				return variables.get(name);
			}
		}
		return null;
	}
}
