// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.ui.projects.Messages;

/** Opens the import of articles with what is on the clipboard: the words of an article, addresses, files. */
public final class ImportClipboardHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		try {
			List<String> sources = GivenSources.ofClipboard(shell.getDisplay());
			if (sources.isEmpty()) {
				MessageDialog.openInformation(shell, Messages.Import_title, Messages.Import_nothingToPaste);
				return null;
			}
			ImportTextsWizard.open(shell, HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection chosen ? chosen : StructuredSelection.EMPTY, sources);
		} catch (IOException failed) {
			ILog.of(getClass()).error(failed.getMessage(), failed);
			MessageDialog.openError(shell, Messages.Import_title, failed.getMessage());
		}
		return null;
	}
}
