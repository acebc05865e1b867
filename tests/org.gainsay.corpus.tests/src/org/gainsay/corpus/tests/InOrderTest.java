// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.gainsay.facts.InOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of work on all processors is what one thread would have made of it, in the same order, whatever fails. */
@Timeout(60)
class InOrderTest {

	/** As {@link InOrder} has it. */
	private static final int AT_A_TIME = 128;

	private static List<Integer> numbers(int count) {
		return IntStream.range(0, count).boxed().toList();
	}

	private static void pause(int number) {
		LockSupport.parkNanos(new Random(number).nextInt(50_000));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, AT_A_TIME - 1, AT_A_TIME, AT_A_TIME + 1, 1000 })
	void eachOnceAndInOrder(int count) {
		Thread here = Thread.currentThread();
		AtomicInteger worked = new AtomicInteger();
		List<Integer> taken = new ArrayList<>();
		InOrder.each(numbers(count), number -> {
			pause(number);
			worked.incrementAndGet();
			return number * 2;
		}, result -> {
			assertSame(here, Thread.currentThread());
			taken.add(result);
		});
		assertEquals(numbers(count).stream().map(number -> number * 2).toList(), taken);
		assertEquals(count, worked.get());
	}

	@Test
	void whoAsksWorksWithTheOthers() {
		assumeTrue(ForkJoinPool.getCommonPoolParallelism() > 0, "one processor: nobody helps");
		CountDownLatch both = new CountDownLatch(2);
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		InOrder.each(numbers(2), number -> {
			threads.add(Thread.currentThread());
			both.countDown();
			try {
				assertTrue(both.await(30, TimeUnit.SECONDS), "the other has not been begun");
			} catch (InterruptedException stopped) {
				throw new AssertionError(stopped);
			}
			return number;
		}, result -> {
		});
		assertTrue(threads.contains(Thread.currentThread()));
		assertEquals(2, threads.size());
	}

	@Test
	void noMoreIsHeldThanAFewAtATime() {
		AtomicInteger begun = new AtomicInteger();
		AtomicInteger taken = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		InOrder.each(numbers(2000), number -> {
			most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
			return number;
		}, result -> {
			pause(result);
			taken.incrementAndGet();
		});
		// what is being handed on is counted here, and held no more
		assertTrue(most.get() <= AT_A_TIME + 1, () -> most + " were held");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 77, AT_A_TIME, 499 })
	void whatIsThrownAtOneComesAfterAllBeforeIt(int bad) {
		Error failure = new StackOverflowError();
		AtomicInteger working = new AtomicInteger();
		List<Integer> taken = new ArrayList<>();
		assertSame(failure, assertThrows(StackOverflowError.class, () -> InOrder.each(numbers(500), number -> {
			working.incrementAndGet();
			try {
				pause(number);
				if (number == bad) {
					throw failure;
				}
				return number;
			} finally {
				working.decrementAndGet();
			}
		}, taken::add)));
		assertEquals(0, working.get());
		assertEquals(numbers(bad), taken);
	}

	@Test
	void whatTheTakerThrowsEndsTheWork() {
		IllegalStateException enough = new IllegalStateException();
		AtomicInteger working = new AtomicInteger();
		AtomicInteger begun = new AtomicInteger();
		assertSame(enough, assertThrows(IllegalStateException.class, () -> InOrder.each(numbers(5000), number -> {
			working.incrementAndGet();
			begun.incrementAndGet();
			pause(number);
			working.decrementAndGet();
			return number;
		}, result -> {
			if (result == 10) {
				throw enough;
			}
		})));
		int then = begun.get();
		assertEquals(0, working.get());
		assertTrue(then <= 11 + AT_A_TIME, () -> then + " were begun");
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		assertEquals(then, begun.get());
	}

	@Test
	void workMayHavePartsItself() {
		List<Integer> sums = new ArrayList<>();
		InOrder.each(numbers(300), number -> {
			int[] sum = { 0 };
			InOrder.each(numbers(number), one -> numbers(one).parallelStream().mapToInt(Integer::intValue).max().orElse(0), most -> sum[0] += most);
			return sum[0];
		}, sums::add);
		assertEquals(numbers(300).stream().map(number -> IntStream.range(0, number).map(one -> Math.max(0, one - 1)).sum()).toList(), sums);
	}

	@Test
	void whoIsInterruptedTakesAllAndIsToldAfterwards() {
		List<Integer> taken = new ArrayList<>();
		Thread.currentThread().interrupt();
		InOrder.each(numbers(300), number -> {
			for (int i = 0; i < 1000; i++) {
				Thread.onSpinWait();
			}
			return number;
		}, taken::add);
		assertTrue(Thread.interrupted());
		assertEquals(numbers(300), taken);
	}
}
