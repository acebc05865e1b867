// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles are no annotations: no importer takes them for its own, whatever they are in, or reading them would need a format that they do not have. */
class NoAnnotationsTest {

	/** Far more than it takes, and far less than to read what must not be read. */
	private static final Duration SOON = Duration.ofMinutes(5);
	private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Ferry %d</title></head><body><article><h1>Ferry %d</h1><p>The mayor said that the ferry sails.</p></article></body></html>\n";
	/** What the formats of annotations are known by, as an article about them quotes it. */
	private static final String ABOUT = """
			How to mark up a speech: begin with <TEI xmlns="http://www.tei-c.org/ns/1.0"> or :TEI, or with {"@context": "http://www.w3.org/ns/anno.jsonld", "target": {"selector": 1}}.
			UIMA has <xmi:XMI xmlns:cas="http:///uima/cas.ecore">, {"%TYPES": {}} and a typeSystemDescription; WebAnno begins with
			#FORMAT=WebAnno TSV 3.3
			T1	Source 0 4	Mayor
			{"originalText": "a", "annotations": []} <Project xmlns="urn:QDA-XML:project:1.0"> gainsay 1
			""";

	@TempDir
	Path top;

	/** None says yes, and none takes an error for an answer. */
	private static void nobodys(Path source) {
		for (Importer importer : Importers.all()) {
			assertEquals(false, assertTimeout(SOON, () -> importer.recognises(source)), () -> importer.id() + " takes " + source.getFileName() + " for its own");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "html", "txt", "tsv", "json", "xml" })
	void aFolderOfMany(String ending) throws IOException {
		Path folder = Files.createDirectory(top.resolve("many"));
		for (int i = 0; i < 10_000; i++) {
			String page = PAGE.formatted(i, i);
			Files.writeString(folder.resolve("ferry-" + i + "." + ending), switch (ending) {
				case "json" -> "{\"title\": \"Ferry\", \"text\": \"The ferry sails.\"}";
				case "tsv" -> "title\ttext\nFerry\tThe ferry sails.\n";
				case "xml" -> "<?xml version=\"1.0\"?>\n<article><title>Ferry</title><p>The ferry sails.</p></article>\n";
				default -> page;
			});
		}
		nobodys(folder);
	}

	/** What is packed need not be unpacked to know that it is none of theirs: here it cannot be. */
	@Test
	void anArchiveOfManyPages() throws IOException {
		Path archive = top.resolve("pages.zip");
		Map<String, byte[]> pages = new LinkedHashMap<>();
		for (int i = 0; i < 10_000; i++) {
			pages.put("pages/ferry-" + i + ".html", PAGE.formatted(i, i).getBytes(StandardCharsets.UTF_8));
		}
		zip(archive, StandardCharsets.UTF_8, pages);
		nobodys(archive);
		byte[] bytes = Files.readAllBytes(archive);
		int first = 30 + "pages/ferry-0.html".length();
		for (int i = first; i < first + 60; i++) {
			bytes[i] = (byte) 0xFF;
		}
		nobodys(Files.write(top.resolve("damaged.zip"), bytes));
	}

	@Test
	void archivesOfOtherKinds() throws IOException {
		Path names = top.resolve("cyrillic.zip");
		zip(names, Charset.forName("IBM866"), Map.of("новости/паром.html", PAGE.formatted(1, 1).getBytes(StandardCharsets.UTF_8)));
		nobodys(names);
		Path tables = top.resolve("tables.zip");
		zip(tables, StandardCharsets.UTF_8, Map.of("one.json", "[{\"title\": \"Ferry\", \"text\": \"It sails.\"}]".getBytes(StandardCharsets.UTF_8), "two.xml", "<rss/>".getBytes(StandardCharsets.UTF_8)));
		nobodys(tables);
		Path sheet = top.resolve("articles.xlsx");
		zip(sheet, StandardCharsets.UTF_8, Map.of("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8), "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8)));
		nobodys(sheet);
		nobodys(Files.writeString(top.resolve("none.zip"), "This is no archive.\n"));
		nobodys(Files.createFile(top.resolve("empty.zip")));
	}

	@Test
	void tables() throws IOException {
		nobodys(Files.writeString(top.resolve("articles.csv"), "title,date,text\nFerry,2026-05-04,\"The ferry sails, the mayor said.\"\n"));
		nobodys(Files.writeString(top.resolve("articles.tsv"), "title\tdate\ttext\nFerry\t2026-05-04\tThe ferry sails.\n"));
		nobodys(Files.writeString(top.resolve("array.json"), "[{\"title\": \"Ferry\", \"url\": \"https://example.org/1\", \"text\": \"The \\\"target\\\" is a \\\"selector\\\".\"}]"));
		nobodys(Files.writeString(top.resolve("object.json"), "{\"articles\": [{\"title\": \"Ferry\", \"body\": \"It sails.\", \"annotations\": []}]}"));
		nobodys(Files.writeString(top.resolve("lines.jsonl"), "{\"title\": \"Ferry\", \"text\": \"It sails.\"}\n{\"title\": \"Port\", \"text\": \"It is open.\"}\n"));
		nobodys(Files.writeString(top.resolve("feed.xml"), "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><item><title>Ferry</title></item></channel></rss>\n"));
	}

	/** A large table is not read to its end. */
	@Test
	void aLargeTable() throws IOException {
		Path large = top.resolve("large.json");
		try (OutputStream to = Files.newOutputStream(large)) {
			byte[] row = "{\"title\": \"Ferry\", \"text\": \"The ferry sails.\"},\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
			to.write('[');
			for (int i = 0; i < 100; i++) {
				to.write(row);
			}
		}
		assertTrue(Files.size(large) > 90 << 20);
		nobodys(large);
	}

	@Test
	void articlesAboutTheFormats() throws IOException {
		for (String ending : List.of("txt", "md", "html", "csv", "ann.txt")) {
			nobodys(Files.writeString(top.resolve("about." + ending), ABOUT));
		}
		String json = "{\"title\": \"Formats\", \"text\": \"" + ABOUT.replace("\"", "\\\"").replace("\t", "\\t").replace("\n", "\\n") + "\"}";
		nobodys(Files.writeString(top.resolve("about.json"), json));
		nobodys(Files.writeString(top.resolve("many.json"), "[" + json + ", " + json + "]"));
		nobodys(Files.writeString(top.resolve("about.xhtml"), "<html><body><pre>" + ABOUT.replace("&", "&amp;").replace("<", "&lt;") + "</pre></body></html>"));
		zip(top.resolve("about.zip"), StandardCharsets.UTF_8, Map.of("about.txt", ABOUT.getBytes(StandardCharsets.UTF_8), "about.json", json.getBytes(StandardCharsets.UTF_8)));
		nobodys(top.resolve("about.zip"));
		nobodys(top);
	}

	private static void zip(Path file, Charset names, Map<String, byte[]> content) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
			for (Map.Entry<String, byte[]> one : content.entrySet()) {
				zip.putNextEntry(new ZipEntry(one.getKey()));
				zip.write(one.getValue());
				zip.closeEntry();
			}
		}
	}
}
