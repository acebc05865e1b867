// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.fixes;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.edit.CorpusEditApplier;

/** Applies an edit that somebody chose from a list, and tells them if it no longer fits. */
public final class FixApplication {

	private FixApplication() {
	}

	/** Applies an edit that was chosen in a file as one step of undo, which undo in that file's editor reaches; for the UI thread. */
	public static void apply(CorpusEdit edit, ClaimsFile from) {
		apply(edit.label(), List.of(edit), from);
	}

	/** Applies several edits of one moment as one step of undo. */
	static void apply(String label, List<CorpusEdit> edits, ClaimsFile from) {
		Shell shell = PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
		try {
			List<CorpusEdit> fitting = CorpusEdit.compatible(edits);
			CorpusEditApplier.apply(CorpusEdit.together(label, fitting), from.file(), from.corpus(), WorkspaceUndoUtil.getUIInfoAdapter(shell));
			if (fitting.size() < edits.size()) {
				MessageDialog.openInformation(shell, label, NLS.bind(Messages.FixApplication_leftOut, edits.size() - fitting.size(), edits.size()));
			}
		} catch (StaleEditException stale) {
			MessageDialog.openInformation(shell, label, stale.getMessage());
		} catch (CoreException failed) {
			ILog.of(FixApplication.class).log(failed.getStatus());
			ErrorDialog.openError(shell, label, null, failed.getStatus());
		}
	}
}
