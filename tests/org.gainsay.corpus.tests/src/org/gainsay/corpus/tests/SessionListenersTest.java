// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gainsay.corpus.CorpusSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who listens to a session is told after its lock, of one build after the other, and finds the newest: shown with the threads stepped by hand. */
class SessionListenersTest {

	private static final Duration LONG = Duration.ofMinutes(5);

	@TempDir
	Path folder;

	private final ExecutorService others = Executors.newCachedThreadPool();
	private TestCorpus corpus;
	private CorpusSession session;

	@BeforeEach
	void build() throws IOException {
		corpus = TestCorpus.withTwoArticles(folder);
		session = corpus.session;
	}

	@AfterEach
	void end() {
		others.shutdownNow();
	}

	private void type(String file, String text) {
		session.edit(corpus.path(file), text);
	}

	private static <T> T in(ThrowingSupplier<T> work) {
		return Assertions.assertTimeoutPreemptively(LONG, work::get);
	}

	private interface ThrowingSupplier<T> {
		T get() throws Exception;
	}

	/** The label of the mayor in what the session found last. */
	private String mayor() {
		return session.corpus().actor("mayor").orElseThrow().label();
	}

	private static String called(String label) {
		return TestCorpus.ACTORS.replaceFirst("mayor : person( \"[^\"]*\")?", "mayor : person \"" + label + "\"");
	}

	@Test
	void aListenerThatWaitsForAnotherThreadLetsThatThreadRead() {
		session.addListener(changed -> {
			Future<Integer> read = others.submit(() -> session.read(corpus.path("second.claims"), resource -> resource.getContents().size()));
			assertEquals(Integer.valueOf(1), in(read::get));
		});
		in(() -> session.edit(corpus.path("first.claims"), TestCorpus.FIRST + "// more\n"));
		assertEquals(List.of(Set.of("first.claims")), corpus.built);
	}

	@Test
	void whoIsToldLateFindsTheNewest() {
		CountDownLatch told = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		List<String> seen = Collections.synchronizedList(new ArrayList<>());
		session.addListener(changed -> {
			if (seen.isEmpty()) {
				told.countDown();
				in(() -> {
					goOn.await();
					return null;
				});
			}
			seen.add(mayor());
		});
		Future<?> first = others.submit(() -> type("actors.claims", called("Older")));
		in(() -> {
			told.await();
			return null;
		});
		// The listener stands still in the middle of the first news; the second build neither waits for it nor overtakes it.
		in(() -> session.edit(corpus.path("actors.claims"), called("Newer")));
		assertEquals("Newer", mayor());
		assertEquals(List.of(), seen);
		goOn.countDown();
		in(first::get);
		assertEquals(List.of("Newer", "Newer"), seen);
	}

	@Test
	void oneThatThrowsKeepsNobodyFromBeingTold() {
		for (Error failure : new Error[] { new AssertionError("broken"), new StackOverflowError() }) {
			CorpusSession.Listener broken = changed -> {
				throw failure;
			};
			List<Set<String>> after = new ArrayList<>();
			session.addListener(broken);
			session.addListener(after::add);
			assertEquals(failure, assertThrows(Error.class, () -> type("first.claims", TestCorpus.FIRST + "// " + failure)));
			assertEquals(List.of(Set.of("first.claims")), after);
			session.removeListener(broken);
			type("second.claims", TestCorpus.SECOND + "// " + failure);
			assertEquals(List.of(Set.of("first.claims"), Set.of("second.claims")), after);
		}
	}

	@Test
	void oneThatEditsIsToldOfItsOwnEditNext() {
		List<String> seen = new ArrayList<>();
		session.addListener(changed -> {
			seen.add(changed + " " + mayor());
			if (seen.size() == 1) {
				type("actors.claims", called("By a listener"));
				seen.add("edited");
			}
		});
		type("first.claims", TestCorpus.FIRST + "// more\n");
		assertEquals("edited", seen.get(1));
		assertEquals(3, seen.size());
		assertTrue(seen.get(2).contains("actors.claims") && seen.get(2).endsWith("By a listener"), seen.get(2));
		assertEquals(2, corpus.built.size());
	}

	@Test
	void whatIsDoneToTheSessionInsideOfReadingIsToldAfterIt() {
		List<String> order = new ArrayList<>();
		session.addListener(changed -> order.add("told"));
		session.read(corpus.path("second.claims"), resource -> {
			type("first.claims", TestCorpus.FIRST + "// more\n");
			order.add("read");
			return null;
		});
		assertEquals(List.of("read", "told"), order);
	}
}
