// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import org.gainsay.facts.Standing;

/** The signs that stand for what is told in a word elsewhere; the same in every table and picture. */
public final class Signs {

	/** An article has a claim and leaves out an answer to it. */
	public static final String LEFT_OUT = "∅";
	/** An article says nothing about a claim that it might say something about. */
	public static final String NOTHING = "—";
	/** It follows from another claim. */
	public static final String FOLLOWS = "→";

	private Signs() {
	}

	/** The sign of a standing. */
	public static String of(Standing standing) {
		return switch (standing) {
			case DENIED -> "✗";
			case UNCONFIRMED -> "?";
			case SOURCED -> "+";
			case ANONYMOUS -> "±";
			case UNSOURCED -> "○";
			case REMARK -> "·";
			case INCOMPLETE -> "…";
		};
	}

	/** What a standing means, in a few words. */
	public static String meaning(Standing standing) {
		return switch (standing) {
			case DENIED -> "denied, disputed or retracted";
			case UNCONFIRMED -> "not confirmed, or no comment";
			case SOURCED -> "asserted by a named source";
			case ANONYMOUS -> "asserted by unnamed sources only";
			case UNSOURCED -> "asserted by the article, or by nobody named";
			case REMARK -> "asked about or remarked on";
			case INCOMPLETE -> "recorded without a speaker or a stance";
		};
	}
}
