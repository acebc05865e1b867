// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** {@code suggest} and {@code evaluate}. */
class SuggestTest {

	@TempDir
	private Path folder;
	private Path corpus;
	private Path gold;

	@BeforeEach
	void write() {
		corpus = folder.resolve("corpus");
		gold = folder.resolve("gold");
		String text = "Pat Cole said the ferry was late.\nThe ministry refused to confirm the report. “We knew 😀 nothing,” the mayor said.\nTwo tanks leaked, the Courier said, citing port officials.\n";
		for (Path one : new Path[] { corpus, gold }) {
			Program.write(one.resolve("a.txt"), text);
			Program.write(one.resolve("actors.claims"), "actor cole : person \"Pat Cole\"\nactor ministry : government \"The ministry\"\nactor courier : publication \"The Courier\"\nclaim late \"It was late\"\n");
		}
		Program.write(corpus.resolve("a.claims"), "article a \"A\" {\n\tlanguage \"en\"\n\ttext \"a.txt\"\n}\n");
		Program.write(gold.resolve("a.claims"), """
				article a "A" {
					language "en"
					text "a.txt"
					statement ferry { says "the ferry was late" cue "said" source "Pat Cole" by cole asserts late }
					statement refusal { says "the report" cue "refused to confirm" source "The ministry" by ministry does not confirm late }
				}
				""");
	}

	private String claims() throws IOException {
		return Files.readString(corpus.resolve("a.claims"));
	}

	@Test
	void suggestionsAreWrittenWithTheirReason() throws IOException {
		Program run = Program.run("suggest", corpus);
		assertEquals(0, run.exitCode(), run::err);
		assertTrue(run.out().contains("a: 4 suggestions"), run::out);
		assertTrue(claims().contains("\t\tcue \"refused to confirm\"\n\t\tsource \"The ministry\"\n\t\tby ministry\n\t\tform reported\n\t\tdoes not confirm \"the report\"\n\t\tconfidence 0.87\n\t\tstatus suggested\n"
				+ "\t\torigin \"rules: a refusal to speak, refused to confirm, 0.87\"\n"), this::text);
		assertTrue(claims().contains("by courier {\n\t\t\tsource \"the Courier\"\n\t\t\tcue \"said\""), this::text);
		assertTrue(claims().contains("citing unnamed \"port officials\""), this::text);
		Program check = Program.run("check", corpus);
		assertTrue(check.out().contains("0 errors"), check::out);
	}

	private String text() {
		try {
			return claims();
		} catch (IOException unreadable) {
			return unreadable.toString();
		}
	}

	@Test
	void nothingIsSuggestedTwiceNorWhereAPersonWroteOrRejected() throws IOException {
		Program.run("suggest", corpus);
		String once = claims();
		Program again = Program.run("suggest", corpus);
		assertTrue(again.out().contains("4 proposals left out, because a statement stands there already"), again::out);
		assertEquals(once, claims());
		Files.writeString(corpus.resolve("a.claims"), "article a \"A\" {\n\tlanguage \"en\"\n\ttext \"a.txt\"\n\tstatement mine { says \"ferry was late\" by cole asserts late }\n\tstatement no { says \"the report\" cue \"refused\" status rejected }\n}\n");
		Program run = Program.run("suggest", corpus);
		assertTrue(run.out().contains("a: 2 suggestions"), run::out);
		assertTrue(claims().contains("statement mine { says \"ferry was late\" by cole asserts late }\n\tstatement no { says \"the report\" cue \"refused\" status rejected }\n"), this::text);
		assertFalse(claims().contains("refused to confirm"), this::text);
	}

	@Test
	void aDryRunWritesNothing() throws IOException {
		String before = claims();
		Program run = Program.run("suggest", corpus, "--dry-run");
		assertTrue(run.out().contains("+\t\tstatus suggested"), run::out);
		assertEquals(before, claims());
	}

	@Test
	void wrongUseIsToldAndABrokenFileHidesNoOther() throws IOException {
		assertEquals(2, Program.run("suggest", corpus, "--least", "2").exitCode());
		Program noArticle = Program.run("suggest", corpus, "--article", "b");
		assertEquals(2, noArticle.exitCode());
		assertTrue(noArticle.err().contains("There is no article 'b'."), noArticle::err);
		Program.write(corpus.resolve("b.txt"), "Cole said it was late.");
		Program.write(corpus.resolve("b.claims"), "article b \"B\" { language \"en\" text \"b.txt\" statement s { says \"Cole\"\n");
		Program.write(corpus.resolve("c.claims"), "article c \"C\" { text \"gone.txt\" }\n");
		Program run = Program.run("suggest", corpus);
		assertEquals(1, run.exitCode());
		assertTrue(run.out().contains("a: 4 suggestions") && run.out().contains("left: b: The file b.claims has an error where the article \"b\" ends. Mend it first.") && run.out().contains("left: c: it has no text that can be read"), run::out);
		assertTrue(claims().contains("status suggested"), this::text);
	}

	@Test
	void aPredictionIsScored() {
		Program.run("suggest", corpus);
		JsonObject json = Program.run("evaluate", gold, corpus, "--format", "json").json().getAsJsonObject();
		assertEquals(1, json.get("articles").getAsInt());
		JsonObject cue = json.getAsJsonObject("measures").getAsJsonObject("cue_exact");
		assertEquals("2 4 2", cue.get("gold").getAsInt() + " " + cue.get("predicted").getAsInt() + " " + cue.get("right").getAsInt());
		assertEquals(1.0, json.getAsJsonObject("stances").getAsJsonObject("refusals").get("f1").getAsDouble());
		assertEquals(json.get("measures"), json.getAsJsonObject("suggesters").getAsJsonObject("rules").get("measures"));
		Program text = Program.run("evaluate", gold, corpus);
		assertTrue(text.out().contains("cue, exact                     0.500   1.000  0.667  0.667 – 0.667     2         4     2"), text::out);
	}

	@Test
	void whatCannotBeComparedIsTold() {
		Program.write(corpus.resolve("a.txt"), "Another text.");
		Program run = Program.run("evaluate", gold, corpus);
		assertEquals(0, run.exitCode());
		assertTrue(run.err().contains("not compared: The article \"a\" has not the same text in both"), run::err);
		assertTrue(run.out().startsWith("0 articles"), run::out);
		assertEquals(3, Program.run("evaluate", gold, folder.resolve("nowhere")).exitCode());
	}

	@Test
	void whatWasLearnedSuggestsAndABrokenModelIsRefused() throws IOException {
		StringBuilder text = new StringBuilder();
		StringBuilder claims = new StringBuilder("article long \"Long\" {\n\tlanguage \"en\"\n\ttext \"long.txt\"\n");
		for (int i = 0; i < 40; i++) {
			text.append("Skipper ").append(i).append(" blorped that boat ").append(i).append(" was lost.\nNothing else happened on day ").append(i).append(".\n");
			claims.append("\tstatement s").append(i).append(" { says \"that boat ").append(i).append(" was lost\" cue \"blorped\" source \"Skipper ").append(i).append("\" by unstated asserts \"x\" }\n");
		}
		Program.write(gold.resolve("long.txt"), text.toString());
		Program.write(gold.resolve("long.claims"), claims + "}\n");
		Program train = Program.run("train", gold);
		assertEquals(0, train.exitCode(), train::err);
		assertTrue(train.out().startsWith("Learned from 2 articles: "), train::out);
		Path model = gold.resolve(".gainsay/suggestions.model");
		byte[] once = Files.readAllBytes(model);
		Program.run("train", gold, "-o", folder.resolve("again.model"));
		assertArrayEquals(once, Files.readAllBytes(folder.resolve("again.model")), "the same corpus gives the same model");
		assertEquals(0, Program.run("train", gold, "-o", folder.resolve("again.model")).exitCode(), "a model is replaced");
		Program over = Program.run("train", gold, "-o", gold.resolve("long.txt"), "--force");
		assertEquals(3, over.exitCode(), over::out);
		assertEquals(text.toString(), Files.readString(gold.resolve("long.txt")), "an article's text is not replaced, whatever is forced");
		Program.write(folder.resolve("letter.txt"), "Dear all");
		assertEquals(3, Program.run("train", gold, "-o", folder.resolve("letter.txt")).exitCode());
		assertEquals("Dear all", Files.readString(folder.resolve("letter.txt")));
		assertEquals(0, Program.run("train", gold, "-o", folder.resolve("letter.txt"), "--force").exitCode());
		assertEquals("*\n", Files.readString(gold.resolve(".gainsay/.gitignore")));
		Program.write(corpus.resolve("a.txt"), "Skipper 90 blorped that boat 91 was lost.\n");
		Program run = Program.run("suggest", corpus, "--suggester", "learned", "--model", model, "--least", "0.2");
		assertEquals(0, run.exitCode(), run::err);
		assertTrue(claims().contains("cue \"blorped\"") && claims().contains("origin \"learned: as in 2 articles: "), this::text);
		for (int i : new int[] { 2, 6, 9, once.length / 2, once.length - 3 }) {
			byte[] broken = once.clone();
			broken[i] ^= 0x55;
			Files.write(model, broken);
			Program refused = Program.run("suggest", corpus, "--suggester", "learned", "--model", model);
			assertEquals(3, refused.exitCode(), "byte " + i);
			assertTrue(refused.err().contains("suggestions.model: ") && refused.err().contains("gainsay train"), refused::err);
		}
		Files.write(model, Arrays.copyOf(once, once.length / 3));
		assertTrue(Program.run("suggest", corpus, "--suggester", "learned", "--model", model).err().contains("is broken"));
		Program without = Program.run("suggest", corpus, "--suggester", "learned", "--model", folder.resolve("none"));
		assertEquals(3, without.exitCode());
		assertTrue(without.err().contains("there is no model; 'gainsay train' makes one"), without::err);
	}

	@Test
	void nothingToLearnFromAndNoEndpointAreWrongUse() throws IOException {
		Program train = Program.run("train", corpus);
		assertEquals(2, train.exitCode());
		assertTrue(train.err().contains("No article has an accepted statement with a cue to learn from."), train::err);
		assertTrue(Program.run("suggest", corpus, "--suggester", "llm").err().contains("give --endpoint and --llm-model"));
		assertEquals(2, Program.run("suggest", corpus, "--endpoint", "http://localhost:1/v1").exitCode());
		assertTrue(Program.run("suggest", corpus, "--suggester", "llm", "--endpoint", "ftp://x", "--llm-model", "m").err().contains("The address of a language model is like"));
		Path prompt = folder.resolve("prompt.txt");
		Files.writeString(prompt, "Küste: {passage}", StandardCharsets.ISO_8859_1);
		Program latin = Program.run("suggest", corpus, "--suggester", "llm", "--endpoint", "http://localhost:1/v1", "--llm-model", "m", "--prompt", prompt);
		assertEquals(3, latin.exitCode());
		assertTrue(latin.err().contains("prompt.txt: is no text in UTF-8"), latin::err);
	}

	/** Nobody listens at that port of this machine. */
	@Test
	void aServerThatCannotBeReachedIsNoSuccess() throws IOException {
		String before = claims();
		Program alone = Program.run("suggest", corpus, "--suggester", "llm", "--endpoint", "http://127.0.0.1:1/v1", "--llm-model", "m", "--per-minute", "6000");
		assertEquals(3, alone.exitCode(), alone::out);
		assertTrue(alone.err().contains("nothing could be proposed: a: The language model at http://127.0.0.1:1/v1 cannot be reached"), alone::err);
		assertEquals(before, claims());
		Program both = Program.run("suggest", corpus, "--suggester", "rules", "--suggester", "llm", "--endpoint", "http://127.0.0.1:1/v1", "--llm-model", "m", "--per-minute", "6000");
		assertEquals(1, both.exitCode(), both::err);
		assertTrue(both.out().contains("left: a: llm: The language model at http://127.0.0.1:1/v1 cannot be reached") && both.out().contains("a: 4 suggestions"), both::out);
		assertTrue(both.err().contains("for 1 article not all that was asked could propose"), both::err);
		assertTrue(claims().contains("status suggested"), this::text);
	}
}
