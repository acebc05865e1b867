// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.impl.XmiCasSerializer;
import org.apache.uima.cas.impl.XmiSerializationSharedData;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.Exporters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** What we write ourselves, because it is faster, is to the letter what the libraries of others would write of it. */
class SameBytesTest {

	/** Whatever somebody may write, the marks of XML and CSV among it: controls, spaces of all sorts, the end of each row of Unicode, characters of two units. */
	private static final String ODD = "a<b>&amp; \"it\" 'is' ]]> , ;#\t\u007F\u0080\u0085\u009F\u00A0\u00AD\u0301\u200B\u2028\u2029\uD7FF\uE000\uFDD0\uFEFF\uFFFD\uD83D\uDE00\uD800\uDC00\uDBFF\uDFFD";

	@TempDir
	private Path folder;
	@TempDir
	private Path out;

	private void export(String format) throws IOException {
		Corpora.write(folder, "a.claims", """
				gainsay 1
				annotator anna
				actor mayor : person "%1$s"
				claim open "#%1$s"
				article a "%1$s" {
					text "a.txt"
					statement s { says "The port is shut" cue "said" by mayor { source "mayor" } denies open note "%1$s" }
					statement t { says "odd" by unnamed "somebody" asserts open repeats s note "," }
				}
				""".formatted(ODD.replace("\"", "\\\"")));
		Corpora.write(folder, "a.txt", ODD + "\r\n\nThe port is shut, the mayor said.\r\rodd " + ODD + ", said somebody.\n");
		Corpus corpus = Corpora.sound(folder);
		Exporters.of(format).orElseThrow().export(corpus, new ExportOptions(null, true), out.resolve("x"), Progress.NONE);
	}

	private List<Path> files(String ending) throws IOException {
		try (Stream<Path> all = Files.list(out.resolve("x"))) {
			return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

	@Test
	void xmiOfUima() throws Exception {
		export("uima-xmi");
		TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(out.resolve("x").resolve("TypeSystem.xml").toFile()));
		List<Path> documents = files(".xmi");
		assertEquals(1, documents.size(), documents.toString());
		String written = Files.readString(documents.getFirst(), StandardCharsets.UTF_8);
		CAS cas = CasCreationUtils.createCas(types, null, null);
		XmiSerializationSharedData ids = new XmiSerializationSharedData(); // or it would count anew
		try (InputStream in = Files.newInputStream(documents.getFirst())) {
			XmiCasDeserializer.deserialize(in, cas, true, ids);
		}
		assertTrue(cas.getDocumentText().contains(ODD));
		ByteArrayOutputStream theirs = new ByteArrayOutputStream();
		XmiCasSerializer.serialize(cas, null, theirs, false, ids);
		assertEquals(elements(theirs.toString(StandardCharsets.UTF_8)), elements(written)); // what it read, links among it, it writes in another order
	}

	private static List<String> elements(String document) {
		return Stream.of(document.split("(?<=>)")).sorted().toList();
	}

	@Test
	void tables() throws IOException {
		export("csv");
		List<Path> tables = files(".csv");
		assertEquals(21, tables.size(), tables.toString());
		boolean odd = false;
		for (Path table : tables) {
			String written = Files.readString(table, StandardCharsets.UTF_8);
			odd |= written.contains(ODD.replace("\"", "\"\""));
			StringWriter theirs = new StringWriter();
			try (CsvWriter to = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(theirs)) {
				CsvReader.builder().ofCsvRecord(written).forEach(record -> to.writeRecord(record.getFields()));
			}
			assertEquals(theirs.toString(), written, table.toString());
		}
		assertTrue(odd);
	}
}
