// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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

/** Pages of Kikuzo, the archive of the Asahi Shimbun: a table with the fields above each text. */
public final class KikuzoReader implements ArticleReader {

	private static final Pattern ID = Pattern.compile("execImgSubmit\\([^;]{0,40}?'\\s*,?([A-Z]\\d{8,}[\\w-]+)'");
	private static final Pattern CAPTION = Pattern.compile("^【(?:写真説明|写真|図|図表|グラフィック|表|地図|イラスト)】.*");
	private static final int DATE = 1;
	private static final int EDITION = 2;
	private static final int SECTION = 3;
	private static final int PAGE = 4;
	private static final int LENGTH = 5;

	@Override
	public String id() {
		return "kikuzo";
	}

	@Override
	public String name() {
		return "Kikuzo (Asahi Shimbun)";
	}

	@Override
	public String description() {
		return "Articles of the Asahi Shimbun that Kikuzo showed, saved as HTML.";
	}

	@Override
	public int recognises(Source source) {
		String head = Page.head(source);
		return head.contains("topic-detail") && head.contains("detail001") ? 95 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Document page = Page.of(source, into);
		List<Element[]> articles = new ArrayList<>();
		Element fields = null;
		for (Element table : page.select("table.topic-list, table.topic-detail")) {
			if (table.hasClass("topic-list")) {
				fields = table;
			} else if (table.select("table.topic-detail").size() == 1) {
				articles.add(new Element[] { fields, table });
				fields = null;
			}
		}
		Handover handover = new Handover(into, progress, articles.size());
		for (Element[] article : articles) {
			handover.next(() -> article(article[0], article[1]));
		}
		if (handover.met() == 0) {
			throw new IOException("No article of Kikuzo is in it: open the articles themselves and save the page again.");
		}
	}

	private static Draft article(Element fields, Element detail) {
		Draft draft = new Draft();
		draft.about(Field.LANGUAGE, "ja");
		draft.about(Field.HEADLINE, Markup.text(detail.select(".font002").first()));
		List<String> cells = fields == null ? List.of() : fields.select("td").stream().map(Markup::text).toList();
		if (cells.size() > LENGTH) {
			draft.about(Field.PUBLISHED, PrintedDate.of(cells.get(DATE).replace(" ", ""), "ja"));
			String edition = cells.get(EDITION);
			boolean daily = edition.contains("朝刊") || edition.contains("夕刊") || edition.isEmpty();
			draft.about(Field.OUTLET, daily ? "朝日新聞" : edition);
			draft.about(Field.EDITION, daily ? edition : null);
			draft.about(Field.SECTION, cells.get(SECTION));
			draft.about(Field.PAGE, cells.get(PAGE).replaceFirst("^0+(?=\\d)", ""));
			draft.words(NexisArticle.number(cells.get(LENGTH)));
		} else {
			draft.remark("No date of publication is printed.");
		}
		Matcher id = ID.matcher(detail.html());
		draft.about(Field.DATABASE_ID, id.find() ? id.group(1) : null);
		boolean captions = false;
		for (Element text : detail.select("div.detail001")) {
			for (String line : Markup.lines(text)) {
				captions |= CAPTION.matcher(line).matches();
				if (captions) {
					draft.about(Field.CAPTION, line);
					draft.removed(line, "caption");
				} else {
					draft.paragraph(line);
				}
			}
		}
		return draft;
	}
}
