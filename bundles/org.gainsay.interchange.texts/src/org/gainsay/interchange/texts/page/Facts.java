// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/** What a page says about its article for programs: in JSON-LD, microdata, meta tags, links and times. The first that says something is believed, in that order. */
final class Facts {

	private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|di|door|przez|автор:?|texte?:|text:|words by|written by|story by)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	/** What programs write for a day that they do not know. */
	private static final Pattern NEVER = Pattern.compile("$|000[01]-|1970-01-01T00:00|1969-12-31T|-");
	private static final Pattern LANGUAGE = Pattern.compile("([a-zA-Z]{2,3})(?:[-_].*)?");

	/** The titles that the page gives, the best first: of the article's own, of the window. */
	final List<String> titles = new ArrayList<>();
	final List<String> authors;
	final List<String> sections;
	final List<String> subjects;
	final String published;
	final String modified;
	final String language;
	final String canonical;
	final String outlet;
	final String description;
	/** The text that the page gives to programs; null where it gives none. It is often cut. */
	final String body;
	/** The claims that the page checks, and how it rates them, as it gives them to programs; empty where it checks none. */
	final List<String> claims;
	/** Whether the page says that it is an article. */
	final boolean saysArticle;
	/** Whether it says that not all may read it. */
	final boolean paid;
	final int broken;

	/** What is looked at, gathered in one walk: by tag, what has an item's property, and links to an author. */
	private static final class Gathered implements NodeVisitor {
		private final List<Element> metas = new ArrayList<>();
		private final List<Element> links = new ArrayList<>();
		private final List<Element> scripts = new ArrayList<>();
		private final List<Element> times = new ArrayList<>();
		private final List<Element> items = new ArrayList<>();
		private final List<Element> authors = new ArrayList<>();

		@Override
		public void head(Node node, int depth) {
			if (!(node instanceof Element element) || element.attributesSize() == 0 && !element.normalName().equals("time")) {
				return;
			}
			switch (element.normalName()) {
				case "meta" -> metas.add(element);
				case "link" -> links.add(element);
				case "script" -> scripts.add(element);
				case "time" -> times.add(element);
				default -> {
					// Nothing by its tag.
				}
			}
			if (element.hasAttr("itemprop")) {
				items.add(element);
			}
			if (element.attr("rel").equals("author")) {
				authors.add(element);
			}
		}
	}

	Facts(Document document, String address) {
		Gathered page = new Gathered();
		document.traverse(page);
		Map<String, List<String>> meta = meta(page);
		canonical = canonical(page, meta, address);
		Linked linked = Linked.of(page.scripts, canonical);
		broken = linked.broken;
		claims = linked.claims.stream().map(Facts::plain).toList();
		Set<String> named = new LinkedHashSet<>();
		named.addAll(Linked.texts(linked.get("headline")));
		named.addAll(item(page, "headline"));
		named.addAll(of(meta, "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"));
		if (!document.title().isBlank()) {
			named.add(document.title());
		}
		named.stream().map(Facts::plain).filter(title -> !title.isBlank()).forEach(titles::add);
		authors = names(first(Linked.texts(linked.get("author"), "name"), people(page), of(meta, "article:author_name", "author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "article:author", "twitter:creator_name")));
		sections = first(Linked.texts(linked.get("articleSection"), "name"), of(meta, "article:section", "parsely-section", "section", "og:article:section"), item(page, "articleSection")).stream().limit(3).toList();
		subjects = first(Linked.texts(linked.get("keywords"), "name"), of(meta, "news_keywords", "article:tag", "keywords", "parsely-tags")).stream().flatMap(all -> List.of(all.split("\\s*[,;]\\s*")).stream()).filter(word -> !word.isBlank())
				.limit(40).toList();
		published = moment(Linked.texts(linked.get("datePublished")), item(page, "datePublished"),
				of(meta, "article:published_time", "og:article:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "pubdate", "publishdate", "publish-date", "publication_date", "article.published", "cxenseparse:recs:publishtime", "originalpublicationdate", "date.created"),
				times(page, false));
		modified = moment(Linked.texts(linked.get("dateModified")), item(page, "dateModified"), of(meta, "article:modified_time", "og:updated_time", "og:article:modified_time", "last-modified", "lastmod", "dcterms.modified", "date.updated", "article.updated", "revision_date"), times(page, true));
		language = language(document, page, linked, meta);
		outlet = Stream.of(Linked.texts(linked.get("publisher"), "name"), of(meta, "og:site_name"), of(meta, "application-name", "dc.publisher", "cre")).flatMap(List::stream).map(Facts::plain).filter(name -> !name.isBlank()).filter(name -> !name.contains("://") && !name.startsWith("@")).findFirst().orElse(null);
		description = first(of(meta, "og:description", "description", "twitter:description"), Linked.texts(linked.get("description"))).stream().findFirst().orElse(null);
		body = Linked.text(linked.get("articleBody"));
		paid = "false".equalsIgnoreCase(Linked.text(linked.get("isAccessibleForFree"))) || of(meta, "article:content_tier").contains("locked");
		saysArticle = linked.articles == 1 || of(meta, "og:type").stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("article")) || meta.containsKey("article:published_time");
	}

	private static Map<String, List<String>> meta(Gathered page) {
		Map<String, List<String>> meta = new TreeMap<>();
		for (Element element : page.metas) {
			String content = element.attr("content").strip();
			for (String key : new String[] { "property", "name", "itemprop", "http-equiv" }) {
				String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
				if (!name.isEmpty() && !content.isEmpty()) {
					meta.computeIfAbsent(name, none -> new ArrayList<>()).add(content);
				}
			}
		}
		return meta;
	}

	private static List<String> of(Map<String, List<String>> meta, String... names) {
		for (String name : names) {
			List<String> values = meta.get(name);
			if (values != null) {
				return values;
			}
		}
		return List.of();
	}

	/** The values of a property that the page marks in its text, of the article itself: not of another thing in it, unless that is a person or a publisher. */
	private static List<String> item(Gathered page, String property) {
		List<String> values = new ArrayList<>();
		for (Element element : page.items) {
			if (!element.attr("itemprop").equalsIgnoreCase(property)) {
				continue;
			}
			String value = element.hasAttr("content") ? element.attr("content") : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
			if (!value.isBlank()) {
				values.add(value.strip());
			}
		}
		return values;
	}

	private static List<String> people(Gathered page) {
		List<String> people = new ArrayList<>();
		for (Element element : page.items) {
			if (!element.attr("itemprop").equalsIgnoreCase("author")) {
				continue;
			}
			Elements names = element.getElementsByAttributeValue("itemprop", "name");
			for (Element name : names) {
				people.add(name.hasAttr("content") ? name.attr("content") : name.text());
			}
			if (names.isEmpty()) {
				people.add(element.hasAttr("content") ? element.attr("content") : element.text());
			}
		}
		if (people.isEmpty()) {
			for (Element element : page.authors) {
				people.add(element.text());
			}
		}
		return people;
	}

	/** A name without {@code by}. */
	static String name(String said) {
		return BY.matcher(said).replaceFirst("").strip();
	}

	/** Names of people: without {@code by}, addresses and what is too long for a name. */
	private static List<String> names(List<String> said) {
		Set<String> names = new LinkedHashSet<>();
		for (String one : said) {
			String name = name(plain(one));
			if (!name.isEmpty() && name.length() <= 120 && !name.contains("://") && !name.startsWith("@") && names.stream().noneMatch(name::equalsIgnoreCase)) {
				names.add(name);
			}
		}
		return names.stream().limit(12).toList();
	}

	private static List<String> times(Gathered page, boolean changed) {
		for (Element time : page.times) {
			String at = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
			String says = (time.className() + ' ' + time.attr("itemprop") + ' ' + (time.parent() instanceof Element around ? around.className() : "")).toLowerCase(Locale.ROOT);
			boolean change = (says.contains("updat") || says.contains("modif")) && !says.contains("publish");
			if (!at.isBlank() && change == changed && (changed || time.closest("aside, nav, footer") == null)) {
				return List.of(at);
			}
		}
		return List.of();
	}

	private static String canonical(Gathered page, Map<String, List<String>> meta, String address) {
		String base = address == null ? "" : address;
		for (Element link : page.links) {
			if (link.attr("rel").equalsIgnoreCase("canonical") && !link.attr("href").isBlank()) {
				String href = link.attr("href").strip();
				String absolute = base.isEmpty() ? href : StringUtil.resolve(base, href);
				if (absolute.startsWith("http")) {
					return absolute;
				}
			}
		}
		return of(meta, "og:url").stream().filter(url -> url.startsWith("http")).findFirst().orElse(address);
	}

	private String language(Document document, Gathered page, Linked linked, Map<String, List<String>> meta) {
		List<String> said = new ArrayList<>();
		Element html = document.firstElementChild();
		said.add(html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"));
		said.addAll(Linked.texts(linked.get("inLanguage"), "alternateName", "name"));
		for (Element link : page.links) {
			if (link.hasAttr("hreflang") && link.attr("href").strip().equals(canonical)) {
				said.add(link.attr("hreflang"));
			}
		}
		said.addAll(of(meta, "og:locale"));
		said.addAll(of(meta, "content-language", "dc.language", "language"));
		return said.stream().map(String::strip).filter(code -> LANGUAGE.matcher(code).matches() && !code.toLowerCase(Locale.ROOT).startsWith("x-")).map(code -> LANGUAGE.matcher(code).replaceFirst("$1").toLowerCase(Locale.ROOT)).findFirst()
				.orElse(null);
	}

	@SafeVarargs
	private static List<String> first(List<String>... said) {
		for (List<String> values : said) {
			List<String> some = values.stream().map(Facts::plain).filter(value -> !value.isBlank()).distinct().toList();
			if (!some.isEmpty()) {
				return some;
			}
		}
		return List.of();
	}

	@SafeVarargs
	private static String moment(List<String>... said) {
		for (List<String> values : said) {
			for (String value : values) {
				if (!NEVER.matcher(value.strip()).lookingAt()) {
					return Moment.read(value);
				}
			}
		}
		return null;
	}

	/** White space as one space, character references as what they mean: some pages write them twice. */
	private static String plain(String text) {
		String once = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
		return once.replaceAll("[ \\t\\n\\r\\f]+", " ").strip();
	}
}
