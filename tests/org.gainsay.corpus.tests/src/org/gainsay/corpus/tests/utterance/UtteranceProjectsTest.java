// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests.utterance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.UtteranceGroup;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.tests.TestCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.model.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in two whole projects. */
class UtteranceProjectsTest {

	@TempDir
	Path folder;

	private Utterances search(Path project, String without) throws IOException {
		Path copy = TestCorpus.copy(project, folder.resolve("copy"));
		if (without != null) {
			Files.delete(copy.resolve(without));
		}
		try (CorpusSession session = CorpusSession.of(copy)) {
			Corpus corpus = session.build(Progress.NONE);
			return UtteranceIndex.search(corpus, UtteranceIndex.Options.USUAL, Progress.NONE);
		}
	}

	private static UtterancePair pair(Utterances found, String one, String other) {
		return found.pairs().stream().filter(pair -> List.of(pair.left().name(), pair.right().name()).containsAll(List.of(one, other))).findFirst()
				.orElseThrow(() -> new AssertionError(one + " and " + other + " are not among " + found.pairs().stream()
						.map(pair -> pair.left().name() + " – " + pair.right().name()).toList()));
	}

	private static List<Difference.Kind> kinds(Comparison comparison) {
		return comparison.differences().stream().map(Difference::kind).toList();
	}

	@Test
	void theLinksOfTheReferenceProjectAreFoundWithoutThem() throws IOException {
		Utterances found = search(TestCorpus.referenceProject(), "quotes.claims");
		UtterancePair ministerOnLeaks = pair(found, "independent.hamadaNotConfirmed", "asahi.hamadaNoLeaks");
		UtterancePair closeCommunication = pair(found, "independent.matsunoContact", "asahi.hamadaContact");
		UtterancePair natureOfTheMatter = pair(found, "independent.matsunoNotConfirmed", "asahi.hamadaNotConfirmed");
		assertFalse(kinds(found.compare(ministerOnLeaks)).contains(Difference.Kind.SPEAKER));
		for (UtterancePair otherMouth : List.of(closeCommunication, natureOfTheMatter)) {
			Difference speaker = found.compare(otherMouth).differences().getFirst();
			assertEquals(Difference.Kind.SPEAKER, speaker.kind());
			assertEquals(List.of("hamada", "matsuno"), java.util.stream.Stream.concat(speaker.left().stream(), speaker.right().stream()).sorted().toList());
		}
		assertTrue(kinds(found.compare(closeCommunication)).contains(Difference.Kind.ADDRESSEE));
		assertTrue(found.pairs().size() <= 14, "not drowned: " + found.pairs().size());
		assertTrue(found.unlinked().size() == found.pairs().size());
	}

	@Test
	void whatIsLinkedIsSaidToBe() throws IOException {
		Utterances found = search(TestCorpus.referenceProject(), null);
		assertEquals(3, found.pairs().stream().filter(UtterancePair::linked).count());
		assertFalse(found.unlinked().contains(pair(found, "independent.matsunoContact", "asahi.hamadaContact")));
	}

	@Test
	void theExampleHasALineInAnotherMouth() throws IOException {
		Utterances found = search(TestCorpus.example(), "quotes.claims");
		UtterancePair line = pair(found, "coastline.inGoodTime", "courier.inGoodTime");
		assertEquals("coastline", line.left().article(), "the article published first is on the left");
		Comparison comparison = found.compare(line);
		assertEquals(How.VERBATIM, comparison.how());
		assertEquals(List.of(new Difference(Difference.Kind.SPEAKER, List.of("brandreth"), List.of("verrin"))), comparison.differences());
		// across languages: speaker, claim and date say it, the words cannot
		assertEquals(How.PARALLEL_TRANSLATION, found.compare(pair(found, "ledger.denial", "kuestenbote.niemand")).how());
		assertEquals(How.TRIMMED, found.compare(pair(found, "ledger.official", "coastline.decided")).how());
	}

	@Test
	void groupsGoOverSeveralArticles() throws IOException {
		Utterances found = search(TestCorpus.example(), "quotes.claims");
		UtteranceGroup waiting = found.groups().stream().filter(group -> group.sayings().stream().anyMatch(saying -> saying.name().equals("ledger.official")))
				.findFirst().orElseThrow();
		assertTrue(waiting.sayings().stream().map(saying -> saying.article()).distinct().count() >= 3, waiting.toString());
	}

	@Test
	void aLinkedPairThatTheWordsDoNotShowIsKept() throws IOException {
		Utterances found = search(TestCorpus.example(), null);
		UtterancePair translated = pair(found, "courier.inGoodTime", "kuestenbote.jedeFrage");
		assertTrue(translated.linked());
		assertEquals(How.PARALLEL_TRANSLATION, found.compare(translated).how());
	}
}
