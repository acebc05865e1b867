// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.corpuspage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.corpus.CorpusNature;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.preferences.Preferences;

/** Opens the page of a corpus with its project, once while the project is open; and where a window has nothing open at all when the workbench starts. */
public final class CorpusPages implements IStartup {

	/** The projects whose page was opened, or that had been open before; only for the UI thread. */
	private static final Set<IProject> KNOWN = new HashSet<>();

	@Override
	public void earlyStartup() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(CorpusPages::changed, IResourceChangeEvent.POST_CHANGE);
		UiThread.later(CorpusPages::begin);
	}

	/** A window without anything open has the page of the first corpus. */
	private static void begin() {
		List<IProject> open = Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(CorpusNature::isOn).toList();
		KNOWN.addAll(open);
		boolean welcome = PlatformUI.getWorkbench().getIntroManager().getIntro() != null;
		if (!open.isEmpty() && !welcome && Preferences.opensCorpusPage()) {
			page().filter(page -> page.getEditorReferences().length == 0).ifPresent(page -> open(new CorpusInput(open.getFirst()), true, page));
		}
	}

	private static void changed(IResourceChangeEvent event) {
		for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
			if (delta.getKind() == IResourceDelta.ADDED || delta.getKind() == IResourceDelta.REMOVED || (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0) {
				IProject project = delta.getResource().getProject();
				boolean open = CorpusNature.isOn(project); // Now, and not when the UI thread has time for it.
				UiThread.later(() -> project(project, open));
			}
		}
	}

	private static void project(IProject project, boolean open) {
		if (!open) {
			KNOWN.remove(project);
		} else if (KNOWN.add(project) && Preferences.opensCorpusPage() && new CorpusInput(project).exists()) {
			page().ifPresent(page -> {
				IEditorPart active = page.getActiveEditor();
				open(new CorpusInput(project), active == null, page).ifPresent(CorpusPageEditor::followCorpus); // It may be there from the last run, when its project was closed.
				if (active != null) {
					page.bringToTop(active); // Whoever opened the project has opened what they want to see.
				}
			});
		}
	}

	private static Optional<IWorkbenchPage> page() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return Stream.concat(Stream.ofNullable(active), Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())).map(IWorkbenchWindow::getActivePage).filter(page -> page != null).findFirst();
	}

	/** Opens the page of a corpus and turns to it. */
	public static Optional<CorpusPageEditor> open(ProjectCorpus corpus, IWorkbenchPage page) {
		return open(new CorpusInput(corpus.folder()), true, page);
	}

	private static Optional<CorpusPageEditor> open(CorpusInput input, boolean activate, IWorkbenchPage page) {
		try {
			return Optional.ofNullable(page.openEditor(input, CorpusPageEditor.ID, activate)).filter(CorpusPageEditor.class::isInstance).map(CorpusPageEditor.class::cast);
		} catch (PartInitException failed) {
			ILog.of(CorpusPages.class).log(failed.getStatus());
			return Optional.empty();
		}
	}
}
