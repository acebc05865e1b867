// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import org.gainsay.model.StanceKind;

/** Stances that count alike. */
public enum Group {
	/** Asserts or confirms. */
	ASSERTS("asserts"),
	/** Takes for granted. */
	PRESUPPOSES("presupposes"),
	/** Denies, disputes or retracts. */
	OPPOSES("denies"),
	/** Does not confirm, declines to comment or has not commented. */
	REFUSES("refuses"),
	/** Asks or remarks. */
	REMARKS("remarks");

	/** By the ordinal numbers of the kinds, as each cell is asked again and again. */
	private static final Group[] OF = new Group[StanceKind.values().length];

	static {
		for (StanceKind kind : StanceKind.values()) {
			OF[kind.ordinal()] = ofKind(kind);
		}
	}

	private final String word;

	Group(String word) {
		this.word = word;
	}

	/** A word for it, as for a class of a style sheet. */
	public String word() {
		return word;
	}

	/** The group of a stance. */
	public static Group of(StanceKind kind) {
		return OF[kind.ordinal()];
	}

	private static Group ofKind(StanceKind kind) {
		return switch (kind) {
			case ASSERTS, CONFIRMS -> ASSERTS;
			case PRESUPPOSES -> PRESUPPOSES;
			case DENIES, DISPUTES, RETRACTS -> OPPOSES;
			case DOES_NOT_CONFIRM, DECLINES_TO_COMMENT, HAS_NOT_COMMENTED -> REFUSES;
			case ASKS_ABOUT, REMARKS_ON -> REMARKS;
		};
	}
}
