// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.welcome;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.projects.perspective.AnnotationPerspective;
import org.gainsay.ui.projects.NewAnnotationProjectWizard;
import org.gainsay.ui.theme.HeadingFont;

/** Where somebody begins: the example with its cheat sheet, a project of one's own, those that are there, the manual. */
public final class WelcomePage {

	/** The cheat sheet that goes through the example. */
	public static final String CHEAT_SHEET = "org.gainsay.ui.firstArticle"; //$NON-NLS-1$

	private static final String OPEN_FOLDER = "org.eclipse.e4.ui.importer.wizard"; //$NON-NLS-1$
	private static final int MOST_PROJECTS = 8;
	private static final int WIDTH = 560;
	private static final int MARGIN = 30;
	private static final int INDENT = 16;
	private static final int SPACE = 12;

	private final IWorkbenchWindow window;
	private final Runnable leave;
	private final Composite area;
	private Link first;

	/** @param leave makes room for what was opened */
	public WelcomePage(Composite parent, IWorkbenchWindow window, Runnable leave) {
		this.window = window;
		this.leave = leave;
		ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		area = new Composite(scrolled, SWT.NONE);
		scrolled.setContent(area);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridLayout layout = new GridLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		area.setLayout(layout);
		heading(Messages.Welcome_title, HeadingFont.PAGE);
		words(Messages.Welcome_what);
		heading(Messages.Welcome_begin, HeadingFont.PART);
		first = link(Messages.Welcome_first, Messages.Welcome_firstWhat, this::firstArticle);
		link(Messages.Welcome_project, Messages.Welcome_projectWhat, () -> wizard(PlatformUI.getWorkbench().getNewWizardRegistry(), NewAnnotationProjectWizard.ID));
		link(Messages.Welcome_folder, Messages.Welcome_folderWhat, () -> wizard(PlatformUI.getWorkbench().getImportWizardRegistry(), OPEN_FOLDER));
		List<IProject> projects = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(project -> project.isAccessible() && CorpusNature.isOn(project)).toList();
		if (!projects.isEmpty()) {
			heading(Messages.Welcome_projects, HeadingFont.PART);
			projects.stream().limit(MOST_PROJECTS).forEach(project -> link(project.getName(), project.getLocation() == null ? null : project.getLocation().toOSString(), () -> show(project)));
		}
		heading(Messages.Welcome_learn, HeadingFont.PART);
		link(Messages.Welcome_manual, Messages.Welcome_manualWhat, () -> PlatformUI.getWorkbench().getHelpSystem().displayHelpResource("/org.gainsay.ui/help/workbench.html")); //$NON-NLS-1$
		words(Messages.Welcome_again);
		scrolled.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void heading(String text, HeadingFont font) {
		Label label = words(text);
		font.on(label);
		((GridData) label.getLayoutData()).verticalIndent = SPACE;
	}

	private Label words(String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		GridData wide = new GridData(SWT.LEFT, SWT.TOP, false, false);
		wide.widthHint = WIDTH;
		label.setLayoutData(wide);
		return label;
	}

	/** @param what says what comes of it; may be null */
	private Link link(String text, String what, Runnable action) {
		Link link = new Link(area, SWT.NONE);
		link.setText("<a>" + text.replace("&", "&&") + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		GridData indented = new GridData(SWT.LEFT, SWT.TOP, false, false);
		indented.horizontalIndent = INDENT;
		link.setLayoutData(indented);
		link.addListener(SWT.Selection, event -> action.run());
		if (what != null) {
			((GridData) words(what).getLayoutData()).horizontalIndent = INDENT;
		}
		return link;
	}

	private void firstArticle() {
		try {
			Example.open(window.getActivePage());
			leave.run();
			new OpenCheatSheetAction(CHEAT_SHEET).run();
		} catch (CoreException failed) {
			if (failed.getStatus().getSeverity() != IStatus.CANCEL) {
				ILog.of(getClass()).log(failed.getStatus());
				ErrorDialog.openError(window.getShell(), Messages.Welcome_title, null, failed.getStatus());
			}
		}
	}

	private void wizard(IWizardRegistry registry, String id) {
		IWizardDescriptor descriptor = registry.findWizard(id);
		if (descriptor == null) {
			ErrorDialog.openError(window.getShell(), Messages.Welcome_title, null, Status.error(NLS.bind(Messages.Welcome_noWizard, id)));
			return;
		}
		try {
			IWorkbenchWizard wizard = descriptor.createWizard();
			wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
			WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
			dialog.create();
			if (dialog.open() == Window.OK) {
				leave.run();
			}
		} catch (CoreException failed) {
			ILog.of(getClass()).log(failed.getStatus());
			ErrorDialog.openError(window.getShell(), Messages.Welcome_title, null, failed.getStatus());
		}
	}

	private void show(IProject project) {
		try {
			PlatformUI.getWorkbench().showPerspective(AnnotationPerspective.ID, window);
		} catch (WorkbenchException failed) {
			ILog.of(getClass()).log(failed.getStatus());
		}
		leave.run();
		BasicNewResourceWizard.selectAndReveal(project, window);
	}

	/** Beside other parts there is less room; the page scrolls. */
	void layout() {
		area.layout();
	}

	void setFocus() {
		first.setFocus();
	}
}
