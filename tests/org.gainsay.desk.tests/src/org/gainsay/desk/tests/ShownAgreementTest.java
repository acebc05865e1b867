// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.agreement.ShownAgreement;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view of agreement shows, without a workbench. */
class ShownAgreementTest {

	@TempDir
	Path folder;
	private CorpusSession session;

	/** Six articles of two coders in the round main, of one more in the first; dora takes another stance in the last. */
	@BeforeEach
	void begin() throws IOException {
		write("study.claims", "gainsay 1\ncoder ben coder cleo coder dora\nround main { sample all }\nround next { sample all }\nactor x : person \"X\"\nclaim c \"C is so.\"\n");
		for (int i = 0; i < 6; i++) {
			write("a" + i + ".txt", "One said that it is so.\n\nTwo said that it rains.\n");
			write("a" + i + ".claims", "gainsay 1\narticle a" + i + " \"A\" { text \"a" + i + ".txt\" }\n");
			set("ben", i, "asserts", "done");
			set("dora", i, i == 5 ? "denies" : "asserts", "done");
		}
		set("cleo", 0, "denies", "done");
		set("cleo", 1, "denies", "begun");
		session = CorpusSession.of(folder);
		session.build(Progress.NONE);
	}

	@AfterEach
	void end() {
		session.close();
	}

	private void set(String coder, int article, String stance, String status) throws IOException {
		write("coding/main/" + coder + "/a" + article + ".claims", "annotations " + coder + " of a" + article + " in main { status " + status + " statement s1 { says \"it is so\" cue \"said\" by x " + stance
				+ " c } statement s2 { says \"it rains\" by x " + (article % 2 == 0 ? "denies" : "asserts") + " c } }\n");
	}

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private static ShownAgreement shown(Corpus corpus, String round, ShownAgreement before) {
		return ShownAgreement.of(corpus, round, before, Progress.NONE);
	}

	private static List<String> row(List<List<String>> rows, String variable, String measure) {
		return rows.stream().filter(row -> row.get(0).equals(variable) && row.get(1).equals(measure)).findFirst().orElseThrow();
	}

	@Test
	void showsTheFiguresThatTheCommandLineGives() {
		ShownAgreement shown = shown(session.corpus(), "main", null);
		assertEquals(List.of("main", "next"), shown.rounds());
		assertEquals("main", shown.round());
		CoderAgreement measured = CoderAgreement.of(session.corpus(), AgreementOptions.DEFAULT);
		var stance = measured.figure("stance", Measure.ALPHA);
		String interval = String.format(Locale.ROOT, "%.3f – %.3f", stance.estimate().low(), stance.estimate().high());
		assertEquals(List.of("stance", "alpha", String.format(Locale.ROOT, "%.3f", stance.estimate().value()), String.valueOf(stance.n()), interval), row(shown.rows(null, false), "stance", "alpha"));
		assertTrue(stance.estimate().value() > 0 && stance.estimate().value() < 1, () -> stance.toString());
		List<String> hedge = row(shown.rows(null, false), "hedge", "alpha-characters");
		assertEquals(List.of("undefined", stanceless(measured)), List.of(hedge.get(2), hedge.get(4)));
		assertTrue(shown.rows(null, true).size() > shown.rows(null, false).size());
		assertTrue(shown.rows(null, false).stream().anyMatch(row -> row.get(0).startsWith("found, where ")));
		assertTrue(shown.rows(null, true).stream().allMatch(row -> row.size() == ShownAgreement.COLUMNS.size()));
		assertTrue(shown.summary().startsWith("ben, cleo and dora: 6 articles, 13 sets. Intervals of 95 %"), shown.summary());
		assertTrue(shown.summary().endsWith("Not measured (1): cleo.a1: not done."), shown.summary());
	}

	private static String stanceless(CoderAgreement measured) {
		return measured.figure("hedge", Measure.ALPHA_CHARACTERS).estimate().reason();
	}

	@Test
	void showsAPairOfCoders() {
		ShownAgreement shown = shown(session.corpus(), null, null);
		assertNull(shown.round());
		assertEquals(List.of("ben – cleo", "ben – dora", "cleo – dora"), shown.pairs());
		assertEquals("1.000", row(shown.rows("ben – dora", false), "found", "f1-exact").get(2));
		assertFalse(shown.rows("ben – cleo", false).equals(shown.rows("ben – dora", false)));
		assertEquals(shown.rows(null, false), shown.rows("nobody", false));
	}

	@Test
	void measuresAnewOnlyWhereSomethingBearsOnIt() throws IOException {
		ShownAgreement shown = shown(session.corpus(), "main", null);
		write("rounds/main/ben.claims", "assigned ben in main { a0 }\n");
		assertSame(shown, shown(session.update(List.of(folder.resolve("rounds/main/ben.claims")), Progress.NONE), "main", shown));
		ShownAgreement next = shown(session.corpus(), "next", shown);
		assertTrue(next.summary().startsWith("No article has annotations of two coders that are done"), next.summary());
		assertEquals("next", next.round());
		assertFalse(next.isEmpty(), "another round may have something, so the choice must show");
		assertNull(shown(session.corpus(), "gone", next).round());
		set("dora", 5, "asserts", "done");
		ShownAgreement mended = shown(session.update(List.of(folder.resolve("coding/main/dora/a5.claims")), Progress.NONE), "main", shown);
		assertFalse(row(mended.rows("ben – dora", false), "stance", "alpha").equals(row(shown.rows("ben – dora", false), "stance", "alpha")));
		assertThrows(CancellationException.class, () -> ShownAgreement.of(session.corpus(), null, mended, new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}
}
