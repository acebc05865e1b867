// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Work that falls apart, done on all processors and handed on in its order, so that nobody sees from the outcome how many there were. Whoever asks for it
 * takes what came of each, and while the next is not there yet he works as the others do.
 */
public final class InOrder {

	/** So much is held at a time, however much there is. */
	private static final int AT_A_TIME = 128;

	private InOrder() {
	}

	/**
	 * Does the same to each of many. While what came of some is taken, the next are worked on.
	 *
	 * @param all  what it is done to, of which some are done at a time
	 * @param work what is done, by several threads at once, that of the caller among them; where it throws, all before it are taken, and the work ends with that
	 * @param then takes what came of each, in the order of {@code all}, by the thread that calls; it may throw to end the work
	 */
	public static <T, R> void each(List<T> all, Function<? super T, ? extends R> work, Consumer<? super R> then) {
		Run<T, R> run = new Run<>(all, work);
		try {
			for (Done<R> done = run.next(); done != null; done = run.next()) {
				then.accept(done.value());
			}
		} finally {
			run.end(); // nobody works on what its owner has let go
		}
	}

	/** What came of one, or what was thrown instead. */
	private record Done<R>(@Nullable R result, @Nullable Throwable thrown) {

		@SuppressWarnings("null") // a result is what the work gave
		R value() {
			switch (thrown) {
				case null -> {
					return result;
				}
				case Error error -> throw error;
				case RuntimeException failure -> throw failure;
				default -> throw new IllegalStateException(thrown);
			}
		}
	}

	/** One that is begun: its place among those that are worked on, and what came of it. */
	private static final class Begun<T, R> {
		private final T one;
		private @Nullable Done<R> done;

		Begun(T one) {
			this.one = one;
		}
	}

	/** What is known of the work by all who do it; each looks at it by itself. */
	private static final class Run<T, R> {
		private final List<T> all;
		private final Function<? super T, ? extends R> work;
		private final int mostHelpers = ForkJoinPool.getCommonPoolParallelism();
		/** Those that were begun and not taken, in their order. */
		private final Deque<Begun<T, R>> begun = new ArrayDeque<>();
		private int nextToBegin;
		/** Helpers that were asked for, and have not come to an end. */
		private int helpers;
		/** Those that work at one. */
		private int working;
		private boolean ended;

		Run(List<T> all, Function<? super T, ? extends R> work) {
			this.all = all;
			this.work = work;
		}

		/** What came of the next in the order; null after the last. */
		@Nullable Done<R> next() {
			while (true) {
				Begun<T, R> mine;
				synchronized (this) {
					Begun<T, R> first = begun.peekFirst();
					if (first != null && first.done != null) {
						begun.removeFirst();
						askForHelp();
						return first.done;
					}
					mine = begin();
					if (mine == null) {
						if (first == null) {
							return null;
						}
						waitForOthers();
						continue;
					}
					askForHelp();
				}
				work(mine);
			}
		}

		/** The next to be worked at; null where there is none, or so many are held already that some have to be taken first. */
		private @Nullable Begun<T, R> begin() {
			if (ended || nextToBegin == all.size() || begun.size() == AT_A_TIME) {
				return null;
			}
			Begun<T, R> next = new Begun<>(all.get(nextToBegin++));
			begun.addLast(next);
			working++;
			return next;
		}

		private void work(Begun<T, R> one) {
			Done<R> done;
			try {
				done = new Done<>(work.apply(one.one), null);
			} catch (Throwable thrown) {
				done = new Done<>(null, thrown);
			}
			synchronized (this) {
				one.done = done;
				working--;
				notifyAll();
			}
		}

		/** A helper comes to an end where there is nothing to begin, and is asked for again: none waits, for others need the threads, too. */
		private void askForHelp() {
			if (helpers < mostHelpers && nextToBegin < all.size() && begun.size() < AT_A_TIME) {
				helpers++;
				ForkJoinPool.commonPool().execute(this::help);
			}
		}

		private void help() {
			while (true) {
				Begun<T, R> one;
				synchronized (this) {
					one = begin();
					if (one == null) {
						helpers--;
						return;
					}
				}
				work(one);
			}
		}

		/** Waits, as one who holds this, until something has changed; that somebody wants it to stop is told later. */
		private void waitForOthers() {
			boolean interrupted = false;
			while (true) {
				try {
					wait();
					break;
				} catch (InterruptedException later) {
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}

		/** Has no more begun, and waits for those who work. Helpers that have not come yet find nothing to do. */
		synchronized void end() {
			ended = true;
			while (working > 0) {
				waitForOthers();
			}
		}
	}
}
