// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

/** What a weight is divided by. */
public enum Normalization {
	/** Nothing. */
	NO,
	/** The mean number of statements of both. */
	AVERAGE,
	/** What both, or one of them, said. */
	JACCARD,
	/** The product of the numbers of statements of both. */
	COSINE,
	/** The statements of the row. */
	ACTIVITY,
	/** The statements of the column. */
	PROMINENCE
}
