// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.project;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;
import org.gainsay.ui.article.ArticleEditor;

/** Makes a project with a small working example in it, and opens its article beside its annotations. */
public final class NewAnnotationProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

	/** The wizard's identifier. */
	public static final String ID = "org.gainsay.ui.newProject"; //$NON-NLS-1$

	private IWorkbench workbench;
	private IConfigurationElement configuration;
	private WizardNewProjectCreationPage page;

	public NewAnnotationProjectWizard() {
		setWindowTitle(Messages.NewProject_title);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		configuration = element;
	}

	@Override
	public void init(IWorkbench in, IStructuredSelection selection) {
		workbench = in;
	}

	@Override
	public void addPages() {
		page = new WizardNewProjectCreationPage("project"); //$NON-NLS-1$
		page.setTitle(Messages.NewProject_title);
		page.setDescription(Messages.NewProject_description);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IProject project = page.getProjectHandle();
		URI location = page.useDefaults() ? null : page.getLocationURI();
		try {
			getContainer().run(true, true, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					ExampleProject.create(project, location, monitor);
				}
			});
		} catch (InvocationTargetException failed) {
			Throwable cause = failed.getCause();
			IStatus status = cause instanceof CoreException core ? core.getStatus()
					: new Status(IStatus.ERROR, GainsayUi.ID, String.valueOf(cause.getMessage()), cause);
			ILog.of(getClass()).log(status);
			ErrorDialog.openError(getShell(), Messages.NewProject_title, Messages.NewProject_failed, status);
			return false;
		} catch (InterruptedException cancelled) {
			return false;
		}
		BasicNewProjectResourceWizard.updatePerspective(configuration);
		open(project);
		return true;
	}

	private void open(IProject project) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window == null) {
			return;
		}
		IFile article = project.getFile(ExampleProject.ARTICLE);
		BasicNewResourceWizard.selectAndReveal(article, window);
		try {
			IDE.openEditor(window.getActivePage(), project.getFile(ExampleProject.ANNOTATIONS));
			IDE.openEditor(window.getActivePage(), article, ArticleEditor.ID);
		} catch (PartInitException failed) {
			ILog.of(getClass()).error(NLS.bind(Messages.NewProject_creating, project.getName()), failed);
		}
	}
}
