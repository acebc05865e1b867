// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * The search for same utterances in a corpus, which all compare editors of the corpus share. It runs in the background, once at the
 * beginning and after every build, and takes in what has changed since; it ends with the last editor.
 */
final class UtteranceSearch {

	/** Who wants to know; told on the thread of the search. */
	interface Listener {
		/** @param percent how far it is */
		void progress(int percent);

		/** @param cancelled whether somebody stopped it, so that nothing new was found */
		void ended(boolean cancelled);

		void found(Corpus corpus, Utterances utterances);
	}

	private record Key(ProjectCorpus corpus, boolean passages) {
	}

	private record Found(Corpus corpus, Utterances utterances) {
	}

	private static final Map<Key, UtteranceSearch> ALL = new HashMap<>();
	/** Keystrokes that come shortly after each other are searched for together. */
	private static final int REST_MS = 150;

	private final Key key;
	private final UtteranceIndex index;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final Runnable builds = () -> again(REST_MS);
	private final Job job;
	/** The newest; guarded by this, so that nobody is told of an older one after it. */
	private Found found;

	private UtteranceSearch(Key key) {
		this.key = key;
		this.index = new UtteranceIndex(new UtteranceIndex.Options(null, key.passages, UtteranceIndex.Options.MIN));
		this.job = Job.create(NLS.bind(Messages.Search_task, key.corpus.title()), this::run);
		job.setPriority(Job.LONG);
		job.addJobChangeListener(IJobChangeListener.onDone(event -> {
			boolean cancelled = event.getResult().getSeverity() == IStatus.CANCEL;
			listeners.forEach(listener -> listener.ended(cancelled)); // Also of one that was cancelled before it ran.
		}));
		key.corpus.addListener(builds);
	}

	/**
	 * Begins to listen to the search of a corpus, which begins if it has not yet. What was found already is told at once.
	 *
	 * @param passages whether passages in quotation marks that nobody annotated are searched too
	 */
	static UtteranceSearch join(ProjectCorpus corpus, boolean passages, Listener listener) {
		UtteranceSearch search;
		synchronized (ALL) {
			search = ALL.computeIfAbsent(new Key(corpus, passages), UtteranceSearch::new);
			search.listeners.add(listener);
		}
		search.begin(listener);
		return search;
	}

	private synchronized void begin(Listener listener) {
		if (found != null) {
			listener.found(found.corpus, found.utterances);
		} else {
			listener.progress(0);
			again(0);
		}
	}

	private synchronized void found(Found newest) {
		found = newest;
		listeners.forEach(listener -> listener.found(newest.corpus, newest.utterances));
	}

	void leave(Listener listener) {
		synchronized (ALL) {
			listeners.remove(listener);
			if (listeners.isEmpty() && ALL.remove(key, this)) {
				key.corpus.removeListener(builds);
				job.cancel();
			}
		}
	}

	/** Searches once more. */
	void again(long delay) {
		job.schedule(delay);
	}

	/** Stops the search. The next build, or {@link #again}, begins it anew. */
	void cancel() {
		job.cancel();
	}

	private IStatus run(IProgressMonitor monitor) {
		MonitorProgress shown = new MonitorProgress(monitor, job.getName());
		int[] last = { -1 };
		Progress progress = new Progress() {
			@Override
			public void step(int done, int total) {
				shown.step(done, total);
				int percent = total <= 0 ? 0 : (int) (100L * Math.min(done, total) / total);
				if (percent > last[0]) {
					last[0] = percent;
					listeners.forEach(listener -> listener.progress(percent));
				}
			}

			@Override
			public boolean cancelled() {
				return shown.cancelled();
			}
		};
		listeners.forEach(listener -> listener.progress(0));
		try {
			Corpus built = key.corpus.built(new Progress() {
				@Override
				public void step(int done, int total) {
					// The reading of the corpus is the smaller part.
				}

				@Override
				public boolean cancelled() {
					return monitor.isCanceled();
				}
			});
			found(new Found(built, index.update(built, progress)));
			return Status.OK_STATUS;
		} catch (CancellationException cancelled) {
			return Status.CANCEL_STATUS;
		}
	}
}
