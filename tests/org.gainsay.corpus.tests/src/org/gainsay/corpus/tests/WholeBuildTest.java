// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.resource.XtextResource;
import org.gainsay.dsl.naming.ClaimsDescriptions;
import org.gainsay.dsl.naming.DeclaredNames;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole corpus is read by several threads, each file once; an update by one, as Xtext does it. Both are to find the same. */
@Timeout(300)
class WholeBuildTest {

	private static final int ARTICLES = 24;

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void asAnUpdateFindsIt(long seed) throws IOException {
		Random random = new Random(seed);
		Map<String, String> files = files();
		int slips = seed == 1 ? 0 : random.nextInt(60);
		for (int i = 0; i < slips; i++) {
			String file = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
			files.put(file, slip(files.get(file), files, random));
		}
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.build();
		for (Map.Entry<String, String> file : files.entrySet()) {
			corpus.write(file.getKey(), file.getValue());
		}
		Corpus updated = corpus.update(files.keySet().toArray(String[]::new));
		List<Object> whole = TestCorpus.fresh(corpus.folder);
		assertEquals(TestCorpus.all(updated), whole);
		assertEquals(whole, TestCorpus.fresh(corpus.folder));
		assertEquals(whole, TestCorpus.all(corpus.build()));
		assertEquals(slips > 0, !TestCorpus.errors(updated).isEmpty(), () -> TestCorpus.errors(updated).toString());
	}

	@Test
	void whatIsDeclaredTwiceIsTheFirstOfThePaths() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		Map<String, String> files = files();
		files.put("a/codes.claims", "codebook \"Codes\" { category function on statement : one of denial }");
		files.put("z/codes.claims", "codebook \"Codes\" { category function on article : some of report, reply }");
		for (Map.Entry<String, String> file : files.entrySet()) {
			corpus.write(file.getKey(), file.getValue());
		}
		corpus.build();
		assertEquals(List.of("a/codes.claims", "codes.claims", "z/codes.claims"), corpus.session.corpus().problems().stream()
				.filter(problem -> problem.message().startsWith("The category \"function\" is declared")).map(problem -> problem.file()).toList());
		assertTrue(corpus.session.corpus().problems().stream().anyMatch(problem -> problem.message().equals("\"report\" is not a value of the category function. Its values are: denial.")));
		corpus.write("a/codes.claims", files.get("a/codes.claims") + "\n");
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.update("a/codes.claims")));
		corpus.delete("a/codes.claims");
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.update("a/codes.claims")));
	}

	/** A file of many names finds them by their hashes: also one that is a claim's, an event's and an actor's, and one that is another but for its capitals. */
	@Test
	void oneNameOfManyInAFileIsThatOfSeveralThings() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		StringBuilder all = new StringBuilder("gainsay 1\n");
		for (int i = 0; i < 50; i++) {
			all.append("actor one").append(i).append(" : person \"P ").append(i).append("\"\nclaim one").append(i).append(" \"C ").append(i).append("\"\nevent one").append(i)
					.append(" \"E\" { claims one").append(i).append(" }\nclaim One").append(i).append(" \"D ").append(i).append("\"\n");
		}
		corpus.write("all.claims", all.toString());
		StringBuilder text = new StringBuilder();
		StringBuilder article = new StringBuilder("article a \"A\" {\n\toutlet one7 on one8 text \"a.txt\"\n");
		for (int i = 0; i < 50; i++) {
			text.append("The weir leaks in ").append(i).append(" places, said P.\n");
			article.append("\tstatement { says \"The weir leaks in ").append(i).append(" places\" by one").append(i).append(" asserts one").append(i).append(" denies One").append(49 - i).append(" }\n");
		}
		corpus.write("a.txt", text.toString());
		corpus.write("a.claims", article.append("\tstatement { says \"weir leaks in 7\" by one50 asserts ONE1 }\n}\n").toString());
		List<String> unknown = corpus.build().problems("a.claims").stream().map(problem -> problem.message()).filter(message -> message.startsWith("There is no")).map(message -> message.replaceFirst("\\..*", "")).toList();
		assertEquals(List.of("There is no actor \"one50\"", "There is no claim \"ONE1\""), unknown);
		assertEquals(List.of("one49"), corpus.session.corpus().statement("a." + corpus.session.corpus().set("a", null).orElseThrow().statements().get(49).name().replaceFirst("^a\\.", "")).orElseThrow()
				.allStances().getFirst().targets().stream().map(target -> target.claim()).toList());
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	@Test
	void namesOfAFileThatDoesNotParseAreProposed() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		Map<String, String> files = files();
		files.put("claims.claims", files.get("claims.claims").replace("claim c5 \"", "claim, c5 \""));
		files.put("articles/a0.claims", files.get("articles/a0.claims").replace("asserts c0", "asserts c5 denies c55"));
		for (Map.Entry<String, String> file : files.entrySet()) {
			corpus.write(file.getKey(), file.getValue());
		}
		List<String> found = corpus.build().problems("articles/a0.claims").stream().map(problem -> problem.message()).toList();
		assertEquals(List.of("There is no claim \"c55\". Did you mean \"c15\" or \"c5\"?"), found);
	}

	@Test
	void stoppedAtAnyStepItLeavesTheLastCorpus() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		for (Map.Entry<String, String> file : files().entrySet()) {
			corpus.write(file.getKey(), file.getValue());
		}
		Corpus before = corpus.build();
		for (int after = 0; after < 40; after += 7) {
			int last = after;
			Progress stopping = new Progress() {
				private int asked;

				@Override
				public boolean cancelled() {
					return ++asked > last;
				}
			};
			assertThrows(CancellationException.class, () -> corpus.session.build(stopping));
			assertSame(before, corpus.session.corpus());
		}
		assertThrows(IllegalStateException.class, () -> corpus.session.build(new Progress() {
			@Override
			public void step(int done, int total) {
				throw new IllegalStateException();
			}
		}));
		assertSame(before, corpus.session.corpus());
		Corpus again = corpus.build();
		assertNotSame(before, again);
		assertEquals(TestCorpus.all(before), TestCorpus.all(again));
	}

	@Test
	void theNamesAreThoseOfTheParse() throws IOException {
		TestCorpus corpus = TestCorpus.in(folder);
		for (Map.Entry<String, String> file : files().entrySet()) {
			corpus.write(file.getKey(), file.getValue());
		}
		corpus.build();
		for (String file : files().keySet()) {
			if (file.endsWith(".claims")) {
				assertEquals(corpus.session.read(corpus.path(file), WholeBuildTest::parsed), declared(corpus.session.text(corpus.path(file))), file);
			}
		}
	}

	@Test
	void theNamesOfTheExampleAreThoseOfTheParse() throws IOException {
		TestCorpus corpus = TestCorpus.in(TestCorpus.copy(TestCorpus.example(), folder));
		for (var file : corpus.build().files()) {
			assertEquals(corpus.session.read(corpus.path(file.file()), WholeBuildTest::parsed), declared(corpus.session.text(corpus.path(file.file()))), file.file());
		}
	}

	private static List<String> declared(String text) {
		return DeclaredNames.of(text).stream().map(one -> one.type().getName() + " " + one.name() + " " + one.used()).toList();
	}

	private static List<String> parsed(XtextResource resource) {
		List<String> found = new ArrayList<>();
		resource.getResourceServiceProvider().getResourceDescriptionManager().getResourceDescription(resource).getExportedObjects()
				.forEach(one -> found.add(one.getEClass().getName() + " " + one.getName() + " " + one.getUserData(ClaimsDescriptions.USED_BY_OTHERS)));
		return found;
	}

	// ---- a corpus with everything that one file may use of another

	private static Map<String, String> files() {
		Map<String, String> files = new TreeMap<>();
		files.put("actors.claims", "gainsay 1\n/* who \"speaks\" */ actor paper : publication \"The Paper\"\nactor mayor : person \"The Mayor\" { role \"mayor\" in town from 2020-01-01 }\n"
				+ "actor town : government \"Town\" // event no\nactor ^claim : group \"Claimants\" { part of town alias \"claim x\" }\n");
		files.put("codes.claims", "codebook \"Codes\" version 2 { category function on statement : one of report, reply \"What for\" category topic on article : some of water, one, ^actor }\n");
		StringBuilder claims = new StringBuilder("gainsay 1\n");
		StringBuilder events = new StringBuilder();
		for (int i = 0; i < ARTICLES; i++) {
			claims.append("claim c").append(i).append(" \"Claim ").append(i).append(" { } statement no\"").append(i > 0 ? " { entails c" + (i - 1) + " same as c" + i / 2 + " }" : "").append('\n');
			events.append("event e").append(i).append(" \"Event\" { claims c").append(i).append(" }\n");
			String article = "article a" + i + " \"Article\" {\n\toutlet paper on e" + i + " text \"a" + i + ".txt\" code topic water, one\n"
					+ "\tstatement said { says \"the weir leaks in " + i + " places\" cue \"said\" source \"The mayor\" by mayor asserts c" + i + " code function report }\n"
					+ "\tstatement { says \"nobody knew\" by unnamed \"a clerk\" of town and ^claim denies c" + (i + 1) % ARTICLES + " repeats said }\n}\n";
			files.put("articles/a" + i + ".claims", article);
			files.put("articles/a" + i + ".txt", "The mayor said the weir leaks in " + i + " places. But nobody knew, a clerk wrote.\n");
			if (i % 4 == 0) {
				files.put("articles/a" + i + "-ben.claims", "annotator ben\nannotations ben of a" + i + " { status done statement x { says \"nobody knew\" by paper citing town asserts c0, \"free\" } }\n");
				files.put("articles/b" + i + ".claims", "annotator cleo annotations dora of b" + i + " { statement y { says \"a clerk wrote\" by writer } }\narticle b" + i + " \"B\" { text \"a" + i + ".txt\" statement z { } }\n");
			}
			if (i > 0) {
				events.append("same utterance u").append(i).append(" : a").append(i).append(".said, a").append(i - 1).append(".said as altered\n");
			}
		}
		events.append("same line l : ben.a0.x, a3.said\n");
		files.put("claims.claims", claims.toString());
		files.put("sub/events.claims", events.toString());
		return files;
	}

	/** A text with something left out, doubled, or taken from elsewhere. */
	private static String slip(String text, Map<String, String> files, Random random) {
		if (text.isEmpty()) {
			return text;
		}
		int at = random.nextInt(text.length());
		int end = Math.min(text.length(), at + 1 + random.nextInt(12));
		String other = List.copyOf(files.values()).get(random.nextInt(files.size()));
		int from = other.isEmpty() ? 0 : random.nextInt(other.length());
		return switch (random.nextInt(5)) {
			case 0 -> text.substring(0, at) + text.substring(end);
			case 1 -> text.substring(0, end) + text.substring(at);
			case 2 -> text.substring(0, at) + other.substring(from, Math.min(other.length(), from + 30)) + text.substring(at);
			case 3 -> text + other;
			default -> text.replaceFirst("\\b([ace])(\\d+)", "$1" + random.nextInt(ARTICLES));
		};
	}
}
