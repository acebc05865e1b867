// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;

/**
 * The search of a compare editor: how far it is, and a button that stops it or begins it anew. Nothing shows while nothing is searched.
 * Of several searches that were asked for one after the other, only the last one is heard: one that was left may be telling just then.
 */
final class SearchBar {

	/** Who wants to know. */
	interface Listener {
		/**
		 * The search has found what there is in a state of the corpus; on any thread.
		 *
		 * @param passages whether passages that nobody annotated were searched too
		 */
		void found(Corpus corpus, Utterances utterances, boolean passages);

		/** Somebody stopped the search; on the UI thread. */
		void stopped();
	}

	private final ProjectCorpus corpus;
	private final Listener listener;
	private final Label progress;
	private final Button button;
	private UtteranceSearch search;
	/** Listens to the search that was asked for last; null for none. Changes on the UI thread, guarded by this. */
	private Told told;
	private boolean stopped;

	SearchBar(Composite parent, ProjectCorpus corpus, Listener listener) {
		this.corpus = corpus;
		this.listener = listener;
		progress = new Label(parent, SWT.NONE);
		button = new Button(parent, SWT.PUSH);
		button.addListener(SWT.Selection, event -> {
			if (stopped) {
				search.again(0);
			} else {
				search.cancel();
			}
		});
		tell("", ""); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Searches, instead of what was searched before. */
	void search(boolean passages) {
		leave();
		stopped = false;
		tell("", ""); //$NON-NLS-1$ //$NON-NLS-2$
		Told next = new Told(passages);
		hear(next);
		search = UtteranceSearch.join(corpus, passages, next);
	}

	/** Does not want to know any more. */
	void leave() {
		if (search != null) {
			search.leave(told);
			hear(null);
		}
	}

	private synchronized void hear(Told from) {
		told = from;
	}

	/** Whether somebody stopped the search. */
	boolean isStopped() {
		return stopped;
	}

	/** @param action what can be done about the search; empty for nothing */
	private void tell(String text, String action) {
		progress.setText(text);
		progress.setVisible(!text.isEmpty());
		button.setText(action);
		button.setVisible(!action.isEmpty());
		progress.getParent().layout();
	}

	private void searching(int percent) {
		stopped = false;
		tell(NLS.bind(Messages.Search_progress, percent), Messages.Search_cancel);
	}

	private void searched(boolean cancelled) {
		stopped = cancelled;
		if (cancelled) {
			tell(Messages.Search_stopped, Messages.Search_again);
			listener.stopped();
		} else {
			tell("", ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private final class Told implements UtteranceSearch.Listener {

		private final boolean passages;

		Told(boolean passages) {
			this.passages = passages;
		}

		@Override
		public void progress(int percent) {
			later(() -> searching(percent));
		}

		@Override
		public void ended(boolean cancelled) {
			later(() -> searched(cancelled));
		}

		private void later(Runnable work) {
			UiThread.later(progress, () -> {
				if (told == this) {
					work.run();
				}
			});
		}

		@Override
		public void found(Corpus of, Utterances utterances) {
			synchronized (SearchBar.this) { // Else it might be heard behind what the next search found.
				if (told == this) {
					listener.found(of, utterances, passages);
				}
			}
		}
	}
}
