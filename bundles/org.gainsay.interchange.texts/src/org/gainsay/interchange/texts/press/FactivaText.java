// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.SourceArticle.Draft;

/** What Factiva saved as RTF or text: articles one below the other, each up to the line with its id. */
final class FactivaText {

	private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ ,;/&]+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|und|and|et|y|e|von|van|de|der|di|du|la|le|zu|bin|al)){1,8},?");
	private static final Pattern END = Pattern.compile("^(?:Search Summary|Suchzusammenfassung|Résumé de la recherche|Resumen de búsqueda)$|^© \\d{4} Factiva.*", Pattern.CASE_INSENSITIVE);

	private static final int MOST_GROUPS = 3;
	/** Length, date, outlet and code are always there. */
	private static final int LEAST_FIELDS = 4;
	private static final int MOST_FIELDS = 12;

	private FactivaText() {
	}

	/**
	 * @param wrapped whether lines may have been broken where they were full
	 * @return how many articles there are, read or not
	 */
	static int read(List<TextLine> lines, boolean wrapped, ArticleSink into, Progress progress) {
		List<List<TextLine>> articles = new ArrayList<>();
		List<TextLine> article = new ArrayList<>();
		for (TextLine line : lines) {
			if (!line.isBlank() || !article.isEmpty()) {
				article.add(line);
			}
			if (isEnd(line)) {
				articles.add(article);
				article = new ArrayList<>();
			}
		}
		if (article.stream().anyMatch(line -> FactivaFields.isWords(line.text())) || articles.isEmpty()) {
			articles.add(article);
		}
		Handover handover = new Handover(into, progress, articles.size());
		for (List<TextLine> one : articles) {
			handover.next(() -> article(one, wrapped));
		}
		return handover.met();
	}

	private static boolean isEnd(TextLine line) {
		String text = Markup.trim(line.text());
		return FactivaFields.id(text.startsWith("AN") ? Markup.trim(text.substring(2)) : text) != null;
	}

	private static Draft article(List<TextLine> lines, boolean wrapped) {
		FactivaFields fields = new FactivaFields();
		List<String> texts = lines.stream().map(TextLine::text).toList();
		long codes = texts.stream().map(text -> FactivaFields.code(text, false)).filter(code -> code != null && List.of("HD", "WC", "PD", "SN", "LA").contains(code.getKey())).count();
		if (codes >= 3 && fields.coded(texts, wrapped ? Wrapped.width(texts) : 0)) {
			return fields.draft();
		}
		int words = 0;
		while (words < lines.size() && !FactivaFields.isWords(lines.get(words).text())) {
			words++;
		}
		if (words == lines.size()) {
			throw new IllegalStateException("the line with its number of words is missing");
		}
		head(lines.subList(0, words), fields);
		int text = words;
		while (text < lines.size() && !lines.get(text).isBlank()) {
			text++;
		}
		if (text == lines.size() || text - words < LEAST_FIELDS) {
			text = unparted(lines, words);
		}
		fields.row(texts.subList(words, text).stream().map(Markup::trim).filter(line -> !line.isEmpty()).toList());
		text(texts.subList(text, texts.size()), wrapped, fields);
		return fields.draft();
	}

	/** Where the text begins if no blank line tells, since there is none or one behind each: behind the language and the copyright. */
	private static int unparted(List<TextLine> lines, int words) {
		int seen = 0;
		int at = words + 1;
		boolean language = false;
		for (; at < lines.size() && seen < MOST_FIELDS; at++) {
			if (!lines.get(at).isBlank()) {
				seen++;
				if (language) {
					return at + 1;
				}
				language = seen > 2 && Languages.code(lines.get(at).text()) != null;
			}
		}
		int fields = 0;
		for (at = words + 1; at < lines.size() && fields < LEAST_FIELDS; at++) {
			fields += lines.get(at).isBlank() ? 0 : 1;
		}
		return at;
	}

	/** Section, headline and author, of which only the headline always is there. A cover with a list of contents may stand above them. */
	private static void head(List<TextLine> lines, FactivaFields fields) {
		List<TextLine> head = lastGroup(lines);
		if (head.isEmpty()) {
			return;
		}
		int first = 0;
		int end = head.size();
		if (head.stream().anyMatch(TextLine::bold) && !head.stream().allMatch(TextLine::bold)) {
			end = head.size();
			while (!head.get(end - 1).bold()) {
				end--;
			}
			first = end - 1;
			while (first > 0 && head.get(first - 1).bold()) {
				first--;
			}
		} else if (head.size() > 1) {
			end = isAuthor(head.getLast()) ? head.size() - 1 : head.size();
			first = end > 1 && head.get(0).text().length() < 40 && head.get(0).text().length() < head.get(1).text().length() ? 1 : 0;
		}
		for (TextLine line : head.subList(0, first)) {
			fields.section(Markup.trim(line.text()));
		}
		if (first < end) {
			fields.headline(Wrapped.line(head.subList(first, end).stream().map(TextLine::text).toList()), true);
		}
		for (TextLine line : head.subList(end, head.size())) {
			fields.byline(Markup.trim(line.text()));
		}
	}

	/** The lines above the number of words up to a blank one; up to one before it where they are but an author, or something else is bold. */
	private static List<TextLine> lastGroup(List<TextLine> lines) {
		boolean anyBold = lines.stream().anyMatch(TextLine::bold);
		List<TextLine> group = List.of();
		int start = lines.size();
		for (int groups = 0; groups < MOST_GROUPS && start > 0; groups++) {
			int end = start;
			while (end > 0 && lines.get(end - 1).isBlank()) {
				end--;
			}
			start = end;
			while (start > 0 && !lines.get(start - 1).isBlank()) {
				start--;
			}
			group = lines.subList(start, lines.size()).stream().filter(line -> !line.isBlank()).toList();
			if ((!anyBold || group.stream().anyMatch(TextLine::bold)) && (group.size() > 1 || group.size() == 1 && !isAuthor(group.getFirst()))) {
				return group;
			}
		}
		return group;
	}

	private static boolean isAuthor(TextLine line) {
		String text = Markup.trim(line.text());
		return text.matches("(?i)(?:by|von|par|por|door|da|di)\\s.{2,100}") || text.length() < 60 && NAME.matcher(text).matches();
	}

	private static void text(List<String> lines, boolean wrapped, FactivaFields fields) {
		int end = lines.size();
		for (int i = lines.size() - 1; i >= 0; i--) {
			String id = FactivaFields.id(lines.get(i));
			if (id != null) {
				fields.databaseId(id);
				end = i;
				break;
			}
			if (END.matcher(Markup.trim(lines.get(i))).matches()) {
				end = i;
			}
		}
		List<String> paragraphs = new ArrayList<>(Wrapped.paragraphs(lines.subList(0, end), wrapped ? Wrapped.width(lines.subList(0, end)) : 0));
		// The publisher stands right above the id, in a short line that ends no sentence.
		if (end < lines.size() && paragraphs.size() > 1 && paragraphs.getLast().length() < 90 && !paragraphs.getLast().matches(".*[.!?…:\"”»)]$")) {
			String publisher = paragraphs.removeLast();
			paragraphs.forEach(fields::paragraph);
			fields.behind(publisher);
		} else {
			paragraphs.forEach(fields::paragraph);
		}
	}
}
