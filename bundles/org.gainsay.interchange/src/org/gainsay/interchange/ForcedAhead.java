// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Puts files onto the medium in the background while others are made, so that a delivery of thousands does not wait for each in its turn. It promises nothing:
 * what fails or is not reached is done, and told, by the delivery, which asks for all of them again.
 */
final class ForcedAhead implements AutoCloseable {

	private static final int SECONDS = 10;
	/** A medium takes what several ask of it at a time in about the time of one; more than it has use for wait for nothing. */
	private static final int THREADS = 4;

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
		Thread made = new Thread(work, "gainsay files onto the medium");
		made.setDaemon(true);
		return made;
	});

	/** Has a file put there some time, which is complete. */
	void add(Path file) {
		threads.execute(() -> {
			try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
				channel.force(true);
			} catch (IOException told) {
				// By the delivery.
			}
		});
	}

	/** Lets go what was not reached, and waits for the few files that may be open. */
	@Override
	public void close() {
		threads.shutdownNow();
		try {
			threads.awaitTermination(SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException later) {
			Thread.currentThread().interrupt();
		}
	}
}
