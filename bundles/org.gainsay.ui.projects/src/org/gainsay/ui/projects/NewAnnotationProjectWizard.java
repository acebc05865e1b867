// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

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
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.edit.StarterProject;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;

/** Makes a project with a small working example in it, and opens its article beside its annotations. */
public final class NewAnnotationProjectWizard extends Wizard implements INewWizard, IExecutableExtension {

	/** The wizard's identifier. */
	public static final String ID = "org.gainsay.ui.newProject"; //$NON-NLS-1$

	private IWorkbench workbench;
	private IConfigurationElement configuration;
	private ProjectPage page;

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
		page = new ProjectPage();
		page.setTitle(Messages.NewProject_title);
		page.setDescription(Messages.NewProject_description);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IProject project = page.getProjectHandle();
		URI location = page.useDefaults() ? null : page.getLocationURI();
		boolean example = page.example.getSelection();
		boolean codebook = page.codebook.getSelection();
		Preferences.setAnnotator(page.annotator.getText());
		try {
			getContainer().run(true, true, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					if (example) {
						ExampleProject.create(project, location, monitor);
					} else {
						ExampleProject.createEmpty(project, location, codebook, monitor);
					}
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
		if (example) {
			open(project);
		} else if (workbench.getActiveWorkbenchWindow() != null) {
			BasicNewResourceWizard.selectAndReveal(project, workbench.getActiveWorkbenchWindow());
		}
		return true;
	}

	private void open(IProject project) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (window == null) {
			return;
		}
		IFile article = project.getFile(StarterProject.ARTICLE);
		BasicNewResourceWizard.selectAndReveal(article, window);
		try {
			IDE.openEditor(window.getActivePage(), project.getFile(StarterProject.ANNOTATIONS));
			IDE.openEditor(window.getActivePage(), article, ArticleEditor.ID);
		} catch (PartInitException failed) {
			ILog.of(getClass()).error(NLS.bind(Messages.NewProject_creating, project.getName()), failed);
		}
	}

	/** The platform's page, with what the project begins with below. */
	private static final class ProjectPage extends WizardNewProjectCreationPage {
		private Button example;
		private Button codebook;
		private Text annotator;

		ProjectPage() {
			super("project"); //$NON-NLS-1$
		}

		@Override
		public void createControl(Composite parent) {
			super.createControl(parent);
			Composite area = new Composite((Composite) getControl(), SWT.NONE);
			area.setLayout(new GridLayout(2, false));
			area.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
			example = button(area, SWT.RADIO, Messages.NewProject_example);
			example.setSelection(true);
			Button empty = button(area, SWT.RADIO, Messages.NewProject_empty);
			codebook = button(area, SWT.CHECK, Messages.NewProject_codebook);
			((GridData) codebook.getLayoutData()).horizontalIndent = convertWidthInCharsToPixels(4);
			codebook.setEnabled(false);
			empty.addListener(SWT.Selection, event -> codebook.setEnabled(empty.getSelection()));
			NewElementPage.label(area, org.gainsay.ui.Messages.Preferences_annotator);
			annotator = new Text(area, SWT.BORDER | SWT.SINGLE);
			annotator.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
			annotator.setMessage(org.gainsay.ui.Messages.Preferences_annotatorField);
			annotator.setToolTipText(org.gainsay.ui.Messages.Preferences_annotatorHint);
			annotator.setText(Preferences.annotator());
			annotator.addListener(SWT.Modify, event -> setPageComplete(validatePage()));
			PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), ID);
			Dialog.applyDialogFont(area);
			setPageComplete(validatePage());
			setErrorMessage(null);
		}

		private static Button button(Composite area, int style, String text) {
			Button button = new Button(area, style);
			button.setText(text);
			button.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
			return button;
		}

		@Override
		protected boolean validatePage() {
			if (!super.validatePage()) {
				return false;
			}
			if (annotator != null && !annotator.getText().isBlank() && !Names.isName(annotator.getText().strip())) {
				setErrorMessage(org.gainsay.ui.Messages.Preferences_annotatorInvalid);
				return false;
			}
			return true;
		}
	}
}
