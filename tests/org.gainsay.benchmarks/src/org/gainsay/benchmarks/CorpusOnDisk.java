// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.gainsay.benchmarks.corpus.CorpusGenerator;
import org.gainsay.benchmarks.corpus.CorpusPlan;
import org.gainsay.benchmarks.corpus.GeneratedArticle;

/**
 * A generated corpus in a folder of its own, deleted at the end.
 *
 * @param folder   the corpus folder, a real path
 * @param articles the claims files of the articles, absolute, in their order
 */
record CorpusOnDisk(Path folder, List<Path> articles) implements AutoCloseable {

	/** Always the same: figures are to be compared over time. */
	static final long SEED = 2023;

	static CorpusOnDisk of(int articles) {
		return of(CorpusPlan.of(SEED, articles));
	}

	/** A corpus in which the first article has many more statements than the others. */
	static CorpusOnDisk withLongArticle(int articles, int statements) {
		CorpusOnDisk corpus = of(articles);
		GeneratedArticle longOne = new CorpusGenerator(new CorpusPlan(SEED, articles, 10, statements)).first();
		Path file = corpus.articles.getFirst();
		try {
			Files.writeString(file, longOne.claims());
			Files.writeString(file.resolveSibling(longOne.name() + ".txt"), longOne.text());
			if (longOne.second() != null) {
				Files.writeString(file.resolveSibling(longOne.name() + "-second.claims"), longOne.second());
			}
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return corpus;
	}

	private static CorpusOnDisk of(CorpusPlan plan) {
		try {
			Path folder = Files.createTempDirectory("gainsay-bench").toRealPath();
			return new CorpusOnDisk(folder, new CorpusGenerator(plan).write(folder));
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** Every claims file, absolute, in the order of the paths. */
	List<Path> claimsFiles() {
		try (var all = Files.walk(folder)) {
			return all.filter(file -> file.toString().endsWith(".claims")).sorted().toList();
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	@Override
	public void close() {
		try (var all = Files.walk(folder)) {
			for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		} catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}
}
