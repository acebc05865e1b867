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

	/** The same with fewer characters of its text, and a sign of it. */
	public Proposal<T> shortened(int length) {
		return new Proposal<>(text.substring(0, length).stripTrailing() + "\u2026", detail, value); //$NON-NLS-1$
	}
}
