// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed, in whatever order and from wherever, a session knows what a new one would find. */
class AnyChangeTest {

	private static final List<String> FILES = List.of("actors.claims", "claims.claims", "first.claims", "second.claims", "ben.claims", "sub/more.claims", "articles/first.txt",
			"articles/second.txt");
	private static final List<String> ELEMENTS = List.of(TestCorpus.ACTORS, TestCorpus.CLAIMS, TestCorpus.FIRST, TestCorpus.SECOND, TestCorpus.FIRST_TEXT, TestCorpus.SECOND_TEXT,
			"annotator ben annotations ben of first { statement x { says \"There is none\" by clerk denies leak repeats y } statement y { says \"a leak\" by mayor asserts knew } }",
			"codebook \"Codes\" { category function on statement : one of report, reaction }", "same utterance u : first.leak, second.knew as altered",
			"actor ghost : unnamed \"Ghost\" { part of paper }", "claim other \"Other\" { entails leak contradicts knew }",
			"article third \"Third\" { outlet ghost on e text \"articles/first.txt\" statement { says \"a leak\" by ghost citing clerk asserts other code function report } }",
			"event e \"Event\" { claims leak, other }", "", "// nothing", "article broken \"", "actor");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void aSequenceOfRandomChanges(long seed) throws IOException {
		Random random = new Random(seed);
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		List<String> done = new ArrayList<>();
		for (int step = 0; step < 25; step++) {
			String file = FILES.get(random.nextInt(FILES.size()));
			boolean claims = file.endsWith(".claims");
			String text = text(random);
			switch (random.nextInt(6)) {
				case 0 -> {
					if (Files.exists(corpus.path(file))) {
						corpus.delete(file);
					}
					corpus.update(file);
					done.add("delete " + file);
				}
				case 1 -> {
					if (claims) {
						corpus.session.edit(corpus.path(file), text);
						done.add("edit " + file);
					}
				}
				case 2 -> {
					if (claims) {
						corpus.session.discard(corpus.path(file));
						done.add("discard " + file);
					}
				}
				case 3 -> {
					corpus.write(file, text);
					String other = FILES.get(random.nextInt(FILES.size()));
					corpus.write(other, text(random));
					corpus.update(file, other);
					done.add("change " + file + " and " + other);
				}
				default -> {
					corpus.change(file, text);
					done.add("change " + file);
				}
			}
		}
		for (String file : FILES) {
			if (file.endsWith(".claims")) {
				corpus.session.discard(corpus.path(file));
			}
		}
		assertEquals(String.valueOf(TestCorpus.fresh(corpus.folder)), String.valueOf(TestCorpus.all(corpus.session.corpus())), done::toString);
	}

	/** One to three things, each of them with a random bit of it left out now and then. */
	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(3); i >= 0; i--) {
			String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
			if (random.nextInt(4) == 0 && !element.isEmpty()) {
				int at = random.nextInt(element.length());
				element = element.substring(0, at) + element.substring(Math.min(element.length(), at + random.nextInt(8)));
			}
			text.append(element).append('\n');
		}
		return text.toString();
	}

	/** What a message offers goes with its declaration. */
	@Test
	void nothingIsOfferedThatIsGone() throws IOException {
		for (String text : List.of("claim knew \"They knew\" { entails lea }", "claim knew \"They knew\" { entails lea", "claim knew \"They knew\" { entails lea\n}\n\"\nclaim c \"C\"\n")) {
			TestCorpus corpus = TestCorpus.withTwoArticles(folder);
			corpus.write("claims.claims", "claim leak \"Leak\"\n");
			corpus.write("actors.claims", "");
			corpus.write("first.claims", "");
			corpus.write("second.claims", "");
			corpus.write("ben.claims", text);
			corpus.update("claims.claims", "actors.claims", "first.claims", "second.claims", "ben.claims");
			corpus.delete("claims.claims");
			corpus.update("claims.claims");
			assertEquals(String.valueOf(TestCorpus.fresh(corpus.folder)), String.valueOf(TestCorpus.all(corpus.session.corpus())), text);
			corpus.write("claims.claims", "claim leak \"Leak\"\n");
			corpus.update("claims.claims");
			assertEquals(String.valueOf(TestCorpus.fresh(corpus.folder)), String.valueOf(TestCorpus.all(corpus.session.corpus())), "again " + text);
		}
	}

	@Test
	void everyBeginningOfAFileLeavesTheSessionAlive() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		String text = TestCorpus.FIRST + "annotator x annotations b of second { statement { says \"a\" ... \"b\" + \"c\" #2 before \"x\" after \"y\" by unnamed \"z\" of paper "
				+ "{ cue \"c\" negated hedge \"h\" denies leak, \"t\" as probable at \"q\" } and writer citing unstated repeats first.leak, none code a b, c confidence 0.5 } }"
				+ "same line l : first.leak, second.knew as parallel translation confidence 0.1 codebook \"C\" version 2 { category a on claim : some of b, c \"d\" }";
		Path file = corpus.path("first.claims");
		for (int end = 0; end <= text.length(); end += 3) {
			corpus.session.edit(file, text.substring(0, end));
			corpus.session.edit(file, text.substring(text.length() - end));
		}
		corpus.session.discard(file);
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	@Test
	void severalThreadsAtOnce() throws Exception {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		List<Callable<Void>> work = new ArrayList<>();
		for (int thread = 0; thread < 6; thread++) {
			int number = thread;
			work.add(() -> {
				for (int i = 0; i < 15; i++) {
					switch (number) {
						case 0 -> corpus.session.edit(corpus.path("first.claims"), TestCorpus.FIRST + "// " + i);
						case 1 -> corpus.session.edit(corpus.path("actors.claims"), TestCorpus.ACTORS.replace("mayor", i % 2 == 0 ? "mayor" : "major"));
						case 2 -> corpus.change("articles/second.txt", TestCorpus.SECOND_TEXT + i);
						case 3 -> corpus.session.read(corpus.path("second.claims"), resource -> resource.getContents().size());
						case 4 -> corpus.build();
						default -> consistent(corpus.session.corpus());
					}
				}
				return null;
			});
		}
		ExecutorService threads = Executors.newFixedThreadPool(work.size());
		try {
			for (Future<Void> done : threads.invokeAll(work, 300 * Long.getLong("gainsay.patience", 1), TimeUnit.SECONDS)) {
				done.get();
			}
		} finally {
			threads.shutdownNow();
		}
		corpus.session.discard(corpus.path("first.claims"));
		corpus.session.discard(corpus.path("actors.claims"));
		assertEquals(TestCorpus.fresh(corpus.folder), TestCorpus.all(corpus.session.corpus()));
	}

	/** Either the mayor is there and nothing is wrong, or he is not and that is said: never one without the other. */
	private static void consistent(Corpus corpus) {
		assertEquals(corpus.actor("mayor").isEmpty(), !TestCorpus.errors(corpus).isEmpty());
	}

	@Test
	void aFileAndATextOfAMegabyte() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		StringBuilder text = new StringBuilder();
		StringBuilder claims = new StringBuilder("article long \"Long\" {\n\ttext \"articles/long.txt\"\n");
		for (int i = 0; i < 4000; i++) {
			text.append("Sentence number ").append(i).append(": the mayor said that the leak was stopped on that very day, ").append(i).append(" times, and that nobody knew.\n");
			claims.append("\tstatement s").append(i).append(" {\n\t\tsays \"Sentence number ").append(i).append(":\"\n\t\tcue \"said\"\n\t\tsource \"the mayor\"\n\t\tby mayor\n\t\tasserts leak\n")
					.append("\t\tnote \"").append("a long note ".repeat(12)).append("\"\n\t}\n");
		}
		corpus.write("articles/long.txt", text.append("x".repeat(700_000)).toString());
		Corpus built = corpus.change("long.claims", claims.append("}\n").toString());
		assertEquals(List.of(), TestCorpus.codes(built));
		assertEquals(4000, built.set("long", null).orElseThrow().statements().size());
		var last = built.statement("long.s3999").orElseThrow();
		assertTrue(last.cue().spans().getFirst().start() > last.content().spans().getFirst().end());
	}

	@Test
	void manyRepeatsInARow() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		StringBuilder claims = new StringBuilder("article long \"Long\" {\n\ttext \"articles/second.txt\"\n");
		for (int i = 0; i < 6000; i++) {
			claims.append("statement s").append(i).append(" { says \"They knew\" by paper asserts knew ").append(i < 5999 ? "repeats s" + (i + 1) : "").append(" }\n");
		}
		assertEquals(List.of(), TestCorpus.codes(corpus.change("long.claims", claims.append("}\n").toString())));
	}

	@Test
	void namesOfOtherAlphabets() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		Corpus built = corpus.change("日本.claims", """
				actor 防衛大臣 : person "防衛大臣"
				actor Übermittler : person "Ü"
				actor _1 : person "1"
				claim утечка "Утечка"
				article ข่าว "ข่าว" {
					text "articles/字.txt"
					statement 言葉 { says "漏洩は確認されていない" cue "述べた" source "防衛大臣" by 防衛大臣 and Übermittler citing _1 does not confirm утечка }
				}
				""");
		assertEquals(List.of("日本.claims text-missing"), TestCorpus.codes(built));
		String text = "防衛大臣は「漏洩は確認されていない」と述べた。";
		built = corpus.change("articles/字.txt", text);
		assertEquals(List.of(), TestCorpus.codes(built));
		assertEquals(text.indexOf("述べた"), built.statement("ข่าว.言葉").orElseThrow().cue().spans().getFirst().start());
	}

	@Test
	void twoSessionsOnOneFolder() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		try (CorpusSession other = CorpusSession.of(corpus.folder)) {
			other.build(Progress.NONE);
			other.edit(corpus.path("actors.claims"), "");
			assertEquals(3, corpus.session.corpus().actors().size());
			assertEquals(0, other.corpus().actors().size());
			assertEquals(List.of(), TestCorpus.codes(corpus.change("first.claims", TestCorpus.FIRST + "// more")));
		}
	}
}
