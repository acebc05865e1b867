// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import org.gainsay.benchmarks.corpus.CorpusGenerator;
import org.gainsay.benchmarks.corpus.CorpusPlan;
import org.gainsay.benchmarks.corpus.GeneratedArticle;

/** The article that the small benchmarks measure with. */
final class Measured {

	private Measured() {
	}

	static GeneratedArticle article() {
		return new CorpusGenerator(CorpusPlan.of(CorpusOnDisk.SEED, 5)).first();
	}

	static GeneratedArticle article(int statements) {
		return new CorpusGenerator(new CorpusPlan(CorpusOnDisk.SEED, 5, 10, statements)).first();
	}
}
