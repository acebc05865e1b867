// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article as a source has it: its paragraphs, letter for letter, and what is said about it. What a source does not say is null or empty, never made up.
 *
 * @param paragraphs the body from the first paragraph to the last, each without line ends; empty for an article without text, of which only a list tells.
 *                   The headline is not among them
 * @param about      what is said of it: the texts by {@link Field}, as printed where it could not be read
 * @param removed    what stood with the article and is not of it, in the order of the source, for the record
 * @param words      how many words the source says that it has; -1 where it does not say
 * @param remarks    what whoever imports should know of this article, a sentence each
 * @param part       which of the pages it is that the article is spread over; null where this is all of it, as far as the source says
 */
public record SourceArticle(List<String> paragraphs, Map<Field, List<String>> about, List<Removed> removed, int words, List<String> remarks, Part part) {

	/** What can be said of an article. */
	public enum Field {
		HEADLINE, SUBTITLE, OUTLET,
		/** When it was published: {@code 2026-11-29}, {@code 2026-11-29T21:30+01:00}, {@code 2026-11}, {@code 2026}, or as printed. */
		PUBLISHED,
		/** When it was changed last, in the same form. */
		MODIFIED,
		/** When it was fetched or saved, in the same form. */
		RETRIEVED,
		BYLINE, SECTION, DATELINE, EDITION, PAGE,
		/** The agency or outlet whose copy it is, where a credit line says so. */
		AGENCY,
		/** Two or three letters, such as {@code en}. */
		LANGUAGE,
		/** The address that the article calls its own, else that of the page. */
		URL,
		/** What the database calls it by. */
		DATABASE_ID,
		CAPTION, CREDIT, COPYRIGHT, SUBJECT,
		/** What the source says besides, as {@code name: text}; it is kept in the record. */
		OTHER
	}

	/**
	 * Words that stood with the article and are not of it.
	 *
	 * @param text   as it stood, paragraphs with line feeds between them
	 * @param why    it was left out, in a few words such as {@code newsletter form}
	 * @param before the index of the paragraph before which it stood, from 0 to the number of paragraphs
	 */
	public record Removed(String text, String why, int before) {
	}

	/**
	 * One of several pages of an article.
	 *
	 * @param article what all its pages have in common, and no other article
	 * @param number  from 1
	 * @param of      how many there are, as the page says or links to; 0 where it does not say
	 * @param next    the address of the next; null where there is none, or it is not known
	 */
	public record Part(String article, int number, int of, String next) {
	}

	public SourceArticle {
		paragraphs = List.copyOf(paragraphs);
		about = Map.copyOf(about);
		removed = List.copyOf(removed);
		remarks = List.copyOf(remarks);
	}

	/** The first that is said of a kind; null where nothing is. */
	public String first(Field field) {
		List<String> said = about.get(field);
		return said == null || said.isEmpty() ? null : said.getFirst();
	}

	/** What a reader gathers while it reads an article. */
	public static final class Draft {
		private final List<String> paragraphs = new ArrayList<>();
		private final Map<Field, List<String>> about = new TreeMap<>();
		private final List<Removed> removed = new ArrayList<>();
		private final List<String> remarks = new ArrayList<>();
		private int words = -1;
		private Part part;

		/** One more paragraph; white space at its ends is not kept, an empty one is none. */
		public Draft paragraph(String text) {
			if (!text.isBlank()) {
				paragraphs.add(text.strip());
			}
			return this;
		}

		/** One more thing said; null and blank are nothing, what was said before is not said again. */
		public Draft about(Field field, String text) {
			if (text != null && !text.isBlank()) {
				List<String> said = about.computeIfAbsent(field, key -> new ArrayList<>());
				if (!said.contains(text.strip())) {
					said.add(text.strip());
				}
			}
			return this;
		}

		/** Something that stood behind the paragraphs so far and is not of the article. */
		public Draft removed(String text, String why) {
			if (!text.isBlank()) {
				removed.add(new Removed(text.strip(), why, paragraphs.size()));
			}
			return this;
		}

		/** @param count what the source says */
		public Draft words(int count) {
			words = count;
			return this;
		}

		/** @param page which it is; null where it is the only one */
		public Draft part(Part page) {
			part = page;
			return this;
		}

		/** A sentence for whoever imports. */
		public Draft remark(String sentence) {
			remarks.add(sentence);
			return this;
		}

		/** Whether there is a paragraph. */
		public boolean hasText() {
			return !paragraphs.isEmpty();
		}

		/** What was gathered. */
		public SourceArticle article() {
			return new SourceArticle(paragraphs, about, removed, words, remarks, part);
		}
	}
}
