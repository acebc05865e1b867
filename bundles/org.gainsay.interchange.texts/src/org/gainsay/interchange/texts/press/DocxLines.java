// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.texts.documents.Packed;

/** The lines of a Word document: its paragraphs, and what line breaks make of them. Inserted text and that of links counts, deleted text does not. */
final class DocxLines {

	private static final Pattern PART = Pattern.compile("/?word/document\\d*\\.xml");
	private static final Pattern MARK = Pattern.compile("(?i)bookmark_\\d+");

	private final List<TextLine> lines = new ArrayList<>();
	private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
	private boolean mark;
	private boolean emptyMark;

	private DocxLines() {
	}

	/**
	 * @param most how many lines to read at most
	 * @return null where it is no Word document
	 * @throws IOException whose message says in a sentence why it cannot be read
	 */
	static List<TextLine> of(byte[] bytes, int most) throws IOException {
		byte[] document = ZipPart.of(bytes, name -> PART.matcher(name).matches());
		if (document == null) {
			return null;
		}
		DocxLines reading = new DocxLines();
		try {
			reading.read(Packed.xml(document, true), most);
		} catch (Packed.DeclaredException hostile) {
			throw new IOException(hostile.getMessage(), hostile);
		} catch (XMLStreamException broken) {
			if (reading.lines.isEmpty()) {
				throw new IOException("It is a broken Word document: open it in Word and save it again.", broken);
			}
		}
		return reading.lines;
	}

	private void read(XMLStreamReader xml, int most) throws XMLStreamException {
		int skip = 0;
		boolean text = false;
		while (xml.hasNext() && lines.size() < most) {
			int event = Packed.next(xml);
			if (event == XMLStreamConstants.START_ELEMENT) {
				String name = xml.getLocalName();
				if (skip > 0 || name.equals("moveFrom") || name.equals("Fallback") || name.equals("del")) {
					skip++;
				} else {
					text = name.equals("t");
					start(name, xml);
				}
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				text = false;
				if (skip > 0) {
					skip--;
				} else if (xml.getLocalName().equals("p") && !paragraphs.isEmpty()) {
					end();
				}
			} else if (event == XMLStreamConstants.CHARACTERS && text && skip == 0 && !paragraphs.isEmpty()) {
				paragraphs.peek().append(xml.getText());
			}
		}
	}

	private void start(String name, XMLStreamReader xml) {
		switch (name) {
			case "p" -> paragraphs.push(new StringBuilder());
			case "br", "cr" -> append("\n");
			case "tab" -> append("\t");
			case "noBreakHyphen" -> append("\u2011");
			case "softHyphen" -> append("\u00ad");
			case "bookmarkStart" -> {
				String mark = attribute(xml, "name");
				this.mark |= MARK.matcher(mark).matches();
				emptyMark |= !mark.startsWith("_") && !mark.startsWith("Body");
			}
			default -> {
				// Of no consequence for the text.
			}
		}
	}

	private void append(String text) {
		if (!paragraphs.isEmpty()) {
			paragraphs.peek().append(text);
		}
	}

	private static String attribute(XMLStreamReader xml, String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return "";
	}

	private void end() {
		String text = paragraphs.pop().toString();
		boolean start = mark || emptyMark && text.isBlank();
		for (String line : text.split("\n", -1)) {
			lines.add(new TextLine(line, false, start));
			start = false;
		}
		if (paragraphs.isEmpty()) {
			mark = false;
			emptyMark = false;
		}
	}
}
