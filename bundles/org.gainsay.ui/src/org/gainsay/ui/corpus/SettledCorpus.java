// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/** Waits for a corpus that has seen all that was typed, off the UI thread, with a dialog to cancel it where it takes long. */
public final class SettledCorpus {

	private SettledCorpus() {
	}

	/** The corpus; empty if somebody cancelled, or it failed, which was then shown. */
	public static Optional<Corpus> of(ProjectCorpus corpus, Shell shell) {
		return work(corpus, shell, Function.identity());
	}

	/**
	 * What some work finds in the settled corpus.
	 *
	 * @param work runs in the background; must not give null
	 */
	public static <T> Optional<T> work(ProjectCorpus corpus, Shell shell, Function<Corpus, T> work) {
		Object[] found = new Object[1];
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				String task = NLS.bind(Messages.Builder_checking, corpus.title());
				try {
					found[0] = work.apply(corpus.settled(new MonitorProgress(monitor, task)));
				} catch (CancellationException cancelled) {
					throw new InterruptedException();
				} catch (RuntimeException failed) {
					throw new InvocationTargetException(failed);
				}
			});
		} catch (InvocationTargetException failed) {
			Throwable cause = failed.getCause();
			if (cause instanceof IllegalArgumentException wrong) {
				throw wrong; // A message for the user, which the caller knows where to show.
			}
			ILog.of(SettledCorpus.class).error(cause.getMessage(), cause);
			ErrorDialog.openError(shell, null, null, new Status(IStatus.ERROR, GainsayUi.ID, String.valueOf(cause.getMessage()), cause));
		} catch (InterruptedException cancelled) {
			// Empty, as promised.
		}
		@SuppressWarnings("unchecked")
		T result = (T) found[0];
		return Optional.ofNullable(result);
	}
}
