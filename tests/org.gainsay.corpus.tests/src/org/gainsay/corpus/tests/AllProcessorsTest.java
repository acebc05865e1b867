// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.gainsay.corpus.threads.AllProcessors;
import org.gainsay.facts.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AllProcessorsTest {

	private static final List<Integer> THINGS = IntStream.range(0, 1000).boxed().toList();

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 8 })
	void eachThingOnce(int threads) {
		Set<Integer> done = ConcurrentHashMap.newKeySet();
		AtomicInteger count = new AtomicInteger();
		Set<Thread> told = ConcurrentHashMap.newKeySet();
		AtomicInteger last = new AtomicInteger();
		new AllProcessors(new Progress() {
			@Override
			public void step(int steps, int total) {
				told.add(Thread.currentThread());
				assertEquals(THINGS.size(), total);
				assertTrue(last.getAndSet(steps) <= steps);
			}
		}, threads).each(THINGS, () -> thing -> {
			done.add(thing);
			count.incrementAndGet();
		}, true);
		assertEquals(Set.copyOf(THINGS), done);
		assertEquals(THINGS.size(), count.get());
		assertEquals(Set.of(Thread.currentThread()), told);
		assertEquals(THINGS.size(), last.get());
	}

	@Test
	void nothingToDo() {
		new AllProcessors(Progress.NONE, 4).each(List.of(), () -> thing -> {
			throw new AssertionError();
		}, true);
	}

	@Test
	void whatAnotherThreadThrowsEndsTheWork() {
		Thread here = Thread.currentThread();
		Error failure = new StackOverflowError();
		CountDownLatch failed = new CountDownLatch(1);
		AtomicInteger count = new AtomicInteger();
		Consumer<Integer> work = thing -> {
			if (Thread.currentThread() != here) {
				failed.countDown();
				throw failure;
			}
			await(failed); // the other has begun by then
			count.incrementAndGet();
		};
		assertSame(failure, assertThrows(StackOverflowError.class, () -> new AllProcessors(Progress.NONE, 2).each(THINGS, () -> work, false)));
		assertTrue(count.get() < THINGS.size());
	}

	@Test
	void whatTheAskingThreadThrowsEndsTheWork() {
		Thread here = Thread.currentThread();
		AtomicInteger working = new AtomicInteger();
		assertThrows(IllegalStateException.class, () -> new AllProcessors(Progress.NONE, 4).each(THINGS, () -> thing -> {
			if (Thread.currentThread() == here) {
				throw new IllegalStateException();
			}
			working.incrementAndGet();
			sleep();
			working.decrementAndGet();
		}, false));
		assertEquals(0, working.get());
	}

	@Test
	void cancelledOnAllThreads() {
		AtomicInteger asked = new AtomicInteger();
		AtomicInteger working = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		Progress stopping = new Progress() {
			@Override
			public boolean cancelled() {
				return asked.incrementAndGet() > 3;
			}
		};
		assertThrows(CancellationException.class, () -> new AllProcessors(stopping, 4).each(THINGS, () -> thing -> {
			working.incrementAndGet();
			sleep();
			done.incrementAndGet();
			working.decrementAndGet();
		}, true));
		assertEquals(0, working.get());
		assertTrue(done.get() < THINGS.size());
	}

	@Test
	void cancelledWhileOthersWork() {
		Thread here = Thread.currentThread();
		CountDownLatch began = new CountDownLatch(1);
		AtomicInteger done = new AtomicInteger();
		Progress stopping = new Progress() {
			@Override
			public boolean cancelled() {
				return began.getCount() == 0 && done.get() > 0;
			}
		};
		AllProcessors processors = new AllProcessors(stopping, 2);
		assertThrows(CancellationException.class, () -> processors.each(THINGS, () -> thing -> {
			if (Thread.currentThread() != here) {
				began.countDown();
				while (!processors.isCanceled()) { // as what checks a large file asks
					sleep();
				}
			}
			await(began);
			done.incrementAndGet();
		}, true));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(30, TimeUnit.SECONDS));
		} catch (InterruptedException unexpected) {
			throw new AssertionError(unexpected);
		}
	}

	private static void sleep() {
		try {
			Thread.sleep(1);
		} catch (InterruptedException unexpected) {
			throw new AssertionError(unexpected);
		}
	}
}
