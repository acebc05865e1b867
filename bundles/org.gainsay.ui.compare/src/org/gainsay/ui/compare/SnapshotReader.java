// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.Utterances;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.Subject;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;

/**
 * Makes snapshots in the background: of what was found, and of the corpus alone until something was. It makes a new one when
 * something is found, and when somebody has judged or has changed what is rejected.
 */
final class SnapshotReader {

	/** Who shows what was made. */
	interface Shower {
		/**
		 * Is told on the UI thread.
		 *
		 * @param searched whether it has what a search found
		 */
		void show(Snapshot made, boolean searched);
	}

	/** @param passages whether passages were searched too */
	private record Found(Corpus corpus, Utterances utterances, boolean passages) {
	}

	private final ProjectCorpus corpus;
	private final Subject subject;
	private final Widget whose;
	private final Shower shower;
	private final Job job = Job.createSystem("", (ICoreRunnable) monitor -> read()); //$NON-NLS-1$
	private final IOperationHistoryListener operations = this::operated;
	private final Runnable builds = this::again;
	/** What was found last; null before anything was. */
	private volatile Found found;

	/** @param whose while this is there, it is told of snapshots */
	SnapshotReader(ProjectCorpus corpus, Subject subject, Widget whose, Shower shower) {
		this.corpus = corpus;
		this.subject = subject;
		this.whose = whose;
		this.shower = shower;
		OperationHistoryFactory.getOperationHistory().addOperationHistoryListener(operations);
		corpus.addListener(builds);
		if (corpus.isBuilt()) {
			again();
		}
	}

	/**
	 * Takes what was found, for the next snapshot; on any thread.
	 *
	 * @param passages whether passages that nobody annotated were searched too
	 */
	void found(Corpus of, Utterances utterances, boolean passages) {
		found = new Found(of, utterances, passages);
		again();
	}

	/** Makes a new one soon; on any thread. */
	void again() {
		job.schedule();
	}

	private void read() {
		Found last = found;
		Found now = last == null || Snapshot.isStillSeen(last.corpus, corpus.corpus()) ? last : null;
		Corpus of = now != null ? now.corpus : corpus.corpus();
		Snapshot made = Snapshot.of(of, now != null ? now.utterances : Utterances.none(of), RejectedPairs.of(corpus.corpus()), subject);
		UiThread.later(whose, () -> {
			if (now == null ? last == found : now.passages == found.passages) { // Else somebody asked for another search, and the snapshot of that follows.
				shower.show(made, now != null);
			}
		});
	}

	private void operated(OperationHistoryEvent event) {
		boolean changed = event.getEventType() == OperationHistoryEvent.DONE || event.getEventType() == OperationHistoryEvent.UNDONE
				|| event.getEventType() == OperationHistoryEvent.REDONE;
		if (changed && event.getOperation().hasContext(corpus.undoContext())) {
			again();
		}
	}

	/** Makes no more. */
	void dispose() {
		job.cancel();
		OperationHistoryFactory.getOperationHistory().removeOperationHistoryListener(operations);
		corpus.removeListener(builds);
	}
}
