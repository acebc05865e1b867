// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.gainsay.edit.StudyEdits;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.ViewEdits;

/** Begins the study of a corpus: asks for its coders and its first round, writes them and shows the file. */
public final class NewStudyHandler extends AbstractHandler {

	/** The command. */
	public static final String COMMAND = "org.gainsay.ui.newStudy"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Shell shell = HandlerUtil.getActiveShell(event);
		Optional<ProjectCorpus> corpus = page.getActivePart() instanceof StudyView view ? Optional.ofNullable(view.corpus()) : CorpusView.corpusOf(page);
		if (corpus.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.Study_newTitle, CorpusView.noCorpus());
			return null;
		}
		NewStudyDialog dialog = new NewStudyDialog(shell);
		if (dialog.open() == Window.OK && ViewEdits.apply(Messages.Study_newTitle, corpus.get(), shell, session -> new StudyEdits(session).begin(dialog.study()))) {
			try {
				IDE.openEditor(page, corpus.get().file(StudyEdits.STUDY));
			} catch (PartInitException failed) {
				throw new ExecutionException(failed.getMessage(), failed);
			}
		}
		return null;
	}
}
