// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.Source;

/** Fetches what lies at an address; several threads may ask at a time. */
public interface Fetcher {

	/** Fetches nothing. */
	Fetcher NONE = (address, progress) -> {
		throw new IOException("Nothing is fetched from the web here.");
	};

	/**
	 * Fetches.
	 *
	 * @param address  as somebody wrote it
	 * @param progress is asked whether to stop
	 * @throws IOException whose message says in a sentence why it cannot be had
	 * @throws java.util.concurrent.CancellationException if progress, or an interruption of the thread, stops it; that takes less than a second
	 */
	Source fetch(String address, Progress progress) throws IOException;
}
