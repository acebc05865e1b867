// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.CategoryFacts;
import org.gainsay.model.Category;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;

/** What a category takes, in the first line of the description of its code: {@code on statement, some of}; below it, what it means. */
final class CategoryWords {

	private static final Pattern WORDS = Pattern.compile("on (\\w+)(, required)?, (one of|some of|text|(number|interval) (-?\\d{1,9}) to (-?\\d{1,9}))(?:\\R(.*))?", Pattern.DOTALL);

	private CategoryWords() {
	}

	static String of(CategoryFacts category) {
		String takes = switch (category.kind()) {
			case LIST -> category.several() ? "some of" : "one of";
			case NUMBER -> (category.interval() ? "interval " : "number ") + category.minimum() + " to " + category.maximum();
			case TEXT -> "text";
		};
		return "on " + category.subject().getLiteral() + (category.required() ? ", required" : "") + ", " + takes + (category.definition() == null ? "" : "\n" + category.definition());
	}

	/** What a description says a category is on; null where it says nothing of the kind. */
	static CategorySubject subject(String description) {
		Matcher words = WORDS.matcher(description);
		return words.matches() ? CategorySubject.get(words.group(1)) : null;
	}

	/** What kind of category it is. @param description one with a {@link #subject} */
	static CategoryKind kind(String description) {
		Matcher words = WORDS.matcher(description);
		return !words.matches() || words.group(3).endsWith("of") ? CategoryKind.LIST : words.group(4) == null ? CategoryKind.TEXT : CategoryKind.NUMBER;
	}

	/** Gives a category the rest of it. @param description one with a {@link #subject} */
	static void set(Category category, String description) {
		Matcher words = WORDS.matcher(description);
		if (words.matches()) {
			category.setRequired(words.group(2) != null);
			category.setSeveral(words.group(3).equals("some of"));
			category.setInterval("interval".equals(words.group(4)));
			if (words.group(4) != null) {
				category.setMinimum(Integer.valueOf(words.group(5)));
				category.setMaximum(Integer.valueOf(words.group(6)));
			}
			category.setDefinition(words.group(7));
		}
	}
}
