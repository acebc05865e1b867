// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Comparator;

import org.gainsay.model.ActorKind;

/**
 * What a variable has for a statement.
 *
 * @param key   what it is known by: two things with one label are two
 * @param label what it is called
 * @param kind  what sort of thing it is: that of an actor, or the name of the variable
 */
public record Value(String key, String label, String kind) {

	private static final char PLACE = '#';

	/** By label and then by key, in the order of code points. */
	static final Comparator<Value> ORDER = Comparator.comparing(Value::label, CodePoints.ORDER).thenComparing(Value::key, CodePoints.ORDER);

	/** Something that is known by what it is called. */
	static Value of(String label, String kind) {
		return new Value(label, label, kind);
	}

	/** What is known by its place in a statement: no name has this sign in it. */
	static String place(String statement, int number) {
		return statement + PLACE + number;
	}

	/** Whether it is a source without a name, which one statement alone has. */
	public boolean isOfOneStatement() {
		return kind.equals(ActorKind.UNNAMED.getLiteral()) && key.indexOf(PLACE) >= 0;
	}

	/** Whether somebody means it who types this. */
	boolean isCalled(String typed) {
		return label.equals(typed) || key.equals(typed);
	}
}
