// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a coder gave a unit.
 *
 * @param label  tells values apart; two of one label are one
 * @param parts  the members of a set, or the links of a chain in their order; of other values the label alone
 * @param number where it stands on a scale; 0 where there is none
 */
public record Value(String label, List<String> parts, double number) implements Comparable<Value> {

	/** What separates members of a set in its label. */
	private static final String AND = " + ";

	/** A value of a list. */
	public static Value of(String label) {
		return new Value(label, List.of(label), 0);
	}

	/** A number, or a rank. */
	public static Value of(String label, double number) {
		return new Value(label, List.of(label), number);
	}

	/**
	 * A set.
	 *
	 * @param empty the label of the one without a member
	 */
	public static Value ofSet(Collection<String> members, String empty) {
		List<String> sorted = List.copyOf(new TreeSet<>(members));
		return new Value(sorted.isEmpty() ? empty : String.join(AND, sorted), sorted, 0);
	}

	/** A row, in which the order counts. */
	public static Value ofChain(List<String> links) {
		return new Value(String.join(" > ", links), List.copyOf(links), 0);
	}

	@Override
	public int compareTo(Value other) {
		int byNumber = Double.compare(number, other.number);
		return byNumber != 0 ? byNumber : label.compareTo(other.label);
	}
}
