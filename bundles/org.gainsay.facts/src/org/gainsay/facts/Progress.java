// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.concurrent.CancellationException;

/** Who wants to know how far long work has come, and may stop it. */
public interface Progress {
	/** Wants to know nothing and stops nothing. */
	Progress NONE = new Progress() {
	};

	/**
	 * Said before a step.
	 *
	 * @param done  how many steps are done
	 * @param total of how many
	 */
	default void step(int done, int total) {
	}

	/** Whether the work is to stop; it then ends with a {@link CancellationException}. */
	default boolean cancelled() {
		return false;
	}

	/**
	 * Ends the work if it is to stop; asked now and then by who works for long.
	 *
	 * @throws CancellationException if it is
	 */
	default void check() {
		if (cancelled()) {
			throw new CancellationException();
		}
	}
}
