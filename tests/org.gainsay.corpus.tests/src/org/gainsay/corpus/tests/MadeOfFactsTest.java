// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gainsay.analysis.TypeAhead;
import org.gainsay.facts.Corpus;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the actors or claims of a corpus is made once while these stay, and in no corpus waits for another. */
class MadeOfFactsTest {

	@TempDir
	Path folder;

	@TempDir
	Path other;

	@Test
	void itStaysWithTheActorsAndGoesWithThem() throws IOException {
		TestCorpus corpus = TestCorpus.withTwoArticles(folder);
		Corpus first = corpus.session.corpus();
		assertEquals("first", first.ofActors(String.class, () -> "first"));
		assertEquals("claims", first.ofClaims(String.class, () -> "claims"));
		Corpus typed = corpus.session.edit(corpus.path("first.claims"), TestCorpus.FIRST + "// typed\n");
		assertEquals("first", typed.ofActors(String.class, () -> "second"));
		Corpus changed = corpus.session.edit(corpus.path("actors.claims"), TestCorpus.ACTORS + "actor idle : person \"Ivo Idle\"\n");
		assertEquals("third", changed.ofActors(String.class, () -> "third"));
		assertEquals("claims", changed.ofClaims(String.class, () -> "none"));
		assertEquals("first", first.ofActors(String.class, () -> "fourth"), "who still looks at the older corpus finds what was made of it");
		assertEquals("idle", TypeAhead.of(changed).actors("ivo").getFirst().thing().name());
		assertEquals(0, TypeAhead.of(first).actors("ivo").size());
	}

	@Test
	void oneCorpusWaitsForNoOther() throws Exception {
		Corpus one = TestCorpus.withTwoArticles(folder).session.corpus();
		Corpus two = TestCorpus.withTwoArticles(other).session.corpus();
		CountDownLatch making = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		try {
			Future<String> made = thread.submit(() -> one.ofActors(String.class, () -> {
				making.countDown();
				try {
					goOn.await();
				} catch (InterruptedException stopped) {
					throw new IllegalStateException(stopped);
				}
				return "made";
			}));
			making.await();
			assertFalse(Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> TypeAhead.of(two).actors("mayor")).isEmpty());
			goOn.countDown();
			assertEquals("made", made.get());
		} finally {
			goOn.countDown();
			thread.shutdownNow();
		}
	}
}
