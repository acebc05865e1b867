// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Counts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StanceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGeneratorTest {

	@TempDir
	Path folder;

	@Test
	void aCorpusOfTwentyArticlesChecksWithoutErrorOrWarning() {
		new CorpusGenerator(CorpusPlan.of(1, 20)).write(folder);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() != Problem.Severity.INFO && problem.code() != IssueCode.AMBIGUOUS_SOURCE).toList());
			assertEquals(20 * 30, corpus.counts().statements());
			assertEquals(20, corpus.counts().articles());
			assertEquals(20 * 10, corpus.counts().claims());
		}
	}

	@Test
	void everyContentIsFoundWhereItWasPut() {
		CorpusGenerator generator = new CorpusGenerator(CorpusPlan.of(7, 20));
		generator.write(folder);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			generator.each(article -> article.contents().forEach((statement, spans) -> assertEquals(spans,
					corpus.statement(article.name() + "." + statement).orElseThrow().content().spans(), article.name() + "." + statement)));
		}
	}

	@Test
	void aCorpusHasEveryStanceAndRepeatsAndCorrespondences() {
		new CorpusGenerator(CorpusPlan.of(1, 20)).write(folder);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			Set<StanceKind> kinds = corpus.statements(null).stream().flatMap(statement -> statement.allStances().stream()).map(StanceFacts::kind)
					.collect(Collectors.toCollection(() -> EnumSet.noneOf(StanceKind.class)));
			assertEquals(EnumSet.allOf(StanceKind.class), kinds);
			assertEquals(8, corpus.correspondences().size());
			assertTrue(corpus.statements(null).stream().anyMatch(statement -> !statement.repeats().isEmpty()));
			assertTrue(corpus.statements(null).stream().anyMatch(statement -> !statement.cited().isEmpty()));
			assertTrue(corpus.statements(null).stream().map(StatementFacts::content).anyMatch(content -> content.spans().size() > 1));
			assertEquals(2, corpus.setsOf("a000000").size());
		}
	}

	@Test
	void anArticleMayHaveAThousandStatements() {
		new CorpusGenerator(new CorpusPlan(3, 1, 10, 1000)).write(folder);
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			int ambiguous = (int) corpus.problems().stream().filter(problem -> problem.code() == IssueCode.AMBIGUOUS_SOURCE).count();
			assertEquals(new Counts(1, 1000, 10, 0, ambiguous), corpus.counts(), "prose at random has two speakers of one name beside each other now and then");
		}
	}

	@Test
	void theSameSeedGivesTheSameBytes() throws IOException {
		new CorpusGenerator(CorpusPlan.of(42, 20)).write(folder.resolve("one"));
		new CorpusGenerator(CorpusPlan.of(42, 20)).write(folder.resolve("again"));
		new CorpusGenerator(CorpusPlan.of(43, 20)).write(folder.resolve("other"));
		Map<String, String> one = files(folder.resolve("one"));
		assertFalse(one.isEmpty());
		assertEquals(one, files(folder.resolve("again")));
		assertNotEquals(one, files(folder.resolve("other")));
	}

	@Test
	void aCorpusOfNoArticlesIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> CorpusPlan.of(1, 0));
	}

	private static Map<String, String> files(Path folder) throws IOException {
		Map<String, String> found = new TreeMap<>();
		try (var all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				found.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return found;
	}
}
