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
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.utterance.Difference;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.corpus.tests.TestCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index over changes, passages in quotation marks, and what is left out. */
class UtteranceIndexTest {

	@TempDir
	Path folder;

	private TestCorpus corpus;

	@BeforeEach
	void actors() throws IOException {
		corpus = TestCorpus.in(folder);
		corpus.write("actors.claims", """
				gainsay 1
				actor mayor : person "Ann Colder"
				actor clerk : person "Bo Winter"
				claim dam "The dam leaks"
				""");
	}

	private void article(String name, String language, String text, String... statements) throws IOException {
		corpus.write(name + ".txt", text);
		corpus.write(name + ".claims", "gainsay 1\n\narticle " + name + " \"" + name + "\" {\n\tpublished 2024-05-01\n\tlanguage \"" + language + "\"\n\ttext \"" + name
				+ ".txt\"\n" + String.join("\n", statements) + "\n}\n");
	}

	private static String statement(String name, String says, String rest) {
		return "\tstatement " + name + " {\n\t\tsays \"" + says + "\"\n\t\t" + rest + "\n\t}\n";
	}

	private static Set<String> names(Utterances found) {
		return found.pairs().stream().map(pair -> pair.left().name() + " – " + pair.right().name()).collect(Collectors.toSet());
	}

	private Utterances search(UtteranceIndex.Options options) {
		return UtteranceIndex.search(corpus.build(), options, Progress.NONE);
	}

	@Test
	void aChangedArticleIsSearchedForAndTheOthersStay() throws IOException {
		for (int i = 0; i < 6; i++) {
			article("a" + i, "en", "The sluice gates at Orrel number " + (i % 3) + " jammed during the night of the storm, the mayor said.\n",
					statement("s", "The sluice gates at Orrel number " + (i % 3) + " jammed during the night of the storm", "by mayor asserts dam"));
		}
		UtteranceIndex index = new UtteranceIndex(UtteranceIndex.Options.USUAL, 0); // nothing is searched anew unless it changed
		Utterances first = index.update(corpus.build(), Progress.NONE);
		assertEquals(names(search(UtteranceIndex.Options.USUAL)), names(first));
		Set<String> before = names(first);
		assertTrue(before.contains("a0.s – a3.s"), before::toString);

		corpus.write("a3.txt", "Fish stocks in the lake have recovered, the mayor said.\n");
		corpus.write("a3.claims", "gainsay 1\n\narticle a3 \"a3\" {\n\tpublished 2024-05-01\n\tlanguage \"en\"\n\ttext \"a3.txt\"\n"
				+ statement("s", "Fish stocks in the lake have recovered", "by mayor asserts dam") + "}\n");
		Corpus changed = corpus.update("a3.txt", "a3.claims");
		Utterances second = index.update(changed, Progress.NONE);
		assertFalse(names(second).stream().anyMatch(name -> name.contains("a3")), () -> names(second).toString());
		assertEquals(names(search(UtteranceIndex.Options.USUAL)), names(second));
		assertEquals(before, names(first), "what was handed out does not change");

		corpus.delete("a0.claims");
		Utterances third = index.update(corpus.update("a0.claims"), Progress.NONE);
		assertEquals(names(search(UtteranceIndex.Options.USUAL)), names(third));

		corpus.write("links.claims", "gainsay 1\nsame line one : a1.s, a3.s as verbatim\n");
		Utterances linked = index.update(corpus.update("links.claims"), Progress.NONE);
		assertEquals(List.of("a1.s – a3.s"), linked.pairs().stream().filter(UtterancePair::linked).map(pair -> pair.left().name() + " – " + pair.right().name()).toList());
		corpus.write("a3.claims", Files.readString(corpus.path("a3.claims")).replace("by mayor", "by clerk"));
		Utterances after = index.update(corpus.update("a3.claims"), Progress.NONE);
		assertEquals(1, after.pairs().stream().filter(UtterancePair::linked).count(), "the pair with the old facts is gone");
	}

	/** How many articles were read. */
	private static final class Reads implements Progress {
		private int articles;

		@Override
		public void step(int done, int of) {
			if (done == 0) {
				articles = of / 2;
			}
		}
	}

	@Test
	void aChangedActorConcernsTheArticlesThatNameItOrLetItSpeak() throws IOException {
		corpus.write("offices.claims", "gainsay 1\nactor office : organisation \"The Town Hall\"\n");
		article("a", "en", "Dora Frost sold the old mill to the brewery in March, the mayor said.\n",
				statement("s", "Dora Frost sold the old mill to the brewery in March", "by mayor asserts dam"));
		article("b", "en", "The old mill was sold to the brewery in March by D. Frost, the clerk said.\n",
				statement("s", "The old mill was sold to the brewery in March by D. Frost", "by clerk asserts dam"));
		article("c", "en", "The sluice gates at Orrel jammed during the night, the clerk said.\n", statement("s", "The sluice gates at Orrel jammed during the night", "by clerk asserts dam"));
		article("d", "en", "The gates at Orrel jammed on the night of the storm, the mayor said.\n", statement("s", "The gates at Orrel jammed on the night of the storm", "by mayor asserts dam"));
		UtteranceIndex index = new UtteranceIndex(UtteranceIndex.Options.USUAL, 0);
		index.update(corpus.build(), Progress.NONE);
		assertReads(index, 0, "actors.claims", "gainsay 1\n", "gainsay 1\n// moved\n");
		assertReads(index, 2, "offices.claims", "actor office", "actor dora : person \"Dora Frost\"\nactor office");
		assertReads(index, 1, "offices.claims", "\"Dora Frost\"", "\"Dora Frost\" { alias \"D. Frost\" }");
		assertReads(index, 2, "actors.claims", "\"Bo Winter\"", "\"Bo Winter\" { part of office }");
		assertReads(index, 2, "offices.claims", "actor dora : person \"Dora Frost\" { alias \"D. Frost\" }\n", "");
	}

	private void assertReads(UtteranceIndex index, int articles, String file, String old, String replacement) throws IOException {
		String text = Files.readString(corpus.path(file));
		assertTrue(text.contains(old), text);
		corpus.write(file, text.replace(old, replacement));
		Reads reads = new Reads();
		Corpus changed = corpus.update(file);
		assertEquals(List.of(), changed.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
		Utterances found = index.update(changed, reads);
		assertEquals(articles, reads.articles, replacement);
		Utterances anew = search(UtteranceIndex.Options.USUAL);
		assertEquals(anew.pairs().stream().map(pair -> pair.left() + " " + pair.right() + " " + Math.round(pair.score() * 1e4)).toList(),
				found.pairs().stream().map(pair -> pair.left() + " " + pair.right() + " " + Math.round(pair.score() * 1e4)).toList(), replacement);
	}

	@Test
	void aStoppedSearchBeginsAnewTheNextTime() throws IOException {
		article("a", "en", "The dam has three cracks near the old mill, she said.\n", statement("s", "The dam has three cracks near the old mill", "by mayor asserts dam"));
		article("b", "en", "There were three cracks in the dam near the old mill, she said.\n", statement("s", "There were three cracks in the dam near the old mill", "by mayor asserts dam"));
		UtteranceIndex index = new UtteranceIndex(UtteranceIndex.Options.USUAL);
		Progress stops = new Progress() {
			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class, () -> index.update(corpus.build(), stops));
		assertEquals(Set.of("a.s – b.s"), names(index.update(corpus.build(), Progress.NONE)));
	}

	@Test
	void passagesInAllKindsOfMarks() throws IOException {
		String words = "the lantern tower will be torn down before the harvest";
		List<String> quotes = List.of("“" + words + "”", "\"" + words + "\"", "„" + words + "“", "«" + words + "»", "»" + words + "«", "‘" + words + "’",
				"‹" + words + "›", "「" + words + "」", "``" + words + "''");
		for (int i = 0; i < quotes.size(); i++) {
			article("q" + i, "en", "She added: " + quotes.get(i) + " and left.\n");
		}
		Utterances found = search(new UtteranceIndex.Options(null, true, 0.5));
		assertEquals(quotes.size() * (quotes.size() - 1) / 2, found.pairs().size());
		for (UtterancePair pair : found.pairs()) {
			for (Saying saying : List.of(pair.left(), pair.right())) {
				String text = Files.readString(corpus.path(saying.article() + ".txt"));
				assertEquals(words, text.substring(saying.whole().start(), saying.whole().end()));
			}
		}
		assertEquals(List.of(), search(UtteranceIndex.Options.USUAL).pairs(), "only when they are asked for");
	}

	@Test
	void aPassageKnowsWhoSpeaksAndIsComparedWithStatements() throws IOException {
		article("a", "en", "“I will not sell the meadow by the river, not to anybody,” Ann Colder told reporters.\n");
		article("b", "en", "It was Bo Winter who said: “I will not sell the meadow by the river.”\n",
				statement("s", "I will not sell the meadow by the river", "by clerk asserts dam"));
		UtterancePair pair = search(new UtteranceIndex.Options(null, true, 0.5)).pairs().getFirst();
		Saying passage = pair.left().statement() == null ? pair.left() : pair.right();
		assertEquals(List.of("mayor"), passage.voice().written());
		assertEquals("a", passage.article());
		assertEquals(1, search(new UtteranceIndex.Options(null, true, 0.5)).pairs().size(), "what is annotated is no passage as well");
	}

	@Test
	void theQuoteGoesOnAfterAnInterruption() throws IOException {
		article("a", "en", "“The last orchard on the hill,” she said, “was cut down on a Sunday morning.”\n");
		article("b", "en", "“The last orchard on the hill was cut down on a Sunday morning.”\n");
		UtterancePair pair = search(new UtteranceIndex.Options(null, true, 0.5)).pairs().getFirst();
		assertEquals(2, pair.left().spans().size());
	}

	@Test
	void spokenToOthersOnAnotherDay() throws IOException {
		article("a", "en", "“We shall rebuild the lock before winter,” she told parliament.\n", statement("s", "We shall rebuild the lock before winter",
				"to \"parliament\"\n\t\tby mayor\n\t\tform direct\n\t\tasserts dam\n\t\ton 2024-04-29"));
		article("b", "en", "“We shall rebuild the lock before winter,” she told a village meeting.\n", statement("s", "We shall rebuild the lock before winter",
				"to \"a village meeting\"\n\t\tby mayor\n\t\tform direct\n\t\tasserts dam\n\t\ton 2024-04-30"));
		Utterances found = search(UtteranceIndex.Options.USUAL);
		assertEquals(List.of(new Difference(Difference.Kind.ADDRESSEE, List.of("parliament"), List.of("a village meeting")),
				new Difference(Difference.Kind.DAY, List.of("2024-04-29"), List.of("2024-04-30"))), found.compare(found.pairs().getFirst()).differences());
	}

	/** What was said in the evening of one place was said in the morning of another. */
	@Test
	void oneInstantIsOnOneDay() throws IOException {
		assertEquals(List.of(), days("2025-10-03T23:30-05:00", "2025-10-04T04:30Z"));
		assertEquals(List.of("2025-10-03T23:30-05:00", "2025-10-04T04:31Z"), days("2025-10-03T23:30-05:00", "2025-10-04T04:31Z"));
		assertEquals(List.of("2025-10-03T23:30", "2025-10-04T04:30Z"), days("2025-10-03T23:30", "2025-10-04T04:30Z"));
		assertEquals(List.of(), days("2025-10", "2025-11-04"), "of a month no day is known");
		assertEquals(List.of(), days("2025-10-03", "2025-10-03T04:30Z"));
	}

	private List<String> days(String one, String other) throws IOException {
		String words = "The lock keepers opened the flood gate";
		article("a", "en", words + ", she said.\n", statement("s", words, "by mayor\n\t\tasserts dam\n\t\ton " + one));
		article("b", "en", words + ", she said.\n", statement("s", words, "by mayor\n\t\tasserts dam\n\t\ton " + other));
		Utterances found = search(UtteranceIndex.Options.USUAL);
		return found.compare(found.pairs().getFirst()).differences().stream().filter(difference -> difference.kind() == Difference.Kind.DAY)
				.flatMap(difference -> Stream.concat(difference.left().stream(), difference.right().stream())).toList();
	}

	/** Two stances on one side of a claim are no negation; where neither statement takes a side, the words are asked. */
	@Test
	void aNegationIsOneOfSidesAndWhereThereAreNoneOfWords() throws IOException {
		String dry = "The lock keepers never opened the flood gate on Monday";
		String wet = "The lock keepers opened the flood gate on Monday";
		assertEquals(List.of(), negation(dry, "asserts dam", dry, "confirms dam"));
		assertEquals(List.of(), negation(dry, "denies dam", dry, "disputes dam"));
		assertEquals(List.of(List.of("asserts dam"), List.of("retracts dam")), negation(dry, "asserts dam", dry, "retracts dam"));
		assertEquals(List.of(), negation(dry, "asserts dam", dry, "remarks on dam"));
		assertEquals(List.of(List.of("never"), List.of()), negation(dry, "remarks on dam", wet, "remarks on dam"));
		assertEquals(List.of(List.of("never"), List.of()), negation(dry, "asserts dam", wet, "asks about dam"));
		assertEquals(List.of(), negation(dry, "denies dam", wet, "denies dam"), "both say the same of the claim");
	}

	/** What either side has of a negation, or nothing, of two articles with these words and stances. */
	private List<List<String>> negation(String one, String stance, String other, String otherStance) throws IOException {
		article("a", "en", one + ", she said.\n", statement("s", one, "by mayor\n\t\t" + stance));
		article("b", "en", other + ", she said.\n", statement("s", other, "by mayor\n\t\t" + otherStance));
		Utterances found = search(UtteranceIndex.Options.USUAL);
		return found.compare(found.pairs().getFirst()).differences().stream().filter(difference -> difference.kind() == Difference.Kind.NEGATION)
				.flatMap(difference -> Stream.of(difference.left(), difference.right())).toList();
	}

	@Test
	void oneArticleIsNotComparedWithItself() throws IOException {
		article("a", "en", "The dam has three cracks near the old mill. The dam has three cracks near the old mill!\n",
				"\tstatement s {\n\t\tsays \"The dam has three cracks near the old mill\" #1\n\t\tby mayor\n\t\tasserts dam\n\t}\n",
				"\tstatement t {\n\t\tsays \"The dam has three cracks near the old mill\" #2\n\t\tby mayor\n\t\tasserts dam\n\t}\n");
		assertEquals(List.of(), search(UtteranceIndex.Options.USUAL).pairs());
	}
}
