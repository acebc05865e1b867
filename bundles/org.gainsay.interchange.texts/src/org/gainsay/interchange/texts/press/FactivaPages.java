// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The pages of Factiva: boxes of the class {@code article}, which the newer interface puts into each other. */
final class FactivaPages {

	private static final Pattern LANGUAGE = Pattern.compile("\\b([a-z]{2})Article\\b");
	private static final Pattern BROKEN = Pattern.compile("we are sorry,? but there is an error|es tut uns leid|nous sommes désolés", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private FactivaPages() {
	}

	/** @return how many articles there are, read or not */
	static int read(String html, ArticleSink into, Progress progress) {
		Document page = Jsoup.parse(html);
		List<Element> boxes = new ArrayList<>();
		for (Element box : page.select("div.article, article.article")) {
			if (box.select(".article").size() == 1) {
				boxes.add(box);
			}
		}
		Handover handover = new Handover(into, progress, boxes.size());
		for (Element box : boxes) {
			String text = box.text();
			if (text.length() < 1000 && BROKEN.matcher(text).find()) {
				handover.notRead("Factiva could not show it when the page was saved (“" + Markup.trim(text.substring(0, Math.min(80, text.length()))) + "”). Save it again.");
			} else {
				handover.next(() -> article(box));
			}
		}
		return handover.met();
	}

	private static Draft article(Element box) {
		FactivaFields fields = new FactivaFields();
		boolean coded = false;
		for (Element row : box.select("tr")) {
			Element code = row.select("> td").first();
			Element value = row.select("> td").size() > 1 ? row.select("> td").get(1) : null;
			if (code != null && value != null && FactivaFields.CODES.contains(Markup.text(code))) {
				coded = true;
				fields.code(Markup.text(code), Markup.lines(value));
			}
		}
		if (!coded) {
			bare(box, fields);
		}
		Matcher language = LANGUAGE.matcher(box.className());
		if (!fields.hasLanguage() && language.find()) {
			fields.language(language.group(1));
		}
		return fields.draft();
	}

	private static void bare(Element box, FactivaFields fields) {
		Element headline = box.select("[class*=Headline]").first();
		List<String> row = new ArrayList<>();
		boolean below = headline == null;
		boolean paragraphs = !box.select("p.articleParagraph").isEmpty();
		List<String> behind = new ArrayList<>();
		boolean text = false;
		for (Element element : box.getAllElements()) {
			if (element == headline) {
				fields.headline(Markup.text(element), true);
				below = true;
			} else if (element.normalName().equals("p") && (element.hasClass("articleParagraph") || !paragraphs && below && element.children().select("div, p").isEmpty() && FactivaFields.id(Markup.text(element)) == null)) {
				Markup.lines(element).forEach(fields::paragraph);
				text |= !Markup.text(element).isEmpty();
			} else if (element.normalName().equals("p") && text) {
				Markup.lines(element).forEach(behind::add);
			} else if (element.normalName().equals("p") && FactivaFields.id(Markup.text(element)) != null) {
				behind.add(Markup.text(element));
			} else if (element != box && element.normalName().equals("div") && element.select("div").size() == 1 && (headline == null || !element.select("*").contains(headline)) && element.select("p").isEmpty()) {
				String line = Markup.text(element);
				if (element.hasClass("author")) {
					fields.byline(line);
				} else if (!line.isEmpty() && !below) {
					fields.section(line);
				} else if (!line.isEmpty() && !text) {
					row.add(line);
				}
			}
		}
		fields.row(row);
		for (String line : behind) {
			if (FactivaFields.id(line) != null) {
				fields.databaseId(FactivaFields.id(line));
			} else {
				fields.behind(line);
			}
		}
	}

	/** The answers of Factiva's own interface for programs. @return how many articles there are, read or not */
	static int xml(String xml, ArticleSink into, Progress progress) {
		Document answer = Jsoup.parse(xml, Parser.xmlParser());
		List<Element> articles = answer.getElementsByTag("article");
		Handover handover = new Handover(into, progress, articles.size());
		for (Element article : articles) {
			handover.next(() -> {
				FactivaFields fields = new FactivaFields();
				fields.headline(said(article, "headline"), false);
				for (String[] field : new String[][] { { "sourceName", "SN" }, { "wordCount", "WC" }, { "publicationDate", "PD" }, { "byline", "BY" }, { "pages", "PG" }, { "copyright", "CY" }, { "accessionNo", "AN" }, { "columnName", "SE" },
						{ "sectionName", "SE" }, { "edition", "ED" }, { "credit", "CR" } }) {
					String value = said(article, field[0]);
					if (!value.isEmpty()) {
						fields.code(field[1], List.of(value));
					}
				}
				String language = said(article, "baseLanguage");
				fields.language(language.length() == 2 ? language.toLowerCase(java.util.Locale.ROOT) : language);
				for (Element paragraph : article.select("leadParagraph > paragraph, tailParagraphs > paragraph")) {
					fields.paragraph(Markup.text(paragraph));
				}
				return fields.draft();
			});
		}
		Element set = answer.select("[count]").first();
		handover.check(set == null ? -1 : NexisArticle.number(set.attr("count")), "the count in it");
		return handover.met();
	}

	private static String said(Element article, String name) {
		for (Element child : article.children()) {
			if (child.tagName().equals(name)) {
				return Markup.text(child);
			}
		}
		return "";
	}
}
