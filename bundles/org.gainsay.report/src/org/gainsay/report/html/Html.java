// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.gainsay.interchange.Characters;

/**
 * Writes HTML element by element. Every text and every value of an attribute is escaped here, and nowhere else; an element that
 * was opened must be closed. What cannot be written ends in an {@link UncheckedIOException}.
 */
final class Html {

	private final Appendable to;
	private final Deque<String> open = new ArrayDeque<>();
	private boolean replaced;

	Html(Appendable to) {
		this.to = to;
		raw("<!DOCTYPE html>\n");
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
			return raw(text);
		}
		String fitting = Characters.HTML.fit(text);
		replaced |= !fitting.equals(text);
		return raw(references(fitting));
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
		return raw("<style>").raw(css).raw("</style>\n");
	}

	/** Writes a drawing that was made as SVG, with everything in it escaped. */
	Html drawing(String svg) {
		return raw(svg);
	}

	/** Ends the element that was opened last. */
	Html close() {
		String tag = open.pop();
		raw("</").raw(tag).raw(">");
		return switch (tag) {
			case "p", "li", "section", "article", "header", "nav", "div", "tr", "table", "h1", "h2", "h3", "ul", "ol", "dl", "details", "head", "body", "html" -> raw("\n");
			default -> this;
		};
	}

	private void tag(String tag, String... attributes) {
		raw("<").raw(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				raw(" ").raw(attributes[i]).raw("=\"").raw(escaped(attributes[i + 1])).raw("\"");
			}
		}
		raw(">");
	}

	private Html raw(String html) {
		try {
			to.append(html);
			return this;
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Any of the characters that mean something to HTML become references, and what HTML has no place for a replacement. */
	static String escaped(String text) {
		return isPlain(text) ? text : references(Characters.HTML.fit(text));
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

	private static String references(String fitting) {
		StringBuilder escaped = null;
		for (int i = 0; i < fitting.length(); i++) {
			char c = fitting.charAt(i);
			String reference = c > '>' ? null : switch (c) {
				case '&' -> "&amp;";
				case '<' -> "&lt;";
				case '>' -> "&gt;";
				case '"' -> "&quot;";
				case '\'' -> "&#39;";
				default -> null;
			};
			if (reference != null) {
				escaped = escaped != null ? escaped : new StringBuilder(fitting.length() + 16).append(fitting, 0, i);
				escaped.append(reference);
			} else if (escaped != null) {
				escaped.append(c);
			}
		}
		return escaped == null ? fitting : escaped.toString();
	}
}
