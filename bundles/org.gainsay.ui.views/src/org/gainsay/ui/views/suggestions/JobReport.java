// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.edit.CorpusEditApplier;

/** How a job that runs in the background reaches the workbench: it applies what is to be written, and says what came of it. For any thread. */
final class JobReport {

	private final IWorkbenchPage page;

	/** @param page that the job was begun from */
	JobReport(IWorkbenchPage page) {
		this.page = page;
	}

	private Shell shell() {
		return page.getWorkbenchWindow().getShell();
	}

	/**
	 * Applies an edit as one step of undo, and waits until that is done.
	 *
	 * @throws org.gainsay.facts.edit.StaleEditException if a file has changed since the edit was made; nothing is changed
	 */
	void apply(CorpusEdit edit, ProjectCorpus corpus) throws CoreException {
		if (!edit.files().isEmpty()) {
			UiThread.now(() -> CorpusEditApplier.apply(edit, corpus, WorkspaceUndoUtil.getUIInfoAdapter(shell())));
		}
	}

	/** Says in the view, if it is open, what was done. */
	void done(String said) {
		UiThread.later(() -> {
			if (page.findView(SuggestionsView.ID) instanceof SuggestionsView view) {
				view.say(said);
			}
		});
	}

	/** Says in a dialog what is to be read before one goes on. */
	void refused(String title, String said) {
		UiThread.later(() -> {
			if (shell() != null && !shell().isDisposed()) {
				MessageDialog.openInformation(shell(), title, said);
			}
		});
	}
}
