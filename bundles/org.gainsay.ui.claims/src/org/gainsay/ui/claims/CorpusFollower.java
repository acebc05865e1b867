// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.gainsay.facts.Corpus;
import org.gainsay.ui.corpus.UiThread;

/**
 * Tells a part of a claims editor, on the UI thread, of each corpus that has seen the document as it is at that moment. A corpus
 * that was overtaken by typing is left out: the one made for the newer text follows.
 */
public final class CorpusFollower implements AutoCloseable {

	private final ClaimsFile file;
	private final Consumer<Corpus> part;
	private final Runnable listener = this::later;
	private final AtomicBoolean waiting = new AtomicBoolean();
	private volatile boolean closed;

	/** @param part gets the corpora; it gets the first soon if there is one already */
	public CorpusFollower(ClaimsFile file, Consumer<Corpus> part) {
		this.file = file;
		this.part = part;
		file.corpus().addListener(listener);
		later();
	}

	private void later() {
		if (waiting.compareAndSet(false, true)) {
			UiThread.later(() -> {
				waiting.set(false);
				if (!closed && file.corpus().isBuilt() && file.corpus().isAnalysed(file.file())) {
					part.accept(file.corpus().corpus());
				}
			});
		}
	}

	@Override
	public void close() {
		closed = true;
		file.corpus().removeListener(listener);
	}
}
