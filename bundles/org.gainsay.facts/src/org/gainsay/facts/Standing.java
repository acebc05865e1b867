// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

/**
 * What a reader sees first of a statement; derived, never stored. The order is the one in which several standings of one
 * statement show: the first wins.
 */
public enum Standing {
	/** Denied, disputed or retracted. */
	DENIED("denied"),
	/** Those who would know do not confirm, decline to comment or have not commented. */
	UNCONFIRMED("unconfirmed"),
	/** Asserted by nobody but the writer, or by nobody that is named at all. */
	UNSOURCED("unsourced"),
	/** Asserted by unnamed sources only. */
	ANONYMOUS("anonymous"),
	/** Asserted by a named source. */
	SOURCED("sourced"),
	/** Asked about or remarked on. */
	REMARK("remark"),
	/** It does not say who speaks, or has no stance. */
	INCOMPLETE("incomplete");

	private final String word;

	Standing(String word) {
		this.word = word;
	}

	/** The word for it in exports, views and documents. */
	public String word() {
		return word;
	}
}
