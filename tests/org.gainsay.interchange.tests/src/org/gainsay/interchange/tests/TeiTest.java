// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TEI, out and in. */
class TeiTest {

	private static final String BASE = "base=https://example.org/c/";

	@TempDir
	private Path elsewhere;

	static List<Path> corpora() {
		return Stream.concat(RoundTrip.kept().stream(), Stream.of(Corpora.example())).toList();
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void whatWeWroteComesBack(Path folder) throws IOException {
		Path out = elsewhere.resolve("out.xml");
		Corpus corpus = Corpora.sound(folder);
		ExportSummary summary = RoundTrip.export(corpus, "tei", out);
		assertEquals(List.of(), RoundTrip.notOfAStudy(summary));
		assertEquals(List.of("tei"), Importers.recognising(out).stream().map(Importer::id).toList());
		ImportResult read = RoundTrip.read("tei", out);
		assertEquals(List.of(), RoundTrip.left(read));
		RoundTrip.export(corpus, "web-annotation", elsewhere.resolve("first.jsonld"), BASE);
		RoundTrip.export(RoundTrip.corpus(read, elsewhere.resolve("back")), "web-annotation", elsewhere.resolve("again.jsonld"), BASE);
		assertEquals(RoundTrip.things(elsewhere.resolve("first.jsonld")), RoundTrip.things(elsewhere.resolve("again.jsonld")));
	}

	/** Two that overlap: one stands in the text, both beside it; emoji, a combining accent and CR LF stay. */
	@Test
	void overlapsSurviveAndCharactersStay() throws IOException {
		Path folder = elsewhere.resolve("c");
		String text = "🚢 <b>&amp; ]]>\r\nThe e\u0301cole sank🚢 today \"at\" noon, the mayor said.\r\n";
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "claim x \"X\"\n");
		Corpora.write(folder, "a.txt", text);
		Corpora.write(folder, "a.claims", "gainsay 1\narticle a \"A & <B>\" { outlet herald text \"a.txt\" statement one { says \"The e\u0301cole sank🚢 today\" cue \"said\" by mayor form direct asserts x }"
				+ " statement two { says \"today \\\"at\\\" noon\" by captain asserts x } statement three { says \"sank\" by mayor form indirect asserts x } statement four { says \"noon\" by captain asserts x } }");
		Path out = elsewhere.resolve("out.xml");
		RoundTrip.export(Corpora.sound(folder), "tei", out);
		String tei = Files.readString(out);
		assertEquals(3, tei.split("<said ", -1).length - 1, tei);
		assertTrue(tei.contains("<said who=\"#actor.mayor\" direct=\"true\" ") && tei.contains("<said who=\"#actor.mayor\" direct=\"false\" ") && tei.contains("<said who=\"#actor.captain\" direct=\"unknown\" "), tei);
		Corpus back = RoundTrip.corpus(RoundTrip.read("tei", out), elsewhere.resolve("back"));
		ArticleText read = back.text(back.articles().iterator().next()).orElseThrow();
		assertEquals(text, read.text());
		assertEquals(List.of("The e\u0301cole sank🚢 today", "today \"at\" noon", "sank", "noon"), back.statements(null).stream().map(one -> read.words(one.content().spans())).toList());
	}

	@Test
	void whatOthersMarkAsSaidIsRead() throws IOException {
		Path file = elsewhere.resolve("novel.xml");
		Files.writeString(file, """
				<?xml version="1.0"?>
				<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The
				  Ferry</title></titleStmt></fileDesc><profileDesc><particDesc><listPerson><person xml:id="M"><persName>The mayor</persName></person></listPerson></particDesc></profileDesc></teiHeader>
				<text><body><head>The Ferry 🚢</head>
				<p>“<said who="#M" direct="true">It sank,
				   <q who="#C">all of it</q></said>,” she said.<note>Not so.</note></p></body></text></TEI>
				""");
		ImportResult read = RoundTrip.read("tei", file);
		Corpus corpus = RoundTrip.corpus(read, elsewhere.resolve("back"));
		ArticleText text = corpus.text(corpus.articles().iterator().next()).orElseThrow();
		assertEquals("The Ferry 🚢\n\n“It sank, all of it,” she said.\n\n", text.text());
		List<StatementFacts> statements = corpus.statements(null);
		assertEquals(List.of("all of it", "It sank, all of it"), statements.stream().map(one -> text.words(one.content().spans())).toList());
		assertEquals(List.of("C", "The mayor"), statements.stream().map(one -> corpus.actor(one.members().getFirst().actor()).orElseThrow().label()).toList());
		assertEquals("The Ferry", corpus.articles().iterator().next().title());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no xml", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>", "<!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><p>&x;</p></text></TEI>" })
	void whatIsNoTeiIsRefused(String xml) throws IOException {
		Path file = elsewhere.resolve("broken.xml");
		Files.writeString(file, xml);
		String told = assertThrows(IOException.class, () -> RoundTrip.read("tei", file)).getMessage();
		assertTrue(told.startsWith(file + (xml.startsWith("<!DOCTYPE") ? " has a document type, which is not read" : " is no TEI that can be read: ")), told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><f/></TEI> | 1 texts: There is nothing in them; the first of them is null. | 0",
			"<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\"><!-- Written by Gainsay --><standOff><fs type=\"actor\"><f><string>x</string></f></fs><span/></standOff><TEI><text/></TEI></teiCorpus> | 1 spans: Their anchors are not in the text, or they belong to nothing; the first of them is null. | 1" })
	void whatIsBrokenInItIsToldAndTheRestIsRead(String xml, String told, int actors) throws IOException {
		Path file = elsewhere.resolve("broken.xml");
		Files.writeString(file, xml);
		ImportResult read = RoundTrip.read("tei", file);
		assertEquals(List.of(told), RoundTrip.left(read));
		assertEquals(actors, RoundTrip.corpus(read, elsewhere.resolve("back")).actors().size());
	}
}
