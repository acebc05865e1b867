// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.edit.CorpusEditApplier;

/** Carries out what somebody does in a view: an edit made of the settled corpus, as one step of undo. */
public final class ViewEdits {

	private ViewEdits() {
	}

	/**
	 * Makes an edit and applies it.
	 *
	 * @return why it was refused, for the user; empty if it was applied, changes nothing, was cancelled, or failed, which was then shown
	 */
	public static Optional<String> attempt(String title, ProjectCorpus corpus, Shell shell, Function<CorpusSession, CorpusEdit> maker) {
		try {
			change(title, corpus, shell, maker);
			return Optional.empty();
		} catch (IllegalArgumentException refused) {
			return Optional.of(refused.getMessage());
		}
	}

	/**
	 * Makes an edit and applies it, or tells why not.
	 *
	 * @return whether it was applied, or changes nothing; not where it was refused or failed, which was then shown, nor where somebody cancelled it
	 */
	public static boolean apply(String title, ProjectCorpus corpus, Shell shell, Function<CorpusSession, CorpusEdit> maker) {
		try {
			return change(title, corpus, shell, maker);
		} catch (IllegalArgumentException refused) {
			MessageDialog.openInformation(shell, title, refused.getMessage());
			return false;
		}
	}

	private static boolean change(String title, ProjectCorpus corpus, Shell shell, Function<CorpusSession, CorpusEdit> maker) {
		try {
			Optional<CorpusEdit> edit = SettledCorpus.work(corpus, shell, settled -> maker.apply(corpus.session()));
			if (edit.isPresent() && !edit.get().files().isEmpty()) {
				CorpusEditApplier.apply(edit.get(), corpus, WorkspaceUndoUtil.getUIInfoAdapter(shell));
			}
			return edit.isPresent();
		} catch (CoreException failed) {
			ILog.of(ViewEdits.class).log(failed.getStatus());
			ErrorDialog.openError(shell, title, null, failed.getStatus());
			return false;
		}
	}
}
