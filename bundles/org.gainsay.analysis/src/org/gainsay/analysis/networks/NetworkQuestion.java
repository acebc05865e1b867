// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What somebody wants to know.
 *
 * @param rows        the variable of the rows; null only for events
 * @param by          that of the columns, or what two rows have in common; null only for events
 * @param qualifier   the variable of the levels; null for none
 * @param aggregate   null for the usual one
 * @param from        the date with which the range begins; null for no limit
 * @param to          the date with which it ends, which is in it; null for no limit
 * @param only        the values of which a statement must have one, each with its variable
 * @param without     the values that it must not have
 * @param isolates    whether what is tied to nothing is there, too
 * @param window      null for one network of the whole range
 * @param kernel      null for a window with sharp ends
 * @param set         whose statements: a set or annotator, {@link #EVERY_SET} for all, null for the articles' own
 * @param seed        of the search for two camps among more than 20 nodes
 */
public record NetworkQuestion(Mode mode, @Nullable String rows, @Nullable String by, @Nullable String qualifier, @Nullable Aggregate aggregate, Normalization normalization, Repeated repeated,
		@Nullable String from, @Nullable String to, List<Condition> only, List<Condition> without, boolean isolates, @Nullable Window window, @Nullable Kernel kernel, @Nullable String set,
		long seed) {

	/** Asks for every annotation set. */
	public static final String EVERY_SET = "*";

	/**
	 * A value of a variable.
	 *
	 * @param variable as users type it
	 * @param value    its label or its name
	 */
	public record Condition(String variable, String value) {

		/**
		 * Reads {@code VARIABLE=VALUE}.
		 *
		 * @throws WrongNetworkException if it is none
		 */
		public static Condition of(String written) {
			int equals = written.indexOf('=');
			if (equals < 1) {
				throw new WrongNetworkException("'" + written + "' is no condition; write VARIABLE=VALUE, such as stance=denies.");
			}
			return new Condition(written.substring(0, equals).strip(), written.substring(equals + 1));
		}
	}

	/** A network of all the articles' own statements, every one of which counts. */
	public static NetworkQuestion of(Mode mode, String rows, String by, @Nullable String qualifier, @Nullable Aggregate aggregate) {
		return new NetworkQuestion(mode, rows, by, qualifier, aggregate, Normalization.NO, Repeated.KEEP, null, null, List.of(), List.of(), false, null, null, null, 0);
	}

	/** The aggregate that is meant. */
	public Aggregate meant() {
		Aggregate given = aggregate;
		return given != null ? given : qualifier == null ? Aggregate.IGNORE : Aggregate.SUBTRACT;
	}

	/**
	 * Refuses what makes no sense, whatever the corpus.
	 *
	 * @throws WrongNetworkException with what is wrong
	 */
	public void check() {
		if (mode != Mode.EVENTS && (rows == null || by == null)) {
			throw new WrongNetworkException("A network needs --rows and --by: whose ties, and by what, such as --rows organisation --by claim.");
		}
		if (mode == Mode.EVENTS && (rows == null) != (by == null)) {
			throw new WrongNetworkException("Events take --rows and --by both, to leave out statements without them, or neither.");
		}
		if (mode == Mode.EVENTS && repeated != Repeated.KEEP && rows == null) {
			throw new WrongNetworkException("Which events are the same again is told by --rows and --by; name both, or leave --duplicates out.");
		}
		Aggregate meant = meant();
		if (qualifier == null && meant != Aggregate.IGNORE) {
			throw new WrongNetworkException("To aggregate by " + word(meant) + " takes a --qualifier, such as agreement.");
		}
		switch (mode) {
			case ONE -> {
				if (meant == Aggregate.COMBINE) {
					throw new WrongNetworkException("To combine is for two-mode networks; a one-mode network takes ignore, congruence, conflict or subtract.");
				}
				refuse(Normalization.ACTIVITY, Normalization.PROMINENCE);
			}
			case TWO -> {
				if (meant == Aggregate.CONGRUENCE || meant == Aggregate.CONFLICT) {
					throw new WrongNetworkException("To aggregate by " + word(meant) + " is for one-mode networks; a two-mode network takes ignore, subtract or combine.");
				}
				if (meant == Aggregate.COMBINE && normalization != Normalization.NO) {
					throw new WrongNetworkException("A combination of levels is a number that stands for it and cannot be normalised; leave --normalize out, or take another --aggregate.");
				}
				refuse(Normalization.AVERAGE, Normalization.JACCARD, Normalization.COSINE);
			}
			case GROUPS -> {
				if (aggregate != null) {
					throw new WrongNetworkException("Groups are made of congruence and conflict together; leave --aggregate out.");
				}
				if (qualifier == null) {
					throw new WrongNetworkException("Groups need a --qualifier to tell who agrees from who disagrees, such as agreement.");
				}
				if (normalization != Normalization.NO && normalization != Normalization.AVERAGE) {
					throw new WrongNetworkException("Groups take --normalize no or average, not " + word(normalization) + ".");
				}
			}
			case EVENTS -> {
				if (normalization != Normalization.NO || aggregate != null || window != null || isolates) {
					throw new WrongNetworkException("Events are the statements themselves: --aggregate, --normalize, --window, --kernel and --isolates are for networks.");
				}
			}
		}
		if (kernel != null && window == null) {
			throw new WrongNetworkException("A --kernel smooths the networks of a --window; say how long that is, such as --window 3 months.");
		}
	}

	private void refuse(Normalization... those) {
		for (Normalization one : those) {
			if (normalization == one) {
				throw new WrongNetworkException("--normalize " + word(one) + " is for " + (mode == Mode.ONE ? "two-mode networks; a one-mode network takes no, average, jaccard or cosine."
						: "one-mode networks; a two-mode network takes no, activity or prominence."));
			}
		}
	}

	/** The word for a constant, as users type it. */
	static String word(Enum<?> one) {
		return one.name().toLowerCase(java.util.Locale.ROOT);
	}
}
