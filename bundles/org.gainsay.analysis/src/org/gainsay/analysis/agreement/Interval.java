// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

/** How the interval of a figure is found. */
public enum Interval {
	/** From 30 articles the bootstrap over articles, below the jackknife. */
	ARTICLES("articles"),
	/** Krippendorff's bootstrap, which draws pairs of values and not articles; of alpha alone. */
	KRIPPENDORFF("krippendorff"),
	/** None. */
	NONE("none");

	private final String word;

	Interval(String word) {
		this.word = word;
	}

	/** The word for it. */
	public String word() {
		return word;
	}
}
