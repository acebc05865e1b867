// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayPackage;

/** The codes of an article or a statement. */
final class Codes {

	private Codes() {
	}

	/**
	 * How a code is written.
	 *
	 * @return null for no values
	 * @throws IllegalArgumentException if the category is not there, is on something else, has no such value, or takes but one
	 */
	static String written(Editing editing, String category, List<String> values, CategorySubject subject) {
		CategoryFacts facts = editing.corpus().category(category)
				.orElseThrow(() -> new IllegalArgumentException("There is no category \"" + category + "\" in the codebook."));
		if (facts.subject() != subject) {
			throw new IllegalArgumentException("The category \"" + category + "\" is not for " + subject.getLiteral() + "s.");
		}
		List<String> distinct = values.stream().distinct().toList();
		for (String value : distinct) {
			if (!facts.valueNames().contains(value)) {
				throw new IllegalArgumentException("\"" + value + "\" is not a value of the category \"" + category + "\". Its values are: "
						+ Editing.joined(facts.valueNames()) + ".");
			}
		}
		if (!facts.several() && distinct.size() > 1) {
			throw new IllegalArgumentException("The category \"" + category + "\" takes one value, not " + distinct.size() + ".");
		}
		return distinct.isEmpty() ? null : "code " + Editing.written(category) + " " + distinct.stream().map(Editing::written).collect(Collectors.joining(", "));
	}

	/** What gives a thing a code instead of those that it has of the category. */
	static List<TextEdit> set(Body body, List<Code> codes, String category, String made) {
		List<TextEdit> edits = new ArrayList<>();
		boolean there = false;
		for (Code code : codes) {
			if (category.equals(categoryOf(code))) {
				edits.add(made == null || there ? body.removal(WrittenStatement.region(code)) : body.replacement(WrittenStatement.region(code), made));
				there = true;
			}
		}
		if (!there && made != null) {
			edits.add(body.insertion(Body.CODE, List.of(made)));
		}
		return edits;
	}

	static String categoryOf(Code code) {
		return ClaimsNames.referenced(code, GainsayPackage.Literals.CODE__CATEGORY, 0, (EObject) code.eGet(GainsayPackage.Literals.CODE__CATEGORY, false));
	}
}
