// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

import org.gainsay.interchange.Characters;

/** Writes XML of which a reader gets every character back: line ends in attributes and carriage returns are written as references. */
final class XmlText {

	private final Writer out;
	private final Deque<String> open = new ArrayDeque<>();
	private boolean replaced;

	XmlText(Writer out) throws IOException {
		this.out = out;
		out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	}

	/** Begins an element. @param attributes names and values by turns; one whose value is null is left out */
	XmlText begin(String name, String... attributes) throws IOException {
		tag(name, attributes);
		out.write(">\n");
		open.push(name);
		return this;
	}

	/** Ends the element that was begun last. */
	XmlText end() throws IOException {
		out.write("</" + open.pop() + ">\n");
		return this;
	}

	/** An element without content. */
	XmlText empty(String name, String... attributes) throws IOException {
		tag(name, attributes);
		out.write("/>\n");
		return this;
	}

	/** An element with a text. @param text null for no element */
	XmlText text(String name, String text) throws IOException {
		if (text != null) {
			tag(name);
			out.write('>');
			escape(text, false);
			out.write("</" + name + ">\n");
		}
		return this;
	}

	/** Whether characters were replaced since this was asked last. */
	boolean replaced() {
		boolean was = replaced;
		replaced = false;
		return was;
	}

	private void tag(String name, String... attributes) throws IOException {
		out.write('<' + name);
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				out.write(' ' + attributes[i] + "=\"");
				escape(attributes[i + 1], true);
				out.write('"');
			}
		}
	}

	private void escape(String text, boolean attribute) throws IOException {
		String fitting = Characters.XML.fit(text);
		replaced |= !fitting.equals(text);
		for (int i = 0; i < fitting.length(); i++) {
			char c = fitting.charAt(i);
			switch (c) {
				case '&' -> out.write("&amp;");
				case '<' -> out.write("&lt;");
				case '>' -> out.write("&gt;");
				case '"' -> out.write("&quot;");
				case '\r' -> out.write("&#13;");
				case '\n' -> out.write(attribute ? "&#10;" : "\n");
				case '\t' -> out.write(attribute ? "&#9;" : "\t");
				default -> out.write(c);
			}
		}
	}
}
