// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.ViewEdits;

/** Makes something new in a corpus, as one step of undo. */
abstract class NewElementWizard extends Wizard implements INewWizard {

	private final List<ProjectCorpus> corpora = new ArrayList<>();
	private IWorkbench workbench;
	private ProjectCorpus first;
	private NewElementPage page;

	NewElementWizard(String title) {
		setWindowTitle(title);
	}

	/** @param chosen which corpus is chosen first; may be null */
	abstract NewElementPage page(List<ProjectCorpus> all, ProjectCorpus chosen);

	/** Shows what was made: its first file. */
	void open(CorpusEdit made, ProjectCorpus corpus, IWorkbenchPage on) throws PartInitException {
		if (!made.files().isEmpty()) {
			IDE.openEditor(on, corpus.file(made.files().getFirst().file()));
		}
	}

	@Override
	public final void init(IWorkbench in, IStructuredSelection selection) {
		workbench = in;
		IResource resource = Adapters.<IResource>adapt(selection.getFirstElement(), IResource.class);
		if (resource == null && page(in) != null && page(in).getActiveEditor() instanceof IEditorPart editor) {
			resource = Adapters.adapt(editor.getEditorInput(), IFile.class);
		}
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isAccessible()) {
				corpora.addAll(GainsayUi.corpora().allOf(project));
			}
		}
		if (resource instanceof IFile file) {
			first = GainsayUi.corpora().of(file).orElse(null);
		} else if (resource != null) {
			IProject project = resource.getProject();
			first = corpora.stream().filter(corpus -> corpus.project().equals(project)).findFirst().orElse(null);
		}
		if (first == null) {
			first = CorpusAtHand.of(in, selection).orElse(null);
		}
	}

	private static IWorkbenchPage page(IWorkbench in) {
		IWorkbenchWindow window = in.getActiveWorkbenchWindow();
		return window == null ? null : window.getActivePage();
	}

	@Override
	public final void addPages() {
		page = page(corpora, first);
		addPage(page);
	}

	@Override
	public final boolean performFinish() {
		ProjectCorpus corpus = page.corpus();
		AtomicReference<CorpusEdit> made = new AtomicReference<>();
		// What the fields hold is read here, where they are; the work may wait for a build elsewhere.
		CorpusEdit[] edit = new CorpusEdit[1];
		Optional<String> refused = ViewEdits.attempt(getWindowTitle(), corpus, getShell(), session -> {
			getShell().getDisplay().syncExec(() -> {
				try {
					edit[0] = page.edit(session);
				} catch (IllegalArgumentException wrong) {
					page.setErrorMessage(wrong.getMessage());
				}
			});
			made.set(edit[0]);
			return edit[0] == null ? new CorpusEdit("", List.of()) : edit[0]; //$NON-NLS-1$
		});
		refused.ifPresent(page::setErrorMessage);
		if (refused.isPresent() || made.get() == null) {
			return false;
		}
		IWorkbenchPage on = page(workbench);
		boolean there = made.get().files().stream().allMatch(file -> corpus.file(file.file()).exists());
		if (on != null && there) {
			try {
				open(made.get(), corpus, on);
			} catch (PartInitException failed) {
				ILog.of(getClass()).log(failed.getStatus());
			}
		}
		return there;
	}

	static List<String> lines(String text) {
		return Arrays.stream(text.split("\\R|,")).map(String::strip).filter(line -> !line.isEmpty()).toList(); //$NON-NLS-1$
	}
}
