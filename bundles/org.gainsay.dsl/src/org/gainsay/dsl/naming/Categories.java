// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.stream.Collectors;

import org.gainsay.model.Category;
import org.gainsay.model.CategoryValue;

/** What the categories of a codebook are called in messages. */
public final class Categories {

	private Categories() {
	}

	/** The names of a category's values in a row; a value whose name is missing has none. */
	public static String names(Category category, String between) {
		return category.getValues().stream().map(CategoryValue::getName).filter(name -> name != null && !name.isEmpty()).collect(Collectors.joining(between));
	}

	/** What a category takes, such as "one of its values: report, reaction". */
	public static String taken(Category category) {
		return switch (category.getKind()) {
			case LIST -> (category.isSeveral() ? "some" : "one") + " of its values: " + names(category, ", ");
			case NUMBER -> "a whole number from " + category.getMinimum() + " to " + category.getMaximum();
			case TEXT -> "a text in quotation marks";
		};
	}
}
