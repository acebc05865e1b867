// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people add and change in other programs, in the layers and files that we wrote, comes back or is told. */
class ChangedElsewhereTest {

	private static final String TEXT = "The mayor said the port is shut.\n";
	private static final String EVENT = "T1\tSource 0 9\tThe mayor\nT2\tCue 10 14\tsaid\nT3\tContent 15 31\tthe port is shut\nT4\tAttribution 10 14\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n";

	@TempDir
	Path top;
	private Path folder;
	private Path source;

	@BeforeEach
	void write() {
		folder = top.resolve("c");
		source = top.resolve("source");
		Corpora.write(folder, "a.claims", """
				gainsay 1
				annotator anna
				actor mayor : person "The mayor"
				claim open "The port is open"
				article a "A" { text "a.txt" statement s { says "the port is shut" cue "said" source "The mayor" by mayor denies open as possible } }
				""");
		Corpora.write(folder, "a.txt", TEXT);
	}

	private static List<String> told(ImportResult read) {
		return read.notMapped().stream().map(NotMapped::kind).toList();
	}

	private Corpus back(ImportResult read) throws IOException {
		return RoundTrip.corpus(read, top.resolve("back"));
	}

	private StatementFacts brat(String ann) throws IOException {
		Corpora.write(source, "a.txt", TEXT);
		Corpora.write(source, "a.ann", ann);
		return back(RoundTrip.read("brat", source)).statements(null).getFirst();
	}

	@Test
	void attributesOfAnEventWithoutNotesSayTheStance() throws IOException {
		StatementFacts statement = brat(EVENT + "A1\tCertainty E1 possible\nA2\tStance E1 denies\nA3\tConditional E1\n");
		assertEquals(StanceKind.DENIES, statement.stances().getFirst().kind());
		assertEquals(Certainty.POSSIBLE, statement.stances().getFirst().certainty());
		assertEquals(List.of("Conditional"), statement.codes().stream().map(code -> code.category()).toList());
	}

	@Test
	void aNoteOnWordsThatAreNotThereHidesNothing() throws IOException {
		Corpora.write(source, "a.txt", TEXT);
		Corpora.write(source, "a.ann", EVENT.replace("Content:T3", "Content:T3 Code:T5") + "T5\tCode 400 404\tgone\n#1\tCode T5\ttopic ports\n");
		ImportResult read = RoundTrip.read("brat", source);
		assertEquals(List.of("span", "argument", "passage"), told(read));
		assertEquals(List.of("ports"), back(read).statements(null).getFirst().codes().getFirst().values());
	}

	@Test
	void noStatementRepeatsItself() throws IOException {
		StatementFacts statement = brat(EVENT + "R1\tRepeats Arg1:E1 Arg2:E1\nR2\tAnswers Arg1:E1 Arg2:E1\n");
		assertEquals(List.of(), statement.repeats());
		assertEquals(List.of(), statement.answers());
	}

	@Test
	void theEndOfAFileDoesNotGoOnWithAnything() throws IOException {
		Corpora.write(source, "a.txt", TEXT);
		Corpora.write(source, "a.ann", "T1\tSource 0 9\tThe mayor\n\n");
		assertNull(RoundTrip.read("brat", source).kept().get("lines that go on with the words of a span"));
	}

	/** Each of many has a category of its own, and no other category gets its value; that takes no minutes. */
	@Test
	void manySpansOfNoEventAreKept() {
		Corpora.write(source, "a.txt", "ab ".repeat(3000));
		Corpora.write(source, "a.ann", String.join("", IntStream.range(0, 1500).mapToObj(i -> "T" + i + "\tType" + i + " " + i * 3 + " " + (i * 3 + 2) + "\tab\n").toList()));
		ImportResult read = assertTimeout(Duration.ofMinutes(5), () -> RoundTrip.read("brat", source));
		assertEquals(1500, read.kept().get("spans outside events"));
		String codebook = read.edit().files().stream().filter(file -> file.file().equals("codebook.claims")).findFirst().orElseThrow().applyTo("");
		assertEquals(1500, codebook.lines().filter(line -> line.contains("Type")).count());
	}

	/** Actors and claims of two names are two, whatever they are called. */
	@Test
	void twoWithOneLabelStayTwo() throws IOException {
		StatementFacts statement = brat(EVENT + "#1\tSpeakers E1\tperson smith \"A. Smith\" and person smith_of_port \"A. Smith\"\n#2\tDetail E1\ton 2025-13\n");
		assertEquals(List.of("smith", "smith_of_port"), statement.members().stream().map(member -> member.actor()).toList());
		assertNull(statement.date());
		assertEquals("on 2025-13", statement.note(), "it is no month");
	}

	private Path layers(String id) throws IOException {
		Path out = top.resolve("out");
		RoundTrip.export(Corpora.sound(folder), id, out);
		return out;
	}

	private static void change(Path file, String from, String to) throws IOException {
		String before = Files.readString(file);
		assertTrue(before.contains(from), before);
		Files.writeString(file, before.replace(from, to));
	}

	/** Whoever annotates there fills in stance, claim and certainty, and not the line that has all of them. */
	@ParameterizedTest
	@ValueSource(strings = { "possible", "perhaps" })
	void aStanceThatWasChosenThereIsOne(String certainty) throws IOException {
		Path out = layers("uima-xmi");
		change(out.resolve("a_anna.xmi"), "stances=\"denies open &quot;The port is open&quot; as possible\"", "");
		change(out.resolve("a_anna.xmi"), "certainty=\"possible\"", "certainty=\"" + certainty + "\"");
		StatementFacts statement = back(RoundTrip.read("uima-xmi", out)).statements(null).getFirst();
		assertEquals(List.of(StanceKind.DENIES), statement.stances().stream().map(stance -> stance.kind()).toList());
		assertEquals("open", statement.stances().getFirst().targets().getFirst().text());
		boolean known = certainty.equals("possible");
		assertEquals(known ? Certainty.POSSIBLE : Certainty.UNSPECIFIED, statement.stances().getFirst().certainty());
		assertEquals(known ? List.of() : List.of("certainty"), statement.codes().stream().map(code -> code.category()).toList());
	}

	@Test
	void wordsWhoseRoleWasChangedAreThoseOnly() throws IOException {
		Path out = layers("uima-xmi");
		change(out.resolve("a_anna.xmi"), "StatementWordsLink xmi:id=", "StatementWordsLink  xmi:id=");
		String xmi = Files.readString(out.resolve("a_anna.xmi"));
		Files.writeString(out.resolve("a_anna.xmi"), xmi.replaceAll("(StatementWordsLink [^>]*role=)\"cue\"", "$1\"hedge\""));
		Corpus back = back(RoundTrip.read("uima-xmi", out));
		assertTrue(back.statements(null).getFirst().hedge() != null);
		assertEquals(List.of(), back.articles().iterator().next().codes());
	}

	@Test
	void oneBadFileHidesNoOther() throws IOException {
		Path out = layers("uima-xmi");
		Corpora.write(out, "more/TypeSystem.xml", "<typeSystemDescription><types>");
		Corpora.write(out, "more.zip", "PK and nothing else");
		Corpora.write(out, "typed.xmi", "<?xml version=\"1.0\"?>\n<!DOCTYPE x>\n<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>\n");
		ImportResult read = RoundTrip.read("uima-xmi", out);
		assertEquals(List.of("type system", "document", "file"), told(read));
		assertTrue(read.notMapped().get(1).why().contains("document type"), read.notMapped().toString());
		assertEquals(1, back(read).statements(null).size());
	}

	@Test
	void twoDocumentsOfOneAnnotatorAreTold() throws IOException {
		Path out = layers("uima-xmi");
		Files.createDirectories(out.resolve("again"));
		Files.copy(out.resolve("a_anna.xmi"), out.resolve("again/a_anna.xmi"));
		Files.copy(out.resolve("TypeSystem.xml"), out.resolve("again/TypeSystem.xml"));
		ImportResult read = RoundTrip.read("uima-xmi", out);
		assertEquals(List.of("document"), told(read));
		assertTrue(read.notMapped().getFirst().why().contains("again/a_anna.xmi"), read.notMapped().toString());
	}

	@Test
	void aLinkToNothingIsTold() throws IOException {
		Path out = layers("webanno-tsv");
		change(out.resolve("a_anna.tsv"), "content;cue;source[1]\t1-4[2];1-3;1-1[3]\t", "content;cue;source;hedge[1]\t1-4[2];1-3;1-1[3];1-99\t");
		assertEquals(List.of("link"), told(RoundTrip.read("webanno-tsv", out)));
	}

	@Test
	void aTextThatNobodyAnnotatedIsAnArticle() throws IOException {
		Files.createDirectories(source.resolve("a.txt"));
		Files.copy(layers("webanno-tsv").resolve("a_anna.tsv"), source.resolve("a.txt/INITIAL_CAS.tsv"));
		Corpus back = back(RoundTrip.read("webanno-tsv", source));
		assertEquals(1, back.articles().size());
		assertEquals(List.of(), back.statements(null));
	}

	@Test
	void aCertaintyWithoutAStanceIsACode() throws IOException {
		Corpora.write(source, "doc.tsv", "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Frame|sure|about\n\n\n#Text=It rains\n1-1\t0-2\tIt\thigh\tweather\t\n1-2\t3-8\trains\t_\t_\t\n");
		Path mapping = top.resolve("m.txt");
		Files.writeString(mapping, "mapping 1\ntype Frame: statement\nfeature sure: certainty\nfeature about: claim\n");
		StatementFacts statement = back(RoundTrip.read("webanno-tsv", source, "mapping=" + mapping)).statements(null).getFirst();
		assertEquals(new TreeMap<>(Map.of("certainty", List.of("high"), "claim", List.of("weather"))), statement.codes().stream().collect(Collectors.toMap(code -> code.category(), code -> code.values(), (one, two) -> one, TreeMap::new)));
	}

	@Test
	void whatIsNeitherStatementNorWordsIsTold() throws IOException {
		Corpora.write(source, "doc.tsv", "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Frame|sure\n\n\n#Text=It rains\n1-1\t0-2\tIt\thigh\t\n1-2\t3-8\trains\t_\t\n");
		Path mapping = top.resolve("m.txt");
		Files.writeString(mapping, "mapping 1\ntype Frame: note\n");
		assertEquals(List.of("x.Frame"), told(RoundTrip.read("webanno-tsv", source, "mapping=" + mapping)));
	}

	/** Thousands of articles whose texts have one name are no work: each has a file of its own. */
	@Test
	void textsOfOneNameHaveFilesOfTheirOwn() throws IOException {
		for (int i = 0; i < 3; i++) {
			Corpora.write(folder, i + ".claims", "gainsay 1\narticle b" + i + " \"B\" { text \"" + i + "/text.txt\" }\n");
			Corpora.write(folder, i + "/text.txt", TEXT);
		}
		try (Stream<Path> all = Files.list(layers("webanno-tsv"))) {
			assertEquals(List.of("a_anna.tsv", "gainsay-export.json", "text-2.tsv", "text-3.tsv", "text.tsv"), all.map(file -> file.getFileName().toString()).sorted().toList());
		}
	}

	/** A statement whose words are not in the text is left out, and not counted as written. */
	@ParameterizedTest
	@ValueSource(strings = { "webanno-tsv", "conllu", "uima-xmi", "brat" })
	void onlyWhatIsWrittenIsCounted(String id) throws IOException {
		Corpora.write(folder, "a.txt", TEXT.replace("the port is shut", "nothing at all").replace("said", "told us").replace("The mayor", "He"));
		try (CorpusSession session = Corpora.built(folder)) {
			assertEquals(0, RoundTrip.export(session.corpus(), id, top.resolve("out")).statements());
		}
	}
}
