// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** A moment, or what went by since one: by the clock and by the processor time of the thread, in nanoseconds. */
record Taken(long clock, long processor) {

	static Taken now() {
		return new Taken(System.nanoTime(), ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
	}

	Taken until() {
		Taken now = now();
		return new Taken(now.clock - clock, now.processor - processor);
	}

	/** The medians, the best and the slowest of several, in words. */
	static String figures(List<Taken> all) {
		return String.format(Locale.ROOT, "%s; processor of the UI thread %s", figures(all.stream().mapToLong(Taken::clock)), figures(all.stream().mapToLong(Taken::processor)));
	}

	private static String figures(LongStream nanos) {
		long[] sorted = nanos.sorted().toArray();
		return String.format(Locale.ROOT, "median %.1f ms, best %.1f ms, slowest %.1f ms of %d", sorted[sorted.length / 2] / 1e6, sorted[0] / 1e6,
				sorted[sorted.length - 1] / 1e6, sorted.length);
	}
}
