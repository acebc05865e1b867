// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What Integrum saved: reports in HTML, Excel files, and “DOC” files, which are zip archives with a page inside. */
public final class IntegrumReader implements ArticleReader {

	private static final String CHUNK = "/?word/afchunk\\d*\\.x?html?";
	private static final Map<String, Field> CODES = Map.of("ИС", Field.OUTLET, "ДТ", Field.PUBLISHED, "ЗГ", Field.HEADLINE, "АВ", Field.BYLINE, "НР", Field.EDITION, "РБ", Field.SECTION, "СТ", Field.PAGE);
	/** What is put before headings of the first and the second order; no text has it. */
	private static final String FIRST = "\uE001";
	private static final String SECOND = "\uE002";
	/** The code of the source in the encodings of Russian, read as Latin-1 in small letters. */
	private static final List<String> MARKS = List.of("^\u00e8\u00f1:", "^\u00f0\u0098\u00f0\u00a1:", "^&#1048;&#1057;:", "^\u00e9\u00f3:");
	private static final Set<String> SOURCE = Set.of("источник", "source", "сми", "издание");
	private static final Set<String> TEXT = Set.of("текст", "text", "документ", "содержание");

	@Override
	public String id() {
		return "integrum";
	}

	@Override
	public String name() {
		return "Integrum";
	}

	@Override
	public String description() {
		return "Articles that Integrum saved as HTML, Excel file or “DOC”.";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		if (ZipPart.isZip(bytes)) {
			try {
				byte[] chunk = ZipPart.of(bytes, name -> name.matches(CHUNK));
				if (chunk != null) {
					return isArticles(new String(chunk, StandardCharsets.ISO_8859_1)) ? 90 : 0;
				}
				List<List<String>> rows = SheetRows.of(bytes, 2);
				return rows != null && !rows.isEmpty() && isSheet(rows) ? 80 : 0;
			} catch (IOException broken) {
				return 0;
			}
		}
		String head = Page.head(source);
		return head.contains("<table") && MARKS.stream().anyMatch(head::contains) ? 95 : 0;
	}

	private static boolean isArticles(String html) {
		String small = html.toLowerCase(Locale.ROOT);
		return small.contains("<h1") && small.contains("<h2");
	}

	/** Whether the columns are source, date, time, headline and text, by their names or by what is in them. */
	private static boolean isSheet(List<List<String>> rows) {
		List<String> first = rows.getFirst().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
		if (first.size() >= 5 && SOURCE.contains(first.get(0)) && TEXT.contains(first.get(4))) {
			return true;
		}
		if (rows.size() < 2 || rows.get(1).size() < 5 || rows.getFirst().size() < 5) {
			return false;
		}
		List<String> row = rows.get(1);
		boolean cyrillic = row.get(4).codePoints().anyMatch(c -> c >= 0x400 && c < 0x500);
		return cyrillic && row.get(1).strip().matches("\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|\\d{5}(?:\\.\\d+)?") && row.get(4).length() > row.get(3).length();
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		byte[] bytes = source.bytes();
		int met;
		if (ZipPart.isZip(bytes)) {
			byte[] chunk = ZipPart.of(bytes, name -> name.matches(CHUNK));
			if (chunk != null) {
				met = headings(Page.of(Source.of(source.name(), chunk), into), into, progress);
			} else {
				List<List<String>> rows = SheetRows.of(bytes, Integer.MAX_VALUE);
				if (rows == null) {
					throw new IOException("It is a zip archive, and neither an Excel file nor a document of Integrum.");
				}
				met = rows(rows, into, progress);
			}
		} else {
			Document page = Page.of(source, into);
			met = report(page, into, progress);
			if (met == 0) {
				met = headings(page, into, progress);
			}
		}
		if (met == 0) {
			throw new IOException("No article of Integrum is in it.");
		}
	}

	private static int rows(List<List<String>> rows, ArticleSink into, Progress progress) {
		Handover handover = new Handover(into, progress, rows.size());
		for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
			if (row.stream().allMatch(String::isBlank)) {
				continue;
			}
			handover.next(() -> {
				Draft draft = new Draft();
				draft.about(Field.OUTLET, cell(row, 0));
				String day = PrintedDate.of(SheetRows.day(cell(row, 1)), "ru");
				String time = cell(row, 2);
				if (time.matches("0?\\.\\d+")) {
					long minutes = Math.round(Double.parseDouble(time) * 24 * 60);
					time = String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
				}
				String timed = day.length() == 10 && !time.isEmpty() ? PrintedDate.of(day + ' ' + time, "ru") : day;
				draft.about(Field.PUBLISHED, timed.indexOf('T') == 10 ? timed : day);
				draft.about(Field.HEADLINE, cell(row, 3));
				NexisReader.lines(cell(row, 4)).forEach(paragraph -> draft.paragraph(Markup.trim(paragraph)));
				return draft;
			});
		}
		return handover.met();
	}

	private static String cell(List<String> row, int column) {
		return column < row.size() ? Markup.trim(row.get(column)) : "";
	}

	/** Reports: a box an article, with codes in a table and the text as it was set. */
	private static int report(Document page, ArticleSink into, Progress progress) {
		List<Element> boxes = page.select("div").stream().filter(box -> box.select("> table").text().contains("^ДТ:") || box.select("> table").text().contains("^ИС:")).toList();
		Handover handover = new Handover(into, progress, boxes.size());
		for (Element box : boxes) {
			handover.next(() -> reported(box));
		}
		long listed = page.select("a[href]").stream().filter(link -> link.attr("href").matches("#\\d+")).map(link -> link.attr("href")).distinct().count();
		handover.check(boxes.isEmpty() || listed == 0 ? -1 : (int) listed, "its contents list");
		return handover.met();
	}

	private static Draft reported(Element box) {
		Draft draft = new Draft();
		String all = String.join(" ", Markup.lines(box.select("> table").first()));
		Map<Field, String> said = new HashMap<>();
		for (String part : all.split("\\^(?=\\p{Lu}{2}:)")) {
			Field field = part.length() > 3 ? CODES.get(part.substring(0, 2)) : null;
			if (field != null) {
				said.putIfAbsent(field, Markup.trim(part.substring(3)).replaceFirst(",$", ""));
			}
		}
		said.computeIfPresent(Field.PUBLISHED, (field, printed) -> PrintedDate.of(printed, "ru"));
		String headline = Markup.text(box.select("h3, h1, h2").first());
		if (!headline.isEmpty()) {
			said.put(Field.HEADLINE, headline);
		}
		said.forEach(draft::about);
		if (!said.containsKey(Field.PUBLISHED)) {
			draft.remark("No date of publication is printed.");
		}
		for (Element text : box.select("pre")) {
			List<String> lines = preformatted(text).stream().flatMap(line -> line.startsWith("  ") ? Stream.of("", line) : Stream.of(line)).toList();
			Wrapped.paragraphs(lines, Math.max(60, Wrapped.width(lines))).forEach(draft::paragraph);
		}
		if (!draft.hasText()) {
			box.select("p").forEach(paragraph -> Markup.lines(paragraph).forEach(draft::paragraph));
		}
		return draft;
	}

	/** The lines of a text that is set as it stands. */
	private static List<String> preformatted(Element pre) {
		StringBuilder text = new StringBuilder();
		for (Node node : pre.nodeStream().toList()) {
			if (node instanceof TextNode letters) {
				text.append(letters.getWholeText());
			} else if (node.normalName().equals("br")) {
				text.append('\n');
			}
		}
		return NexisReader.lines(text.toString());
	}

	/** Articles below each other: a heading of the first order with the headline, two of the second with outlet and date, paragraphs. */
	private static int headings(Document page, ArticleSink into, Progress progress) {
		page.body().select("h1").forEach(heading -> heading.prependText(FIRST));
		page.body().select("h2").forEach(heading -> heading.prependText(SECOND));
		List<List<String>> articles = new ArrayList<>();
		for (String line : Markup.lines(page.body())) {
			if (line.startsWith(FIRST) && line.length() > 1) {
				articles.add(new ArrayList<>());
			}
			if (!articles.isEmpty()) {
				articles.getLast().add(line);
			}
		}
		Handover handover = new Handover(into, progress, articles.size());
		for (List<String> article : articles) {
			handover.next(() -> {
				Draft draft = new Draft();
				boolean outlet = false;
				boolean date = false;
				for (String line : article) {
					String text = Markup.trim(line.substring(line.startsWith(FIRST) || line.startsWith(SECOND) ? 1 : 0));
					if (line.startsWith(FIRST)) {
						draft.about(Field.HEADLINE, text);
					} else if (line.startsWith(SECOND)) {
						boolean isDate = PrintedDate.is(text, "ru");
						draft.about(isDate ? Field.PUBLISHED : outlet ? Field.SECTION : Field.OUTLET, isDate ? PrintedDate.of(text, "ru") : text);
						outlet |= !isDate;
						date |= isDate;
					} else {
						draft.paragraph(text);
					}
				}
				if (!date) {
					draft.remark("No date of publication is printed.");
				}
				return draft;
			});
		}
		return handover.met();
	}
}
