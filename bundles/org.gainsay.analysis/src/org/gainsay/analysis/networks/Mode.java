// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** What is made of the statements. */
public enum Mode {
	/** Who is tied to whom by what they have in common. */
	ONE,
	/** Who is tied to what. */
	TWO,
	/** No network: the statements themselves, one after the other. */
	EVENTS,
	/** The two camps of a one-mode network. */
	GROUPS
}
