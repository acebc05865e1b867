// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import org.eclipse.emf.ecore.resource.impl.BinaryResourceImpl;
import org.gainsay.model.Corpus;

/** Documents of the model in EMF's own binary form. */
final class BinaryDocument {

	/** References are written where they are met first, so that what follows one another for long is nested as deep. */
	private static final long STACK = 1L << 30;
	/** With a buffer of EMF's own; without, it asks the stream for each byte, which is four times as slow, and tells it each byte. */
	private static final Map<?, ?> BUFFERED = Map.of(BinaryResourceImpl.OPTION_INTERNAL_BUFFER_CAPACITY, 1 << 16);

	private BinaryDocument() {
	}

	private interface Work {
		void run() throws IOException;
	}

	/** @param to flushed, not closed */
	static void write(Corpus corpus, OutputStream to) throws IOException {
		BinaryResourceImpl resource = new BinaryResourceImpl();
		resource.getContents().add(corpus);
		deep(() -> {
			resource.save(to, BUFFERED);
			to.flush();
		});
	}

	/**
	 * Reads a corpus.
	 *
	 * @param from  need not be buffered
	 * @param bytes how many there are
	 * @throws IOException if it is broken, or no corpus; the message says why, in part of a sentence
	 */
	static Corpus read(InputStream from, long bytes) throws IOException {
		Corpus[] read = new Corpus[1];
		deep(() -> read[0] = Shut.load(new Resource(bytes), from, BUFFERED));
		return read[0];
	}

	private static void deep(Work work) throws IOException {
		Throwable[] failure = new Throwable[1];
		Thread thread = new Thread(null, () -> {
			try {
				work.run();
			} catch (Throwable failed) { // of a thread that ends with one nobody would know that it is not done
				failure[0] = failed;
			}
		}, "EMF binary", STACK);
		thread.start();
		try {
			thread.join();
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException("stopped", stopped);
		}
		switch (failure[0]) {
			case null -> {
				// done
			}
			case EOFException cut -> throw new IOException("it is cut short", cut);
			case IOException failed -> throw failed;
			case StackOverflowError deep -> throw new IOException("its objects refer to one another in too long a row", deep);
			case Error failed -> throw failed;
			default -> throw new IOException("it is broken", failure[0]);
		}
	}

	/** Believes no length that is greater than the document. */
	private static final class Resource extends BinaryResourceImpl {
		private final long bytes;

		Resource(long bytes) {
			this.bytes = bytes;
		}

		@Override
		protected void doLoad(InputStream from, Map<?, ?> options) throws IOException {
			new EObjectInputStream(from, options) {
				@Override
				public int readCompressedInt() throws IOException {
					int number = super.readCompressedInt();
					if (number > bytes || number < -1) {
						throw new IOException("it is broken: it tells of " + number + " things where there are " + bytes + " bytes");
					}
					return number;
				}
			}.loadResource(this);
		}
	}
}
