// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

import org.gainsay.analysis.Group;
import org.gainsay.model.StanceKind;

/** The four sorts of stances by which agreement is told beside the eleven stances themselves. */
enum StanceGroup {
	/** Asserts, confirms or presupposes. */
	FOR("for"),
	/** Denies, disputes or retracts. */
	AGAINST("against"),
	/** Does not confirm, declines to comment on or has not commented on. */
	REFUSING("refusing"),
	/** Asks about or remarks on. */
	NEITHER("neither");

	private final String word;

	StanceGroup(String word) {
		this.word = word;
	}

	String word() {
		return word;
	}

	static StanceGroup of(StanceKind kind) {
		return switch (Group.of(kind)) {
			case ASSERTS, PRESUPPOSES -> FOR;
			case OPPOSES -> AGAINST;
			case REFUSES -> REFUSING;
			case REMARKS -> NEITHER;
		};
	}
}
