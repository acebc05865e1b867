// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Comparator;

/**
 * A level of a qualifier.
 *
 * @param label  as it is written
 * @param number what it counts; not a number of a text
 * @param rank   its place among the levels, from 0; -1 of none
 */
record Level(String label, double number, int rank) {

	/** That of all statements where there is no qualifier, or no value of it and none is needed. */
	static final Level NONE = new Level("", Double.NaN, -1);

	/** By number and then by label. */
	static final Comparator<Level> ORDER = Comparator.comparingDouble(Level::number).thenComparing(Level::label, CodePoints.ORDER);
}
