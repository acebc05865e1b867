// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** Within what statements of the same row, column and level count once. */
public enum Repeated {
	/** All count. */
	KEEP,
	/** Within an article. */
	ARTICLE,
	/** Within an ISO week of one year. */
	WEEK,
	/** Within a month of one year. */
	MONTH,
	/** Within a year. */
	YEAR,
	/** At all. */
	RANGE,
	/** Within one act of speech: statements linked as the same utterance, and those that repeat one. */
	UTTERANCE
}
