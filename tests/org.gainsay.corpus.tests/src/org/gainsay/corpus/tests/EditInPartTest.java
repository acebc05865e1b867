// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.StatementFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a long file only those statements are read anew that an edit has to do with; what is known then is what reading all of it would tell. */
class EditInPartTest {

	private static final int STATEMENTS = 90;
	private static final String FILE = "long.claims";

	private static final List<String> PARTS = List.of("\"", "{", "}", "\n", " ", ",", "a", "note \"x\"", "\n\t\tnote \"as \\\"he\\\" put it\"", "repeats s5", "answers s7, first.leak", "by mayor", "by clark",
			"asserts knew", "asserts knwe", "cue \"said\"", "cue \"told\"", "says \"Sentence 4\"", "citing unstated", "statement { says \"Sentence 12 tells\" by mayor asserts leak }",
			"statement more {\n\t\tby writer\n\t}\n", "// a comment", "/* two */", "/*", "\uD83D\uDE00", "code genre news", "and paper", "status rejected", "denies \"free text\"", "\r\n", "^", "unnamed \"they\" {",
			"=======\n", "confidence 7", "on 2024-13-99");

	@TempDir
	Path folder;

	private static String text() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < STATEMENTS; i++) {
			text.append("Sentence ").append(i).append(" tells a tale, the mayor said. ").append(i % 7 == 0 ? "\n\n" : "");
		}
		return text.toString();
	}

	/** Statements with and without names, on several lines and on one, which repeat and answer each other and share cues, in two sets. */
	private static String claims(Random random) {
		StringBuilder claims = new StringBuilder("gainsay 1\nannotator ann\n\nactor more : person \"More \uD83D\uDE00\"\n\narticle long \"Long\" {\n\toutlet paper\n\ttext \"articles/long.txt\"\n\tstatus done\n");
		for (int i = 0; i < STATEMENTS; i++) {
			claims.append(statement(i, random));
			if (i == STATEMENTS * 2 / 3) {
				claims.append("}\n\nannotations ben of first {\n");
			}
		}
		return claims.append("}\n\nsame utterance one : long.s3, first.leak\n").toString();
	}

	private static String statement(int i, Random random) {
		String n = random.nextInt(3) == 0 ? "\n\t\t" : " ";
		StringBuilder one = new StringBuilder("\n\tstatement ").append(i % 2 == 1 ? "s" + i + " " : "").append("{").append(n);
		int words = random.nextInt(4) == 0 ? random.nextInt(STATEMENTS) : i;
		one.append("says \"Sentence ").append(words).append(" tells a tale\"").append(n);
		if (random.nextInt(3) > 0) {
			one.append("cue \"said\"").append(random.nextInt(4) == 0 ? " #" + (1 + random.nextInt(STATEMENTS)) : "").append(n);
		}
		one.append(random.nextBoolean() ? "by mayor" : random.nextBoolean() ? "by unnamed \"Sentence\" { number several }" : "by writer citing clerk").append(n);
		one.append(random.nextInt(4) == 0 ? "denies \"something\"" : random.nextBoolean() ? "asserts knew" : "does not confirm leak").append(n);
		if (i > 1 && random.nextInt(6) == 0) { // no cycle, with which all is read
			one.append("repeats s").append((random.nextInt(i / 2) << 1) + 1).append(n);
		}
		if (random.nextInt(8) == 0) {
			one.append("answers s").append(random.nextInt(STATEMENTS) | 1).append(n);
		}
		return one.append(n.equals(" ") ? "}\n" : "}\n").toString().replace("\t\t}", "\t}");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void anyEditsTellWhatANewSessionFinds(long seed) throws IOException {
		Random random = new Random(seed);
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("articles/long.txt", text());
		corpus.change("book.claims", "codebook \"Codes\" { category genre on statement : required one of news, comment }");
		String whole = claims(random);
		corpus.change(FILE, whole);
		Path file = corpus.path(FILE);
		corpus.session.edit(file, whole);
		List<String> undo = new ArrayList<>(List.of(whole));
		for (int step = 0; step < 30; step++) {
			String before = undo.getLast();
			String text;
			if (random.nextInt(3) == 0 && undo.size() > 1) {
				undo.removeLast();
				text = undo.getLast();
			} else {
				text = edited(before, random);
				undo.add(text);
			}
			Corpus now = corpus.session.edit(file, text);
			int number = step;
			assertSame(corpus.folder, file, before, text, now, () -> "seed " + seed + ", step " + number);
		}
		assertTrue(corpus.session.readInPart() > 5, corpus.session.readInPart() + " edits");
	}

	/** Who shows a file sees by the objects what is new; so half of it is no work. */
	@Test
	void whatStandsBeforeAnEditIsTheSameObject() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("articles/long.txt", text());
		String whole = claims(new Random(1));
		corpus.change(FILE, whole);
		corpus.session.edit(corpus.path(FILE), whole);
		List<StatementFacts> before = statements(corpus.session.corpus());
		int at = whole.indexOf('{', whole.indexOf("statement s39 ")) + 1;
		int parts = corpus.session.readInPart();
		List<StatementFacts> now = statements(corpus.session.edit(corpus.path(FILE), whole.substring(0, at) + " note \"x\"" + whole.substring(at)));
		assertEquals(parts + 1, corpus.session.readInPart());
		assertEquals(before.size(), now.size());
		for (int i = 0; i < before.size(); i++) {
			boolean stands = before.get(i).at().whole().end() < at;
			assertEquals(stands, before.get(i) == now.get(i), before.get(i).qualifiedName());
		}
	}

	private static List<StatementFacts> statements(Corpus corpus) {
		return corpus.file(FILE).orElseThrow().sets().stream().flatMap(set -> set.statements().stream()).toList();
	}

	private static void assertSame(Path folder, Path file, String before, String text, Corpus now, Supplier<String> where) {
		try (CorpusSession fresh = CorpusSession.of(folder)) {
			fresh.edit(file, text);
			Corpus expected = fresh.corpus();
			Supplier<String> what = () -> where.get() + "\n--- was\n" + before + "\n--- is\n" + text;
			for (FileFacts facts : expected.files()) {
				FileFacts known = now.file(facts.file()).orElseThrow();
				assertEquals(lines(facts.problems()), lines(known.problems()), what);
				assertEquals(lines(facts.sets().stream().flatMap(set -> set.statements().stream()).toList()), lines(known.sets().stream().flatMap(set -> set.statements().stream()).toList()), what);
				assertEquals(facts, known, what);
			}
			assertEquals(lines(expected.problems()), lines(now.problems()), what);
			for (String name : List.of("leak", "knew", "mayor", "clerk")) {
				for (ReferenceFacts.Kind kind : ReferenceFacts.Kind.values()) {
					assertEquals(expected.filesWith(kind, name), now.filesWith(kind, name));
				}
			}
			assertEquals(expected.statements(null), now.statements(null), what);
			assertEquals(expected.counts(), now.counts(), what);
		}
	}

	private static String lines(List<?> all) {
		StringBuilder lines = new StringBuilder();
		all.forEach(one -> lines.append(one).append('\n'));
		return lines.toString();
	}

	/** Types, deletes, copies or breaks something, mostly within the statements. */
	private static String edited(String text, Random random) {
		int first = text.indexOf("statement ");
		int at = random.nextInt(20) == 0 ? random.nextInt(text.length()) : first + random.nextInt(text.length() - first);
		switch (random.nextInt(6)) {
			case 0 -> {
				return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(3)));
			}
			case 1 -> {
				return text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(120)));
			}
			case 2 -> {
				int from = random.nextInt(text.length());
				return text.substring(0, at) + text.substring(from, Math.min(text.length(), from + random.nextInt(200))) + text.substring(at);
			}
			case 3 -> {
				int mark = text.indexOf(random.nextBoolean() ? '"' : random.nextBoolean() ? '{' : '}', at);
				return mark < 0 ? text + " " : text.substring(0, mark) + text.substring(mark + 1);
			}
			default -> {
				int space = text.indexOf(random.nextBoolean() ? ' ' : '\n', at);
				int here = space < 0 || random.nextInt(4) == 0 ? at : space + 1;
				return text.substring(0, here) + PARTS.get(random.nextInt(PARTS.size())) + (random.nextBoolean() ? " " : "") + text.substring(here);
			}
		}
	}

	@Test
	void aLineTypedLetterByLetterIsReadInPart() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		corpus.write("articles/long.txt", text());
		String whole = claims(new Random(9));
		corpus.change(FILE, whole);
		Path file = corpus.path(FILE);
		corpus.session.edit(file, whole);
		int at = whole.indexOf("by mayor", whole.length() / 3);
		String line = "note \"as he put it\" ";
		for (int i = 1; i <= line.length(); i++) {
			String text = whole.substring(0, at) + line.substring(0, i) + whole.substring(at);
			Corpus now = corpus.session.edit(file, text);
			int typed = i;
			assertSame(corpus.folder, file, whole, text, now, () -> "letter " + typed);
		}
		assertEquals(line.length(), corpus.session.readInPart());
	}
}
