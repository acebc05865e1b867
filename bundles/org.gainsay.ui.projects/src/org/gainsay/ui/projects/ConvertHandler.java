// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.gainsay.ui.corpus.CorpusNature;

/** Makes the selected projects annotation projects, or plain ones again: which of the two stands behind a colon in plugin.xml. Their files stay as they are. */
public final class ConvertHandler extends AbstractHandler implements IExecutableExtension {

	private boolean remove;

	@Override
	public void setInitializationData(IConfigurationElement config, String property, Object data) {
		remove = "remove".equals(data); //$NON-NLS-1$
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<IProject> projects = HandlerUtil.getCurrentStructuredSelection(event).stream().map(one -> Adapters.adapt(one, IProject.class)).filter(Objects::nonNull)
				.filter(project -> project.isAccessible() && CorpusNature.isOn(project) == remove).distinct().toList();
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> new Conversion(projects, remove).run(monitor));
		} catch (InvocationTargetException failed) {
			if (!(failed.getCause() instanceof CoreException refused)) {
				throw new ExecutionException(String.valueOf(failed.getCause().getMessage()), failed.getCause());
			}
			ILog.of(getClass()).log(refused.getStatus());
			ErrorDialog.openError(shell, Messages.Convert_title, Messages.Convert_failed, refused.getStatus());
		} catch (InterruptedException cancelled) {
			return null; // What was converted before stays so; the menu takes it back.
		}
		outlineAnew();
		return null;
	}

	/** An editor that is open already has an outline from now on: the view asks for it when it is told that the editor is looked at. */
	private static void outlineAnew() {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				if (page.getActiveEditor() != null && page.findView(IPageLayout.ID_OUTLINE) instanceof ContentOutline outline) {
					outline.partActivated(page.getActiveEditor());
				}
			}
		}
	}

	/** One change of the workspace for all projects, so that one build follows. */
	private static final class Conversion extends WorkspaceModifyOperation {
		private final List<IProject> projects;
		private final boolean remove;

		Conversion(List<IProject> projects, boolean remove) {
			this.projects = projects;
			this.remove = remove;
		}

		@Override
		protected void execute(IProgressMonitor monitor) throws CoreException {
			SubMonitor progress = SubMonitor.convert(monitor, Messages.Convert_title, projects.size());
			for (IProject project : projects) {
				if (remove) {
					CorpusNature.removeFrom(project, progress.split(1));
				} else {
					CorpusNature.addTo(project, progress.split(1));
				}
			}
		}
	}
}
