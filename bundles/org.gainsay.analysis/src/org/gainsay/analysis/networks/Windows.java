// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.time.LocalDateTime;

/** The windows of time that lie in a range, each a unit after the one before. */
final class Windows {

	private final LocalDateTime from;
	private final LocalDateTime until;
	private final Window window;

	/** @param until the first moment after the range */
	Windows(LocalDateTime from, LocalDateTime until, Window window) {
		this.from = from;
		this.until = until;
		this.window = window;
	}

	/** How many there are. */
	int number() {
		int number = 0;
		while (!end(number).isAfter(until)) {
			number++;
		}
		return number;
	}

	/** The first moment of a window. */
	LocalDateTime first(int n) {
		return from.plus(n, window.unit()); // from the beginning each time: a month after the 31st is not the 28th of all months to come
	}

	/** The first moment after it. */
	LocalDateTime end(int n) {
		return from.plus((long) n + window.number(), window.unit());
	}
}
