// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.BinaryResourceImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The formats of the model (json, xmi, binary): what goes out comes in again, whole, and nothing that somebody made up does harm. */
class ModelFormatsTest {

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
	private static final String ROOT = "<gainsay:Corpus xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:gainsay=\"https://gainsay.org/model/1\">";
	private static final String END = "</gainsay:Corpus>";

	@TempDir
	Path top;

	private static Importer importer(String format) {
		return Importers.of(format).orElseThrow();
	}

	private static ExportSummary export(Path folder, String format, Path out) throws IOException {
		try (CorpusSession session = Corpora.built(folder)) {
			return Exporters.of(format).orElseThrow().export(session.corpus(), new ExportOptions(ExportOptions.EVERY_SET, false), out, Progress.NONE);
		}
	}

	private static ImportResult bring(String format, Path source, Path folder) throws IOException {
		return CorpusIntake.of(importer(format), source, OptionValues.NONE, folder, Progress.NONE).result();
	}

	private ImportResult read(String format, String content) throws IOException {
		return read(format, content.getBytes(StandardCharsets.UTF_8));
	}

	private ImportResult read(String format, byte[] content) throws IOException {
		return importer(format).read(Files.write(top.resolve("read." + format), content), OptionValues.NONE, Progress.NONE);
	}

	private static Map<String, String> files(ImportResult result) {
		return result.edit().files().stream().collect(Collectors.toMap(FileEdits::file, file -> file.applyTo("")));
	}

	/** A corpus in which everything that is hard is there: an emoji, a combining accent, CR LF, a byte order mark, NUL, folders, references to what is not there. */
	private Path hard() {
		Path folder = top.resolve("hard");
		Corpora.write(folder, "gainsay.properties", "");
		Corpora.write(folder, "texts/one.txt", "\uFEFF🚢 The café\u0301 \u0000 opened.\r\n\"It opened,\" said the mayor.\r\n");
		Corpora.write(folder, "all/actors.claims", "gainsay 1\nannotator anna\nactor mayor : person \"The \\\"mayor\\\"\\n\\\\\" { role \"Mayor\" in town from 2019 until 2023-08 alias \"M\" same as \"https://a.example/m\" }\nactor town : government \"Town\"\n"
				+ "event opening \"Opening\" { claims opened, nowhere }\nclaim opened \"It opened\" { entails other about mayor code tone good }\nclaim other \"Other\"\n"
				+ "codebook \"Tone\" version 2 { category tone on claim : required some of good : \"Well\", bad \"How\" category size on statement : number 1 to 9 interval category why on article : text }\n");
		Corpora.write(folder, "one.claims", """
				article one "One" { on opening text "texts/one.txt" byline "B" dateline "D" section "S" via town language "en" url "https://a.example/" published 2020-01 retrieved 2020-01-02T03:04Z
					status begun code why "because" at "opened" #1
					statement s { says "It opened" cue "said" negated source "the mayor" to town "café\u0301" by mayor for town citing unnamed "mayor" of town { number several } and writer
						form direct act belief asserts opened, "free" as probable if "said" declines to comment on other because "said" writer as certain on 2020 code size 3 note "N" confidence 0.50 status suggested origin "x" }
					statement { by mayor declines to comment on opened because "mayor" answers s repeats s }
				}
				annotations ben of one { status done statement t { says "It" ... "opened" + "café\u0301" by unstated denies opened answers one.s } }
				same utterance same1 : one.s, ben.one.t as verbatim confidence 0.9
				""");
		return folder;
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "xmi", "binary" })
	void whatGoesOutComesInAgainAndHasTheSameBytes(String format) throws IOException {
		Path first = top.resolve("first" + Exporters.of(format).orElseThrow().ending());
		export(Corpora.example(), format, first);
		assertTrue(importer(format).recognises(first));
		ImportResult result = bring(format, first, top.resolve("corpus"));
		assertEquals(List.of(), result.notMapped());
		assertEquals(5, result.kept().get("texts"));
		Path second = top.resolve("second" + first.getFileName());
		export(top.resolve("corpus"), format, second);
		assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
		export(Corpora.example(), format, first);
		assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second), "and twice the same");
		for (String other : List.of("json", "csv")) {
			export(Corpora.example(), other, top.resolve(other + "-before"));
			export(top.resolve("corpus"), other, top.resolve(other + "-after"));
		}
		assertEquals(Files.readString(top.resolve("json-before")), Files.readString(top.resolve("json-after")));
		for (String table : List.of("statements.csv", "spans.csv", "cells.csv", "articles.csv", "origins.csv")) {
			String before = Files.readString(top.resolve("csv-before").resolve(table));
			assertEquals(before, Files.readString(top.resolve("csv-after").resolve(table)), table);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "xmi", "binary" })
	void whatIsHardComesThrough(String format) throws IOException {
		Path out = top.resolve("hard" + Exporters.of(format).orElseThrow().ending());
		ExportSummary summary = export(hard(), format, out);
		bring(format, out, top.resolve("corpus"));
		if (!format.equals("xmi")) {
			assertArrayEquals(Files.readAllBytes(top.resolve("hard/texts/one.txt")), Files.readAllBytes(top.resolve("corpus/texts/one.txt")), "the byte order mark and NUL, too");
		} else {
			assertTrue(summary.notCarried().stream().anyMatch(one -> one.kind().equals("character")), summary.notCarried().toString());
		}
		Path json = top.resolve("a.json");
		Path again = top.resolve("b.json");
		export(top.resolve("corpus"), "json", again);
		export(hard(), "json", json);
		String before = Files.readString(json);
		if (format.equals("json")) {
			assertEquals(before, Files.readString(again), "what is referred to and is not there, too");
		} else {
			String without = before.replaceAll(",\\s*\"nowhere\"", "");
			String texts = "\"texts\": [";
			assertEquals(without.substring(0, without.indexOf(texts)), Files.readString(again).substring(0, Files.readString(again).indexOf(texts)));
			assertTrue(summary.notCarried().stream().anyMatch(one -> one.kind().equals("reference")), summary.notCarried().toString());
		}
	}

	@Test
	void offsetsOfTheJsonAreCodePoints() throws IOException {
		export(hard(), "json", top.resolve("a.json"));
		JsonObject root = JsonParser.parseString(Files.readString(top.resolve("a.json"))).getAsJsonObject();
		String text = root.getAsJsonArray("texts").get(0).getAsJsonObject().get("content").getAsString();
		int[] count = new int[1];
		spans(root, text, count);
		assertEquals(11, count[0]);
	}

	private static void spans(JsonElement element, String text, int[] count) {
		if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(one -> spans(one, text, count));
		} else if (element.isJsonObject()) {
			JsonObject object = element.getAsJsonObject();
			if (object.has("exact")) {
				assertEquals(object.get("exact").getAsString(), Corpora.slice(text, object.get("start").getAsString(), object.get("end").getAsString()));
				count[0]++;
			}
			object.entrySet().forEach(entry -> spans(entry.getValue(), text, count));
		}
	}

	@Test
	void oneSetOfTheJsonIsWrittenAlone() throws IOException {
		try (CorpusSession session = Corpora.built(hard())) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ExportSummary summary = Exporters.of("json").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, out, Progress.NONE);
			assertEquals(2, summary.statements());
			assertFalse(out.toString(StandardCharsets.UTF_8).contains("\"annotationSet\""));
			assertEquals(List.of("same1"), summary.notCarried().stream().filter(one -> one.kind().equals("reference")).map(ExportSummary.NotCarried::where).toList());
		}
	}

	@Test
	void anEmfWithoutGainsayReadsTheBinaryByTheModelBesideIt() throws IOException {
		Path out = top.resolve("q.emfbin");
		export(Corpora.example(), "binary", out);
		ResourceSet resources = new ResourceSetImpl();
		resources.setPackageRegistry(new EPackageRegistryImpl());
		resources.getPackageRegistry().put(EcorePackage.eNS_URI, EcorePackage.eINSTANCE);
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new XMIResourceFactoryImpl());
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("emfbin", new Resource.Factory() {
			@Override
			public Resource createResource(URI uri) {
				return new BinaryResourceImpl(uri);
			}
		});
		EPackage model = (EPackage) resources.getResource(URI.createFileURI(top.resolve("gainsay.ecore").toString()), true).getContents().getFirst();
		resources.getPackageRegistry().put(model.getNsURI(), model);
		EObject corpus = resources.getResource(URI.createFileURI(out.toString()), true).getContents().getFirst();
		assertEquals(model, corpus.eClass().getEPackage());
		assertEquals(5, ((List<?>) corpus.eGet(corpus.eClass().getEStructuralFeature("texts"))).size());
	}

	@Test
	void whoFollowsOneAnotherForLongIsReadAndWritten() throws IOException {
		Path folder = top.resolve("long");
		StringBuilder statements = new StringBuilder();
		for (int i = 0; i < 5000; i++) {
			statements.append("statement s").append(i).append(" { says \"It\" by m asserts c").append(i < 4999 ? " repeats s" + (i + 1) : "").append(" }\n");
		}
		Corpora.write(folder, "a.claims", "actor m : person \"M\" claim c \"C\" article a \"A\" { text \"a.txt\" " + statements + "}");
		Corpora.write(folder, "a.txt", "It\n");
		export(folder, "binary", top.resolve("long.emfbin"));
		assertEquals(5000, bring("binary", top.resolve("long.emfbin"), top.resolve("corpus")).kept().get("statements"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>ROOT<texts path='&a;'/>END    | DOCTYPE is disallowed",
			"ROOT<files>DEEP                                                | Feature 'files' not found",
			"ROOT<nothing/>END                                              | Feature 'nothing' not found",
			"ROOT<files path='a.claims'>                                    | must start and end within the same entity",
			"<e:Corpus xmlns:e='https://b.example/model'/>                  | is of a model that is not known here",
			"<e:EPackage xmlns:e='http://www.eclipse.org/emf/2002/Ecore' name='https://gainsay.org/model/1'/> | is of a model that is not known here",
			"nothing                                                        | Content is not allowed in prolog" })
	void hostileXmlIsRefused(String xml, String why) {
		String deep = "<files>".repeat(1_000_000) + "</files>".repeat(1_000_000);
		IOException refused = assertThrows(IOException.class, () -> read("xmi", HEAD + xml.replace("ROOT", ROOT).replace("END", END).replace("DEEP", deep)));
		assertTrue(refused.getMessage().contains("read.xmi cannot be read as a corpus in XMI: ") && refused.getMessage().contains(why), refused.getMessage());
		assertTrue(refused.getMessage().length() < 600, refused.getMessage());
	}

	@Test
	void noReferenceLeadsOutOfTheDocument() throws IOException {
		Path secret = Files.writeString(top.resolve("secret.xmi"), HEAD + ROOT + "<files path=\"s.claims\"><elements xsi:type=\"gainsay:Actor\" xmi:id=\"x\" name=\"secret\" label=\"S\"/></files>" + END);
		ImportResult result = read("xmi", HEAD + ROOT + "<files path=\"a.claims\"><elements xsi:type=\"gainsay:Article\" name=\"a\" title=\"A\" via=\"none\"><outlet href=\"" + secret.toUri() + "#x\"/></elements></files>" + END);
		assertEquals("gainsay 1\n\narticle a \"A\" {\n}\n", files(result).get("a.claims"));
		assertEquals(List.of("none", "article a"), result.notMapped().stream().flatMap(one -> one.where().stream()).toList());
	}

	@Test
	void pathsLeadNowhereElseAndWhatCannotBeSaidIsLeftOut() throws IOException {
		ImportResult result = read("xmi", HEAD + ROOT + """
				<texts path="../x.txt" content="a"/><texts path="/x" content="a"/><texts path=".git/config" content="a"/><texts path="gainsay.properties" content="x"/><texts path="t.txt" content="a" sha256="0"/>
				<files path="../y.claims"/><files path="raw/z.claims"/>
				<files path="a.claims" annotator="no name"><elements xsi:type="gainsay:Actor" name="no name" label="x"/><elements xsi:type="gainsay:Actor" name="ok" label="x"/>
				<elements xsi:type="gainsay:Article" name="a" title="A"><statements name="s"/><statements name="bad"><stances/></statements></elements></files>""" + END);
		assertEquals(List.of("a.claims", "imported-2.claims", "imported.claims", "t.txt"), files(result).keySet().stream().sorted().toList());
		assertEquals("gainsay 1\n\nactor ok : person \"x\"\n\narticle a \"A\" {\n\tstatement s {\n\t}\n}\n", files(result).get("a.claims"));
		assertEquals(List.of("text 4", "sha256 1", "path 2", "actor 1", "statement 1", "annotator 1"), result.notMapped().stream().map(one -> one.kind() + " " + one.count()).toList());
	}

	@Test
	void anErrorAmidTheBinaryIsNoEndOfIt() throws IOException {
		try (CorpusSession session = Corpora.built(Corpora.example()); OutputStream full = new OutputStream() {
			@Override
			public void write(int b) {
				throw new OutOfMemoryError("as if");
			}
		}) {
			assertThrows(OutOfMemoryError.class, () -> Exporters.of("binary").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, full, Progress.NONE));
		}
	}

	@Test
	void theBinaryOfAnotherModelIsNotOverwritten() throws IOException {
		Path out = top.resolve("theirs.emfbin");
		Resource theirs = new BinaryResourceImpl(URI.createFileURI(out.toString()));
		theirs.getContents().add(EcoreFactory.eINSTANCE.createEPackage());
		theirs.save(Map.of());
		byte[] before = Files.readAllBytes(out);
		assertThrows(ExportRefusedException.class, () -> export(Corpora.example(), "binary", out));
		assertArrayEquals(before, Files.readAllBytes(out));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 8, 9, 20, 500, 5000, 40000 })
	void aBinaryThatIsCutOrSpoiltIsRefused(int at) throws IOException {
		Path out = top.resolve("q.emfbin");
		export(Corpora.example(), "binary", out);
		byte[] whole = Files.readAllBytes(out);
		assertTrue(whole.length > at + 40);
		assertTrue(assertThrows(IOException.class, () -> read("binary", Arrays.copyOf(whole, at))).getMessage().contains("read.binary"));
		byte[] spoilt = whole.clone();
		Arrays.fill(spoilt, at, Math.min(at + 40, spoilt.length), (byte) 0xFF);
		if (at < 40000) {
			assertTrue(assertThrows(IOException.class, () -> read("binary", spoilt)).getMessage().contains("read.binary"));
		} else { // these are letters of a text
			assertEquals(List.of("sha256 1"), read("binary", spoilt).notMapped().stream().map(one -> one.kind() + " " + one.count()).toList());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
			"{\"gainsay\": 2}                          | of a form that this program does not know",
			"{\"gainsay\": 1.5}                        | of a form that this program does not know",
			"{\"gainsay\": 99999999999}                | of a form that this program does not know",
			"{\"gainsay\": 1, \"files\": [{\"elements\": [{\"statements\": [{\"name\": \"s\", \"name\": \"t\"}], \"type\": \"article\"}]}]} | The property \"name\" is there twice",
			"{\"files\": []}                           | does not say \"gainsay\": 1",
			"{\"gainsay\": 1, \"files\": [], \"files\": []} | The property \"files\" is there twice",
			"{\"gainsay\": 1} {}                       | no JSON as it should be, line 1 column 17",
			"{\"gainsay\": 1, \"files\": [DEEP         | no JSON as it should be, line 1 column",
			"{\"gainsay\": 1, \"more\": [DEEP          | no JSON as it should be, line 1 column",
			"{\"gainsay\": 1, \"files\": [{            | no JSON as it should be",
			"[]                                        | no JSON as it should be" })
	void hostileJsonIsRefused(String json, String why) {
		IOException refused = assertThrows(IOException.class, () -> read("json", json.replace("DEEP", "[".repeat(1_000_000))));
		assertTrue(refused.getMessage().contains("read.json cannot be read as a corpus in JSON: ") && refused.getMessage().contains(why), refused.getMessage());
		assertTrue(refused.getMessage().length() < 600, refused.getMessage());
	}

	@Test
	void whatIsWrongInTheJsonIsToldAndTheRestIsRead() throws IOException {
		ImportResult result = read("json", """
				{ "texts": [{ "path": "t.txt", "content": "x" }], "gainsay": 1, "more": { "a": [1] },
				  "files": [ { "path": 3, "elements": [ { "name": "a", "roles": {}, "kind": "dragon", "label": "A", "type": "actor" },
				    { "type": "claim", "name": "c", "text": "C", "about": ["nobody", 1] }, 7, { "type": "x", "y": [{}] }, {}, { "name": "z" },
				    { "type": "article", "name": "r", "title": "R", "statements": [{ "id": "r.s", "name": "s", "confidence": 0.50, "repeats": ["q.z", "k"], "content": [{ "start": "x", "occurrence": 1.5 }] }] } ] } ] }""");
		assertEquals("""
				gainsay 1

				actor a : person "A"

				claim c "C" {
					about nobody
				}

				article r "R" {
					statement s {
						says "x"
						repeats q.z
						confidence 0.50
					}
				}
				""", files(result).get("imported.claims"));
		assertEquals(List.of("$.more", "$.files[0].path", "$.files[0].elements[0].roles", "$.files[0].elements[0].kind", "$.files[0].elements[1].about[1]", "$.files[0].elements[2]", "$.files[0].elements[3]",
				"$.files[0].elements[4]", "$.files[0].elements[5]", "$.files[0].elements[6].statements[0].content[0].occurrence", "k"), result.notMapped().stream().map(NotMapped::where).flatMap(List::stream).toList());
	}
}
