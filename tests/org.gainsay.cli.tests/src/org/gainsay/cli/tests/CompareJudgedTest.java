// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What {@code compare} says of pairs that somebody judged, and of a wording that very many have. */
class CompareJudgedTest {

	@TempDir
	Path folder;

	private void articles(int count, String more) {
		StringBuilder claims = new StringBuilder("gainsay 1\nactor marn : person \"Tilda Marn\"\n");
		for (int i = 1; i <= count; i++) {
			Program.write(folder.resolve("a" + i + ".txt"), "The ferry will not sail before Thursday\n");
			claims.append("article a%1$d \"A\" {%n text \"a%1$d.txt\"%n language \"en\"%n statement s {%n says \"The ferry will not sail before Thursday\"%n by marn%n form direct%n remarks on \"it\"%n }%n}%n".formatted(i));
		}
		Program.write(folder.resolve("all.claims"), claims + more + "\n");
	}

	private JsonArray compared(String... options) {
		String[] all = new String[options.length + 4];
		System.arraycopy(new String[] { "compare", folder.toString(), "--format", "json" }, 0, all, 0, 4);
		System.arraycopy(options, 0, all, 4, options.length);
		return Program.run((Object[]) all).json().getAsJsonArray();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"same line ferry : a1.s, a2.s as paraphrase confidence 0.8 | {\"name\":\"ferry\",\"kind\":\"same line\",\"how\":\"paraphrase\",\"confidence\":0.8} | judged as same line “ferry”, paraphrase, confidence 0.8",
			"same utterance ferry : a1.s, a2.s as verbatim | {\"name\":\"ferry\",\"kind\":\"same utterance\",\"how\":\"verbatim\",\"confidence\":null} | judged as same utterance “ferry”, verbatim",
			"same utterance ferry : a1.s, a2.s confidence 0.25 | {\"name\":\"ferry\",\"kind\":\"same utterance\",\"how\":null,\"confidence\":0.25} | judged as same utterance “ferry”, confidence 0.25",
			"same line ferry : a1.s, a2.s | {\"name\":\"ferry\",\"kind\":\"same line\",\"how\":null,\"confidence\":null} | judged as same line “ferry”" })
	void whatWasJudgedStandsBesideWhatWasComputed(String correspondence, String json, String text) {
		articles(2, correspondence);
		JsonObject pair = compared("--all").get(0).getAsJsonObject();
		assertEquals("verbatim", pair.get("kind").getAsString());
		assertEquals("[" + json + "]", pair.get("judged").toString());
		assertTrue(Program.run("compare", folder, "--all").lines().stream().map(String::strip).anyMatch(text::equals));
	}

	@Test
	void threeStatementsAreThreePairs() {
		articles(3, "same line ferry : a1.s, a2.s, a3.s as verbatim confidence 1");
		JsonArray pairs = compared("--all");
		assertEquals(3, pairs.size());
		pairs.forEach(pair -> assertEquals("ferry", pair.getAsJsonObject().getAsJsonArray("judged").get(0).getAsJsonObject().get("name").getAsString()));
	}

	@Test
	void twoCorrespondencesAreBothSaid() {
		articles(2, "same line one : a1.s, a2.s as verbatim\nsame utterance two : a1.s, a2.s");
		assertEquals(2, compared("--all").get(0).getAsJsonObject().getAsJsonArray("judged").size());
	}

	@Test
	void whatNobodyLinkedHasNone() {
		articles(2, "");
		assertFalse(compared("--all").get(0).getAsJsonObject().has("judged"));
	}

	@Test
	void aWordingOfManyIsOneEntry() {
		articles(30, "");
		JsonArray found = compared();
		assertEquals(1, found.size());
		assertEquals(30, found.get(0).getAsJsonObject().getAsJsonArray("statements").size());
		assertEquals("verbatim", found.get(0).getAsJsonObject().get("kind").getAsString());
		Program text = Program.run("compare", folder);
		assertTrue(text.lines().getFirst().startsWith("30 statements of one wording: a1.s, "), text.out());
	}

	@Test
	void aLinkOfManyIsOneEntry() {
		StringBuilder names = new StringBuilder("a1.s");
		for (int i = 2; i <= 30; i++) {
			names.append(", a" + i + ".s");
		}
		articles(30, "same utterance ferry : " + names + " as verbatim");
		assertEquals(0, compared().size());
		JsonObject one = compared("--all").get(0).getAsJsonObject();
		assertEquals(30, one.getAsJsonArray("statements").size());
		assertEquals(1, one.getAsJsonArray("judged").size());
	}

	private void change(String article, String more) throws IOException {
		Path file = folder.resolve("all.claims");
		Files.writeString(file, Files.readString(file).replace("text \"" + article + ".txt\"", "text \"" + article + ".txt\" " + more));
	}

	@Test
	void whatIsAlikeInCopiesOfOneIsToldApart() throws IOException {
		articles(3, "actor agency : publication \"The Agency\"");
		change("a1", "via agency");
		change("a2", "via agency, marn");
		assertEquals(List.of("a1.s a2.s \"agency\"", "a1.s a3.s null", "a2.s a3.s null"), compared().asList().stream().map(JsonElement::getAsJsonObject)
				.map(pair -> pair.getAsJsonArray("statements").get(0).getAsString() + " " + pair.getAsJsonArray("statements").get(1).getAsString() + " " + pair.get("copy")).sorted().toList());
		Program text = Program.run("compare", folder);
		assertEquals(1, text.lines().stream().filter(line -> line.endsWith(", in copies of The Agency")).count());
		assertTrue(text.lines().contains("3 pairs that nobody linked, 1 of them in copies of one; 0 linked pairs."), text.out());
	}

	@Test
	void anEarlierVersionIsNoFinding() throws IOException {
		articles(3, "");
		change("a2", "revises a1");
		assertEquals("[[\"a2.s\",\"a3.s\"]]", compared().asList().stream().map(pair -> pair.getAsJsonObject().get("statements").toString()).toList().toString());
		articles(3, "same line ferry : a1.s, a3.s");
		change("a2", "revises a1");
		assertEquals(2, compared("--all").size(), "what is linked stays");
	}
}
