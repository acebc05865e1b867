// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Placed.Outcome;
import org.gainsay.text.reanchor.Reanchoring;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Places of words in articles that others corrected, against what others say is right. A place that is given and not right is wrong; none
 * given where there is one is missing. Their "same" and "inside" are kept or moved; an ambiguous one is right only where they allow it.
 */
class EditsOfOthersTest {

	private int all;
	private int right;
	private int wrong;
	private int moved;
	private int movedRight;

	@Test
	void realCorrections() throws IOException {
		measure("edits-dev.jsonl");
		assertEquals(0, wrong);
		assertTrue(right >= 0.9995 * all, this::figures);
	}

	@Test
	void madeCorrections() throws IOException {
		measure("edits-seeded-dev.jsonl");
		assertEquals(0, wrong);
		assertTrue(right >= 0.97 * all, this::figures);
		assertEquals(moved, movedRight);
	}

	private void measure(String name) throws IOException {
		String given = System.getProperty("gainsay.shared");
		Path file = given == null ? null : Path.of(given, "corpora", name);
		Assumptions.assumeTrue(file != null && Files.isRegularFile(file), "the shared folder is not there: set -Dgainsay.shared=DIR");
		for (String line : Files.readAllLines(file)) {
			JsonObject edit = JsonParser.parseString(line).getAsJsonObject();
			ArticleText before = ArticleText.of(edit.get("old").getAsString());
			ArticleText after = ArticleText.of(edit.get("new").getAsString());
			Reanchoring places = new Reanchoring(before, after);
			boolean ofMoved = edit.has("kind") && edit.get("kind").getAsString().equals("moved");
			for (JsonElement anchor : edit.getAsJsonArray("anchors")) {
				JsonObject expected = anchor.getAsJsonObject();
				Placed placed = places.of(new Span(before.utf16(expected.get("start").getAsInt()), before.utf16(expected.get("end").getAsInt())));
				Span place = expected.get("new_start").isJsonNull() ? null : new Span(after.utf16(expected.get("new_start").getAsInt()), after.utf16(expected.get("new_end").getAsInt()));
				boolean isRight = outcomes(expected).contains(word(placed.outcome())) && (placed.now() == null || Objects.equals(placed.now(), place));
				all++;
				right += isRight ? 1 : 0;
				wrong += placed.now() != null && !Objects.equals(placed.now(), place) ? 1 : 0;
				moved += ofMoved ? 1 : 0;
				movedRight += ofMoved && isRight ? 1 : 0;
			}
		}
		System.out.println(name + ": " + figures());
	}

	private static Set<String> outcomes(JsonObject expected) {
		Set<String> outcomes = new HashSet<>();
		outcomes.add(expected.get("expect").getAsString());
		JsonArray also = expected.has("also") ? expected.getAsJsonArray("also") : new JsonArray();
		also.forEach(one -> outcomes.add(one.getAsString()));
		if (outcomes.remove("inside")) {
			outcomes.add("same");
		}
		return outcomes;
	}

	private static String word(Outcome outcome) {
		return outcome == Outcome.KEPT || outcome == Outcome.MOVED ? "same" : outcome.name().toLowerCase(Locale.ROOT);
	}

	private String figures() {
		return right + " right, " + (all - right - wrong) + " missing, " + wrong + " wrong of " + all;
	}
}
