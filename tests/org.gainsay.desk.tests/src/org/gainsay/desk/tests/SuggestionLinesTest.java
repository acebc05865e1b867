// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.desk.suggestions.SuggestionLines.Line;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suggestions in reading order, whatever their order in the files. */
class SuggestionLinesTest {

	@TempDir
	Path folder;

	private CorpusSession session;
	private Corpus corpus;
	private SuggestionLines lines;

	@BeforeEach
	void begin() throws Exception {
		Files.writeString(folder.resolve("ferry.txt"), "Pat Cole said the ferry was late.\nThe ministry refused to confirm the report.\nThe mayor waved.\n");
		Files.writeString(folder.resolve("ferry.claims"), """
				actor cole "Pat Cole"
				article ferry "Ferry" {
					text "ferry.txt"
					statement refusal { says "the report" cue "refused to confirm" by unnamed "The ministry" does not confirm "the report" confidence 0.874 status suggested origin "rules: a refusal" }
					statement late { says "the ferry was late" cue "said" by cole asserts "it" confidence 0.6 status suggested }
					statement gone { says "not in the text" status suggested }
					statement wave { says "waved" }
					statement never { says "The mayor" status rejected }
				}
				annotations ben of ferry { statement own { says "Pat Cole" by writer status suggested } }
				article other "Other" { text "ferry.txt" statement also { says "The mayor" confidence 0.9 status suggested } }
				""");
		session = CorpusSession.of(folder);
		corpus = session.build(Progress.NONE);
		lines = SuggestionLines.of(corpus);
	}

	@AfterEach
	void close() {
		session.close();
	}

	private List<String> names(String article, double least) {
		return lines.lines(article, least, corpus).stream().map(line -> line.statement().name()).toList();
	}

	@Test
	void theyComeAsTheyAreReadAndThoseWithoutWordsLast() {
		assertEquals(List.of("own", "late", "refusal", "gone"), names("ferry", 0));
		assertEquals(List.of("own", "late", "refusal", "gone", "also"), names(null, 0));
		assertEquals(List.of(), names("none", 0));
		assertEquals(4, lines.count("ferry"));
		assertEquals(5, lines.count(null));
		assertEquals(0, SuggestionLines.NONE.count(null));
	}

	@Test
	void theScoreDecidesWhatIsListedAndWhatIsAcceptedAtOnce() {
		assertEquals(List.of("own", "refusal", "gone"), names("ferry", 0.7), "those without a score stay to be looked at");
		assertEquals(List.of("ferry.refusal"), lines.sureOnes("ferry", 0.7));
		assertEquals(List.of("ferry.late", "ferry.refusal", "other.also"), lines.sureOnes(null, 0));
	}

	@Test
	void aLineSaysWhoSaysWhatAndWhy() {
		Line line = lines.lines("ferry", 0, corpus).get(2);
		assertEquals("refused to confirm", line.cue());
		assertEquals("the report", line.row().words());
		assertEquals("0.87", line.score());
		assertEquals("rules: a refusal", line.reason());
		Line own = lines.lines("ferry", 0, corpus).getFirst();
		assertEquals("", own.cue() + own.score() + own.reason());
	}

	@Test
	void whatIsSaidOfAStatementTellsThatItIsOnlySuggestedOrRejected() {
		assertTrue(StatementText.of(corpus.statement("ferry.refusal").orElseThrow(), corpus).endsWith("\nsuggested with a score of 0.874, and nobody has accepted it yet (rules: a refusal)"));
		assertTrue(StatementText.of(corpus.statement("ferry.gone").orElseThrow(), corpus).endsWith("\nsuggested, and nobody has accepted it yet"));
		assertTrue(StatementText.of(corpus.statement("ferry.never").orElseThrow(), corpus).endsWith("\nrejected"));
	}

	@Test
	void theyGoToTheSetThatShowsWhereItIsOnesOwn() {
		AnnotationSetFacts own = corpus.set("ferry", null).orElseThrow();
		AnnotationSetFacts bens = new AnnotationSetFacts("ferry", "ben", "ben", own.status(), List.of(), List.of(), own.at());
		assertEquals("ben", SuggestionLines.setFor(bens, "ben"));
		assertNull(SuggestionLines.setFor(bens, "anna"), "nobody's suggestions stand among what somebody else wrote");
		assertNull(SuggestionLines.setFor(bens, ""));
		assertNull(SuggestionLines.setFor(own, "ben"));
		assertNull(SuggestionLines.setFor(null, "ben"));
	}
}
