// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.History;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.LedgerPart;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of files, put together in any order and grouping, make the ledger that is made at once; and with them nobody looks at a statement again. */
class LedgerPartTest {

	@TempDir
	private Path folder;

	/** What a ledger answers, asked in every way that goes over all there is. */
	private static String answers(Ledger ledger) {
		StringBuilder all = new StringBuilder(LedgerUpdateTest.dump(ledger));
		for (ClaimRow row : ledger.rows()) {
			List<String> relevant = ledger.relevant(row);
			all.append('\n').append(relevant).append(ledger.elsewhere(row, relevant)).append(ledger.first(row)).append(ledger.last(row)).append(ledger.history(row));
			ledger.articles().forEach(article -> all.append(ledger.silence(row, article)).append(ledger.in(row, article)));
			assertEquals(withoutFlags(ledger.history(row)), ledger.historyWithoutFlags(row));
			Arrays.stream(Figure.values()).forEach(figure -> all.append(ledger.why(row, figure)).append(ledger.sources(row, figure)));
			Arrays.stream(Flag.values()).forEach(flag -> all.append(ledger.why(row, flag)));
		}
		ledger.corpus().actors().stream().map(ActorFacts::name).forEach(actor -> all.append('\n').append(ledger.historyOf(actor)));
		return all.append(ledger.versions().later()).toString();
	}

	private static History withoutFlags(History history) {
		return new History(history.steps().stream().map(step -> new History.Step(step.day(), step.cells(), step.standings(), Set.of())).toList(), history.turns(), history.undated());
	}

	/** The same corpus without a statement. */
	private static Corpus withoutStatements(Corpus corpus) {
		return Corpus.of(corpus.folder(), corpus.files().stream().map(LedgerPartTest::withoutStatements).toList(), List.of(), path -> null, Set.of());
	}

	private static FileFacts withoutStatements(FileFacts file) {
		List<AnnotationSetFacts> sets = file.sets().stream()
				.map(set -> new AnnotationSetFacts(set.article(), set.name(), set.annotator(), set.status(), set.codes(), List.of(), set.at())).toList();
		return new FileFacts(file.file(), file.stamp(), file.actors(), file.events(), file.claims(), file.categories(), file.articles(), sets, file.correspondences(), file.references(),
				file.texts(), file.problems());
	}

	/** The parts of some files, put together by chance: any two that are neighbours in any order, until one is left. */
	private static LedgerPart together(Corpus corpus, Random random) {
		List<LedgerPart> parts = new ArrayList<>(List.of(LedgerPart.NONE));
		corpus.files().forEach(file -> parts.add(LedgerPart.of(file)));
		Collections.shuffle(parts, random);
		while (parts.size() > 1) {
			int at = random.nextInt(parts.size() - 1);
			LedgerPart one = parts.remove(at);
			parts.set(at, random.nextBoolean() ? one.and(parts.get(at)) : parts.get(at).and(one));
		}
		return parts.getFirst();
	}

	private static void isAsMadeAtOnce(Corpus corpus, Random random, String... sets) {
		Corpus bare = withoutStatements(corpus);
		for (String set : sets) {
			String expected = answers(Ledger.of(corpus, set));
			for (int time = 0; time < 3; time++) {
				assertEquals(expected, answers(Ledger.of(together(corpus, random), bare, set)), "set " + set);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void ofARandomCorpus(long seed) throws IOException {
		Random random = new Random(seed);
		TestCorpus corpus = TestCorpus.in(folder);
		corpus.write("t.txt", "one two three\n");
		corpus.write("actors.claims", TestCorpus.ACTORS + "annotator ben annotator eva\n");
		corpus.write("claims.claims", LedgerUpdateTest.claims(random));
		corpus.write("links.claims", LedgerUpdateTest.links(random));
		for (int i = 0; i < 8; i++) {
			corpus.write("a" + i + ".claims", LedgerUpdateTest.article("a" + i, random));
			if (random.nextBoolean()) {
				String article = LedgerUpdateTest.article("a" + i, random);
				String statements = article.substring(Math.max(article.indexOf("statement s"), 0));
				corpus.write("b" + i + ".claims", "gainsay 1\nannotations " + (random.nextBoolean() ? "ben" : "eva") + " of a" + i + " { status done\n" + (article.contains("statement s") ? statements : "}\n"));
			}
		}
		Corpus built = corpus.build();
		assertTrue(built.files().stream().anyMatch(file -> file.sets().stream().anyMatch(set -> !set.solo())), "there are sets of others");
		isAsMadeAtOnce(built, random, null, "ben", "eva", "nobody");
	}

	@ParameterizedTest
	@ValueSource(strings = { "examples/quillhaven", "tests/kept/1/halmere", "tests/kept/2/tarnwick" })
	void ofACorpusThatPeopleWrote(String folder) {
		try (CorpusSession session = CorpusSession.of(Path.of(System.getProperty("gainsay.top")).resolve(folder), Memory.NONE)) {
			session.build(Progress.NONE);
			isAsMadeAtOnce(session.corpus(), new Random(1), null, "ben");
		}
	}

	@Test
	void twoStatesOfOneFileAreRefused() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		LedgerPart before = LedgerPart.of(corpus.build());
		LedgerPart after = LedgerPart.of(corpus.change("second.claims", TestCorpus.SECOND.replace("asserts knew", "denies knew")));
		assertThrows(IllegalArgumentException.class, () -> before.and(after));
		assertEquals(answers(Ledger.of(corpus.session.corpus(), null)), answers(Ledger.of(after.and(after), corpus.session.corpus(), null)));
	}
}
