// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** How statements are put together. */
public enum Aggregate {
	/** Whatever their qualifier. */
	IGNORE,
	/** As far as they agree. */
	CONGRUENCE,
	/** As far as they disagree. */
	CONFLICT,
	/** What speaks for less what speaks against. */
	SUBTRACT,
	/** Which levels there are together. */
	COMBINE
}
