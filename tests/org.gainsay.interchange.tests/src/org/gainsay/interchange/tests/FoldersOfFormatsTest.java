// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.Memory;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder in which files lie that hold a corpus each: they are neither overlooked nor read as articles without their annotations. */
class FoldersOfFormatsTest {

	@TempDir
	private Path elsewhere;

	@ParameterizedTest
	@CsvSource({ "json, c.json", "tei, c.xml", "web-annotation, c.jsonld", "refi-qda, c.qdpx", "dna, c.dna", "binary, c.gsb" })
	void theOnlyFileIsMeant(String id, String name) throws IOException {
		Importer format = Importers.of(id).orElseThrow();
		Path folder = Files.createDirectories(elsewhere.resolve("sent/by/her")).getParent().getParent();
		Path file = folder.resolve("by/her").resolve(name);
		RoundTrip.export(Corpora.sound(Corpora.example()), id, file);
		assertEquals(List.of(id), Importers.ofAllFilesIn(folder).stream().map(Importer::id).toList());
		assertEquals(file, Importers.meant(format, folder));
		assertEquals(file, Importers.meant(format, file));
		assertTrue(CorpusIntake.of(format, folder, elsewhere.resolve("made"), Progress.NONE).files() > 5);
		assertFalse(CorpusIntake.preview(format, folder, OptionValues.NONE, 3, Progress.NONE).isEmpty());

		Files.writeString(folder.resolve("letter.txt"), "A letter that came with it.\n");
		assertEquals(List.of(), Importers.ofAllFilesIn(folder));
		assertEquals(file, Importers.meant(format, folder), "the letter is in no such format");
		ImportResult.NotMapped told = CorpusIntake.of(format, folder, elsewhere.resolve("told"), Progress.NONE).result().notMapped().getLast();
		assertEquals(List.of("files", "letter.txt"), List.of(told.kind(), String.join(", ", told.where())));

		Files.copy(file, folder.resolve("second-" + name));
		String why = assertThrows(IOException.class, () -> Importers.meant(format, folder)).getMessage();
		assertTrue(why.startsWith(folder + " has 2 files of " + format.name() + ": ") && why.contains("second-" + name), why);
	}

	private static String tei(String title, String persons, String body) {
		return "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>" + title + "</title></titleStmt></fileDesc><profileDesc><particDesc>"
				+ persons + "</particDesc></profileDesc></teiHeader><text><body><p>" + body + "</p></body></text></TEI>\n";
	}

	private static String person(String id, String name) {
		return "<listPerson><person xml:id=\"" + id + "\"><persName>" + name + "</persName></person></listPerson>";
	}

	/** One TEI file an article: ids are of their files, names of all; what is broken is told, and who stands in a list beside them is found there. */
	@Test
	void filesOfArticlesAreOneCorpus() throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent/second")).getParent();
		Files.writeString(folder.resolve("b.xml"), tei("Harbour", person("p1", "Anna <surname>Berg</surname>") + "<listOrg><org xml:id=\"o1\"><orgName>The port</orgName></org></listOrg>",
				"<said who=\"#p1\">It is closed</said>, <said who=\"#o1\">for a week</said>, <said who=\"#p9\">or two</said>."));
		Files.writeString(folder.resolve("a.xml"), tei("Harbour", person("p1", "Carl Dorn"), "<said who=\"#p1\">It is open</said>, <said who=\"#p9\">they say</said>, <said who=\"people.xml#x\">at last</said>."));
		Files.writeString(folder.resolve("second/c.xml"), tei("", person("q", "Anna Berg"), "<said who=\"#q\">Nobody knows</said>."));
		Files.writeString(folder.resolve("people.xml"), "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><standOff>" + person("x", "Eva Falk") + "</standOff></TEI>");
		Files.writeString(folder.resolve("d.xml"), tei("Broken", "", "It goes on").replace("</p>", ""));
		Files.writeString(folder.resolve("e.xml"), "<!DOCTYPE TEI [<!ENTITY x \"y\">]>" + tei("Typed", "", "&x;").replaceFirst("<\\?.*\\n", ""));
		Importer format = Importers.of("tei").orElseThrow();
		assertEquals(List.of("tei"), Importers.ofAllFilesIn(folder).stream().map(Importer::id).toList());
		assertEquals(folder, Importers.meant(format, folder));
		assertTrue(Importers.reads(format, folder));

		ImportResult read = RoundTrip.read("tei", folder);
		Corpus corpus = RoundTrip.corpus(read, elsewhere.resolve("back"));
		assertEquals(List.of("Harbour", "Harbour", "Nobody knows."), corpus.articles().stream().map(ArticleFacts::title).toList());
		assertEquals(List.of("Harbour", "Harbour_2", "c"), corpus.articles().stream().map(ArticleFacts::name).sorted().toList());
		assertEquals(List.of("person Anna Berg", "person Carl Dorn", "person Eva Falk", "organisation The port", "person p9", "person p9").stream().sorted().toList(),
				corpus.actors().stream().map(actor -> actor.kind().getLiteral() + " " + actor.label()).sorted().toList());
		List<String> said = corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream().flatMap(set -> set.statements().stream())
				.map(one -> corpus.text(article).orElseThrow().words(one.content().spans()) + ": " + corpus.actor(one.members().getFirst().actor()).orElseThrow().label())).toList();
		assertEquals(List.of("It is closed: Anna Berg", "for a week: The port", "or two: p9", "It is open: Carl Dorn", "they say: p9", "at last: Eva Falk", "Nobody knows: Anna Berg"), said);
		List<String> left = RoundTrip.left(read);
		assertEquals(2, left.size(), left.toString());
		assertTrue(left.stream().anyMatch(one -> one.startsWith("1 files: It is no TEI that can be read: ")), left.toString());
		assertTrue(left.stream().anyMatch(one -> one.startsWith("1 files: It has a document type, which is not read")), left.toString());
		assertEquals(List.of("d.xml", "e.xml"), read.notMapped().stream().flatMap(one -> one.where().stream()).toList());

		Files.writeString(folder.resolve("letter.txt"), "A letter that came with it.\n");
		assertEquals(List.of(), Importers.ofAllFilesIn(folder));
		assertEquals(folder, Importers.meant(format, folder), "who says what it is gets the articles");
		assertTrue(RoundTrip.left(RoundTrip.read("tei", folder)).contains("1 files: They are no TEI files of articles."));

		RoundTrip.export(Corpora.sound(Corpora.example()), "tei", folder.resolve("ours.xml"));
		assertThrows(IOException.class, () -> Importers.meant(format, folder), "ours is a corpus of its own");
	}

	@ParameterizedTest
	@CsvSource({ "tei, a.xml", "web-annotation, a.json" })
	void howeverDeepAFileLiesItIsRead(String id, String name) throws IOException {
		Path deep = Files.createDirectories(elsewhere.resolve("sent/1990/01/02/evening/late"));
		for (Path folder : List.of(deep, elsewhere.resolve("sent/1990"))) {
			Files.writeString(folder.resolve(name), id.equals("tei") ? tei(folder.getFileName().toString(), "", "<said>It is open</said>.") : hypothesis("https://example.org/" + folder.getFileName(), "anna", "It is open"));
		}
		assertEquals(2, RoundTrip.corpus(RoundTrip.read(id, elsewhere.resolve("sent")), elsewhere.resolve("back")).articles().size());
		assertEquals(elsewhere.resolve("sent"), Importers.meant(Importers.of(id).orElseThrow(), elsewhere.resolve("sent")), "not the one that lies less deep alone");
	}

	@ParameterizedTest
	@CsvSource({ "csv", "parquet", "xmi" })
	void whatAFileIsReadWithIsNotBesideIt(String id) throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent/by"));
		RoundTrip.export(Corpora.sound(Corpora.example()), id, folder.resolve("her"));
		Importer format = Importers.of(id).orElseThrow();
		assertEquals(List.of(), Importers.beside(format, Importers.meant(format, folder), folder));
		Files.writeString(folder.resolve("letter.txt"), "A letter that came with it.\n");
		assertEquals(List.of(folder.resolve("letter.txt")), Importers.beside(format, Importers.meant(format, folder), folder));
	}

	@Test
	void aFolderWithNothingThatCanBeReadIsRefused() throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent"));
		Files.writeString(folder.resolve("a.xml"), "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>");
		Files.writeString(folder.resolve("b.xml"), "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>");
		String why = assertThrows(IOException.class, () -> RoundTrip.read("tei", folder)).getMessage();
		assertTrue(why.startsWith(folder + " has no TEI file that can be read. Give a file of TEI, or a folder with at least one. The first of it that cannot: a.xml is no TEI that can be read: "), why);
		Path other = Files.createDirectories(elsewhere.resolve("other"));
		assertEquals(other + " has no TEI file that can be read. Give a file of TEI, or a folder with at least one.", assertThrows(IOException.class, () -> RoundTrip.read("tei", other)).getMessage());
		Files.writeString(other.resolve("a.json"), hypothesis("https://example.org/x", "cleo", "Nobody knows").replace("}]}]}", ""));
		String broken = assertThrows(IOException.class, () -> RoundTrip.read("web-annotation", other)).getMessage();
		assertTrue(broken.startsWith(other.resolve("a.json") + " holds no JSON: "), broken);
	}

	private static String hypothesis(String page, String user, String words) {
		return "{\"rows\":[{\"id\":\"" + user + "\",\"user\":\"acct:" + user + "@hypothes.is\",\"uri\":\"" + page + "\",\"text\":\"\",\"tags\":[],\"target\":[{\"source\":\"" + page
				+ "\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"" + words + "\"}]}]}]}";
	}

	/** An export of Hypothesis for each annotator: what two annotate is one article. */
	@Test
	void annotationsOfSeveralFilesAreOneCorpus() throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent"));
		Files.writeString(folder.resolve("anna.json"), hypothesis("https://example.org/harbour", "anna", "It is closed"));
		Files.writeString(folder.resolve("ben.json"), hypothesis("https://example.org/harbour", "ben", "It is open"));
		Files.writeString(folder.resolve("broken.json"), hypothesis("https://example.org/x", "cleo", "Nobody knows").replace("}]}]}", ""));
		Importer format = Importers.of("web-annotation").orElseThrow();
		assertEquals(folder, Importers.meant(format, folder));
		ImportResult read = RoundTrip.read("web-annotation", folder);
		Corpus corpus = RoundTrip.corpus(read, elsewhere.resolve("back"));
		assertEquals(1, corpus.articles().size());
		assertEquals(List.of("anna 1", "ben 1"), corpus.setsOf(corpus.articles().iterator().next().name()).stream().filter(set -> !set.statements().isEmpty()).map(set -> set.annotator() + " " + set.statements().size()).toList());
		assertTrue(read.notMapped().stream().anyMatch(one -> one.kind().equals("files") && one.why().startsWith("It cannot be read: it holds no JSON") && one.where().equals(List.of("broken.json"))),
				read.notMapped().toString());
	}

	/** Among articles such a file is told, with what to do, and the articles come in. */
	@ParameterizedTest
	@CsvSource({ "json, c.json", "tei, c.xml", "web-annotation, c.jsonld", "refi-qda, c.qdpx", "dna, c.dna", "binary, c.gsb" })
	void amongArticlesItIsTold(String id, String name) throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent"));
		RoundTrip.export(Corpora.sound(Corpora.example()), id, folder.resolve(name));
		Files.writeString(folder.resolve("harbour.txt"), "Harbour closed\n\nThe harbour was closed on Monday, the mayor said, and will not open before the spring.\n");
		IntakeSummary summary = Intake.of(new IntakeWish(List.of(folder), null, elsewhere.resolve("corpus"), true, Map.of(), Memory.NONE), Progress.NONE);
		assertEquals(1, summary.articles(), summary.toString());
		OfSource told = summary.sources().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
		assertEquals(Outcome.SKIPPED, told.outcome());
		assertTrue(told.remarks().getFirst().startsWith("It is " + Importers.of(id).orElseThrow().name() + ", with annotations"), told.toString());
	}

	/** A corpus that a program keeps as links into a store: those within the folder are read, of the others it is told. */
	@Test
	void linksAreReadWithinTheFolderAndToldBeyondIt() throws IOException {
		Path folder = Files.createDirectories(elsewhere.resolve("sent"));
		Path store = Files.createDirectories(folder.resolve(".store"));
		Path beyond = Files.createDirectories(elsewhere.resolve("beyond"));
		for (Path place : List.of(store, beyond)) {
			Files.writeString(place.resolve("1"), "Anna said no.\n");
			Files.writeString(place.resolve("2"), "T1\tSource 0 4\tAnna\nT2\tCue 5 9\tsaid\nT3\tContent 10 12\tno\nE1\tCue:T2 Source-Arg:T1 Content-Arg:T3\n");
		}
		Files.createSymbolicLink(folder.resolve("b.txt"), beyond.resolve("1"));
		Files.createSymbolicLink(folder.resolve("b.ann"), beyond.resolve("2"));
		Files.createSymbolicLink(folder.resolve("c.ann"), elsewhere.resolve("nowhere"));
		String why = assertThrows(IOException.class, () -> RoundTrip.read("brat", folder)).getMessage();
		assertTrue(why.endsWith("A link that leads out of the folder is not followed: name what it leads to. The first that was left: " + folder.resolve("b.ann") + "."), why);
		Files.createSymbolicLink(folder.resolve("a.txt"), store.resolve("1"));
		Files.createSymbolicLink(folder.resolve("a.ann"), store.resolve("2"));
		ImportResult read = RoundTrip.read("brat", folder);
		assertEquals(List.of("a"), RoundTrip.corpus(read, elsewhere.resolve("back")).articles().stream().map(ArticleFacts::name).toList());
		assertEquals(3, read.notMapped().stream().filter(one -> one.kind().equals("file")).mapToInt(ImportResult.NotMapped::count).sum(), read.notMapped().toString());
	}
}
