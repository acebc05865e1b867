// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.welcome;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.gainsay.edit.StarterProject;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.projects.perspective.AnnotationPerspective;
import org.gainsay.ui.projects.ExampleProject;

/** The example that the cheat sheet goes through. */
final class Example {

	private static final String NAME = "lighthouse"; //$NON-NLS-1$

	private Example() {
	}

	/**
	 * Opens the example's article in the annotation perspective; makes the project if it is not there.
	 *
	 * @throws CoreException if it cannot be made or opened
	 */
	static ArticleEditor open(IWorkbenchPage page) throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(NAME);
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					if (!project.exists()) {
						ExampleProject.create(project, null, monitor);
					}
					project.open(monitor);
					project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
				}
			}::run);
		} catch (InvocationTargetException failed) {
			throw failed.getCause() instanceof CoreException refused ? refused : new CoreException(Status.error(failed.getCause().getMessage(), failed.getCause()));
		} catch (InterruptedException cancelled) {
			throw new CoreException(Status.CANCEL_STATUS);
		}
		PlatformUI.getWorkbench().showPerspective(AnnotationPerspective.ID, page.getWorkbenchWindow());
		IWorkbenchPage shown = page.getWorkbenchWindow().getActivePage();
		if (shown.isPageZoomed()) { // The steps stand beside the article.
			shown.setPartState(shown.getActivePartReference(), IWorkbenchPage.STATE_RESTORED);
		}
		return (ArticleEditor) IDE.openEditor(shown, project.getFile(StarterProject.ARTICLE), ArticleEditor.ID);
	}
}
