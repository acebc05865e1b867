// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * Wall and processor time of something, in nanoseconds.
 *
 * @param processor of all threads of this process, as much works on several
 */
record Took(long wall, long processor) {

	static Took of(Runnable work) {
		Begun begun = begin();
		work.run();
		return begun.end();
	}

	/** Something that was begun. */
	record Begun(long wall, long processor) {

		/** What was needed since; it may be asked more than once. */
		Took end() {
			return new Took(System.nanoTime() - wall, processorTime() - processor);
		}
	}

	static Begun begin() {
		long processor = processorTime();
		return new Begun(System.nanoTime(), processor);
	}

	private static long processorTime() {
		return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
	}

	double seconds() {
		return wall / 1e9;
	}

	double processorSeconds() {
		return processor / 1e9;
	}

	double millis() {
		return wall / 1e6;
	}
}
