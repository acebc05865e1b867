// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who wants to know when a build has ended, and what they are still to be told. Safe for use by several threads. */
final class SessionListeners {

	private final List<CorpusSession.Listener> listeners = new CopyOnWriteArrayList<>();
	/** What each build changed that is still to be told of. Guarded by itself. */
	private final Deque<Set<String>> untold = new ArrayDeque<>();
	/** Whether a thread tells them. Guarded by {@link #untold}. */
	private boolean telling;

	void add(CorpusSession.Listener listener) {
		listeners.add(listener);
	}

	void remove(CorpusSession.Listener listener) {
		listeners.remove(listener);
	}

	void clear() {
		listeners.clear();
	}

	/** Notes a build, of which they are told at the next {@link #tell}. */
	void note(Set<String> changed) {
		synchronized (untold) {
			untold.add(changed);
		}
	}

	/** Tells of what was noted, unless another thread does so. What one of them throws is thrown when all have been told. The caller holds no lock. */
	void tell() {
		Throwable thrown = null;
		for (Set<String> changed = nextToTell(true); changed != null; changed = nextToTell(false)) {
			for (CorpusSession.Listener listener : listeners) {
				try {
					listener.built(changed);
				} catch (RuntimeException | Error itsOwn) {
					thrown = thrown == null ? itsOwn : thrown;
				}
			}
		}
		if (thrown instanceof Error error) {
			throw error;
		} else if (thrown instanceof RuntimeException exception) {
			throw exception;
		}
	}

	/**
	 * The next build to tell of; null where there is none, or another thread tells already.
	 *
	 * @param first whether this thread has told of none yet
	 */
	private Set<String> nextToTell(boolean first) {
		synchronized (untold) {
			if (first && telling) {
				return null;
			}
			telling = !untold.isEmpty();
			return untold.poll();
		}
	}
}
