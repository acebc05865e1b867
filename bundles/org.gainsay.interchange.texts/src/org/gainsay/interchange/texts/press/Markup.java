// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The letters of marked-up text, as they stand: white space that means nothing becomes one space, and nothing else is changed. What marks words, such as the ones that were searched for, goes; the words stay in their sentence. Works without recursion,
 * so that deep nesting does no harm.
 */
final class Markup {

	private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th", "table", "tbody", "blockquote", "section", "article", "header", "footer", "aside", "pre", "dd", "dt", "dl", "figure",
			"figcaption", "hr", "br", "center", "form", "body", "html", "text", "address", "main");
	private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "noscript", "template", "textarea", "select", "button");

	private Markup() {
	}

	/** A text without white space at its ends, of whatever kind. */
	static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isSpace(char c) {
		return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
	}

	/** What stands in an element, on one line; empty for null. */
	static String text(Element element) {
		return element == null ? "" : trim(String.join(" ", lines(element)));
	}

	/** The lines of an element: what a browser puts below each other, without blank ones. */
	static List<String> lines(Element element) {
		return lines(List.of(element), none -> false);
	}

	/**
	 * The lines of several nodes.
	 *
	 * @param without what is left out with all that is in it
	 */
	static List<String> lines(List<? extends Node> nodes, Predicate<Element> without) {
		Lines lines = new Lines(without);
		for (Node node : nodes) {
			NodeTraversor.traverse(lines, node);
		}
		lines.end();
		return lines.lines;
	}

	/** Gathers lines. */
	private static final class Lines implements NodeVisitor {
		private final List<String> lines = new ArrayList<>();
		private final StringBuilder line = new StringBuilder();
		private final Predicate<Element> without;
		private Node skipped;

		Lines(Predicate<Element> without) {
			this.without = without;
		}

		@Override
		public void head(Node node, int depth) {
			if (skipped != null) {
				return;
			}
			if (node instanceof TextNode text) {
				append(text.getWholeText());
			} else if (node instanceof Element element) {
				if (UNSEEN.contains(element.normalName()) || without.test(element)) {
					skipped = node;
				}
				if (BLOCKS.contains(element.normalName())) {
					end();
				}
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (skipped == node) {
				skipped = null;
			}
			if (skipped == null && node instanceof Element element && BLOCKS.contains(element.normalName())) {
				end();
			}
		}

		private void append(String text) {
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
					if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
						line.append(' ');
					}
				} else {
					line.append(c);
				}
			}
		}

		void end() {
			String text = trim(line.toString());
			if (!text.isEmpty()) {
				lines.add(text);
			}
			line.setLength(0);
		}
	}
}
