// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

/** What a page says about its article in JSON for programs (Schema.org's JSON-LD): where it is broken, as much as can be read of it. */
final class Linked {

	private static final Pattern FIELD = Pattern.compile("\"(headline|datePublished|dateModified|articleSection|description|inLanguage)\"\\s*:\\s*\"([^\"\\\\\\n]{0,2000}+(?:\\\\.[^\"\\\\\\n]{0,2000}+){0,200}+)\"");
	private static final Pattern COMMA = Pattern.compile(",\\s*+([}\\]])");
	/** How many values of a block are looked at; no page has more to say. */
	private static final int MOST = 20_000;

	/** What is said of the article; null where nothing is. */
	final JsonObject article;
	/** The broken blocks, from which only what is plain was read. */
	final int broken;

	/** How many articles the page speaks of: more than one is a list. */
	final int articles;
	/** The claims that the page checks, and how it rates them, in words. */
	final List<String> claims;

	private Linked(JsonObject article, int broken, int articles, List<String> claims) {
		this.articles = articles;
		this.claims = claims;
		this.article = article;
		this.broken = broken;
	}

	/** @param canonical the article's address; null where that is not known. Of several articles it tells which */
	static Linked of(List<Element> scripts, String canonical) {
		List<JsonObject> articles = new ArrayList<>();
		int broken = 0;
		for (Element script : scripts) {
			if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
				continue;
			}
			String text = bare(script.data().strip());
			JsonElement read = parsed(text);
			if (read == null) {
				// The commonest fault.
				read = parsed(COMMA.matcher(text).replaceAll("$1"));
			}
			if (read != null) {
				find(read, articles);
			} else {
				broken++;
				JsonObject plain = plain(text);
				if (plain != null) {
					articles.add(plain);
				}
			}
		}
		JsonObject best = null;
		for (JsonObject article : articles) {
			if (best == null || canonical != null && !canonical.equals(text(best.get("url"), "url")) && canonical.equals(text(article.get("url"), "url")) || !best.has("headline") && article.has("headline")) {
				best = article;
			}
		}
		return new Linked(best, broken, articles.size(), articles.stream().flatMap(article -> Stream.of(texts(article.get("claimReviewed")), texts(article.get("reviewRating"), "alternateName"))).flatMap(List::stream).distinct().toList());
	}

	private static JsonElement parsed(String text) {
		try (JsonReader reader = new JsonReader(new StringReader(text))) {
			reader.setStrictness(Strictness.LENIENT);
			return JsonParser.parseReader(reader);
		} catch (JsonParseException | IOException | IllegalStateException unreadable) {
			return null;
		}
	}

	/** Without the marks of a comment around it, that were for browsers of old. */
	private static String bare(String text) {
		String bare = text;
		for (String open : new String[] { "<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */" }) {
			bare = bare.startsWith(open) ? bare.substring(open.length()) : bare;
		}
		for (String close : new String[] { "-->", "//]]>", "// ]]>", "/*]]>*/", "/* ]]> */" }) {
			bare = bare.endsWith(close) ? bare.substring(0, bare.length() - close.length()) : bare;
		}
		return bare;
	}

	private static JsonObject plain(String text) {
		if (!text.contains("Article\"") && !text.contains("Posting\"")) {
			return null;
		}
		JsonObject plain = new JsonObject();
		Matcher found = FIELD.matcher(text);
		while (found.find()) {
			if (!plain.has(found.group(1))) {
				String value = found.group(2);
				try {
					plain.add(found.group(1), JsonParser.parseString('"' + value + '"'));
				} catch (JsonParseException odd) {
					plain.addProperty(found.group(1), value);
				}
			}
		}
		return plain.isEmpty() ? null : plain;
	}

	private static void find(JsonElement all, List<JsonObject> into) {
		Deque<JsonElement> open = new ArrayDeque<>();
		open.add(all);
		for (int i = 0; i < MOST && !open.isEmpty(); i++) {
			JsonElement next = open.poll();
			if (next.isJsonArray()) {
				next.getAsJsonArray().forEach(open::add);
			} else if (next.isJsonObject()) {
				JsonObject object = next.getAsJsonObject();
				String type = types(object);
				if (type.contains("Article") || type.contains("Posting") || type.contains("ClaimReview") || type.contains("Reportage")) {
					into.add(object);
				}
				// What a list or another article names is not this article.
				if (!type.contains("ItemList") && !type.contains("Breadcrumb")) {
					object.entrySet().stream().filter(entry -> !entry.getKey().equals("hasPart") && !entry.getKey().equals("itemReviewed")).forEach(entry -> open.add(entry.getValue()));
				}
			}
		}
	}

	private static String types(JsonObject object) {
		JsonElement type = object.get("@type");
		return type == null ? "" : type.toString();
	}

	/** A text, or the named one of an object or the first of several; without markup; null for none. */
	static String text(JsonElement value, String... names) {
		List<String> texts = texts(value, names);
		return texts.isEmpty() ? null : texts.getFirst();
	}

	/** All texts of a value: itself, the named one of an object, those of a list. */
	static List<String> texts(JsonElement value, String... names) {
		List<String> texts = new ArrayList<>();
		if (value instanceof JsonPrimitive primitive) {
			String text = primitive.getAsString();
			text = text.indexOf('<') >= 0 || text.indexOf('&') >= 0 ? Jsoup.parse(text).text() : text.strip();
			if (!text.isBlank()) {
				texts.add(text);
			}
		} else if (value instanceof JsonArray array) {
			for (JsonElement one : array) {
				texts.addAll(texts(one, names));
			}
		} else if (value instanceof JsonObject object) {
			for (String name : names) {
				if (object.get(name) instanceof JsonElement inner && !inner.isJsonNull()) {
					texts.addAll(texts(inner, names));
					break;
				}
			}
		}
		return texts;
	}

	/** A value of the article; null for none. */
	JsonElement get(String name) {
		return article == null ? null : article.get(name);
	}
}
