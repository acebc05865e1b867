// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.gainsay.interchange.Characters;
import org.gainsay.report.Utf8Text;

/**
 * Writes HTML element by element. Every text and every value of an attribute is escaped here, and nowhere else; an element that
 * was opened must be closed.
 */
final class Html {

	private final Utf8Text to;
	private final Deque<String> open = new ArrayDeque<>();
	private boolean replaced;

	Html(Utf8Text to) {
		this.to = to;
		to.ascii("<!DOCTYPE html>\n");
	}

	/**
	 * Begins an element.
	 *
	 * @param attributes names and values by turns; one whose value is null is left out
	 */
	Html open(String tag, String... attributes) {
		tag(tag, attributes);
		open.push(tag);
		return this;
	}

	/** Writes an element that has no content. */
	Html empty(String tag, String... attributes) {
		tag(tag, attributes);
		return this;
	}

	/** Writes an element that holds a text. */
	Html element(String tag, String text, String... attributes) {
		return open(tag, attributes).text(text).close();
	}

	/** Writes a text. */
	Html text(String text) {
		if (isPlain(text)) {
			to.ascii(text);
			return this;
		}
		String fitting = Characters.HTML.fit(text);
		replaced |= !fitting.equals(text);
		to.escaped(fitting);
		return this;
	}

	/** Whether a text had something that HTML has no place for. */
	boolean replaced() {
		return replaced;
	}

	/** Writes the style sheet; what stands in a style element is not escaped. */
	Html style(String css) {
		if (css.contains("</")) {
			throw new IllegalArgumentException("a style sheet ends no element");
		}
		to.ascii("<style>").append(css).ascii("</style>\n");
		return this;
	}

	/** Writes a drawing that was made as SVG, with everything in it escaped. */
	Html drawing(String svg) {
		to.append(svg);
		return this;
	}

	/** Has a drawing written as SVG, with everything in it escaped. */
	Html drawing(Consumer<Utf8Text> svg) {
		svg.accept(to);
		return this;
	}

	/** Ends the element that was opened last. */
	Html close() {
		String tag = open.pop();
		to.ascii("</").ascii(tag);
		to.ascii(switch (tag) {
			case "p", "li", "section", "article", "header", "nav", "div", "tr", "table", "h1", "h2", "h3", "ul", "ol", "dl", "details", "head", "body", "html" -> ">\n";
			default -> ">";
		});
		return this;
	}

	private void tag(String tag, String... attributes) {
		to.ascii('<').ascii(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			String value = attributes[i + 1];
			if (value != null) {
				to.ascii(' ').ascii(attributes[i]).ascii("=\"");
				if (isPlain(value)) {
					to.ascii(value);
				} else {
					to.escaped(Characters.HTML.fit(value));
				}
				to.ascii('"');
			}
		}
		to.ascii('>');
	}

	/** Whether a text has nothing to escape or to replace: most have not. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
				return false;
			}
		}
		return true;
	}
}
