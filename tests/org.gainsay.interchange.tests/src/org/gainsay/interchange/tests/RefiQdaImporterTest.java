// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of QDA programs become corpora without an error, and what has no place is told. */
class RefiQdaImporterTest {

	private static final String USERS = "<Users><User guid='00000000-0000-0000-0000-00000000000a' name='Anna B.'/><User guid='{00000000-0000-0000-0000-00000000000B}' name='ben'/></Users>";
	private static final String CODES = """
			<CodeBook><Codes>
			<Code guid='00000000-0000-0000-0000-000000000001' name='Who &amp; how' isCodable='false'><Description>roles</Description>
				<Code guid='00000000-0000-0000-0000-000000000002' name='mayor' isCodable='true'><Description>all that
			she says</Description><Code guid='00000000-0000-0000-0000-000000000003' name='mayor' isCodable='true'/></Code></Code>
			<Code guid='00000000-0000-0000-0000-000000000004' name='quotable!' isCodable='true'/>
			</Codes></CodeBook>
			""";
	private static final String TEXT = "\uD83D\uDEA2 The ferry sank.\n\nThe mayor said so.\n";

	@TempDir
	private Path top;

	private static Importer importer() {
		return Importers.of("refi-qda").orElseThrow();
	}

	private static String project(String origin, String rest) {
		return "<?xml version='1.0' encoding='UTF-8'?><Project xmlns='urn:QDA-XML:project:1.0' name='p' origin='" + origin + "'>" + rest + "</Project>";
	}

	private static String coding(int number, char user) {
		return "<Coding guid='c0000000-0000-0000-0000-00000000000" + number + "' creatingUser='00000000-0000-0000-0000-00000000000" + user + "'><CodeRef targetGUID='00000000-0000-0000-0000-00000000000" + number + "'/></Coding>";
	}

	private static String selection(String start, String end, String inside) {
		return "<PlainTextSelection guid='50000000-0000-0000-0000-" + (start + end).replaceAll("\\D", "0").concat("000000000000").substring(0, 12) + "' name='s" + start + "' startPosition='" + start + "' endPosition='" + end + "'>" + inside
				+ "</PlainTextSelection>";
	}

	private static String source(String name, String path, String inside) {
		return "<TextSource guid='70000000-0000-0000-0000-000000000001' name='" + name + "' plainTextPath='" + path + "'>" + inside + "</TextSource>";
	}

	private Path packed(String project, Map<String, String> files) throws IOException {
		Path file = top.resolve("p.qdpx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			Map<String, String> all = new LinkedHashMap<>(Map.of("project.qde", project));
			all.putAll(files);
			for (Map.Entry<String, String> one : all.entrySet()) {
				zip.putNextEntry(new ZipEntry(one.getKey()));
				zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return file;
	}

	private ImportResult read(Path file, String... words) throws IOException {
		return importer().read(file, OptionValues.of("refi-qda", importer().options(), List.of(words)), Progress.NONE);
	}

	private Corpus brought(Path file) throws IOException {
		Path folder = top.resolve("corpus");
		CorpusIntake.of(importer(), file, folder, Progress.NONE);
		return Corpora.sound(folder);
	}

	private static String words(Corpus corpus, StatementFacts statement) {
		return corpus.text(corpus.article(statement.article()).orElseThrow()).orElseThrow().words(AnchorFacts.spansOf(statement.content()));
	}

	private static List<String> left(ImportResult result) {
		return result.notMapped().stream().map(one -> one.count() + " " + one.kind() + ": " + one.why()).toList();
	}

	@Test
	void selectionsBecomeStatementsWithCodes() throws IOException {
		Path file = packed(project("Other 1", USERS + CODES + "<Sources>" + source("notes.txt", "internal://n.txt", selection("2", "16", coding(2, 'a') + coding(3, 'a') + coding(4, 'b'))
				+ selection("23", "32", "<Description>look again</Description>")) + "</Sources>"), Map.of("sources/n.txt", TEXT));
		assertTrue(importer().recognises(file));
		ImportResult result = read(file);
		assertEquals(Map.of("users", 2, "codes", 4, "sources", 1, "selections", 2, "codings", 3), result.kept());
		assertEquals(List.of(), left(result));
		Corpus corpus = brought(file);
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals("notes.txt", article.title());
		Map<String, StatementFacts> byAnnotator = new TreeMap<>();
		corpus.setsOf(article.name()).forEach(set -> set.statements().forEach(statement -> byAnnotator.put(set.annotator() + " " + words(corpus, statement), statement)));
		assertEquals(List.of("Anna_B The ferry sank", "ben The ferry sank", "null mayor sai"), List.copyOf(byAnnotator.keySet()));
		assertEquals("[Who_how [mayor, mayor_mayor]]", byAnnotator.get("Anna_B The ferry sank").codes().stream().map(code -> code.category() + " " + code.values()).toList().toString());
		assertEquals("look again", byAnnotator.get("null mayor sai").note());
		assertEquals("all that\nshe says", corpus.category("Who_how").orElseThrow().values().getFirst().definition());
		assertEquals("mayor > mayor", corpus.category("Who_how").orElseThrow().values().getLast().definition());
		assertEquals(List.of("quotable"), corpus.category("codes").orElseThrow().valueNames());
		assertTrue(Files.readString(top.resolve("corpus/raw/source/project.qde")).contains("all that"), "the project is kept as it was");
	}

	@Test
	void whatIsOnAWholeSourceAndHasNoPlaceIsTold() throws IOException {
		Path file = packed(project("Other", CODES + "<Sources>" + source("n", "n.txt", "<Description>about it</Description>" + coding(4, 'a').replace("<CodeRef", "<Description>why</Description><CodeRef") + coding(9, 'a') + coding(1, 'a')
				+ selection("2", "16", coding(2, 'a'))) + "</Sources>"), Map.of("Sources/n.txt", TEXT));
		ImportResult result = read(file);
		assertEquals(List.of("1 notes: It is on a coding of a whole source, which has no place for one; raw/source has it: n.",
				"2 codings: The code is not in the codebook, or may not be coded with; the first is n.", "1 descriptions of sources: An article has none; raw/source has it: n."), left(result));
		assertEquals(1, result.kept().get("selections"));
		assertEquals(1, result.kept().get("codings"), "those of selections");
	}

	@Test
	void whatIsAddedToAProjectOfOursAndNotKnownIsTold() throws IOException {
		String one = "50000000-0000-0000-0000-000000000000";
		Path file = packed(project("Gainsay 1", CODES + "<Sources>" + source("n", "n.txt", selection("2", "16", coding(4, 'a'))) + "</Sources><Links>" + link("1", "reminds me of", one, "70000000-0000-0000-0000-000000000001") + link("2", "by", one, "nobody")
				+ "</Links>"), Map.of("sources/n.txt", TEXT));
		ImportResult result = read(file);
		assertTrue(left(result).contains("1 codings: The code is none that Gainsay writes, and what it says is not read in a project of its own: n.s2."), left(result)::toString);
		assertTrue(left(result).contains("2 links: It is none that Gainsay writes, or leads to nothing that is there; raw/source has it; the first is reminds me of."), left(result)::toString);
	}

	private static String link(String number, String name, String from, String to) {
		return "<Link guid='f0000000-0000-0000-0000-00000000000" + number + "' name='" + name + "' direction='OneWay' originGUID='" + from + "' targetGUID='" + to + "'/>";
	}

	@Test
	void casesAndVariablesBecomeActorsAndCodes() throws IOException {
		Path file = packed(project("Other", """
				<Variables><Variable guid='a0000000-0000-0000-0000-000000000001' name='Age' typeOfVariable='Integer'/>
				<Variable guid='a0000000-0000-0000-0000-000000000002' name='Published' typeOfVariable='Date'/>
				<Variable guid='a0000000-0000-0000-0000-000000000003' name='Place' typeOfVariable='Text'/></Variables>
				<Cases><Case guid='b0000000-0000-0000-0000-000000000001' name='Mrs B.'><VariableValue><VariableRef targetGUID='a0000000-0000-0000-0000-000000000001'/><IntegerValue>51</IntegerValue></VariableValue>
				<SourceRef targetGUID='70000000-0000-0000-0000-000000000001'/></Case></Cases><Sources>
				""" + source("n", "n.txt", """
				<VariableValue><VariableRef targetGUID='a0000000-0000-0000-0000-000000000002'/><DateValue>2026-01-02</DateValue></VariableValue>
				<VariableValue><VariableRef targetGUID='a0000000-0000-0000-0000-000000000003'/><TextValue>At sea</TextValue></VariableValue>
				""") + "</Sources>"), Map.of("sources/n.txt", TEXT));
		ImportResult result = read(file);
		assertEquals(List.of("1 sources of cases: Which sources belong to a case has no place; raw/source has it: Mrs B.."), left(result));
		Corpus corpus = brought(file);
		assertEquals("Mrs B.", corpus.actors().iterator().next().label());
		assertEquals(List.of("51"), corpus.actors().iterator().next().codes().getFirst().values());
		ArticleFacts article = corpus.articles().iterator().next();
		assertEquals("2026-01-02", article.published());
		assertEquals(List.of("At sea"), article.codes().getFirst().values());
	}

	@Test
	void sourcesWithoutTextAreNamed() throws IOException {
		Path file = packed(project("Other", """
				<Sources><PictureSource guid='1' name='ferry.png' path='internal://f.png'><PictureSelection guid='2' firstX='1' firstY='1' secondX='2' secondY='2'/></PictureSource>
				<PDFSource guid='3' name='scan.pdf' path='internal://s.pdf'/>
				<PDFSource guid='4' name='paper.pdf' path='internal://s.pdf'><Representation guid='5' plainTextPath='internal://n.txt'><PlainTextSelection guid='6' startPosition='2' endPosition='11'/></Representation></PDFSource>
				<TextSource guid='7' name='letter' richTextPath='internal://l.docx'><PlainTextSelection guid='8' startPosition='2' endPosition='11'/></TextSource>
				<AudioSource guid='9' name='talk.mp3' path='x'><Transcript guid='a' name='talk'><PlainTextContent>So it is. And so.</PlainTextContent><SyncPoint guid='b' position='0'/><SyncPoint guid='c' position='8'/>
				<TranscriptSelection guid='d' fromSyncPoint='b' toSyncPoint='c'/></Transcript></AudioSource>
				<TextSource guid='e' name='gone' plainTextPath='internal://gone.txt'/><TextSource guid='f' name='far' plainTextPath='relative:///far.txt'/></Sources>
				"""), Map.of("sources/n.txt", TEXT, "sources/s.pdf", "%PDF"));
		ImportResult result = read(file);
		assertEquals(Map.of("sources", 2, "selections", 2), result.kept());
		List<String> left = left(result);
		assertTrue(left.contains("1 sources: It is a picture: ferry.png."), left.toString());
		assertTrue(left.contains("1 sources: It is a PDF document without its text; import its text with --from pdf: scan.pdf."), left.toString());
		assertTrue(left.contains("1 sources: It has a formatted text only (internal://l.docx), and positions count in the plain one; export the project with plain texts: letter."), left.toString());
		assertTrue(left.contains("1 sources: Its file is missing in the project (internal://gone.txt): export the project again, with its sources: gone."), left.toString());
		assertTrue(left.contains("1 sources: It lies outside of the project (relative:///far.txt), and only what is in it is read: export the project with its sources in it: far."), left.toString());
		assertTrue(left.contains("1 files: No text that was read is in it: sources/s.pdf."), left.toString());
		Corpus corpus = brought(file);
		assertEquals(List.of("So it is", "The ferry"), corpus.statements(null).stream().map(statement -> words(corpus, statement)).sorted().toList());
	}

	@Test
	void selectionsOutOfRangeAreNamedAndTheOthersStay() throws IOException {
		Path file = packed(project("Other", "<Sources>" + source("n", "n.txt", selection("0", "9999", "") + selection("9", "3", "") + selection("4", "4", "") + selection("x", "4", "") + selection("-1", "4", "") + selection("17", "19", "")
				+ selection("2", "11", "")) + "</Sources>"), Map.of("sources/n.txt", TEXT));
		ImportResult result = read(file);
		assertEquals(Map.of("sources", 1, "selections", 1), result.kept());
		assertEquals(List.of("1 selections: It ends behind the end of the text: n, s0.", "1 selections: It ends before it begins: n, s9.", "1 selections: It has no length: n, s4.",
				"2 selections: Its position is no number; the first is n, sx.", "1 selections: It is white space, or begins or ends inside a character: n, s17."), left(result));
	}

	@Test
	void nothingLeadsOut() throws IOException {
		Files.writeString(top.resolve("secret.txt"), "secret");
		Path file = packed(project("Other", "<Sources>" + source("a", "internal://../secret.txt", "") + source("b", "/etc/passwd", "") + source("c", "internal://C:\\x.txt", "") + source("d", "file:///etc/passwd", "") + "</Sources>"),
				Map.of("../evil.txt", "evil", "sources/../../evil2.txt", "evil"));
		ImportResult result = read(file);
		assertEquals(Map.of(), result.kept());
		assertEquals(List.of("1 sources", "1 sources", "1 sources", "1 sources", "2 files"), result.notMapped().stream().map(one -> one.count() + " " + one.kind()).toList());
		assertTrue(result.edit().files().stream().noneMatch(one -> one.file().contains("evil") || one.edits().getFirst().text().contains("secret\n")));
		Path beside = Files.writeString(top.resolve("p.qde"), project("Other", "<Sources>" + source("a", "internal://../secret.txt", "") + source("s", "secret.txt", "") + "</Sources>"));
		assertEquals(Map.of("sources", 1), read(beside).kept(), "a project that is not packed has its sources beside it, and none above it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE Project [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Project xmlns='urn:QDA-XML:project:1.0'>&x;</Project>", "<Project xmlns='urn:QDA-XML:project:1.0'>&x;</Project>", "<Project xmlns='urn:QDA-XML:project:1.0'><Codes>",
			"<!DOCTYPE Project [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><Project xmlns='urn:QDA-XML:project:1.0' name='&b;'/>", "", "<Other xmlns='urn:QDA-XML:project:1.0'/>" })
	void whatIsNoProjectIsRefused(String project) throws IOException {
		Path file = packed(project, Map.of());
		IOException refused = assertThrows(IOException.class, () -> read(file));
		assertTrue(refused.getMessage().startsWith("p.qdpx"), refused.getMessage());
	}

	@Test
	void nestingAndBombsAreRefused() throws IOException {
		assertThrows(IOException.class, () -> read(packed(project("Other", "<Code>".repeat(5000) + "</Code>".repeat(5000)), Map.of())));
		Path bomb = packed(project("Other", "<Sources>" + source("n", "n.txt", "") + source("m", "m.txt", "") + "</Sources>"), Map.of("sources/n.txt", "\0".repeat(40 << 20), "sources/m.txt", TEXT));
		ImportResult result = read(bomb);
		assertEquals(Map.of("sources", 1), result.kept());
		assertTrue(left(result).getFirst().contains("more than 400 times as large"), left(result).toString());
		Path cut = Files.write(top.resolve("cut.qdpx"), Arrays.copyOf(Files.readAllBytes(bomb), 300));
		assertTrue(assertThrows(IOException.class, () -> read(cut)).getMessage().contains("damaged or was cut off"));
		assertFalse(importer().recognises(Files.writeString(top.resolve("a.zip"), "PK\3\4 no archive")));
	}

	@Test
	void whetherALineEndCountsAsOneIsFound() throws IOException {
		String text = "One ferry.\r\nTwo ferries.\r\n\r\nThree ferries sank.\r\n";
		int[] asOne = { 11, 24 + 1 };
		Path file = packed(project("Other", "<Sources>" + source("n", "n.txt", selection(String.valueOf(asOne[0]), String.valueOf(asOne[0] + 11), "") + selection(String.valueOf(asOne[1]), String.valueOf(asOne[1] + 13), "")) + "</Sources>"),
				Map.of("sources/n.txt", text));
		Corpus corpus = brought(file);
		assertEquals(List.of("Three ferries", "Two ferries"), corpus.statements(null).stream().map(statement -> words(corpus, statement)).sorted().toList());
		assertEquals(2, read(file, "line-ends=two").kept().get("selections"));
	}

	@Test
	void aCodebookAloneIsACorpusWithoutArticles() throws IOException {
		Path file = Files.writeString(top.resolve("c.qdc"), "<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">" + CODES.replace("<CodeBook>", "").replace("</CodeBook>", "") + "</CodeBook>");
		assertTrue(importer().recognises(file));
		assertEquals(Map.of("codes", 4), read(file).kept());
		Corpus corpus = brought(file);
		assertEquals(2, corpus.categories().size());
		assertEquals(0, corpus.articles().size());
	}

	/** What a corpus says, without where it says it and without names that nobody gave. */
	private static List<String> said(Corpus corpus) {
		List<String> said = new ArrayList<>();
		corpus.actors().forEach(actor -> said.add(actor.name() + " " + actor.kind() + " " + actor.label() + " " + actor.partOf() + actor.aliases() + actor.roles() + codes(actor.codes())));
		corpus.claims().forEach(claim -> said.add(claim.name() + " " + claim.text() + claim.relations() + claim.about()));
		corpus.events().forEach(event -> said.add(event.name() + " " + event.title() + event.claims()));
		corpus.categories().forEach(one -> said.add(one.codebook() + one.name() + one.subject() + one.kind() + one.several() + one.values().stream().map(value -> value.name() + ": " + value.definition()).toList() + one.minimum() + one.maximum() + one.required() + one.interval() + one.definition()));
		for (ArticleFacts article : corpus.articles()) {
			ArticleText text = corpus.text(article).orElseThrow();
			said.add(article.name() + " " + article.title() + article.outlet() + article.via() + article.byline() + article.published() + article.language() + article.url() + article.events() + article.revises() + article.status()
					+ codes(article.codes()));
			for (AnnotationSetFacts set : corpus.setsOf(article.name())) {
				if (!set.solo() && set.statements().isEmpty() && set.codes().isEmpty()) {
					continue; // told as a loss
				}
				said.add(article.name() + " " + set.annotator() + " " + set.solo() + codes(set.solo() ? List.of() : set.codes()));
				for (StatementFacts one : set.statements()) {
					StringBuilder words = new StringBuilder(article.name() + " " + set.annotator());
					one.anchors().forEach(anchor -> words.append(" ").append(anchor.role()).append(anchor.of()).append(anchor.anchor().spans().stream().map(text::at).toList()).append(anchor.anchor().spans()));
					one.links().forEach(link -> link.forEach(member -> words.append(" ").append(one.links().indexOf(link)).append(member.kind()).append(member.actor()).append(member.of()).append(member.onBehalfOf()).append(member.cueNegated())));
					one.allStances().forEach(stance -> words.append(" ").append(stance.kind()).append(stance.targets()).append(stance.certainty()));
					words.append(one.form()).append(one.act()).append(one.writerCertainty()).append(one.status()).append(one.note()).append(codes(one.codes())).append(one.cueNegated()).append(one.addresseeActor()).append(one.repeats().size())
							.append(one.answers().size());
					said.add(words.toString());
				}
			}
		}
		corpus.correspondences().forEach(pair -> said.add(pair.name() + pair.kind() + pair.how() + pair.statements().size()));
		return said;
	}

	private static List<String> codes(List<CodeFacts> codes) {
		return codes.stream().map(code -> code.category() + code.values() + (code.at() == null ? "" : code.at().spans())).sorted().toList();
	}

	private static Stream<Path> corpora() {
		Path kept = Corpora.example().resolve("../../tests/kept").normalize();
		return Stream.of(Corpora.example(), kept.resolve("1/halmere"), kept.resolve("2/tarnwick"));
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void whatGainsayWroteComesBackAsItWas(Path from) throws IOException {
		Exporter exporter = Exporters.of("refi-qda").orElseThrow();
		Path out = top.resolve("example.qdpx");
		List<String> before;
		try (CorpusSession session = Corpora.built(from)) {
			exporter.export(session.corpus(), new ExportOptions(ExportOptions.EVERY_SET, false), out, Progress.NONE);
			before = said(session.corpus());
		}
		ImportResult result = read(out);
		assertEquals(List.of(), result.notMapped().stream().map(NotMapped::why).toList());
		List<String> after = said(brought(out));
		List<String> lost = new ArrayList<>(before);
		after.forEach(lost::remove);
		List<String> come = new ArrayList<>(after);
		before.forEach(come::remove);
		assertEquals(String.join("\n", lost), String.join("\n", come));
	}

	@Test
	void theProjectOfOthersComesInWhole() throws IOException {
		String shared = System.getProperty("gainsay.shared");
		Path demo = shared == null ? null : Path.of(shared, "corpora/refi-qda/demo.qdpx");
		Assumptions.assumeTrue(demo != null && Files.isRegularFile(demo), "the shared folder is not there: set -Dgainsay.shared=DIR");
		ImportResult result = read(demo);
		assertEquals(Map.of("users", 1, "codes", 262, "sources", 2, "selections", 158, "codings", 205), result.kept());
		assertEquals(List.of(), result.notMapped());
		Corpus corpus = brought(demo);
		assertEquals(158, corpus.statements(null).size());
		assertEquals(205, corpus.statements(null).stream().flatMap(statement -> statement.codes().stream()).mapToInt(code -> code.values().size()).sum());
		assertEquals(262, corpus.categories().stream().mapToInt(category -> category.values().size()).sum());
	}
}
