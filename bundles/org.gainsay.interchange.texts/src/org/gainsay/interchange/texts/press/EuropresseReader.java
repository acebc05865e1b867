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

/** What Europresse (Eureka) saved as HTML: an {@code article} an article, or in earlier years a table an article. */
public final class EuropresseReader implements ArticleReader {

	private static final String NAME = "DocPublicationName";
	private static final String ISSUE = "[,;]?\\s*(?:no|n°|nº|num)\\.?\\s*[\\d\\w./ -]+$";
	private static final Pattern ID = Pattern.compile("(?:news|web|pub|bio|report|tweet|bro|rad|tv)[·.](\\d{8})[·.][\\w·.-]+");
	private static final Pattern NUMBER = Pattern.compile("(?i)(?:num[ée]ro de document|document number)\\s*:\\s*(\\S+)");
	private static final Pattern PAGE = Pattern.compile("(?i)(?:^|[,\\s\u00a0])pp?\\.?\\s?([\\p{L}]{0,4}\\.?\\d[\\w/,.-]*|\\p{Lu}{1,4}\\d*)");
	private static final Pattern WORDS = Pattern.compile("(?i)(\\d[\\d\\s\u00a0\u202f.,]*)\\s*(?:mots|words)\\b");
	private static final Pattern COPYRIGHT = Pattern.compile("^(?:©|\\(c\\)|Copyright\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	private static final Pattern CAPTIONS = Pattern.compile("^(?:Illustration|Encadré|Légende)\\(?s?\\)?\\s*:\\s*.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	private static final Pattern AUTHOR = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{Pd}'’ ]{0,40},\\s\\p{Lu}[\\p{L}\\p{Pd}'’. ]{0,40}(?:;\\s?)?){1,6}");
	private static final int LONGEST_AUTHOR = 200;
	private static final int LONGEST_HEAD = 500;
	private static final Pattern LINK = Pattern.compile("(?i)cet article est paru dans.*|this article appeared in.*");

	@Override
	public String id() {
		return "europresse";
	}

	@Override
	public String name() {
		return "Europresse";
	}

	@Override
	public String description() {
		return "Articles that Europresse or Eureka saved as HTML.";
	}

	@Override
	public int recognises(Source source) {
		return Page.head(source).contains("docpublicationname") ? 95 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Document page = Page.of(source, into);
		List<List<Element>> articles = new ArrayList<>();
		for (Element article : page.select("article")) {
			if (article.select("article").size() == 1) {
				articles.add(List.of(article));
			}
		}
		if (articles.isEmpty()) {
			articles = tables(page);
		}
		Handover handover = new Handover(into, progress, articles.size());
		for (List<Element> article : articles) {
			handover.next(() -> read(article));
		}
		if (handover.met() == 0) {
			throw new IOException("No article of Europresse is in it: mark the articles and save them, not the list of results.");
		}
	}

	/** The boxes of each article in the earlier layout: those with an outlet's name, and what follows up to the next. */
	private static List<List<Element>> tables(Document page) {
		List<List<Element>> articles = new ArrayList<>();
		for (Element name : page.getAllElements()) {
			if (Page.hasClass(name, NAME)) {
				Element box = name;
				while (box.parent() != null && box.parent() != page.body() && names(box.parent()) == 1) {
					box = box.parent();
				}
				if (names(box) == 1 && box != name) {
					articles.add(List.of(box));
				} else {
					List<Element> boxes = new ArrayList<>(List.of(name));
					for (Element next = name.nextElementSibling(); next != null && names(next) == 0; next = next.nextElementSibling()) {
						boxes.add(next);
					}
					if (Markup.lines(boxes, none -> false).size() > 2) {
						articles.add(boxes);
					}
				}
			}
		}
		return articles;
	}

	private static int names(Element element) {
		int names = 0;
		for (Element one : element.getAllElements()) {
			names += Page.hasClass(one, NAME) && (one.parent() == null || !Page.hasClass(one.parent(), "rdp__" + NAME) || one.normalName().equals("span")) ? 1 : 0;
		}
		return names;
	}

	private static Element first(List<Element> boxes, String... classes) {
		for (String name : classes) {
			for (Element box : boxes) {
				Element found = Page.first(box, name);
				if (found != null && !Markup.text(found).isEmpty()) {
					return found;
				}
			}
		}
		return null;
	}

	private static Draft read(List<Element> boxes) {
		Draft draft = new Draft();
		Element name = first(boxes, NAME);
		Element header = first(boxes, "DocHeader");
		Element title = first(boxes, "titreArticleVisu", "rdp__articletitle", "titreArticle");
		Element subtitle = first(boxes, "rdp__subtitle");
		Element text = first(boxes, "docOcurrContainer", "DocText");
		if (name != null) {
			draft.about(Field.OUTLET, Markup.trim(outlet(name).replaceFirst(ISSUE, "")));
			issue(name, draft);
		}
		draft.about(Field.HEADLINE, Markup.text(title));
		draft.about(Field.SUBTITLE, Markup.text(subtitle));
		String head = header != null ? cut(Markup.text(header)) : "";
		if (PrintedDate.in(head, null) == null) {
			Element section = first(boxes, "DocTitreSousSection");
			head = section != null && section.nextElementSibling() != null ? Markup.text(section) + ", " + Markup.text(section.nextElementSibling()) : head.isEmpty() ? headerText(boxes, title) : head;
		}
		Element author = author(boxes, title, subtitle);
		String byline = Markup.text(author);
		draft.about(Field.BYLINE, byline);
		List<String> rest = new ArrayList<>();
		String last = text(boxes, text, List.of(name == null ? boxes.getFirst() : name, header == null ? boxes.getFirst() : header, title == null ? boxes.getFirst() : title), author, draft, rest);
		String whole = String.join("\n", rest);
		Matcher id = ID.matcher(whole);
		String number = null;
		if (id.find()) {
			number = id.group(1);
			draft.about(Field.DATABASE_ID, id.group());
		} else {
			Matcher numbered = NUMBER.matcher(whole);
			draft.about(Field.DATABASE_ID, numbered.find() ? numbered.group(1) : null);
		}
		header(cut(head), number, draft);
		for (String line : rest) {
			if (COPYRIGHT.matcher(line).matches()) {
				draft.about(Field.COPYRIGHT, line);
			}
		}
		Credit.note(draft, byline, last);
		return draft;
	}

	private static String outlet(Element name) {
		List<String> lines = Markup.lines(name);
		String first = lines.isEmpty() ? "" : lines.getFirst();
		return first.length() > LONGEST_AUTHOR ? "" : first;
	}

	/** No head is longer. */
	private static String cut(String head) {
		return head.substring(0, Math.min(LONGEST_HEAD, head.length()));
	}

	private static void issue(Element name, Draft draft) {
		Matcher issue = Pattern.compile("(?:no|n°|nº)\\.?\\s*[\\d\\w./-]+").matcher(outlet(name));
		draft.about(Field.EDITION, issue.find() ? issue.group() : null);
	}

	/** All of the head but the headline, where no part of it says to have the date. */
	private static String headerText(List<Element> boxes, Element title) {
		Element header = null;
		for (Element box : boxes) {
			header = header == null ? box.select("header").first() : header;
		}
		return header == null ? "" : String.join(", ", Markup.lines(List.of(header), element -> element == title || Page.hasClass(element, NAME)));
	}

	/** Section, date, page and length, in whatever order they stand. */
	private static void header(String head, String number, Draft draft) {
		PrintedDate date = PrintedDate.in(head, null);
		if (date != null) {
			draft.about(Field.PUBLISHED, date.iso());
			draft.about(Field.SECTION, Markup.trim(head.substring(0, date.start()).replaceFirst("[\\s,;–-]+$", "")));
		} else if (number != null) {
			// The id has the day in it.
			draft.about(Field.PUBLISHED, PrintedDate.of(number, null));
		} else {
			draft.remark("No date of publication is printed.");
		}
		String behind = date == null ? head : head.substring(date.end());
		Matcher page = PAGE.matcher(behind);
		draft.about(Field.PAGE, page.find() ? page.group(1).replaceFirst("[.,]$", "") : null);
		Matcher words = WORDS.matcher(behind);
		if (words.find() || date != null && words.reset(head.substring(0, date.start())).find()) {
			draft.words(NexisArticle.number(words.group(1)));
		}
	}

	private static Element author(List<Element> boxes, Element title, Element subtitle) {
		Element author = first(boxes, "docAuthors");
		Element after = author != null || title == null ? null : title;
		for (int up = 0; author == null && after != null && up < 3; up++) {
			Element next = after.nextElementSibling();
			while (next != null && (next == subtitle || Markup.text(next).isEmpty())) {
				next = next.nextElementSibling();
			}
			if (next != null) {
				boolean fits = Page.hasClass(next, "sm-margin-bottomNews") || next.normalName().equals("div") && next.select("p").isEmpty() && !Page.hasClass(next, "DocText") && !Page.hasClass(next, "docOcurr") && Markup.text(next).length() < 200;
				return fits ? next : null;
			}
			after = after.parent() == null || after.parent().normalName().equals("header") || boxes.contains(after.parent()) ? null : after.parent();
		}
		return author;
	}

	/** @return the last paragraph; null where there is none */
	private static String text(List<Element> boxes, Element text, List<Element> known, Element author, Draft draft, List<String> rest) {
		String last = null;
		List<String> said = known.stream().filter(element -> !boxes.contains(element)).map(Markup::text).toList();
		for (Element box : boxes) {
			for (Element aside : box.select("aside, figcaption")) {
				caption(String.join("\n", Markup.lines(aside)), draft);
			}
		}
		List<String> lines = text != null ? Markup.lines(List.of(text), element -> isApart(element) || known.contains(element) || element == author)
				: Markup.lines(boxes, element -> isApart(element) || known.contains(element) && !boxes.contains(element) || element == author);
		for (String line : lines) {
			if (text == null && (COPYRIGHT.matcher(line).matches() || ID.matcher(line).find() || NUMBER.matcher(line).find())) {
				rest.add(line);
			} else if (CAPTIONS.matcher(line).matches()) {
				caption(line, draft);
			} else if (LINK.matcher(line).matches()) {
				draft.removed(line, "note of the database");
			} else if (text == null && last == null && author == null && line.length() < LONGEST_AUTHOR && AUTHOR.matcher(line).matches()) {
				draft.about(Field.BYLINE, line);
			} else if (!said.contains(line)) {
				draft.paragraph(line);
				last = line;
			}
		}
		if (text != null) {
			rest.addAll(Markup.lines(boxes, element -> element == text));
		}
		return last;
	}

	private static boolean isApart(Element element) {
		return element.normalName().equals("aside") || element.normalName().equals("figcaption") || element.normalName().equals("footer") || Page.hasClass(element, "apd-wrapper") || Page.hasClass(element, "rdp__articletitle") || Page.hasClass(element, "rdp__subtitle");
	}

	private static void caption(String text, Draft draft) {
		draft.about(Field.CAPTION, text);
		draft.removed(text, "caption");
	}
}
