// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.dna;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.Corpus;

/** What the categories of a corpus are called in the other program: as there, where they came from it, for a name has no spaces and is there once. */
final class Categories {

	private static final String CODE = " (code)";

	private final Map<String, String> labels = new HashMap<>();
	private final Map<String, CategoryFacts> categories = new HashMap<>();

	/**
	 * Those of a corpus.
	 *
	 * @param taken whether a category may not be called what it would be
	 */
	Categories(Corpus corpus, Predicate<CategoryFacts> taken) {
		Set<String> used = new HashSet<>();
		for (CategoryFacts category : corpus.categories()) {
			String label = taken.test(category) ? called(category) + CODE : called(category);
			String free = used.add(category.subject() + label) ? label : category.name() + CODE;
			labels.put(category.name(), free);
			categories.put(category.subject() + free, category);
		}
	}

	/** What a category is called there. */
	static String called(CategoryFacts category) {
		String definition = category.definition();
		if (definition == null) {
			return category.name();
		}
		String name = definition.replaceAll("[^\\p{L}\\p{N}_]+", "_").replaceAll("^_+|_+$", "");
		return !name.isEmpty() && (category.name().equals(name) || category.name().startsWith(name) && category.name().substring(name.length()).matches("\\d+")) ? definition : category.name();
	}

	/** The same of one by its name, whether there is one or not. */
	String label(String category) {
		return labels.getOrDefault(category, category);
	}

	/** The category on statements that is called so there; null if none is. */
	CategoryFacts ofStatements(String label) {
		return categories.get(org.gainsay.model.CategorySubject.STATEMENT + label);
	}
}
