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

	/** What a category takes, such as "one of its values: report, reaction". */
	public static String taken(Category category) {
		return switch (category.getKind()) {
			case LIST -> (category.isSeveral() ? "some" : "one") + " of its values: " + category.getValues().stream().map(CategoryValue::getName).collect(Collectors.joining(", "));
			case NUMBER -> "a whole number from " + category.getMinimum() + " to " + category.getMaximum();
			case TEXT -> "a text in quotation marks";
		};
	}
}
