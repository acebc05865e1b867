// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;

/**
 * Does something with a study in the background, with progress and cancel: of a corpus that has seen all that was typed.
 *
 * @param <T> what comes of it
 */
final class StudyJob<T> extends Job {

	/** By which it is found among all jobs. */
	static final Object FAMILY = StudyJob.class;

	private static final int BEFORE = 20;
	private static final int WORK = 80;

	/**
	 * What is done, not on the UI thread.
	 *
	 * @param <T> what comes of it
	 */
	interface Work<T> {
		/**
		 * Does it.
		 *
		 * @throws IllegalArgumentException with a message for the user if it is refused
		 */
		T of(CorpusSession session, Progress progress) throws IOException;
	}

	private final ProjectCorpus corpus;
	private final Work<T> work;
	private final Consumer<T> done;
	private final Consumer<String> refused;

	/**
	 * @param done    gets what came of it, on the UI thread
	 * @param refused gets why nothing came of it, on the UI thread
	 */
	StudyJob(String name, ProjectCorpus corpus, Work<T> work, Consumer<T> done, Consumer<String> refused) {
		super(name);
		this.corpus = corpus;
		this.work = work;
		this.done = done;
		this.refused = refused;
		setUser(true);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), BEFORE + WORK);
		try {
			corpus.settled(new MonitorProgress(progress.split(BEFORE), getName()));
			T made = work.of(corpus.session(), new MonitorProgress(progress.split(WORK), getName()));
			UiThread.later(() -> done.accept(made));
			return Status.OK_STATUS;
		} catch (CancellationException | OperationCanceledException cancelled) {
			return Status.CANCEL_STATUS;
		} catch (UncheckedIOException changed) {
			UiThread.later(() -> refused.accept(String.valueOf(changed.getCause().getMessage())));
			return Status.OK_STATUS;
		} catch (IllegalArgumentException | IOException cannot) {
			UiThread.later(() -> refused.accept(String.valueOf(cannot.getMessage())));
			return Status.OK_STATUS;
		}
	}
}
