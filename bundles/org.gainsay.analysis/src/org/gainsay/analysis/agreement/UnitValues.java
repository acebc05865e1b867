// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What each coder gave a unit, on one variable.
 *
 * @param variable   as in the figures; {@code sentence} for the sentences of {@code found}
 * @param article    its name
 * @param unit       its number in the article, from 1 in the order of the text; 0 where the unit is the article, or the article and a claim
 * @param start      where the unit begins in the text, in code points; -1 where it has no place
 * @param end        exclusive; -1 where it has no place
 * @param about      the claim, or the speaker without a name, where a unit has a value for each; else null
 * @param values     by coder in the order of {@link CoderAgreement#coders}; null where none was given
 * @param statements by coder the qualified name of his statement; null where there is none
 */
public record UnitValues(String variable, String article, int unit, int start, int end, @Nullable String about, List<@Nullable String> values, List<@Nullable String> statements) {

	/** That of a unit for which variables and values are still to come. */
	static UnitValues place(String article, int unit, int start, int end, @Nullable String about, List<@Nullable String> statements) {
		return new UnitValues("", article, unit, start, end, about, List.of(), statements);
	}

	UnitValues about(String claim) {
		return new UnitValues(variable, article, unit, start, end, claim, values, statements);
	}

	UnitValues with(String name, List<@Nullable String> given) {
		return new UnitValues(name, article, unit, start, end, about, given, statements);
	}

	/** Whether two coders gave it different values. */
	public boolean differs() {
		return values.stream().filter(value -> value != null).distinct().count() > 1;
	}
}
