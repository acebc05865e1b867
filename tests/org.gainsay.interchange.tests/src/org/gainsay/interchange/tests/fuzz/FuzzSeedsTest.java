// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.interchange.texts.ArticleReaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzers begin with, and what they have found, in {@code tests/seeds}: a folder for each reader. */
class FuzzSeedsTest {

	private static final Path SEEDS = Path.of(System.getProperty("gainsay.top"), "tests", "seeds");
	/** For all inputs of a reader; each takes some milliseconds. */
	private static final Duration AT_MOST = Duration.ofMinutes(5);

	static Set<String> targets() {
		return FuzzTargets.all().keySet();
	}

	private static Stream<Path> seeds(String target) throws IOException {
		try (Stream<Path> all = Files.list(SEEDS.resolve(target))) {
			return all.sorted().toList().stream();
		}
	}

	@Test
	void eachReaderHasSome() throws IOException {
		try (Stream<Path> all = Files.list(SEEDS)) {
			assertEquals(targets(), all.map(one -> one.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	@ParameterizedTest
	@MethodSource("targets")
	void noneIsStumbledOverAnyMore(String target) throws IOException {
		FuzzTarget reading = FuzzTargets.all().get(target).make();
		for (Path seed : seeds(target).toList()) {
			byte[] bytes = Files.readAllBytes(seed);
			assertTrue(bytes.length <= 20_000, seed + " is larger than what fuzzers try");
			try {
				assertTimeoutPreemptively(AT_MOST, () -> reading.read(bytes));
			} catch (RuntimeException | Error found) {
				throw new AssertionError(seed.toString(), found);
			}
		}
	}

	/** Else there would be nothing to change but what is refused at once. */
	@ParameterizedTest
	@MethodSource("targets")
	void theFirstHasAnArticle(String target) throws IOException {
		if (ArticleReaders.of(target).isPresent()) {
			FuzzedReader reader = (FuzzedReader) FuzzTargets.all().get(target).make();
			assertTrue(reader.articles(Files.readAllBytes(SEEDS.resolve(target).resolve(FuzzTargets.SAMPLE))) > 0);
		} else if (FuzzTargets.all().get(target).make() instanceof FuzzedAnnotations annotations) {
			assertTrue(annotations.files(Files.readAllBytes(SEEDS.resolve(target).resolve(FuzzTargets.SAMPLE))) > 1);
		} else {
			assertTrue(Files.size(SEEDS.resolve(target).resolve(FuzzTargets.SAMPLE)) > 0);
		}
	}
}
