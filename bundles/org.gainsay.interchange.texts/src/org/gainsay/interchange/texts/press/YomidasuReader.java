// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages of Yomidasu, the archive of the Yomiuri Shimbun: a row with the fields above each text. */
public final class YomidasuReader implements ArticleReader {

	/** The archive puts paragraphs behind each other; each begins with a wide space behind a mark. */
	private static final Pattern PARAGRAPH = Pattern.compile("(?<=[\\p{P}\\p{S}])\u3000+(?=\\S)");
	private static final Pattern NOT_SHOWN = Pattern.compile("(?:本文|記事).{0,20}(?:表示できません|収録していません|ありません|著作権)");
	private static final int DATE = 1;
	private static final int HEADLINE = 2;
	private static final int EDITION = 3;
	private static final int SECTION = 4;
	private static final int PAGE = 5;
	private static final int LENGTH = 6;

	@Override
	public String id() {
		return "yomidasu";
	}

	@Override
	public String name() {
		return "Yomidasu (Yomiuri Shimbun)";
	}

	@Override
	public String description() {
		return "Articles of the Yomiuri Shimbun that Yomidasu showed, saved as HTML.";
	}

	@Override
	public int recognises(Source source) {
		String head = Page.head(source);
		return head.contains("heiseidetail") && head.contains("contentstable") ? 95 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Document page = Page.of(source, into);
		List<List<Element>> articles = new ArrayList<>();
		for (Element element : page.select("table.contentsTable, p.mb10")) {
			if (element.normalName().equals("table")) {
				if (element.select("th, td").size() > LENGTH) {
					articles.add(new ArrayList<>(List.of(element)));
				}
			} else if (!articles.isEmpty()) {
				articles.getLast().add(element);
			}
		}
		List<String> ids = page.select("input[name$=chkboxCollectiveIndication]").eachAttr("value");
		Handover handover = new Handover(into, progress, articles.size());
		for (int i = 0; i < articles.size(); i++) {
			List<Element> article = articles.get(i);
			String id = ids.size() == articles.size() ? ids.get(i) : null;
			handover.next(() -> article(article, id));
		}
		if (handover.met() == 0) {
			throw new IOException("No article of Yomidasu is in it: open the articles themselves and save the page again.");
		}
		handover.check(ids.isEmpty() ? -1 : ids.size(), "the list in it of what was chosen");
	}

	private static Draft article(List<Element> parts, String id) {
		Draft draft = new Draft();
		List<String> cells = parts.getFirst().select("th, td").stream().map(Markup::text).toList();
		draft.about(Field.LANGUAGE, "ja");
		draft.about(Field.OUTLET, "読売新聞");
		draft.about(Field.DATABASE_ID, id);
		draft.about(Field.PUBLISHED, PrintedDate.of(cells.get(DATE), "ja"));
		draft.about(Field.HEADLINE, cells.get(HEADLINE));
		draft.about(Field.EDITION, cells.get(EDITION));
		draft.about(Field.SECTION, cells.get(SECTION));
		draft.about(Field.PAGE, cells.get(PAGE).replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", ""));
		draft.words(NexisArticle.number(cells.get(LENGTH)));
		for (Element part : parts.subList(1, parts.size())) {
			for (String line : Markup.lines(part)) {
				if (NOT_SHOWN.matcher(line).find() && line.length() < 80) {
					draft.removed(line, "note of the database");
				} else {
					for (String paragraph : PARAGRAPH.split(line)) {
						draft.paragraph(paragraph);
					}
				}
			}
		}
		return draft;
	}
}
