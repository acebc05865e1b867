// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work that falls apart, done on all processors and handed on in its order, so that nobody sees from the outcome how many there were. */
public final class InOrder {

	/** So much is held at a time, however much there is. */
	private static final int AT_A_TIME = 128;

	private InOrder() {
	}

	/**
	 * Does the same to each of many. While what came of some is taken, the next are worked on.
	 *
	 * @param all  what it is done to, of which some are done at a time
	 * @param work what is done, by several threads at once; where it throws, the work ends with that
	 * @param then takes what came of each, in the order of {@code all}, by the thread that calls; it may throw to end the work
	 */
	public static <T, R> void each(List<T> all, Function<? super T, ? extends R> work, Consumer<? super R> then) {
		List<R> done = List.of();
		for (int from = 0; from < all.size(); from += AT_A_TIME) {
			List<T> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
			ForkJoinTask<List<R>> next = ForkJoinPool.commonPool().submit(() -> some.parallelStream().<R>map(work).toList());
			try {
				done.forEach(then);
			} catch (Throwable ended) {
				next.quietlyJoin(); // nobody works on what its owner has let go
				throw ended;
			}
			done = next.join();
		}
		done.forEach(then);
	}
}
