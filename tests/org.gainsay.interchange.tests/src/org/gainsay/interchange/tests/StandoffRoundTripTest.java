// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the formats of spans carry of speakers and addressees, out and back: whose each reason, cue and source is, and in which words. */
class StandoffRoundTripTest {

	private static final String TEXT = """
			The fishermen said the water was black. Two skippers, who don’t want to be named as they fear for their licences, didn’t say more.
			The agency quoted a source within the port’s board, speaking in private, as saying the tank leaks. Ms Brandreth told the Ledger “it is tight”.
			""";
	private static final String DECLARATIONS = """
			gainsay 1
			actor ledger : publication "The Ledger"
			actor agency : publication "Meridia"
			actor fishers : group "The fishermen"
			actor brandreth : person "Ida Brandreth"
			actor port : organisation "The port"
			claim leak "The tank leaks"
			codebook "Book" {
				category gender on actor : one of woman, man, unknown
				category sure on statement : number 0 to 5
			}
			""";
	/** As the claims file has it: with typewriter quotation marks where the article has printers' ones. */
	private static final String STATEMENTS = """
				statement black {
					says "the water was black"
					by fishers {
						source "The fishermen"
						cue "said"
					}
						and unnamed "Two skippers, who don't want to be named" of port for fishers {
							cue "didn't say" negated
							number 2
							because "they fear for their licences"
							code gender unknown
						}
					asserts leak at "water"
				}

				statement board {
					says "the tank leaks"
					by agency {
						source "The agency"
						cue "quoted"
						does not confirm leak because "tank"
					}
						citing brandreth
						citing fishers
						and unnamed "a source within the port's board" {
							cue "as saying"
							because "speaking in private"
						}
					asserts leak at "leaks"
					code sure 3
				}

				statement tight {
					says "it is tight"
					cue "told"
					source "Ms Brandreth"
					to ledger "the Ledger"
					by brandreth
					denies leak
				}
			}
			""";

	@TempDir
	Path folder;
	@TempDir
	Path out;
	@TempDir
	Path in;

	private Corpus corpus() {
		Corpora.write(folder, "corpus.claims", DECLARATIONS);
		Corpora.write(folder, "a.claims", "gainsay 1\nannotator anna\n\narticle a \"A\" {\n\ttext \"a.txt\"\n\n" + STATEMENTS);
		Corpora.write(folder, "a.txt", TEXT);
		return Corpora.sound(folder);
	}

	private static String statements(ImportResult result) {
		String all = result.edit().files().stream().filter(file -> file.file().equals("a.claims")).findFirst().orElseThrow().applyTo("");
		return all.substring(all.indexOf("\tstatement")).replace('’', '\'');
	}

	@ParameterizedTest
	@ValueSource(strings = { "brat", "uima-xmi", "uima-json", "webanno-tsv" })
	void whoSpeaksComesBackWithReasonsAndWords(String format) throws IOException {
		RoundTrip.export(corpus(), format, out.resolve("x"));
		ImportResult result = RoundTrip.read(format, out.resolve("x"));
		assertEquals(STATEMENTS, statements(result));
		assertEquals(List.of(), RoundTrip.left(result));
		assertEquals(3, RoundTrip.corpus(result, in).counts().statements());
	}

	/** Files that were written before the words of the article were, and before notes told whose a reason is. */
	@Test
	void wordsInOtherQuotationMarksAreFound() throws IOException {
		RoundTrip.export(corpus(), "brat", out.resolve("x"));
		Path ann = out.resolve("x/a_anna.ann");
		Files.writeString(ann, Files.readString(ann).replace("unnamed \"a source within the port’s board\"", "unnamed \"a source within the port's board\"").replaceAll("#\\d+\tOwner E2\tGrounds member 4\n", ""));
		String back = statements(RoundTrip.read("brat", out.resolve("x")));
		assertTrue(back.contains("unnamed \"a source within the port's board\" {\n\t\t\t\tcue \"as saying\"\n\t\t\t\tbecause \"speaking in private\""), back);
	}

	/** Words that are marked nowhere name nobody: then all that was said of the source is told or kept. */
	@Test
	void aSourceWithoutWordsIsTold() throws IOException {
		RoundTrip.export(corpus(), "brat", out.resolve("x"));
		Path ann = out.resolve("x/a_anna.ann");
		Files.writeString(ann, Files.readString(ann).replace("unnamed \"Two skippers, who don’t want to be named\"", "unnamed \"three skippers\""));
		ImportResult result = RoundTrip.read("brat", out.resolve("x"));
		assertEquals(List.of("1 speaker: The words for an unnamed source are not marked, so the source is unstated, and the rest that is said of it is left."), RoundTrip.left(result));
		assertEquals(List.of("a: “three skippers”"), result.notMapped().getFirst().where());
		String back = statements(result);
		assertTrue(back.contains("code brat_role Grounds at \"they fear for their licences\""), back);
		assertFalse(back.contains("gender"), back);
		RoundTrip.corpus(result, in);
	}

	@ParameterizedTest
	@ValueSource(strings = { "brat", "uima-xmi", "uima-json", "webanno-tsv", "conllu", "doccano", "label-studio" })
	void whatStandsBesideTheStatementsIsTold(String format) throws IOException {
		Corpora.write(folder, "more.claims", "gainsay 1\nactor nobody : person \"Nobody\"\nclaim tight \"The tank is tight\"\narticle b \"B\" { text \"a.txt\" status done }\nannotations ben of a { statement s { says \"told\" by unstated asserts leak } }\n");
		ExportSummary summary = RoundTrip.export(corpus(), format, out.resolve("x"));
		assertEquals(List.of("a: set", "b: set", "tight: claim", "nobody: actor", "gender: category", "sure: category"),
				summary.notCarried().stream().filter(one -> !one.kind().equals("article") && !one.kind().endsWith("detail")).map(one -> one.where() + ": " + one.kind()).toList());
	}

	/** One span is the cue of two statements, and brat says of a span that it is negated. */
	@Test
	void aCueThatIsNegatedForOneStatementOnlyIsTold() throws IOException {
		Corpora.write(folder, "more.claims", """
				gainsay 1
				article b "B" {
					text "a.txt"
					statement one { says "the tank leaks" cue "told" negated by writer asserts leak }
					statement two { says "it is tight" cue "told" by writer denies leak }
				}
				""");
		ExportSummary summary = RoundTrip.export(corpus(), "brat", out.resolve("x"));
		assertEquals(List.of("b.two"), summary.notCarried().stream().filter(one -> one.kind().equals("negation")).map(ExportSummary.NotCarried::where).toList());
	}

	/** A silence that has a source and no cue stands at its source, and two articles may have one text. */
	@ParameterizedTest
	@ValueSource(strings = { "brat", "uima-xmi", "uima-json", "webanno-tsv" })
	void aSilenceAtItsSourceAndTwoArticlesOfOneText(String format) throws IOException {
		Corpora.write(folder, "more.claims", """
				gainsay 1
				annotator anna
				article b "B" {
					text "a.txt"
					statement silent { source "Ms Brandreth" by brandreth has not commented on leak }
				}
				""");
		RoundTrip.export(corpus(), format, out.resolve("x"));
		ImportResult result = RoundTrip.read(format, out.resolve("x"));
		assertEquals(List.of(), RoundTrip.left(result));
		Corpus back = RoundTrip.corpus(result, in);
		assertEquals(4, back.counts().statements());
		assertEquals(List.of(), back.statements(null).stream().filter(statement -> statement.name().equals("silent")).flatMap(statement -> statement.codes().stream()).toList());
	}
}
