// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.uima;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An XMI document of a CAS as text: to the letter what UIMA's own serializer makes of the same events, which hands each of them through a transformer of XML, and takes longer for that than
 * for all the rest. It has no place for words between elements, as no type of ours puts any there. One document after the other, by one thread.
 */
final class XmiText extends DefaultHandler {

	private static final String NAMESPACE = "xmlns:";

	private final StringBuilder text = new StringBuilder(1 << 16);
	/** What prefixes stand for that the next element declares. */
	private final Map<String, String> prefixes = new LinkedHashMap<>();
	/** Whether the last tag still wants its end. */
	private boolean open;

	/** The document that was told last, in UTF-8. */
	byte[] bytes() {
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void startDocument() {
		text.setLength(0);
		prefixes.clear();
		open = false;
		text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	}

	@Override
	public void startPrefixMapping(String prefix, String uri) {
		prefixes.put(prefix, uri);
	}

	@Override
	public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
		end();
		text.append('<').append(name);
		int colon = name.indexOf(':');
		String own = colon < 0 ? null : prefixes.remove(name.substring(0, colon));
		if (own != null) { // its own comes first
			attribute(NAMESPACE + name.substring(0, colon), own);
		}
		for (Map.Entry<String, String> one : prefixes.entrySet()) {
			attribute(NAMESPACE + one.getKey(), one.getValue());
		}
		prefixes.clear();
		for (int i = 0; i < attributes.getLength(); i++) {
			if (!attributes.getQName(i).startsWith(NAMESPACE)) { // that is told by the prefixes
				attribute(attributes.getQName(i), attributes.getValue(i));
			}
		}
		open = true;
	}

	@Override
	public void endElement(String uri, String localName, String name) {
		if (open) {
			text.append("/>");
			open = false;
		} else {
			text.append("</").append(name).append('>');
		}
	}

	@Override
	public void characters(char[] some, int start, int length) throws SAXException {
		if (length > 0) {
			throw new SAXException("words between elements");
		}
	}

	private void end() {
		if (open) {
			text.append('>');
			open = false;
		}
	}

	private void attribute(String name, String value) throws SAXException {
		text.append(' ').append(name).append("=\"");
		int from = 0;
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c >= ' ' && c < Character.MIN_SURROGATE && c != '"' && c != '&' && c != '<' && c != '>') {
				continue;
			}
			text.append(value, from, i);
			int whole = value.codePointAt(i);
			switch (whole) {
				case '"' -> text.append("&quot;");
				case '&' -> text.append("&amp;");
				case '<' -> text.append("&lt;");
				case '>' -> text.append("&gt;");
				case '\t', '\n', '\r' -> number(whole);
				default -> {
					if (whole < ' ' || whole >= Character.MIN_SURROGATE && whole <= Character.MAX_SURROGATE || whole == 0xFFFE || whole == 0xFFFF) {
						throw new SAXParseException("U+" + Integer.toHexString(whole) + " has no place in XML", null);
					}
					if (whole < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
						text.append(c);
					} else {
						number(whole);
						i++;
					}
				}
			}
			from = i + 1;
		}
		text.append(value, from, value.length()).append('"');
	}

	private void number(int c) {
		text.append("&#").append(c).append(';');
	}
}
