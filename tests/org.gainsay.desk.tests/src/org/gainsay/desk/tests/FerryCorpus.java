// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;

/** Four articles on a ferry: three report one utterance, two of them another one as well, and the last has a passage that nobody annotated. */
final class FerryCorpus implements AutoCloseable {

	private static final String CLAIMS = """
			gainsay 1
			actor quill : person "Ada Quill"
			actor moor : person "Ben Moor"
			claim late "The ferry was late"
			article one "One" {
				text "one.txt" published 2025-03-02
				statement s1 { says "The old ferry will sail again before the spring tide" by quill asserts late }
				statement s2 { says "nobody told the harbour office" by moor denies late }
			}
			article two "Two" {
				text "two.txt" published 2025-03-01
				statement t1 { says "The old ferry will sail again before the autumn tide" by moor asserts late }
			}
			article three "Three" {
				text "three.txt" published 2025-03-03
				statement u1 { says "The old ferry will sail again before the spring tide" by quill asserts late }
				statement u2 { says "Nobody has told the harbour office" by moor denies late }
			}
			article four "Four" {
				text "four.txt" published 2025-03-04
			}
			""";

	private final CorpusSession session;
	private final Corpus corpus;
	private final Utterances found;

	/** Writes it into a folder, reads it and searches it. */
	FerryCorpus(Path folder) throws IOException {
		Files.writeString(folder.resolve("all.claims"), CLAIMS);
		Files.writeString(folder.resolve("one.txt"), "\"The old ferry will sail again before the spring tide,\" said Ada Quill. Ben Moor said nobody told the harbour office.\n");
		Files.writeString(folder.resolve("two.txt"), "\"The old ferry will sail again before the autumn tide,\" said Ben Moor.\n");
		Files.writeString(folder.resolve("three.txt"), "\"The old ferry will sail again before the spring tide,\" said Ada Quill. \"Nobody has told the harbour office,\" said Ben Moor.\n");
		Files.writeString(folder.resolve("four.txt"), "\"The old ferry will sail again before the spring tide,\" Ada Quill said again.\n");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
		assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity().name().equals("ERROR")).toList());
		found = UtteranceIndex.search(corpus, UtteranceIndex.Options.USUAL, Progress.NONE);
	}

	Corpus corpus() {
		return corpus;
	}

	Snapshot snapshot(Subject subject, RejectedPairs rejected) {
		return Snapshot.of(corpus, found, rejected, subject);
	}

	/** Nothing is rejected. */
	Snapshot snapshot(Subject subject) {
		return snapshot(subject, RejectedPairs.of(""));
	}

	/** With passages that nobody annotated. */
	Snapshot withPassages(Subject subject) {
		return Snapshot.of(corpus, UtteranceIndex.search(corpus, new UtteranceIndex.Options(null, true, UtteranceIndex.Options.MIN), Progress.NONE), RejectedPairs.of(""), subject);
	}

	/** Before a search has found anything. */
	Snapshot unsearched(Subject subject) {
		return Snapshot.of(corpus, Utterances.none(corpus), RejectedPairs.of(""), subject);
	}

	@Override
	public void close() {
		session.close();
	}
}
