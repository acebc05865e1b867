// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.welcome;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.cheatsheets.ICheatSheetAction;
import org.eclipse.ui.cheatsheets.ICheatSheetManager;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.text.Span;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.article.ArticleEditor;

/**
 * A step of the cheat sheet that is done in the example's article: {@code open} opens it, {@code select} selects words of it,
 * {@code do} carries out a command there, as its key would, {@code show} carries one out and goes back to the article. The sheet
 * takes the keyboard for its next step when one is done, so what is done comes after that, and the article has the keyboard.
 */
public final class GuideStep extends Action implements ICheatSheetAction {

	@Override
	public void run(String[] parameters, ICheatSheetManager manager) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		boolean done = false;
		try {
			ArticleEditor editor = Example.open(page);
			done = !"select".equals(parameters[0]) || select(editor, parameters[1]); //$NON-NLS-1$
			Display.getCurrent().asyncExec(() -> carryOn(editor, parameters));
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
		}
		return at >= 0;
	}

	private static void carryOn(ArticleEditor editor, String[] parameters) {
		IWorkbenchPage page = editor.getSite().getPage();
		turnTo(editor, page);
		if ("do".equals(parameters[0])) { //$NON-NLS-1$
			carryOut(parameters[1]);
		} else if ("show".equals(parameters[0])) { //$NON-NLS-1$
			carryOut(parameters[1]);
			turnTo(editor, page);
		}
	}

	private static void turnTo(ArticleEditor editor, IWorkbenchPage page) {
		page.activate(editor);
		editor.setFocus(); // It may be the active part already and another control have the focus.
	}

	private static void carryOut(String command) {
		try {
			ParameterizedCommand what = PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(command);
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(what, null);
		} catch (CommandException notNow) {
			ILog.of(GuideStep.class).warn(notNow.getMessage(), notNow);
		}
	}
}
