// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.page.CorpusPage;
import org.gainsay.desk.page.CorpusPage.Asked;
import org.gainsay.desk.page.CorpusPage.OfClaim;
import org.gainsay.desk.page.CorpusPage.OfFlag;
import org.gainsay.desk.page.CorpusPage.OfProblem;
import org.gainsay.desk.pictures.CorpusPictures;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.report.pictures.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What opens with a corpus: what it is, how far it is, and what asks to be looked at. */
class CorpusPageTest {

	private static final Runnable GO_ON = () -> {
		// Nobody stops it.
	};

	@TempDir
	private Path folder;

	private static CorpusPage page(Corpus corpus) {
		return CorpusPage.of(CorpusPictures.of(Ledger.of(corpus, null), GO_ON));
	}

	private static List<String> all(CorpusPage page) {
		return page.asked().stream().map(asked -> asked.all().text()).toList();
	}

	@Test
	void tellsWhatTheCorpusIsAndOnlyWhatIsKnown() throws Exception {
		try (FerryCorpus ferry = new FerryCorpus(folder)) {
			CorpusPage page = page(ferry.corpus());
			assertEquals(List.of(new CorpusPage.Line("Period", "1 Mar 2025 to 4 Mar 2025"), new CorpusPage.Line("Data of", "4 Mar 2025")), page.lines(), "neither outlets nor annotators nor a codebook");
			assertEquals("5 statements in 4 articles \u00b7 claims: 1", page.summary());
			assertEquals(List.of(List.of("done", "0"), List.of("begun", "3"), List.of("not begun", "1")), page.progress().table().rows());
			assertEquals(List.of("who-speaks", "standings", "days", "timeline", "matrix", "progress"), page.pictures().stream().map(Picture::name).toList());
		}
	}

	/** It is called as everywhere else, whatever comes into it; what was rejected does not count. */
	@Test
	void isCalledAsItsFolderAndTellsItsEventBelow() throws Exception {
		String statement = "statement %s { says \"It leaks\" by ann asserts leak %s }\n";
		Files.writeString(folder.resolve("a.txt"), "It leaks, said Ann.\n");
		Files.writeString(folder.resolve("all.claims"), "gainsay 1\nactor ann : person \"Ann\"\nclaim leak \"It leaks\"\narticle a \"A\" { text \"a.txt\"\n" + statement.formatted("s", "") + statement.formatted("t", "status rejected") + "}\n");
		try (CorpusSession session = CorpusSession.of(folder)) {
			CorpusPage page = page(session.build(Progress.NONE));
			assertEquals(List.of(folder.getFileName().toString(), "", "1 statement in 1 article \u00b7 claims: 1"), List.of(page.title(), page.subtitle(), page.summary()));
			session.edit(folder.resolve("all.claims"), Files.readString(folder.resolve("all.claims")) + "event harbour \"Mercury in the harbour\"\n");
			page = page(session.corpus());
			assertEquals(List.of(folder.getFileName().toString(), "Mercury in the harbour"), List.of(page.title(), page.subtitle()));
			session.edit(folder.resolve("all.claims"), Files.readString(folder.resolve("all.claims")) + "event harbour \"Mercury\"\nevent second \"A second\"\n");
			page = page(session.corpus());
			assertEquals(List.of(folder.getFileName().toString(), ""), List.of(page.title(), page.subtitle()));
		}
	}

	@Test
	void asksToLookAtFlagsAndAtWhatIsNotBegun() throws Exception {
		try (FerryCorpus ferry = new FerryCorpus(folder)) {
			CorpusPage page = page(ferry.corpus());
			Asked contested = page.asked().stream().filter(asked -> asked.all().text().equals("contested: 1")).findFirst().orElseThrow();
			assertEquals(new OfFlag(Flag.CONTESTED), contested.all().target());
			assertEquals(List.of(new CorpusPage.Link("The ferry was late", new OfClaim("late"))), contested.first());
			assertEquals(0, contested.more());
			assertEquals("Articles not begun: 1", all(page).getLast(), "three have statements");
			assertEquals(List.of("Four"), page.asked().getLast().first().stream().map(CorpusPage.Link::text).toList());
		}
	}

	@Test
	void leadsToTheFirstOfManyErrorsAndCountsTheRest() throws Exception {
		Files.writeString(folder.resolve("all.claims"), "gainsay 1\narticle one \"One\" {\n" + "\tstatement s { says writer by nobody1 }\n".repeat(9) + "}\n");
		try (CorpusSession session = CorpusSession.of(folder)) {
			Corpus corpus = session.build(Progress.NONE);
			CorpusPage page = page(corpus);
			Asked errors = page.asked().getFirst();
			assertEquals("Errors: " + corpus.counts().errors(), errors.all().text());
			assertEquals(4, errors.first().size());
			assertEquals(corpus.counts().errors() - 4, errors.more());
			OfProblem first = (OfProblem) errors.first().getFirst().target();
			assertTrue(errors.first().getFirst().text().startsWith("all.claims, line " + first.problem().line() + ": "), errors.first().getFirst().text());
		}
	}

	@Test
	void picturesAreMadeOnceAndCanBeStopped() throws Exception {
		try (FerryCorpus ferry = new FerryCorpus(folder)) {
			Ledger ledger = Ledger.of(ferry.corpus(), null);
			int[] asked = new int[1];
			assertThrows(IllegalStateException.class, () -> CorpusPictures.of(ledger, () -> {
				if (++asked[0] == 3) {
					throw new IllegalStateException();
				}
			}));
			CorpusPictures made = CorpusPictures.of(ledger, GO_ON);
			assertEquals(6, made.all().size(), "what was stopped is not kept");
			assertSame(made, CorpusPictures.of(ledger, () -> {
				throw new IllegalStateException();
			}));
			assertEquals("matrix", made.named("matrix").name());
			assertEquals("who-speaks", made.named(null).name());
		}
	}
}
