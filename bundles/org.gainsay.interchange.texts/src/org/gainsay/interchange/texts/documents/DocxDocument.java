// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.texts.documents.DocumentText.Draft;
import org.gainsay.interchange.texts.documents.DocumentText.Style;

/**
 * Reads the text of a DOCX file: what tracked insertions, content controls, links and text boxes hold is in it, what tracked deletions hold is not. Footnotes, comments, headers and footers are not read.
 */
public final class DocxDocument implements Packed.Elements {

	private static final String MAIN = "word/document.xml";

	private final Map<String, Style> styles;
	private final Draft draft = new Draft();
	/** In how many elements whose content is not read. */
	private int skipped;
	/** In how many runs' texts. */
	private boolean inText;
	private boolean inProperties;
	private boolean inRunProperties;
	private int notes;
	private int chunks;
	private int deletions;

	private DocxDocument(Map<String, Style> styles) {
		this.styles = styles;
	}

	/** Whether bytes are such a file. */
	public static boolean is(byte[] bytes) {
		return Packed.has(bytes, name -> name.startsWith("word/document") && name.endsWith(".xml"));
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException whose message says in a sentence why it is not read
	 */
	public static DocumentText read(byte[] bytes) throws IOException {
		if (!Packed.is(bytes)) {
			throw new IOException("It is no DOCX file: that is an archive, and this is none.");
		}
		Map<String, byte[]> parts = Packed.parts(bytes, name -> name.startsWith("word/document") && name.endsWith(".xml") || name.equals("word/styles.xml"));
		byte[] main = main(parts);
		if (main == null) {
			throw new IOException("It is no DOCX file: it has no word/document.xml.");
		}
		DocxDocument reading = new DocxDocument(parts.containsKey("word/styles.xml") ? styles(parts.get("word/styles.xml")) : Map.of());
		Packed.read(main, "text", reading);
		List<String> remarks = new ArrayList<>();
		if (reading.notes > 0) {
			remarks.add(reading.notes == 1 ? "Its footnote was not read." : "Its " + reading.notes + " footnotes were not read.");
		}
		if (reading.chunks > 0) {
			remarks.add("It has " + (reading.chunks == 1 ? "a part" : reading.chunks + " parts") + " in another format (altChunk), which Word shows in the text and which was not read: save it again in Word.");
		}
		if (reading.deletions > 0) {
			remarks.add("It has tracked changes: what was inserted is in the text, what was deleted is not.");
		}
		return reading.draft.document(remarks);
	}

	private static byte[] main(Map<String, byte[]> parts) {
		return parts.containsKey(MAIN) ? parts.get(MAIN) : parts.entrySet().stream().filter(part -> part.getKey().startsWith("word/document")).map(Map.Entry::getValue).findFirst().orElse(null);
	}

	private static Map<String, Style> styles(byte[] xml) throws IOException {
		Map<String, Style> styles = new HashMap<>();
		Packed.read(xml, "list of styles", new Packed.Elements() {
			private String id;

			@Override
			public void begin(String name, XMLStreamReader at) {
				if (name.equals("style")) {
					id = Packed.attribute(at, "styleId");
				} else if (name.equals("name") && id != null) {
					styles.putIfAbsent(id, DocumentText.style(Packed.attribute(at, "val")));
				}
			}

			@Override
			public void text(String text) {
				// attributes say all
			}

			@Override
			public void end(String name) {
				if (name.equals("style")) {
					id = null;
				}
			}
		});
		return styles;
	}

	@Override
	public void begin(String name, XMLStreamReader xml) {
		if (skipped > 0) {
			skipped++;
			return;
		}
		if (inProperties) {
			switch (name) {
				case "pStyle" -> {
					String id = Packed.attribute(xml, "val");
					draft.style(id == null ? Style.BODY : styles.getOrDefault(id, DocumentText.style(id)));
				}
				case "rPr" -> inRunProperties = true;
				case "del" -> {
					if (inRunProperties) { // the end of the paragraph is deleted: it and the next are one
						draft.goesOn();
					}
				}
				default -> {
					// looks
				}
			}
			return;
		}
		switch (name) {
			case "p" -> draft.begin();
			case "pPr" -> inProperties = true;
			case "t" -> inText = true;
			case "del", "moveFrom" -> {
				deletions++;
				skipped = 1;
			}
			case "Fallback", "instrText", "delText", "rPr", "sectPr", "tblPr", "trPr", "tcPr", "sdtPr", "docPr" -> skipped = 1;
			case "tab" -> draft.text("\t");
			case "br" -> {
				String type = Packed.attribute(xml, "type");
				draft.text(type == null || type.equals("textWrapping") ? "\n" : "");
			}
			case "cr" -> draft.text("\n");
			case "noBreakHyphen" -> draft.text("\u2011");
			case "softHyphen" -> draft.text("\u00AD");
			case "footnoteReference", "endnoteReference" -> notes++;
			case "altChunk" -> chunks++;
			case "bookmarkStart" -> {
				String bookmark = Packed.attribute(xml, "name");
				if (bookmark != null) {
					draft.bookmark(bookmark);
				}
			}
			default -> {
				// holds what is read
			}
		}
	}

	@Override
	public void text(String text) {
		if (inText && skipped == 0) {
			draft.text(text);
		}
	}

	@Override
	public void end(String name) {
		if (skipped > 0) {
			skipped--;
			return;
		}
		if (inProperties) {
			if (name.equals("rPr")) {
				inRunProperties = false;
			} else if (name.equals("pPr")) {
				inProperties = false;
			}
			return;
		}
		switch (name) {
			case "p" -> draft.end();
			case "t" -> inText = false;
			default -> {
				// nothing ends with it
			}
		}
	}
}
