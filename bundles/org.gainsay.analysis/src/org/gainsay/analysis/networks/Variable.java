// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What can be a row, a column, a level or a condition.
 *
 * @param name      as users type it
 * @param type      what its levels are
 * @param ofArticle whether it is the same for all statements of an article's set
 * @param values    those that a statement has; empty for none
 * @param number    of yes and no and of numbers, what a value counts; not a number where it is no level
 */
record Variable(String name, Type type, boolean ofArticle, Function<Coded, List<Value>> values, ToDoubleFunction<Value> number) {

	/** What the levels of a variable are. */
	enum Type {
		TEXT, NUMBER, YES_NO
	}

	static Variable text(String name, boolean ofArticle, Function<Coded, List<Value>> values) {
		return new Variable(name, Type.TEXT, ofArticle, values, value -> Double.NaN);
	}

	List<Value> of(Coded coded) {
		return values.apply(coded);
	}
}
