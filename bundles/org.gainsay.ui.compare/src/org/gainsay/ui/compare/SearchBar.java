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

/** The search of a compare editor: how far it is, and a button that stops it or begins it anew. Nothing shows while nothing is searched. */
final class SearchBar {

	/** Who wants to know. */
	interface Listener {
		/** The search has found what there is in a state of the corpus; on any thread. */
		void found(Corpus corpus, Utterances utterances);

		/** Somebody stopped the search; on the UI thread. */
		void stopped();
	}

	private final ProjectCorpus corpus;
	private final Listener listener;
	private final UtteranceSearch.Listener told = new Told();
	private final Label progress;
	private final Button button;
	private UtteranceSearch search;
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
		search = UtteranceSearch.join(corpus, passages, told);
	}

	/** Does not want to know any more. */
	void leave() {
		if (search != null) {
			search.leave(told);
		}
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
		@Override
		public void progress(int percent) {
			UiThread.later(progress, () -> searching(percent));
		}

		@Override
		public void ended(boolean cancelled) {
			UiThread.later(progress, () -> searched(cancelled));
		}

		@Override
		public void found(Corpus of, Utterances utterances) {
			listener.found(of, utterances);
		}
	}
}
