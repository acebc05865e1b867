// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a document says.
 *
 * @param paragraphs in the order in which they are read; those of a text box follow the paragraph that it is fixed to
 * @param remarks    what is not in them, a sentence each
 */
public record DocumentText(List<Paragraph> paragraphs, List<String> remarks) {

	/** What a paragraph is by its style. */
	public enum Style {
		TITLE, SUBTITLE, HEADING, CAPTION, BODY
	}

	/**
	 * A paragraph.
	 *
	 * @param text      letter for letter; a line break in it is a line feed, or what else the document has
	 * @param style     what it is
	 * @param bookmarks the names of the bookmarks that begin in it or before it, behind the paragraph before
	 */
	public record Paragraph(String text, Style style, List<String> bookmarks) {

		/** The lines of it that are not blank, without white space at their ends. */
		public List<String> lines() {
			return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text.isBlank() ? List.of() : List.of(text.strip()) : Arrays.stream(text.split("[\n\r]")).map(String::strip).filter(line -> !line.isEmpty()).toList();
		}
	}

	public DocumentText {
		paragraphs = List.copyOf(paragraphs);
		remarks = List.copyOf(remarks);
	}

	/** Whether nothing can be read in it. */
	public boolean isBlank() {
		return paragraphs.stream().allMatch(paragraph -> paragraph.text().isBlank());
	}

	/** What a style is by its name, in English or in one of the languages that programs give their styles names in. */
	static Style style(String name) {
		if (name == null) {
			return Style.BODY;
		}
		String small = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_20-]+", "");
		if (small.equals("title") || small.equals("titel") || small.equals("titre") || small.equals("título") || small.equals("titolo") || small.equals("headline")) {
			return Style.TITLE;
		}
		if (small.equals("subtitle") || small.equals("untertitel") || small.equals("soustitre") || small.equals("subtítulo") || small.equals("sottotitolo")) {
			return Style.SUBTITLE;
		}
		if (small.equals("caption") || small.equals("beschriftung") || small.equals("légende") || small.equals("illustration")) {
			return Style.CAPTION;
		}
		return small.matches("(heading|überschrift|berschrift|titre|título|titolo|kop)\\d*") ? Style.HEADING : Style.BODY;
	}

	/** What is gathered while a document is read: paragraphs may begin in the middle of others. */
	static final class Draft {
		private final List<Paragraph> done = new ArrayList<>();
		private final List<Open> open = new ArrayList<>();
		private final List<String> waiting = new ArrayList<>();
		/** A paragraph whose end is not to be; null for none. */
		private Open carried;

		private static final class Open {
			private final StringBuilder text = new StringBuilder();
			private final List<String> bookmarks = new ArrayList<>();
			/** Those that began inside, in text boxes. */
			private final List<Paragraph> inner = new ArrayList<>();
			private Style style = Style.BODY;
			private boolean goesOn;
		}

		/** A paragraph begins. */
		void begin() {
			Open begun = new Open();
			begun.bookmarks.addAll(waiting);
			waiting.clear();
			open.add(begun);
		}

		boolean isOpen() {
			return !open.isEmpty();
		}

		/** Whether nothing was gathered that can be read. */
		boolean isEmpty() {
			return done.stream().allMatch(paragraph -> paragraph.text().isBlank()) && open.stream().allMatch(one -> one.text.toString().isBlank());
		}

		void style(Style style) {
			if (isOpen()) {
				open.getLast().style = style;
			}
		}

		/** The next paragraph is the rest of this one. */
		void goesOn() {
			if (isOpen()) {
				open.getLast().goesOn = true;
			}
		}

		void bookmark(String name) {
			(isOpen() ? open.getLast().bookmarks : waiting).add(name);
		}

		void text(CharSequence text) {
			if (isOpen()) {
				open.getLast().text.append(text);
			}
		}

		StringBuilder text() {
			return open.getLast().text;
		}

		/** The paragraph that began last ends. */
		void end() {
			if (!isOpen()) {
				return;
			}
			Open ended = open.removeLast();
			if (carried != null) {
				carried.text.append(ended.text);
				carried.bookmarks.addAll(ended.bookmarks);
				carried.inner.addAll(ended.inner);
				carried.style = ended.style;
				carried.goesOn = ended.goesOn;
				ended = carried;
				carried = null;
			}
			if (ended.goesOn) {
				carried = ended;
				return;
			}
			List<Paragraph> to = open.isEmpty() ? done : open.getLast().inner;
			to.add(new Paragraph(ended.text.toString(), ended.style, List.copyOf(ended.bookmarks)));
			to.addAll(ended.inner);
		}

		/** All that was gathered; what did not end ends here. */
		DocumentText document(List<String> remarks) {
			while (isOpen()) {
				end();
			}
			if (carried != null) {
				done.add(new Paragraph(carried.text.toString(), carried.style, List.copyOf(carried.bookmarks)));
			}
			return new DocumentText(done, remarks);
		}
	}
}
