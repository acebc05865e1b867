// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;

/**
 * A vocabulary of the study.
 *
 * @param kind     whether values of the list, a number or a text is given
 * @param several  whether a subject may carry more than one value of the list
 * @param values   of the list; empty for the other kinds
 * @param minimum  the least number; null for the other kinds, as is the greatest
 * @param interval whether the steps between numbers are of one size; else they are an order only
 * @param required whether each subject of a set that is done carries it
 */
public record CategoryFacts(String codebook, int version, String name, CategorySubject subject, CategoryKind kind, boolean several, List<CategoryValueFacts> values,
		@Nullable Integer minimum, @Nullable Integer maximum, boolean interval, boolean required, @Nullable String definition, Declaration at) {

	/** What may be given: the values, such as "report, reaction", or which number, or a text. */
	public String taken() {
		return switch (kind) {
			case LIST -> String.join(", ", valueNames());
			case NUMBER -> "a number from " + minimum + " to " + maximum;
			case TEXT -> "a text";
		};
	}

	/** Whether a category of numbers takes one. */
	public boolean takes(int number) {
		Integer least = minimum;
		Integer greatest = maximum;
		return (least == null || number >= least) && (greatest == null || number <= greatest);
	}

	/**
	 * The numbers that it takes, the least first; empty for the other kinds.
	 *
	 * @param most how many at most
	 */
	public List<Integer> numbers(int most) {
		Integer least = minimum;
		Integer greatest = maximum;
		return least == null || greatest == null || least > greatest ? List.of() : IntStream.rangeClosed(least, greatest).limit(most).boxed().toList();
	}

	/** The names of the values of the list. */
	public List<String> valueNames() {
		return values.stream().map(CategoryValueFacts::name).toList();
	}
}
