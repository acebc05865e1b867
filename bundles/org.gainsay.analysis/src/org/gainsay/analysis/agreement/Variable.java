// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import java.util.List;

/**
 * One thing that agreement is told of, with all that its figures are reckoned from.
 *
 * @param scale    that of alpha
 * @param measures those that make sense of it
 * @param coding   null where it is one of spans
 * @param spans    null where it is one of values; "found" has both
 * @param reason   why there can be no figures; null where there may
 */
record Variable(String name, Scale scale, List<Measure> measures, Coding coding, SpanTally spans, String reason) {

	private static final List<Measure> NOMINAL = List.of(Measure.ALPHA, Measure.AC1, Measure.KAPPA, Measure.FLEISS, Measure.PI, Measure.S, Measure.PERCENT, Measure.HOLSTI);
	private static final List<Measure> NUMBERS = List.of(Measure.ALPHA, Measure.AC1, Measure.AC2, Measure.KAPPA, Measure.FLEISS, Measure.PI, Measure.S, Measure.PERCENT, Measure.HOLSTI);
	private static final List<Measure> SETS = List.of(Measure.ALPHA, Measure.JACCARD, Measure.MASI, Measure.AC1, Measure.KAPPA, Measure.FLEISS, Measure.PI, Measure.S, Measure.PERCENT, Measure.HOLSTI);
	private static final List<Measure> ALPHA = List.of(Measure.ALPHA);
	private static final List<Measure> SPANS = List.of(Measure.F1_EXACT, Measure.F1_OVERLAP, Measure.ALPHA_CHARACTERS);
	private static final List<Measure> F1 = List.of(Measure.F1_EXACT, Measure.F1_OVERLAP);
	private static final List<Measure> FOUND = List.of(Measure.F1_EXACT, Measure.F1_OVERLAP, Measure.ALPHA, Measure.AC1, Measure.PERCENT, Measure.HOLSTI);

	static Variable nominal(String name, Coding coding) {
		return new Variable(name, Scale.NOMINAL, NOMINAL, coding, null, null);
	}

	/** Sets: alpha of them as wholes, and with the two distances of sets. */
	static Variable sets(String name, Coding coding) {
		return new Variable(name, Scale.NOMINAL, SETS, coding, null, null);
	}

	/** @param scale of ranks or of equal steps */
	static Variable numbers(String name, Scale scale, Coding coding) {
		return new Variable(name, scale, NUMBERS, coding, null, null);
	}

	/** One that has alpha and nothing else. */
	static Variable alpha(String name, Scale scale, Coding coding) {
		return new Variable(name, scale, ALPHA, coding, null, null);
	}

	static Variable spans(String name, SpanTally spans) {
		return new Variable(name, Scale.NOMINAL, SPANS, null, spans, null);
	}

	/** Spans within units, where characters of the text are none. */
	static Variable parts(String name, SpanTally spans) {
		return new Variable(name, Scale.NOMINAL, F1, null, spans, null);
	}

	/** What was found: statements as spans, sentences as units. */
	static Variable found(SpanTally statements, Coding sentences) {
		return new Variable("found", Scale.NOMINAL, FOUND, sentences, statements, null);
	}

	/** The same without its values. */
	Variable ofSpansOnly() {
		return new Variable(name, scale, F1, null, spans, null);
	}

	static Variable none(String name, String reason) {
		return new Variable(name, Scale.NOMINAL, ALPHA, null, null, reason);
	}

	/** Whether it is told by values of which each can be looked at. */
	boolean hasValues() {
		return coding != null && measures.contains(Measure.PERCENT) && scale != Scale.EDIT;
	}

	/** The scales on which alpha may be asked for. */
	List<Scale> scales() {
		return measures.contains(Measure.JACCARD) || measures.contains(Measure.MASI) ? List.of(Scale.NOMINAL, Scale.JACCARD, Scale.MASI)
				: measures.contains(Measure.AC2) ? scale == Scale.INTERVAL ? List.of(scale) : List.of(scale, Scale.INTERVAL) : List.of(scale);
	}
}
