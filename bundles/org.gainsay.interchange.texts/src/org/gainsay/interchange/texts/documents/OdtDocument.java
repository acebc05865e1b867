// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.texts.documents.DocumentText.Draft;
import org.gainsay.interchange.texts.documents.DocumentText.Style;

/** Reads the text of an ODT file: text boxes are paragraphs of their own, tracked deletions are not in it; footnotes, comments, headers and footers are not read. */
public final class OdtDocument implements Packed.Elements {

	private static final String MAIN = "content.xml";
	private static final int MOST_SPACES = 1000;
	/** So much tells whether a file of XML is one. */
	private static final int FLAT = 8192;

	private final Map<String, String> parents = new HashMap<>();
	private final Draft draft = new Draft();
	private int skipped;
	private int notes;

	private OdtDocument() {
	}

	/** Whether bytes are such a file. */
	public static boolean is(byte[] bytes) {
		if (!Packed.is(bytes)) {
			return isFlat(bytes);
		}
		String start = new String(bytes, 0, Math.min(bytes.length, 120), StandardCharsets.ISO_8859_1);
		return start.contains("mimetypeapplication/vnd.oasis.opendocument.text");
	}

	/** Whether it is such a document in one file of XML (FODT). */
	private static boolean isFlat(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, FLAT), StandardCharsets.ISO_8859_1);
		return start.contains("<office:document ") && start.contains("office:mimetype=\"application/vnd.oasis.opendocument.text\"");
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException whose message says in a sentence why it is not read
	 */
	public static DocumentText read(byte[] bytes) throws IOException {
		byte[] main = Packed.is(bytes) ? Packed.parts(bytes, MAIN::equals).get(MAIN) : isFlat(bytes) ? bytes : null;
		if (main == null) {
			throw new IOException("It is no ODT file: it has no content.xml.");
		}
		OdtDocument reading = new OdtDocument();
		Packed.read(main, "text", reading);
		return reading.draft.document(reading.notes == 0 ? List.of() : List.of(reading.notes == 1 ? "Its footnote was not read." : "Its " + reading.notes + " footnotes were not read."));
	}

	@Override
	public void begin(String name, XMLStreamReader xml) {
		if (skipped > 0) {
			skipped++;
			return;
		}
		switch (name) {
			case "style" -> {
				String own = Packed.attribute(xml, "name");
				String parent = Packed.attribute(xml, "parent-style-name");
				if (own != null && parent != null) {
					parents.put(own, parent);
				}
			}
			case "p", "h" -> {
				draft.begin();
				draft.style(name.equals("h") ? Style.HEADING : style(Packed.attribute(xml, "style-name")));
			}
			case "s" -> draft.text(" ".repeat(count(Packed.attribute(xml, "c"))));
			case "tab" -> draft.text("\t");
			case "line-break" -> draft.text("\n");
			case "bookmark", "bookmark-start" -> {
				String bookmark = Packed.attribute(xml, "name");
				if (bookmark != null) {
					draft.bookmark(bookmark);
				}
			}
			case "note" -> {
				notes++;
				skipped = 1;
			}
			case "tracked-changes", "annotation", "binary-data", "master-styles", "title", "desc", "ruby-text", "forms", "script", "scripts" -> skipped = 1;
			default -> {
				// holds what is read
			}
		}
	}

	private Style style(String name) {
		Style style = DocumentText.style(name);
		return style == Style.BODY && name != null && parents.containsKey(name) ? DocumentText.style(parents.get(name)) : style;
	}

	private static int count(String number) {
		try {
			return number == null ? 1 : Math.clamp(Long.parseLong(number), 0, MOST_SPACES);
		} catch (NumberFormatException none) {
			return 1;
		}
	}

	/** White space between the tags of a file is one space, as it is in HTML. */
	@Override
	public void text(String text) {
		if (skipped > 0 || !draft.isOpen()) {
			return;
		}
		StringBuilder to = draft.text();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
				to.append(c);
			} else if (!to.isEmpty() && to.charAt(to.length() - 1) != ' ' && to.charAt(to.length() - 1) != '\n') {
				to.append(' ');
			}
		}
	}

	@Override
	public void end(String name) {
		if (skipped > 0) {
			skipped--;
		} else if (name.equals("p") || name.equals("h")) {
			draft.end();
		}
	}
}
