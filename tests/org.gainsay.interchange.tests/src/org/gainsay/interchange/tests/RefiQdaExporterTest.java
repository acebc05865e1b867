// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportRefusedException;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Projects for QDA programs: valid, the same each time, with every span where it is. */
class RefiQdaExporterTest {

	private static final String TEXT = "\uD83D\uDEA2 Ferry\r\n\r\nThe cafe\u0301 owner said: \"It \uD83D\uDEA2 sank, then <it> rose.\"\r\n";

	@TempDir
	private Path folder;
	@TempDir
	private Path elsewhere;

	private void write() {
		Corpora.write(folder, "actors.claims", Corpora.ACTORS);
		Corpora.write(folder, "claims.claims", """
				claim sank "It sank & <stayed>" claim rose "Rose" { entails sank about mayor }
				event loss "The loss" { claims sank, rose }
				codebook "Study" { category tone on statement : one of warm : "kind", cold category weight on article : number 0 to 5 category topic on article : some of sea, land }
				""");
		Corpora.write(folder, "one.txt", TEXT);
		Corpora.write(folder, "two.txt", "It sank again.");
		Corpora.write(folder, "one.claims", """
				annotator anna
				article one "One" {
					outlet herald via agency published 2025-10-13T08:00Z language "en" text "one.txt" on loss
					code weight 3
					code topic sea, land at "Ferry"
					statement s { says "sank" + "rose" cue "said" by mayor citing unnamed "owner" asserts sank, rose as certain at "sank" code tone warm note "see\\nthere" }
					statement { says "then" by writer remarks on "when" repeats s }
				}
				""");
		Corpora.write(folder, "two.claims", """
				article two "Two" { outlet bugle text "two.txt" statement s { says "It sank" by captain for herald denies sank } }
				same line l : two.s, one.s
				annotations ben of one { code topic land statement { says "Ferry" by captain denies sank } }
				""");
	}

	private ExportSummary export(Path from, Path out, String set, String... words) throws IOException {
		Exporter exporter = Exporters.of("refi-qda").orElseThrow();
		try (CorpusSession session = Corpora.built(from)) {
			return exporter.export(session.corpus(), ExportOptions.of(exporter, set, false, List.of(words)), out, Progress.NONE);
		}
	}

	static Map<String, byte[]> entries(Path file) throws IOException {
		Map<String, byte[]> entries = new TreeMap<>();
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		return entries;
	}

	static Document project(Path file) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(entries(file).get("project.qde")));
	}

	static List<Element> all(Document document, String name) {
		NodeList nodes = document.getElementsByTagNameNS("*", name);
		List<Element> found = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			found.add((Element) nodes.item(i));
		}
		return found;
	}

	/** The words of each selection, by its name. */
	private Map<String, String> words(Path file) throws Exception {
		Map<String, byte[]> entries = entries(file);
		Map<String, String> words = new TreeMap<>();
		for (Element selection : all(project(file), "PlainTextSelection")) {
			String path = ((Element) selection.getParentNode()).getAttribute("plainTextPath").replace("internal://", "sources/");
			words.put(((Element) selection.getParentNode()).getAttribute("name") + "." + selection.getAttribute("name"),
					Corpora.slice(new String(entries.get(path), StandardCharsets.UTF_8), selection.getAttribute("startPosition"), selection.getAttribute("endPosition")));
		}
		return words;
	}

	@Test
	void everySelectionHasItsWords() throws Exception {
		write();
		Corpora.sound(folder);
		Path out = elsewhere.resolve("ferry.qdpx");
		ExportSummary summary = export(folder, out, ExportOptions.EVERY_SET);
		assertEquals(List.of(), summary.notCarried().stream().map(Object::toString).toList());
		assertEquals(4, summary.statements());
		Map<String, String> words = words(out);
		assertEquals("sank", words.get("one.s"));
		assertEquals("rose", words.get("one.s (2)"));
		assertEquals("said", words.get("one.s: cue"));
		assertEquals("owner", words.get("one.s: source of member 2"));
		assertEquals("sank", words.get("one.s: target of stance 1"));
		assertEquals("Ferry", words.get("one.topic"));
		assertEquals("It sank", words.get("two.s"));
		assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), entries(out).entrySet().stream().filter(entry -> new String(entry.getValue(), StandardCharsets.UTF_8).equals(TEXT)).findFirst().orElseThrow().getValue());
	}

	@Test
	void whatEachThingBecomes() throws Exception {
		write();
		Path out = elsewhere.resolve("ferry.qdpx");
		export(folder, out, ExportOptions.EVERY_SET);
		Document project = project(out);
		assertEquals(Set.of("anna", "ben"), all(project, "User").stream().map(user -> user.getAttribute("name")).collect(Collectors.toSet()));
		assertEquals(Set.of("The Herald", "The Bugle", "Agency", "The mayor", "The captain", "An insider"), all(project, "Case").stream().map(one -> one.getAttribute("name")).collect(Collectors.toSet()));
		Map<String, String> codes = all(project, "Code").stream().collect(Collectors.toMap(code -> code.getAttribute("guid"), RefiQdaExporterTest::path));
		assertTrue(codes.containsValue("Claims > sank > asserts") && codes.containsValue("Claims > sank > denies") && codes.containsValue("Codebook: Study > tone > warm"), codes.toString());
		Element main = all(project, "PlainTextSelection").stream().filter(one -> one.getAttribute("name").equals("s")).findFirst().orElseThrow();
		Set<String> on = new TreeSet<>();
		NodeList refs = main.getElementsByTagNameNS("*", "CodeRef");
		for (int i = 0; i < refs.getLength(); i++) {
			on.add(codes.get(((Element) refs.item(i)).getAttribute("targetGUID")));
		}
		assertEquals(Set.of("Claims > sank > asserts", "Claims > rose > asserts", "Stances > asserts", "Certainty > certain", "Codebook: Study > tone > warm", "Roles > content"), on);
		assertEquals("see\nthere", all(project, "PlainTextContent").getFirst().getTextContent());
		assertEquals(List.of("The loss"), all(project, "Set").stream().map(set -> set.getAttribute("name")).toList());
	}

	private static String path(Element code) {
		return (code.getParentNode() instanceof Element above && above.getLocalName().equals("Code") ? path(above) + " > " : "") + code.getAttribute("name");
	}

	@Test
	void theSameCorpusGivesTheSameBytes() throws IOException {
		write();
		export(folder, elsewhere.resolve("a.qdpx"), ExportOptions.EVERY_SET);
		export(folder, elsewhere.resolve("b.qdpx"), ExportOptions.EVERY_SET);
		assertArrayEquals(Files.readAllBytes(elsewhere.resolve("a.qdpx")), Files.readAllBytes(elsewhere.resolve("b.qdpx")));
		try (ZipFile zip = new ZipFile(elsewhere.resolve("a.qdpx").toFile())) {
			assertEquals(Set.of(LocalDateTime.of(1980, 1, 1, 0, 0)), zip.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet()), "nor does the time of the export count, which archives have by two seconds");
		}
	}

	@Test
	void anExportReplacesAnExportAndNothingElse() throws IOException {
		write();
		Path out = elsewhere.resolve("a.qdpx");
		export(folder, out, null);
		export(folder, out, null);
		Files.writeString(out, "mine");
		assertThrows(ExportRefusedException.class, () -> export(folder, out, null));
		export(folder, elsewhere.resolve("a.qdc"), null);
		export(folder, elsewhere.resolve("a.qdc"), null);
	}

	@Test
	void lineEndsCountAsOneWhereMaxqdaIsToReadIt() throws Exception {
		write();
		Path out = elsewhere.resolve("ferry.qdpx");
		export(folder, out, null, "crlf");
		String text = TEXT.replace("\r\n", "\n");
		for (Element selection : all(project(out), "PlainTextSelection")) {
			if (selection.getAttribute("name").equals("s: cue")) {
				assertEquals("said", Corpora.slice(text, selection.getAttribute("startPosition"), selection.getAttribute("endPosition")));
				return;
			}
		}
		throw new AssertionError("no cue");
	}

	@Test
	void whatHasNoWordsIsTold() throws IOException {
		write();
		Corpora.write(folder, "two.txt", "Nothing of it.");
		ExportSummary summary = export(folder, elsewhere.resolve("a.qdpx"), null);
		assertTrue(summary.notCarried().stream().anyMatch(one -> one.where().equals("two.s") && one.what().contains("not found in the text")), summary.notCarried().toString());
		assertTrue(summary.notCarried().stream().anyMatch(one -> one.where().equals("l")), "the pair lacks it");
	}

	@Test
	void whoIsNoActorIsTold() throws IOException {
		Path named = Files.createDirectories(elsewhere.resolve("nobody"));
		Corpora.write(named, "a.txt", "One two.\n");
		Corpora.write(named, "a.claims", "actor m : person \"M\" claim c \"C\" article a \"A\" { text \"a.txt\" statement s { says \"One\" to second by m for third and unnamed \"two\" of fourth asserts c } }");
		ExportSummary summary;
		try (CorpusSession session = Corpora.built(named)) {
			summary = Exporters.of("refi-qda").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, elsewhere.resolve("out.qdpx"), Progress.NONE);
		}
		assertEquals(List.of("a.s: There is no actor called third, so there is no link 'for of member 1' to one.",
				"a.s: There is no actor called fourth, so there is no link 'actor of member 2' to one.", "a.s: There is no actor called second, so there is no link 'to' to one."),
				summary.notCarried().stream().map(one -> one.where() + ": " + one.what()).toList());
	}

	@Test
	void aCodebookHasTheCodesAlone() throws Exception {
		write();
		Path out = elsewhere.resolve("ferry.qdc");
		export(folder, out, null);
		String codebook = Files.readString(out);
		assertTrue(codebook.contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"") && codebook.contains("It sank &amp; &lt;stayed&gt;") && !codebook.contains("Source"), codebook);
	}

	@Test
	void itIsValid() throws Exception {
		String shared = System.getProperty("gainsay.shared");
		Path schema = shared == null ? null : Path.of(shared, "corpora/refi-qda/Project.xsd");
		Assumptions.assumeTrue(schema != null && Files.isRegularFile(schema), "the shared folder is not there: set -Dgainsay.shared=DIR");
		write();
		Path kept = Corpora.example().resolve("../../tests/kept").normalize();
		for (Path from : List.of(folder, Corpora.example(), kept.resolve("1/halmere"), kept.resolve("2/tarnwick"))) {
			for (String set : new String[] { null, ExportOptions.EVERY_SET }) {
				Path out = elsewhere.resolve(from.getFileName() + (set == null ? "" : "-all") + ".qdpx");
				export(from, out, set);
				SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(schema.toFile()).newValidator()
						.validate(new StreamSource(new ByteArrayInputStream(entries(out).get("project.qde"))));
				assertTrue(all(project(out), "PlainTextSelection").size() > 3);
			}
		}
	}

	@Test
	void identifiersAreAllDifferent() throws Exception {
		Path out = elsewhere.resolve("example.qdpx");
		export(Corpora.example(), out, ExportOptions.EVERY_SET);
		Document project = project(out);
		List<String> guids = new ArrayList<>();
		NodeList nodes = project.getElementsByTagNameNS("*", "*");
		for (int i = 0; i < nodes.getLength(); i++) {
			if (((Element) nodes.item(i)).hasAttribute("guid")) {
				guids.add(((Element) nodes.item(i)).getAttribute("guid"));
			}
		}
		assertTrue(guids.size() > 100);
		assertEquals(guids.size(), Set.copyOf(guids).size());
		for (String reference : List.of("targetGUID", "originGUID", "creatingUser")) {
			for (int i = 0; i < nodes.getLength(); i++) {
				String refers = ((Element) nodes.item(i)).getAttribute(reference);
				assertTrue(refers.isEmpty() || guids.contains(refers), reference + " of " + ((Element) nodes.item(i)).getAttribute("name") + " leads nowhere");
			}
		}
	}
}
