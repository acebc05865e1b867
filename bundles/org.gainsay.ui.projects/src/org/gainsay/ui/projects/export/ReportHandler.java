// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the export of the corpus that is worked on with the report chosen. */
public final class ReportHandler extends AbstractHandler {

	private static final String REPORT = "html"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		ExportCorpusWizard wizard = new ExportCorpusWizard().of(REPORT);
		wizard.init(PlatformUI.getWorkbench(), HandlerUtil.getCurrentStructuredSelection(event));
		new WizardDialog(HandlerUtil.getActiveShell(event), wizard).open();
		return null;
	}
}
