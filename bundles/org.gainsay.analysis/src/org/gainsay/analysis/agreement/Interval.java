// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.agreement;

/** How the interval of a figure is found. */
public enum Interval {
	/** From 30 articles the bootstrap over articles, below the jackknife. */
	ARTICLES("articles"),
	/**
	 * The jackknife of log(1 − figure), with however many articles: it reaches further down than up, as a figure near 1 does in fact, and holds the truth more often where a few articles are much harder than
	 * the others.
	 */
	LOG("log"),
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
