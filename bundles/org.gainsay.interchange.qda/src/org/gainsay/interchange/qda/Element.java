// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a project or codebook, with its attributes, the elements in it and its letters. Names are without prefixes. */
final class Element {

	/** Codes are nested some ten deep; a file that is nested deeper than this was made to break programs. */
	private static final int MOST_DEPTH = 200;

	private final String name;
	private final Map<String, String> attributes = new HashMap<>();
	private final List<Element> elements = new ArrayList<>();
	private final StringBuilder letters = new StringBuilder();

	private Element(String name) {
		this.name = name;
	}

	/**
	 * Reads a document.
	 *
	 * @param file what it is called in messages
	 * @throws IOException with a sentence that says why it cannot be read: it is no XML, or declares a document type, which could name other files
	 */
	static Element read(byte[] bytes, String file) throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		Deque<Element> open = new ArrayDeque<>();
		Element root = null;
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			while (xml.hasNext()) {
				switch (xml.next()) {
					case XMLStreamConstants.DTD -> throw new IOException(file + " declares a document type, which no project has and which could lead to other files; it is not read.");
					case XMLStreamConstants.START_ELEMENT -> {
						Element element = new Element(xml.getLocalName());
						for (int i = 0; i < xml.getAttributeCount(); i++) {
							element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
						}
						if (open.isEmpty()) {
							root = element;
						} else {
							open.peek().elements.add(element);
						}
						open.push(element);
						if (open.size() > MOST_DEPTH) {
							throw new IOException(file + " is nested more than " + MOST_DEPTH + " deep, as no project is; it is not read.");
						}
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
						if (!open.isEmpty()) {
							open.peek().letters.append(xml.getText());
						}
					}
					case XMLStreamConstants.END_ELEMENT -> open.pop();
					default -> {
						// comments and the like
					}
				}
			}
			xml.close();
		} catch (XMLStreamException broken) {
			throw new IOException(file + " is no well-formed XML" + (broken.getLocation() == null ? "" : " (line " + broken.getLocation().getLineNumber() + ", column " + broken.getLocation().getColumnNumber() + ")")
					+ "; export the project again.", broken);
		}
		if (root == null) {
			throw new IOException(file + " is empty; export the project again.");
		}
		return root;
	}

	String name() {
		return name;
	}

	/** The value of an attribute; null where there is none, or it is blank. */
	String get(String attribute) {
		String value = attributes.get(attribute);
		return value == null || value.isBlank() ? null : value;
	}

	/** Its own identifier in one spelling; null where it has none. */
	String guid() {
		return guid("guid");
	}

	/** An identifier that an attribute gives, in one spelling; null where it gives none. */
	String guid(String attribute) {
		String value = get(attribute);
		return value == null ? null : value.strip().replaceAll("^\\{|\\}$", "").toLowerCase(Locale.ROOT);
	}

	/** The elements of a name in it. */
	List<Element> all(String child) {
		return elements.stream().filter(one -> one.name.equals(child)).toList();
	}

	/** All elements in it. */
	List<Element> all() {
		return elements;
	}

	/** The elements of a name in the elements of a name in it, such as the cases in {@code Cases}. */
	List<Element> all(String group, String child) {
		return all(group).stream().flatMap(one -> one.all(child).stream()).toList();
	}

	/** The identifiers that elements of a name in it refer to. */
	Stream<String> refs(String child) {
		return all(child).stream().map(one -> one.guid("targetGUID")).filter(guid -> guid != null);
	}

	/** The letters of the first element of a name in it; null where there is none, or it is blank. */
	String text(String child) {
		Optional<Element> first = elements.stream().filter(one -> one.name.equals(child)).findFirst();
		return first.isEmpty() || first.get().letters.toString().isBlank() ? null : first.get().letters.toString();
	}

	/** Its own letters. */
	String letters() {
		return letters.toString();
	}
}
