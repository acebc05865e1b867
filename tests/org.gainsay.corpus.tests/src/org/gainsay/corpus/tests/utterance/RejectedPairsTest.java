// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.tests.TestCorpus;
import org.gainsay.edit.DiskApplier;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected pairs stay rejected, in a file that people can read and merge. */
class RejectedPairsTest {

	@TempDir
	Path folder;

	private Path copy;

	@BeforeEach
	void copyExample() throws IOException {
		copy = TestCorpus.copy(TestCorpus.example(), folder.resolve("copy"));
		Files.delete(copy.resolve("quotes.claims"));
	}

	private Corpus build() {
		try (CorpusSession session = CorpusSession.of(copy)) {
			return session.build(Progress.NONE);
		}
	}

	private static Utterances search(Corpus corpus, boolean passages) {
		return UtteranceIndex.search(corpus, new UtteranceIndex.Options(null, passages, 0.5), Progress.NONE);
	}

	private void apply(CorpusEdit edit) throws IOException {
		try (DiskApplier applier = DiskApplier.on(copy)) {
			assertEquals(List.of(RejectedPairs.FILE), applier.apply(edit).stream().map(DiskApplier.Written::file).toList());
		}
	}

	private void reject(UtterancePair pair, Corpus corpus) throws IOException {
		apply(RejectedPairs.of(build()).reject(pair, corpus));
	}

	private static String name(UtterancePair pair) {
		return pair.left().name() + " – " + pair.right().name();
	}

	private static boolean has(Utterances found, UtterancePair pair) {
		return found.pairs().stream().anyMatch(one -> name(one).equals(name(pair)));
	}

	@Test
	void aRejectedPairIsNotShownAgain() throws IOException {
		Corpus corpus = build();
		Utterances found = search(corpus, false);
		int all = found.pairs().size();
		UtterancePair first = found.pairs().get(1);
		UtterancePair second = found.pairs().get(0);
		reject(first, corpus);
		reject(second, corpus);
		RejectedPairs rejected = RejectedPairs.of(build());
		assertTrue(rejected.contains(first, corpus));
		Utterances left = found.without(rejected);
		assertEquals(all - 2, left.pairs().size());
		assertFalse(has(left, first) || has(left, second));
		List<String> lines = Files.readAllLines(copy.resolve(RejectedPairs.FILE)).stream().filter(line -> !line.startsWith("#")).toList();
		assertEquals(2, lines.size());
		assertEquals(lines.stream().sorted().toList(), lines, "in the order of the alphabet");
		assertTrue(lines.stream().allMatch(line -> line.matches("\\S+ ~[0-9a-f]{8} \\| \\S+ ~[0-9a-f]{8}  # “.+” / “.+”")), lines::toString);

		apply(rejected.restore(first, corpus).orElseThrow());
		assertTrue(has(found.without(RejectedPairs.of(build())), first));
		assertEquals(java.util.Optional.empty(), RejectedPairs.of(build()).restore(first, corpus));
	}

	@Test
	void itStaysRejectedWhenAStatementIsRenamedOrChangesItsWords() throws IOException {
		Corpus corpus = build();
		UtterancePair pair = search(corpus, false).pairs().stream().filter(one -> name(one).equals("coastline.inGoodTime – courier.inGoodTime")).findFirst().orElseThrow();
		reject(pair, corpus);
		Path file = copy.resolve("courier.claims");
		Files.writeString(file, Files.readString(file).replace("statement inGoodTime", "statement everyQuestion"));
		Corpus renamed = build();
		assertTrue(renamed.statement("courier.everyQuestion").isPresent());
		Utterances found = search(renamed, false);
		assertTrue(found.pairs().stream().anyMatch(one -> name(one).equals("coastline.inGoodTime – courier.everyQuestion")), "it is found");
		assertFalse(found.without(RejectedPairs.of(build())).pairs().stream().anyMatch(one -> name(one).contains("everyQuestion")), "and left out");
	}

	@Test
	void passagesCanBeRejected() throws IOException {
		for (String article : List.of("one", "two")) {
			Files.writeString(copy.resolve(article + ".txt"), "“The lantern tower will be torn down before the harvest,” she said.\n");
			Files.writeString(copy.resolve(article + ".claims"), "gainsay 1\narticle " + article + " \"" + article + "\" { text \"" + article + ".txt\" }\n");
		}
		Corpus corpus = build();
		Utterances found = search(corpus, true);
		UtterancePair pair = found.pairs().stream().filter(one -> one.left().article().equals("one") && one.right().article().equals("two")).findFirst().orElseThrow();
		reject(pair, corpus);
		assertFalse(has(found.without(RejectedPairs.of(build())), pair));
		assertTrue(Files.readString(copy.resolve(RejectedPairs.FILE)).contains("one ~"));
	}

	@Test
	void whatAPersonWritesByHand() {
		Corpus corpus = build();
		RejectedPairs rejected = RejectedPairs.of("""
				# a note

				courier.inGoodTime | coastline.inGoodTime # two occasions
				this is nothing
				nobody.knows | coastline.inGoodTime
				""");
		assertEquals(List.of(4), rejected.unreadLines());
		assertEquals(List.of("coastline.inGoodTime – courier.inGoodTime"), search(corpus, false).pairs().stream().filter(pair -> rejected.contains(pair, corpus))
				.map(RejectedPairsTest::name).toList());
	}

	@Test
	void lineEndsStayAndAnEditOfAnotherTextIsRefused() {
		Corpus corpus = build();
		UtterancePair pair = search(corpus, false).pairs().getFirst();
		String before = "# mine\r\na.b | c.d\r\nz.y | z.x";
		FileEdits edits = RejectedPairs.of(before).reject(pair, corpus).files().getFirst();
		String after = edits.applyTo(before);
		assertTrue(after.startsWith("# mine\r\na.b | c.d\r\n") && after.endsWith("z.y | z.x"), after);
		assertEquals(before.lines().count() + 1, after.lines().count());
		assertFalse(after.replace("\r\n", "").contains("\n"), "no other line end came in");
		assertThrows(StaleEditException.class, () -> edits.applyTo(before + "\r\n"));
	}

	@Test
	void linkedPairsAreShownThoughTheyWereRejected() throws IOException {
		Files.writeString(copy.resolve("links.claims"), "gainsay 1\nsame line one : courier.inGoodTime, coastline.inGoodTime as verbatim\n");
		Corpus corpus = build();
		Utterances found = search(corpus, false).without(RejectedPairs.of("courier.inGoodTime | coastline.inGoodTime\n"));
		assertEquals(List.of("coastline.inGoodTime – courier.inGoodTime"), found.pairs().stream().filter(UtterancePair::linked).map(RejectedPairsTest::name)
				.collect(Collectors.toList()));
	}
}
