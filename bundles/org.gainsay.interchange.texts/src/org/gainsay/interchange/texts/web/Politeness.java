// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.gainsay.facts.Progress;

/** Asks each server for one thing at a time, and lets some time pass between the end of one request and the beginning of the next. */
public final class Politeness {

	/** How much time passes between two requests to one server. */
	public static final Duration USUAL = Duration.ofSeconds(2);

	private static final long BETWEEN_LOOKS_MS = 100;

	/** A clock, and how to wait by it. */
	public interface Clock {
		/** The machine's. */
		Clock REAL = new Clock() {
			@Override
			public long nanos() {
				return System.nanoTime();
			}

			@Override
			public void sleep(long nanos) throws InterruptedException {
				TimeUnit.NANOSECONDS.sleep(nanos);
			}
		};

		/** A time, of which only differences mean something. */
		long nanos();

		/** Lets time pass. */
		void sleep(long nanos) throws InterruptedException;
	}

	/** What is asked. */
	public interface Request<T> {
		/** Asks, and waits for the answer. */
		T ask() throws IOException;
	}

	private static final class Host {
		private final ReentrantLock busy = new ReentrantLock(true);
		/** When the last request ended, by the clock; null before the first. */
		private Long last;
	}

	private final Duration between;
	private final Clock clock;
	private final Map<String, Host> hosts = new ConcurrentHashMap<>();

	/**
	 * By a clock of one's own.
	 *
	 * @param between the end of one request to a server and the beginning of the next
	 */
	public Politeness(Duration between, Clock clock) {
		this.between = between;
		this.clock = clock;
	}

	/**
	 * Waits until it is time to ask a server, and asks.
	 *
	 * @throws CancellationException if progress, or an interruption, stops it while it waits
	 */
	public <T> T turn(String server, Progress progress, Request<T> request) throws IOException {
		Host host = hosts.computeIfAbsent(server, name -> new Host());
		try {
			while (!host.busy.tryLock(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS)) {
				check(progress);
			}
			try {
				check(progress);
				while (host.last != null && clock.nanos() - host.last < between.toNanos()) {
					clock.sleep(Math.min(TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS_MS), between.toNanos() - (clock.nanos() - host.last)));
					check(progress);
				}
				try {
					return request.ask();
				} finally {
					host.last = clock.nanos();
				}
			} finally {
				host.busy.unlock();
			}
		} catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	private static void check(Progress progress) {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}
}
