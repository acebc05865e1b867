// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * An annotation of somebody else's: of Hypothesis, or of another program that writes what the W3C recommends.
 *
 * @param id      its own; empty where it has none
 * @param source  the address of what is annotated
 * @param title   of what is annotated; null where it does not say
 * @param start   where the words begin, in UTF-16 units as browsers count; null where it does not say
 * @param end     where they end, exclusive
 * @param exact   the words; null where they are not given
 * @param prefix  what stands before them; empty where it does not say
 * @param suffix  what stands behind them; empty where it does not say
 * @param user    who made it; null where it does not say
 * @param tags    in their order
 * @param comment what was written about the words; null where nothing is
 * @param reply   whether it is about another annotation
 * @param whole   all of it
 */
record Foreign(String id, String source, String title, Integer start, Integer end, String exact, String prefix, String suffix, String user, List<String> tags, String comment, boolean reply,
		JsonObject whole) {

	/** Reads one; what it does not say is null or empty. */
	static Foreign of(JsonObject object) {
		JsonObject target = first(object.get("target"));
		Integer start = null;
		Integer end = null;
		JsonObject quote = new JsonObject();
		for (JsonElement one : (Iterable<JsonElement>) JsonLd.all(target.get("selector"))::iterator) {
			if (one instanceof JsonObject selector) {
				switch (JsonLd.text(selector.get("type"))) {
					case "TextPositionSelector" -> {
						start = number(selector.get("start"));
						end = number(selector.get("end"));
					}
					case "TextQuoteSelector" -> quote = selector;
					default -> { // by the page's elements, which are not here
					}
				}
			}
		}
		List<String> tags = new ArrayList<>(JsonLd.all(object.get("tags")).map(JsonLd::text).toList());
		List<String> comments = new ArrayList<>(Stream.of(JsonLd.text(object.get("text")), JsonLd.text(object.get("bodyValue"))).toList());
		JsonLd.all(object.get("body")).filter(JsonObject.class::isInstance).map(JsonObject.class::cast).forEach(body -> {
			boolean tag = Stream.of(body.get("purpose"), object.get("motivation")).map(JsonLd::text).filter(word -> !word.isEmpty()).findFirst().orElse("").equals("tagging");
			(tag ? tags : comments).add(JsonLd.text(body.get("value")));
		});
		tags.removeIf(String::isBlank);
		comments.removeIf(String::isBlank);
		JsonObject creator = first(object.get("creator"));
		String user = Stream.of(JsonLd.text(object.get("user")), JsonLd.text(creator.get("name")), JsonLd.text(creator.get("nickname")), JsonLd.text(creator.get("id")), JsonLd.text(object.get("creator")))
				.filter(word -> !word.isBlank()).findFirst().map(word -> word.replaceFirst("^acct:", "").replaceFirst("@.*", "")).filter(word -> !word.isBlank()).orElse(null);
		String source = Stream.of(JsonLd.text(object.get("uri")), JsonLd.text(target.get("source")), JsonLd.text(first(target.get("source")).get("id")), JsonLd.text(object.get("target"))).filter(word -> !word.isBlank())
				.findFirst().orElse("");
		String title = JsonLd.all(first(object.get("document")).get("title")).map(JsonLd::text).filter(word -> !word.isBlank()).findFirst().orElse(null);
		String exact = JsonLd.text(quote.get("exact"));
		return new Foreign(JsonLd.text(object.get("id")), source, title, start, end, exact.isBlank() ? null : exact, JsonLd.text(quote.get("prefix")), JsonLd.text(quote.get("suffix")), user,
				List.copyOf(tags), comments.isEmpty() ? null : String.join("\n", comments), JsonLd.all(object.get("references")).findAny().isPresent(), object);
	}

	private static JsonObject first(JsonElement element) {
		return JsonLd.all(element).filter(JsonObject.class::isInstance).map(JsonObject.class::cast).findFirst().orElseGet(JsonObject::new);
	}

	private static Integer number(JsonElement element) {
		String text = Objects.requireNonNullElse(JsonLd.text(element), "");
		return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
	}
}
