// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.statement.StatementView;

/** Opens the suggestion at the caret of the article in the form of the Statement view, where it is corrected; the key that accepts it is pressed then. */
public final class CorrectHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ArticleEditor editor) {
			Optional<StatementFacts> suggestion = editor.suggestion();
			if (suggestion.isEmpty()) {
				MessageDialog.openInformation(editor.getSite().getShell(), Messages.Suggest_correcting, Messages.Suggest_noneHere);
			} else {
				editor.select(suggestion.get().qualifiedName());
				openForm(editor.getSite().getPage());
			}
		}
		return null;
	}

	/** Turns to the form, which shows what is selected. */
	static void openForm(IWorkbenchPage page) {
		try {
			page.showView(StatementView.ID);
		} catch (PartInitException failed) {
			ILog.of(CorrectHandler.class).log(failed.getStatus());
			ErrorDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Suggest_correcting, null, failed.getStatus());
		}
	}
}
