// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;

/** The corpus that an article editor shows an article of: read in the background if it was not yet, and followed from build to build. */
final class FollowedCorpus {

	private final Runnable news;
	private final Runnable listener = this::tellLater;
	private final AtomicBoolean telling = new AtomicBoolean();
	private ProjectCorpus corpus;
	/** Reads the corpus; null where it was read before, or is no more to be read for this editor. */
	private volatile Job building;

	/** @param news runs on the UI thread when there is a build, once for several that came shortly after each other */
	FollowedCorpus(Runnable news) {
		this.news = news;
	}

	/** The corpus; null while none is followed. */
	ProjectCorpus corpus() {
		return corpus;
	}

	/** Whether the corpus is still being read, so that it is not known yet what it says. */
	boolean isReading() {
		return corpus != null && building != null && !corpus.isBuilt();
	}

	/** Follows a corpus; none must be followed. */
	void join(ProjectCorpus joined) {
		corpus = joined;
		joined.addListener(listener);
		if (joined.isBuilt()) {
			tellLater();
			return;
		}
		building = Job.create(NLS.bind(org.gainsay.ui.Messages.Builder_checking, joined.project().getName()), (IProgressMonitor monitor) -> {
			try {
				joined.built(new MonitorProgress(monitor, NLS.bind(org.gainsay.ui.Messages.Builder_checking, joined.project().getName())));
				tellLater();
			} catch (CancellationException cancelled) {
				building = null;
				tellLater();
				throw new OperationCanceledException();
			}
		});
		building.schedule();
	}

	/** Follows none any more. */
	void leave() {
		if (building != null) {
			building.cancel();
			building = null;
		}
		if (corpus != null) {
			corpus.removeListener(listener);
			corpus = null;
		}
	}

	private void tellLater() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed() && telling.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				telling.set(false);
				news.run();
			});
		}
	}
}
