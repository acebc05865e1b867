// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.model.StanceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The formats with layers, out and in: UIMA as XMI and JSON, WebAnno TSV; and those of lines, out. */
class LayeredFormatsTest {

	private static final String TEXT = "\uD83D\uDEA2 Caf\u0065\u0301 shut\r\nThe mayor said [the|port] is *shut*; a_b->c.\r\n";

	@TempDir
	Path folder;
	@TempDir
	Path out;
	@TempDir
	Path in;

	private static Importer importer(String id) {
		return Importers.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
	}

	private static void export(Corpus corpus, String id, Path to, String... options) throws IOException {
		Exporter exporter = Exporters.of(id).orElseThrow();
		exporter.export(corpus, ExportOptions.of(exporter, ExportOptions.EVERY_SET, false, List.of(options)), to, Progress.NONE);
	}

	private Corpus imported(String id, Path source, Path to, String... options) throws IOException {
		Importer importer = importer(id);
		ImportResult result = importer.read(source, OptionValues.of(id, importer.options(), List.of(options)), Progress.NONE);
		for (FileEdits file : result.edit().files()) {
			Files.createDirectories(to.resolve(file.file()).getParent());
			Files.writeString(to.resolve(file.file()), file.applyTo(""));
		}
		return Corpora.sound(to);
	}

	private Corpus small() {
		Corpora.write(folder, "a.claims", """
				gainsay 1
				annotator anna
				actor mayor : person "The mayor"
				claim open "The port is open"
				article a "A" { text "a.txt" statement s { says "[the|port]" + "*shut*" cue "aid" source "mayor" by mayor denies open as possible note "one	two\\n*_|" } statement t { says "a_b->c" by writer asserts open repeats s } }
				""".replace("cue \"aid\"", "cue \"said\""));
		Corpora.write(folder, "a.txt", TEXT);
		return Corpora.sound(folder);
	}

	private static TreeMap<String, List<String>> events(Path brat) throws IOException {
		TreeMap<String, List<String>> found = new TreeMap<>();
		try (Stream<Path> all = Files.list(brat)) {
			for (Path file : all.filter(one -> one.toString().endsWith(".ann")).filter(one -> one.toFile().length() > 0).toList()) {
				found.put(file.getFileName().toString(), Files.readAllLines(file).stream().filter(line -> line.matches("T\\d+\t.*")).map(line -> line.split("\t", 2)[1]).sorted().toList());
			}
		}
		return found;
	}

	/** What comes back has the same words, statement by statement: brat's files of both say so. */
	@ParameterizedTest
	@ValueSource(strings = { "uima-xmi", "uima-json", "webanno-tsv" })
	void theExampleComesBack(String id) throws IOException {
		Corpus corpus = Corpora.sound(Corpora.example());
		export(corpus, id, out.resolve("x"));
		assertTrue(importer(id).recognises(out.resolve("x")));
		Corpus back = imported(id, out.resolve("x"), in);
		export(corpus, "brat", out.resolve("before"));
		export(back, "brat", out.resolve("after"));
		assertEquals(events(out.resolve("before")), events(out.resolve("after")));
		assertEquals(6, events(out.resolve("before")).size());
		assertEquals(corpus.counts().statements(), back.counts().statements());
		List<StatementFacts> was = corpus.statements(null);
		for (StatementFacts statement : was) {
			String name = statement.qualifiedName().replace("coastlineNoon.", "coastline_noon."); // articles are called after their files
			StatementFacts is = back.statement(name).or(() -> back.statement("anna." + name)).orElseThrow(() -> new AssertionError(name));
			assertEquals(statement.stances().stream().map(stance -> stance.kind() + " " + stance.targets() + stance.certainty()).toList(), is.stances().stream().map(stance -> stance.kind() + " " + stance.targets() + stance.certainty()).toList(), statement.qualifiedName());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "uima-xmi", "uima-json", "webanno-tsv", "conllu" })
	void theSameInputGivesTheSameBytes(String id) throws IOException {
		Corpus corpus = small();
		export(corpus, id, out.resolve("one"));
		export(corpus, id, out.resolve("two"));
		try (Stream<Path> all = Files.list(out.resolve("one"))) {
			List<Path> files = all.toList();
			assertTrue(files.stream().anyMatch(file -> file.getFileName().toString().startsWith("a_anna.")), files::toString);
			assertEquals(files.size(), out.resolve("two").toFile().list().length);
			for (Path file : files) {
				assertEquals(-1, Files.mismatch(file, out.resolve("two").resolve(file.getFileName())), file.toString());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "uima-xmi", "uima-json", "webanno-tsv" })
	void reservedCharactersComeBack(String id) throws IOException {
		export(small(), id, out.resolve("x"));
		Corpus back = imported(id, out.resolve("x"), in);
		assertEquals(TEXT, Files.readString(in.resolve(back.articles().iterator().next().text())), "letter for letter");
		StatementFacts statement = back.statements(null).getFirst();
		assertEquals("[the|port] … *shut*", back.text(back.articles().iterator().next()).orElseThrow().words(statement.content().spans()));
		assertEquals("one\ttwo\n*_|".replace("\\n", "\n"), statement.note().replace("\\n", "\n"));
		assertEquals(List.of(statement.qualifiedName()), back.statements(null).get(1).repeats());
	}

	@Test
	void uimaReadsWhatIsWritten() throws Exception {
		export(small(), "uima-xmi", out.resolve("x"), "tokens");
		CAS cas = CasCreationUtils.createCas(UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(out.resolve("x/TypeSystem.xml").toFile())), null, null);
		try (InputStream from = Files.newInputStream(out.resolve("x/a_anna.xmi"))) {
			XmiCasDeserializer.deserialize(from, cas, false);
		}
		List<String> words = new ArrayList<>();
		for (AnnotationFS one : cas.getAnnotationIndex(cas.getTypeSystem().getType("org.gainsay.Words"))) {
			words.add(one.getCoveredText());
		}
		assertEquals(List.of("mayor", "said", "[the|port]", "*shut*", "a_b->c"), words, "right behind an emoji, an accent and CR LF");
		assertTrue(cas.getAnnotationIndex(cas.getTypeSystem().getType("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")).size() > 10);
	}

	@Test
	void aProjectOfInceptionHasLayersDocumentsAndUsers() throws IOException {
		export(small(), "uima-xmi", out.resolve("x"), "inception");
		Path zip;
		try (Stream<Path> all = Files.list(out.resolve("x"))) {
			zip = all.filter(one -> one.toString().endsWith(".zip")).findFirst().orElseThrow();
		}
		try (ZipFile file = new ZipFile(zip.toFile())) {
			assertEquals(List.of("source/a.txt", "annotation_ser/a.txt/anna.ser", "annotation_ser/a.txt/INITIAL_CAS.ser", "exportedproject.json"), file.stream().map(ZipEntry::getName).toList());
			JsonObject project = JsonParser.parseString(new String(file.getInputStream(file.getEntry("exportedproject.json")).readAllBytes(), StandardCharsets.UTF_8)).getAsJsonObject();
			assertEquals(3, project.getAsJsonArray("layers").size());
			assertEquals("anna", project.getAsJsonArray("annotation_documents").get(0).getAsJsonObject().get("user").getAsString());
		}
		Corpus back = imported("uima-xmi", zip, in);
		assertEquals(1, back.articles().size());
		assertEquals(StanceKind.DENIES, back.statements(null).getFirst().stances().getFirst().kind());
		assertEquals("anna", back.statements(null).getFirst().annotator());
	}

	/** The cases of the published grammar: stacked, multi-token and sub-token annotations, slots, relations, escapes, UTF-16. */
	@Test
	void webAnnoOfOthersIsReadByAMapping() throws IOException {
		Corpora.write(out, "doc.txt/admin.tsv", """
				#FORMAT=WebAnno TSV 3.3
				#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink|webanno.custom.Lu
				#T_SP=webanno.custom.Lu|luvalue
				#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation
				#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Lu


				#Text=I \uD83D\uDE0A it.
				1-1	0-1	I	_	_	_	_	pr[1]	coref->1-1	_	_	
				1-2	2-4	\uD83D\uDE0A	_	_	_	x\\_y[1]|*[2]	_	_	_	_	
				1-3	5-7	it	_	_	_	*[2]	_	_	x	1-2[2_0]	
				1-4	7-8	.	_	_	_	_	_	_	_	_	

				#Text=Bob said tea helps.
				2-1	9-12	Bob	_	_	_	bob	_	_	_	_	
				2-2	13-17	said	neg	Speaker;Quote	2-1;2-3[4]	_	_	_	_	_	
				2-3	18-21	tea	_	_	_	clock[4]	_	_	_	_	
				2-4	22-27	helps	_	_	_	_	_	_	_	_	
				2-4.1	22-26	help	_	_	_	clock[4]	_	_	_	_	
				2-5	27-28	.	_	_	_	_	_	_	_	_	
				""");
		Path mapping = Files.writeString(folder.resolve("m.txt"), "mapping 1\ntype Frame: statement\ntype Lu: ignore\nrole Speaker: source\nrole Quote: content\nfeature FE=neg: stance denies\n");
		Importer importer = importer("webanno-tsv");
		ImportResult result = importer.read(out, OptionValues.of("webanno-tsv", importer.options(), List.of("mapping=" + mapping)), Progress.NONE);
		assertEquals(List.of("relation", "link of a chain"), result.notMapped().stream().map(ImportResult.NotMapped::kind).toList());
		Corpus corpus = imported("webanno-tsv", out, in, "mapping=" + mapping);
		StatementFacts statement = corpus.statements(null).getFirst();
		var text = corpus.text(corpus.articles().iterator().next()).orElseThrow();
		assertEquals("I \uD83D\uDE0A it.\nBob said tea helps.", text.text());
		assertEquals(List.of("tea help", "said", "Bob"), List.of(text.words(statement.content().spans()), text.words(statement.cue().spans()), text.words(statement.source().spans())));
		assertEquals(StanceKind.DENIES, statement.stances().getFirst().kind());
		assertEquals("admin", statement.annotator());
		assertFalse(importer.recognises(folder));
	}

	@Test
	void tasksCountAsTheirToolsDo() throws IOException {
		Corpus corpus = small();
		export(corpus, "doccano", out.resolve("d.jsonl"));
		JsonObject doccano = JsonParser.parseString(Files.readString(out.resolve("d.jsonl"))).getAsJsonObject();
		JsonObject first = doccano.getAsJsonArray("entities").get(0).getAsJsonObject();
		assertEquals("[the|port]", doccano.get("text").getAsString().substring(first.get("start_offset").getAsInt(), first.get("end_offset").getAsInt()), "UTF-16");
		assertEquals(3, doccano.getAsJsonArray("relations").size());
		export(corpus, "label-studio", out.resolve("l.jsonl"));
		JsonObject task = JsonParser.parseString(Files.readString(out.resolve("l.jsonl"))).getAsJsonObject();
		JsonObject value = task.getAsJsonArray("annotations").get(0).getAsJsonObject().getAsJsonArray("result").get(0).getAsJsonObject().getAsJsonObject("value");
		assertEquals("[the|port]", Corpora.slice(task.getAsJsonObject("data").get("text").getAsString(), value.get("start").getAsString(), value.get("end").getAsString()), "code points");
		export(corpus, "conllu", out.resolve("c"));
		String table = Files.readString(out.resolve("c/a_anna.conllu"));
		assertTrue(table.contains("\tsaid\t_\t_\t_\t_\t_\t_\t_\tOffset=24:28|Role=B-cue:1\n"), table);
	}
}
