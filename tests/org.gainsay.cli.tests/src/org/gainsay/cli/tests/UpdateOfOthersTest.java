// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The command on articles that others corrected, each with a statement for every anchor: what it says is right, and what it writes leads where it
 * says. Their "same" is kept or moved.
 */
class UpdateOfOthersTest {

	@TempDir
	private Path folder;

	@Test
	void whatIsToldIsRightAndWhatIsWrittenLeadsThere() throws IOException {
		Path corpora = Program.shared("corpora").orElse(null);
		Assumptions.assumeTrue(corpora != null, "the shared folder is not there: set -Dgainsay.shared=DIR");
		Map<String, JsonObject> expected = new HashMap<>();
		int number = 0;
		for (String line : Files.readAllLines(corpora.resolve("edits-seeded-dev.jsonl"))) {
			write("a" + number++, JsonParser.parseString(line).getAsJsonObject(), expected);
		}
		Program update = Program.run("update", folder.resolve("corpus"), folder.resolve("new"), "--format", "json", "--force", "--no-cache");
		assertEquals(1, update.exitCode(), update.err()); // What was deleted is an error now.
		Map<String, JsonObject> told = new HashMap<>();
		int right = 0;
		for (JsonElement article : update.json().getAsJsonObject().getAsJsonArray("articles")) {
			for (JsonElement one : article.getAsJsonObject().getAsJsonArray("anchors")) {
				JsonObject anchor = one.getAsJsonObject();
				told.put(anchor.get("statement").getAsString(), anchor);
				right += isRight(anchor, expected.get(anchor.get("statement").getAsString())) ? 1 : 0;
			}
		}
		assertEquals(expected.size(), told.size());
		assertTrue(right >= 0.97 * told.size(), right + " right of " + told.size());
		told.forEach((statement, anchor) -> assertTrue(anchor.get("new").isJsonNull() || place(anchor.getAsJsonObject("new"), "start", "end").equals(place(expected.get(statement), "new_start", "new_end")), statement));
		for (JsonElement set : sets()) {
			for (JsonElement one : set.getAsJsonObject().getAsJsonArray("statements")) {
				JsonObject anchor = told.get(one.getAsJsonObject().get("statement").getAsString());
				List<String> spans = one.getAsJsonObject().getAsJsonArray("spans").asList().stream().map(JsonElement::getAsJsonObject)
						.map(span -> span.get("offset").getAsInt() + "+" + span.get("length").getAsInt()).toList();
				JsonElement place = anchor.get("new");
				assertEquals(place.isJsonNull() ? List.of() : List.of(place(place.getAsJsonObject(), "start", "end")), spans, anchor::toString);
			}
		}
	}

	/** An article with its old text, and the new one for it. */
	private void write(String name, JsonObject edit, Map<String, JsonObject> expected) {
		String old = edit.get("old").getAsString();
		Program.write(folder.resolve("corpus/" + name + ".txt"), old);
		Program.write(folder.resolve("new/" + name + ".txt"), edit.get("new").getAsString());
		ArticleText text = ArticleText.of(old);
		Quoting quoting = new Quoting(text);
		StringBuilder claims = new StringBuilder("gainsay 1\narticle " + name + " \"" + name + "\" {\n\ttext \"" + name + ".txt\"\n");
		int number = 0;
		for (JsonElement one : edit.getAsJsonArray("anchors")) {
			JsonObject anchor = one.getAsJsonObject();
			QuotePattern quote = quoting.content(new Span(text.utf16(anchor.get("start").getAsInt()), text.utf16(anchor.get("end").getAsInt()))).orElseThrow();
			claims.append("\tstatement s").append(++number).append(" { says ").append(written(quote)).append(" by writer asserts \"something\" }\n");
			expected.put(name + ".s" + number, anchor);
		}
		Program.write(folder.resolve("corpus/" + name + ".claims"), claims.append("}\n").toString());
	}

	private static String written(QuotePattern quote) {
		return string(quote.start()) + (quote.end() == null ? "" : " ... " + string(quote.end())) + (quote.occurrence() == null ? "" : " #" + quote.occurrence())
				+ (quote.before() == null ? "" : " before " + string(quote.before())) + (quote.after() == null ? "" : " after " + string(quote.after()));
	}

	private static String string(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private static boolean isRight(JsonObject anchor, JsonObject expected) {
		Set<String> outcomes = new HashSet<>(Set.of(expected.get("expect").getAsString()));
		if (expected.has("also")) {
			expected.getAsJsonArray("also").forEach(also -> outcomes.add(also.getAsString()));
		}
		String outcome = anchor.get("outcome").getAsString();
		return outcomes.contains(outcome.equals("kept") || outcome.equals("moved") ? "same" : outcome);
	}

	private static String place(JsonObject of, String start, String end) {
		return of.get(start).isJsonNull() ? "" : of.get(start).getAsInt() + "+" + (of.get(end).getAsInt() - of.get(start).getAsInt());
	}

	private List<JsonElement> sets() {
		JsonElement shown = Program.run("show", folder.resolve("corpus"), "--format", "json", "--no-cache").json();
		List<JsonElement> articles = shown.isJsonArray() ? shown.getAsJsonArray().asList() : shown.getAsJsonObject().getAsJsonArray("articles").asList();
		return articles.stream().flatMap(article -> article.getAsJsonObject().getAsJsonArray("sets").asList().stream()).toList();
	}
}
