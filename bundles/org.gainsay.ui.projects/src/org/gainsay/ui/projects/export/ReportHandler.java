// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the export of the corpus that is worked on with the report chosen. */
public final class ReportHandler extends AbstractHandler {

	private static final String REPORT = "html"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) {
		Optional<IResource> selected = Optional.ofNullable(Adapters.<IResource>adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), IResource.class));
		Optional<IResource> edited = Optional.ofNullable(HandlerUtil.getActiveEditor(event)).flatMap(editor -> Optional.ofNullable(Adapters.<IResource>adapt(editor.getEditorInput(), IResource.class)));
		ExportCorpusWizard wizard = new ExportCorpusWizard().of(REPORT);
		wizard.init(PlatformUI.getWorkbench(), selected.or(() -> edited).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
		new WizardDialog(HandlerUtil.getActiveShell(event), wizard).open();
		return null;
	}
}
