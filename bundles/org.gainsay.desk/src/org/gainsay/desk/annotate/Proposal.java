// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

/**
 * Something to take while typing ahead.
 *
 * @param text   what it is
 * @param detail what tells it from its like; may be empty
 */
public record Proposal<T>(String text, String detail, T value) {

	/** The line of a list. */
	public String line() {
		return detail.isEmpty() ? text : text + "   \u2014 " + detail; //$NON-NLS-1$
	}

	/** The same with another text, as where there is no room for all of it. */
	public Proposal<T> withText(String other) {
		return new Proposal<>(other, detail, value);
	}
}
