// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

/** The program that makes what it makes, for whoever wants to know by which version. */
public final class Program {

	/** What it is called. */
	public static final String NAME = "Gainsay";
	/** Its version without what tells one build from the next, so that the same corpus gives the same report; a test holds it to the bundle's. */
	public static final String VERSION = "0.1.0";

	private Program() {
	}
}
