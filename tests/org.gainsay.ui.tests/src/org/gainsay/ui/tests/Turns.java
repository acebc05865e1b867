// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * What goes on in the UI thread until something holds: how long that takes, and the longest turn of its event loop, in which nobody
 * can type. Times are nanoseconds, by the clock and of the thread's processor time.
 *
 * @param whole   from what was done until it held
 * @param longest the longest turn, that in which it was done included
 */
record Turns(Taken whole, Taken longest) {

	private static final long QUIET_NS = 333_000_000L;
	private static final long BUSY_NS = 1_000_000L;
	/** When a turn last took long; for the UI thread. */
	private static long busy;

	/** A moment, or what went by since one. */
	record Taken(long clock, long processor) {
		static Taken now() {
			return new Taken(System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
		}

		Taken until() {
			Taken now = now();
			return new Taken(now.clock - clock, now.processor - processor);
		}
	}

	/** Does something on the UI thread and lets that work until something holds, which is asked between two turns. */
	static Turns of(Workbench.ThrowingRunnable work, BooleanSupplier holds) {
		return Workbench.ui(() -> {
			Taken began = Taken.now();
			work.run();
			Taken longest = began.until();
			Display display = Workbench.display();
			long end = began.clock + 2 * Workbench.PATIENCE.toNanos();
			while (!holds.getAsBoolean()) {
				if (System.nanoTime() > end) {
					throw new AssertionError("Waited in vain.");
				}
				Taken turn = Taken.now();
				boolean more = display.readAndDispatch();
				Taken took = turn.until();
				longest = longer(longest, took);
				if (took.processor > BUSY_NS) {
					busy = System.nanoTime();
				}
				if (!more) {
					LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
				}
			}
			return new Turns(began.until(), longest);
		});
	}

	/** Holds when no turn has taken a millisecond of processor time for a third of a second. */
	static BooleanSupplier calm() {
		busy = System.nanoTime();
		return () -> System.nanoTime() - busy > QUIET_NS;
	}

	/** Waits until then. */
	static void quiet() {
		of(() -> {
		}, calm());
	}

	private static Taken longer(Taken one, Taken other) {
		return new Taken(Math.max(one.clock, other.clock), Math.max(one.processor, other.processor));
	}

	/** The median and the best of several, in words. */
	static String figures(List<Taken> all) {
		return String.format(Locale.ROOT, "clock %s; processor of the UI thread %s", figures(all.stream().mapToLong(Taken::clock).sorted().toArray()),
				figures(all.stream().mapToLong(Taken::processor).sorted().toArray()));
	}

	/** How long several took, and their longest turns, in words. */
	static String words(List<Turns> all) {
		List<Taken> wholes = new ArrayList<>();
		List<Taken> turns = new ArrayList<>();
		all.forEach(one -> {
			wholes.add(one.whole);
			turns.add(one.longest);
		});
		return figures(wholes) + " | longest turn " + figures(turns);
	}

	private static String figures(long[] sorted) {
		return String.format(Locale.ROOT, "median %.1f ms, best %.1f ms of %d", sorted[sorted.length / 2] / 1e6, sorted[0] / 1e6, sorted.length);
	}
}
