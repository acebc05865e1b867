// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.welcome;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.cheatsheets.ICheatSheetAction;
import org.eclipse.ui.cheatsheets.ICheatSheetManager;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.text.Span;
import org.gainsay.ui.Messages;
import org.gainsay.ui.article.ArticleEditor;

/**
 * A step of the cheat sheet that is done in the example's article: {@code open} opens it, {@code select} selects words of it,
 * {@code do} carries out a command there, as its key would.
 */
public final class GuideStep extends Action implements ICheatSheetAction {

	@Override
	public void run(String[] parameters, ICheatSheetManager manager) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		boolean done = false;
		try {
			ArticleEditor editor = Example.open(page);
			done = switch (parameters[0]) {
				case "select" -> select(editor, parameters[1]); //$NON-NLS-1$
				case "do" -> carryOut(editor, parameters[1]); //$NON-NLS-1$
				default -> true;
			};
		} catch (CoreException failed) {
			if (failed.getStatus().getSeverity() != IStatus.CANCEL) {
				ILog.of(getClass()).log(failed.getStatus());
				ErrorDialog.openError(page.getWorkbenchWindow().getShell(), Messages.Guide_title, null, failed.getStatus());
			}
		}
		notifyResult(done);
	}

	private static boolean select(ArticleEditor editor, String words) {
		int at = editor.text().indexOf(words);
		if (at >= 0) {
			editor.selectWords(new Span(at, at + words.length()), false);
			editor.setFocus();
		}
		return at >= 0;
	}

	private static boolean carryOut(ArticleEditor editor, String command) {
		editor.getSite().getPage().activate(editor);
		try {
			ParameterizedCommand what = editor.getSite().getService(ICommandService.class).deserialize(command);
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(what, null);
			return true;
		} catch (CommandException notNow) {
			ILog.of(GuideStep.class).warn(notNow.getMessage(), notNow);
			return false;
		}
	}
}
