// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.corpuspage;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.Messages;

/** Opens the page of the corpus that is selected, else of the one that is worked on. */
public final class OpenCorpusPageHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IStructuredSelection selected = HandlerUtil.getCurrentStructuredSelection(event);
		Optional<ProjectCorpus> corpus = CorpusView.corpusOfElement(selected.getFirstElement()).or(() -> CorpusView.corpusOf(window.getActivePage()));
		corpus.ifPresentOrElse(of -> CorpusPages.open(of, window.getActivePage()), () -> MessageDialog.openInformation(window.getShell(), Messages.Page_open, CorpusView.noCorpus()));
		return null;
	}
}
