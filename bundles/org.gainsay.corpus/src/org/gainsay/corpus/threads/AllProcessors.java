// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.xtext.util.CancelIndicator;
import org.gainsay.facts.Progress;

/** Does the same work with each of many things: the thread that asks and others beside it, one a processor. It ends when all have ended. */
public final class AllProcessors implements CancelIndicator {

	/** How many neighbours one takes at a time, that are likely to need the same. */
	private static final int MOST_AT_A_TIME = 16;
	/** For fewer things no thread is worth its start. */
	private static final int WORTH_A_THREAD = 4;
	/** What the parser and the checks of deeply nested files may need; the command line gives its first thread as much. */
	private static final long STACK_BYTES = 4 << 20;
	private static final long BETWEEN_LOOKS_MS = 50;

	private final Progress progress;
	private final int threads;
	private final Thread asking = Thread.currentThread();
	private final AtomicReference<Throwable> failure = new AtomicReference<>();
	private volatile boolean cancelled;
	/** How many steps the progress was told of; for the thread that asks. */
	private int told;

	/** @param progress is asked, and told, on the thread that makes this and on no other */
	public AllProcessors(Progress progress) {
		this(progress, Runtime.getRuntime().availableProcessors());
	}

	/**
	 * @param progress is asked, and told, on the thread that makes this and on no other
	 * @param threads  how many may work, the one that makes this among them
	 */
	public AllProcessors(Progress progress, int threads) {
		this.progress = progress;
		this.threads = threads;
	}

	/** How many threads work with so many things; one is the thread that asks. */
	public int threads(int things) {
		return Math.max(1, Math.min(threads, things / WORTH_A_THREAD));
	}

	/** Whether the work is to end: somebody cancelled it, or it failed on another thread. */
	@Override
	public boolean isCanceled() {
		if (Thread.currentThread() == asking && progress.cancelled()) {
			cancelled = true;
		}
		return cancelled || failure.get() != null;
	}

	/**
	 * Works with all things, in no certain order, and answers when no thread works any more. What one of them throws ends the work of all, and is thrown.
	 *
	 * @param worker makes what works with one thing after the other; asked for once a thread, on that thread
	 * @param steps  whether the progress is told of the things that are done
	 * @throws CancellationException if it was cancelled
	 */
	public <T> void each(List<T> things, Supplier<Consumer<T>> worker, boolean steps) {
		int count = threads(things.size());
		int atATime = Math.max(1, Math.min(MOST_AT_A_TIME, things.size() / (count * 4)));
		AtomicInteger next = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		Runnable work = () -> {
			try {
				Consumer<T> consumer = worker.get();
				for (int from = next.getAndAdd(atATime); from < things.size(); from = next.getAndAdd(atATime)) {
					for (T thing : things.subList(from, Math.min(from + atATime, things.size()))) {
						if (isCanceled()) {
							return;
						}
						consumer.accept(thing);
						done.incrementAndGet();
						if (steps) {
							tell(done, things.size());
						}
					}
				}
			} catch (Throwable failed) { // whatever it is, the thread that asks is to have it
				failure.compareAndSet(null, failed);
			}
		};
		told = 0;
		List<Thread> others = new ArrayList<>();
		for (int i = 1; i < count; i++) {
			Thread other = new Thread(null, work, "gainsay build " + i, STACK_BYTES);
			other.setDaemon(true);
			try {
				other.start();
			} catch (OutOfMemoryError noMoreThreads) { // of the system; those that there are do all
				break;
			}
			others.add(other);
		}
		work.run();
		await(others, () -> {
			try {
				if (!isCanceled() && steps) {
					tell(done, things.size());
				}
			} catch (Throwable failed) {
				failure.compareAndSet(null, failed);
			}
		});
		if (cancelled) {
			throw new CancellationException();
		}
		switch (failure.get()) {
			case null -> {
			}
			case RuntimeException failed -> throw failed;
			case Error failed -> throw failed;
			case Throwable failed -> throw new IllegalStateException(failed);
		}
	}

	private void tell(AtomicInteger done, int total) {
		if (Thread.currentThread() == asking && done.get() > told) {
			told = done.get();
			progress.step(told, total);
		}
	}

	/** Waits for all, even if somebody interrupts: what they work on is the caller's, who holds a lock for it. */
	private static void await(List<Thread> others, Runnable look) {
		boolean interrupted = false;
		for (Thread other : others) {
			while (other.isAlive()) {
				try {
					other.join(BETWEEN_LOOKS_MS);
				} catch (InterruptedException later) {
					interrupted = true;
				}
				look.run();
			}
		}
		look.run();
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
