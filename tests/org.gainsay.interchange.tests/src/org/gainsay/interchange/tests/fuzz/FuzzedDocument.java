// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Documents that are archives of parts, about one of which there is something to find: no change of packed bytes would get as far as to the XML in them. An input that begins with the letter of a part
 * is that part, and the archive is put around it; any other is the whole file.
 */
final class FuzzedDocument {

	/** By the letter of each. */
	private static final Map<Character, String> PARTS = Map.of('D', "word/document.xml", 'S', "word/styles.xml", 'C', "content.xml", 'R', "xl/worksheets/sheet1.xml", 'T', "xl/sharedStrings.xml", 'L', "xl/styles.xml", 'H', "word/afchunk.htm");
	private static final Map<String, String> LETTERS = Map.of("docx", "DS", "lexis", "D", "odt", "C", "xlsx", "RTL", "integrum", "RTH");

	private static final String WORD = "<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>The ferry left.</w:t></w:r></w:p></w:body></w:document>";
	private static final String SHEET = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>44000.5</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row></sheetData></worksheet>";
	private static final String TEXTS = "<sst><si><t>date</t></si><si><t>text</t></si><si><t>The ferry left the harbour, and nobody saw it.</t></si></sst>";
	private static final String LOOKS = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

	private FuzzedDocument() {
	}

	/** The bytes of a file for a reader. */
	static byte[] of(String reader, byte[] input) {
		String part = input.length == 0 || LETTERS.getOrDefault(reader, "").indexOf(input[0]) < 0 ? null : PARTS.get((char) input[0]);
		if (part == null) {
			return input;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			if (part.equals("content.xml")) {
				add(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
			} else {
				add(zip, "[Content_Types].xml", new byte[0]);
			}
			add(zip, part, Arrays.copyOfRange(input, 1, input.length));
			Map<String, String> others = part.equals("word/styles.xml") ? Map.of("word/document.xml", WORD)
					: part.startsWith("xl/") ? Map.of("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", SHEET, "xl/sharedStrings.xml", TEXTS, "xl/styles.xml", LOOKS) : Map.of();
			for (Map.Entry<String, String> other : others.entrySet()) {
				if (!other.getKey().equals(part)) {
					add(zip, other.getKey(), other.getValue().getBytes(StandardCharsets.UTF_8));
				}
			}
		} catch (IOException never) {
			throw new UncheckedIOException(never);
		}
		return bytes.toByteArray();
	}

	/** Adds an entry as it is, so that what tells of it is in front of it. */
	private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		CRC32 sum = new CRC32();
		sum.update(bytes);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(sum.getValue());
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}
}
