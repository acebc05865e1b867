// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

/**
 * What a corpus is to be made of. The same plan gives the same bytes, on every machine.
 *
 * @param seed       chooses the words
 * @param articles   how many articles, at least 1
 * @param claims     how many claims an article brings with it, at least 2; articles on one event speak about each other's
 * @param statements how many statements an article has, at least 1, those of a second annotator included
 */
public record CorpusPlan(long seed, int articles, int claims, int statements) {

	/** How many articles are about one event. */
	static final int ARTICLES_AN_EVENT = 5;

	public CorpusPlan {
		if (articles < 1 || claims < 2 || statements < 1) {
			throw new IllegalArgumentException(
					"A corpus needs at least 1 article, 2 claims an article and 1 statement an article, not " + articles + ", " + claims
							+ " and " + statements + ".");
		}
	}

	/** A corpus of the usual shape: 10 claims and 30 statements an article. */
	public static CorpusPlan of(long seed, int articles) {
		return new CorpusPlan(seed, articles, 10, 30);
	}

	int events() {
		return (articles + ARTICLES_AN_EVENT - 1) / ARTICLES_AN_EVENT;
	}
}
