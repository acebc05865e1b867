// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.intake.Events.Event;

/**
 * Threads, one a processor, that read what a walk yields; what they find is handed on in the order of the walk, by the thread that asks, while they go on. However much there is, only so much of it is
 * held at a time.
 */
final class Crew {

	private static final int MOST_SOURCES = 64;
	private static final int MOST_EVENTS = 32;
	private static final long STACK_BYTES = 8 << 20;
	private static final long BETWEEN_LOOKS_MS = 100;

	/** A source that was taken up, and what was found in it so far; an empty event is its end. */
	private static final class Taken {
		private final SourceWalk.Found found;
		private final int weight;
		private final BlockingQueue<Optional<Event>> events = new ArrayBlockingQueue<>(MOST_EVENTS);
		/** Only the thread that asks reads and writes it. */
		private boolean ended;

		Taken(SourceWalk.Found found, int weight) {
			this.found = found;
			this.weight = weight;
		}
	}

	/** Whoever takes what is found. */
	interface Receiver {
		/** The next source begins. @param name relative to what was named @param known how many there are, as far as is known */
		void begin(String name, int known);

		/** One of the things in it. */
		void event(Event event);

		/** It ends. */
		void end();
	}

	private final SourceWalk walk;
	private final Progress progress;
	private final BlockingQueue<Taken> order = new ArrayBlockingQueue<>(MOST_SOURCES);
	/** Room for the bytes of sources that are read and not handed on. */
	private final Semaphore room = new Semaphore(SourceWalk.MOST_WEIGHT);
	private volatile boolean stopped;
	private volatile Throwable failure;

	Crew(SourceWalk walk, Progress progress) {
		this.walk = walk;
		this.progress = progress;
	}

	/**
	 * Reads all.
	 *
	 * @param reading makes what reads a source to its end; asked for once a thread, on that thread, with what says whether to stop
	 * @throws CancellationException if progress stops it
	 */
	void work(Function<Progress, BiConsumer<SourceWalk.Found, Consumer<Event>>> reading, Receiver receiver) {
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
			Thread thread = new Thread(null, () -> read(reading), "gainsay import " + (i + 1), STACK_BYTES);
			thread.setDaemon(true);
			thread.start();
			threads.add(thread);
		}
		try {
			receive(threads, receiver);
		} finally {
			stopped = true;
			threads.forEach(Thread::interrupt);
			threads.forEach(Crew::join);
		}
	}

	private void receive(List<Thread> threads, Receiver receiver) {
		while (true) {
			boolean alive = threads.stream().anyMatch(Thread::isAlive); // before the look at what is there
			Taken next = look(order);
			if (next == null) {
				check();
				if (!alive) {
					return;
				}
				continue;
			}
			receiver.begin(next.found.name(), walk.known());
			while (!next.ended) {
				Optional<Event> event = look(next.events);
				check();
				if (event != null) {
					event.ifPresent(receiver::event);
					next.ended = event.isEmpty();
				}
			}
			receiver.end();
			room.release(next.weight);
		}
	}

	private void check() {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
		switch (failure) {
			case null -> {
			}
			case RuntimeException failed -> throw failed;
			case Error failed -> throw failed;
			case Throwable failed -> throw new IllegalStateException(failed);
		}
	}

	private static <T> T look(BlockingQueue<T> queue) {
		try {
			return queue.poll(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	private void read(Function<Progress, BiConsumer<SourceWalk.Found, Consumer<Event>>> reading) {
		try {
			BiConsumer<SourceWalk.Found, Consumer<Event>> reader = reading.apply(new Progress() {
				@Override
				public boolean cancelled() {
					return stopped;
				}
			});
			for (Taken taken = take(); taken != null; taken = take()) {
				Taken one = taken;
				reader.accept(one.found, event -> tell(one, Optional.of(event)));
				tell(one, Optional.empty());
			}
		} catch (CancellationException stop) {
			// whoever asked knows
		} catch (Throwable failed) { // whatever it is, the thread that asks is to have it
			failure = failed;
		}
	}

	/** Takes the next one up, in order: the earliest that was taken up always has its room, so those who wait for room wait for it to end. */
	private synchronized Taken take() {
		if (stopped) {
			return null;
		}
		SourceWalk.Found found = walk.next();
		if (found == null) {
			return null;
		}
		Taken taken = new Taken(found, Math.min(SourceWalk.MOST_WEIGHT, Math.max(1, found.weight())));
		try {
			room.acquire(taken.weight);
			order.put(taken);
			return taken;
		} catch (InterruptedException stop) {
			throw new CancellationException();
		}
	}

	private static void tell(Taken to, Optional<Event> event) {
		try {
			to.events.put(event);
		} catch (InterruptedException stop) {
			throw new CancellationException();
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
		}
	}
}
