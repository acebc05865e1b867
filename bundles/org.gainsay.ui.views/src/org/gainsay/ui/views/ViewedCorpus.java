// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.MonitorProgress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;

/**
 * The corpus that the views of a page show: that of the editor or the resource which somebody turned to last; before that, the first
 * one that is open. It tells on the UI thread when another one is meant, and on whichever thread of every new build.
 */
final class ViewedCorpus implements AutoCloseable {

	private final IWorkbenchPage page;
	private final Consumer<ProjectCorpus> changed;
	private final Runnable built;
	private final ISelectionListener selections = (part, selection) -> follow(part, selection);
	/** Nothing is selected on the page of a corpus, so no selection tells that somebody turned to it. */
	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference reference) {
			follow(reference.getPart(false), null);
		}
	};
	private final IResourceChangeListener projects = this::projectGoes;
	private final Runnable boundaries = this::bound;
	/** Written on the UI thread, and read on others. */
	private volatile ProjectCorpus corpus;
	/** Only for the UI thread. */
	private boolean closed;

	/**
	 * @param changed gets the corpus meant, null where there is none; not at once
	 * @param built   is told of each build, on whichever thread
	 */
	ViewedCorpus(IWorkbenchPage page, Consumer<ProjectCorpus> changed, Runnable built) {
		this.page = page;
		this.changed = changed;
		this.built = built;
		page.addSelectionListener(selections);
		page.addPartListener(parts);
		GainsayUi.corpora().addBoundariesListener(boundaries);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projects,
				IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE | IResourceChangeEvent.POST_CHANGE);
	}

	/** Finds the corpus to begin with. */
	void begin() {
		show(begin(page).orElse(null));
	}

	/** The corpus of the active editor of a page, else of what the tree of the projects has selected, else the first one that is open. */
	static Optional<ProjectCorpus> begin(IWorkbenchPage page) {
		return of(page.getActiveEditor()).or(() -> page.getSelection(IPageLayout.ID_PROJECT_EXPLORER) instanceof IStructuredSelection selected ? ofElement(selected.getFirstElement()) : Optional.empty())
				.or(ViewedCorpus::first);
	}

	/** The corpus; null where none is open. */
	ProjectCorpus corpus() {
		return corpus;
	}

	/** The corpus of what a part shows. */
	static Optional<ProjectCorpus> of(IWorkbenchPart part) {
		if (!(part instanceof IEditorPart editor)) {
			return Optional.empty();
		}
		return Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IFile.class)).flatMap(GainsayUi.corpora()::of)
				.or(() -> Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), ProjectCorpus.class)));
	}

	/** The corpus that something selected is of, or lies in. */
	static Optional<ProjectCorpus> ofElement(Object selected) {
		return selected instanceof CorpusElement element ? Optional.of(element.corpus()) : Optional.ofNullable(Adapters.adapt(selected, IResource.class)).flatMap(ViewedCorpus::of);
	}

	/** The corpus that a resource lies in, or is the folder of. */
	private static Optional<ProjectCorpus> of(IResource resource) {
		return switch (resource) {
			case IFile file -> GainsayUi.corpora().of(file);
			case IFolder folder -> GainsayUi.corpora().of(folder.getFile(CorpusFiles.PROPERTIES));
			default -> resource.getProject() == null ? Optional.empty() : GainsayUi.corpora().of(resource.getProject());
		};
	}

	private static Optional<ProjectCorpus> first() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.flatMap(project -> GainsayUi.corpora().of(project).stream()).findFirst();
	}

	private void follow(IWorkbenchPart part, ISelection selection) {
		Optional<ProjectCorpus> found = of(part);
		if (found.isEmpty() && selection instanceof IStructuredSelection structured) {
			found = ofElement(structured.getFirstElement());
		}
		found.filter(other -> other != corpus).ifPresent(this::show);
	}

	/** A folder has become a corpus of its own, or is none any more. */
	private void bound() {
		if (corpus != null && !GainsayUi.corpora().allOf(corpus.project()).contains(corpus)) {
			begin();
		}
	}

	private void projectGoes(IResourceChangeEvent event) {
		if (event.getType() != IResourceChangeEvent.POST_CHANGE) {
			IResource going = event.getResource();
			UiThread.later(() -> {
				if (corpus != null && corpus.project().equals(going)) {
					show(first().filter(other -> !other.project().equals(going)).orElse(null));
				}
			});
		} else if (isNone()) { // One that goes may be there again before the UI thread hears of its going.
			UiThread.later(() -> {
				if (isNone() && !closed) {
					first().ifPresent(this::show); // A project came, or became a corpus.
				}
			});
		}
	}

	private boolean isNone() {
		ProjectCorpus now = corpus;
		return now == null || now.isClosed();
	}

	private void show(ProjectCorpus next) {
		if (Objects.equals(corpus, next)) {
			return;
		}
		leave();
		corpus = next;
		changed.accept(next);
		if (next == null) {
			return;
		}
		next.addListener(built);
		if (next.isBuilt()) {
			built.run();
			return;
		}
		String task = NLS.bind(org.gainsay.ui.Messages.Builder_checking, next.title());
		Job.create(task, monitor -> {
			try {
				next.built(new MonitorProgress(monitor, task));
				built.run();
			} catch (CancellationException cancelled) {
				throw new OperationCanceledException();
			}
		}).schedule();
	}

	private void leave() {
		if (corpus != null) {
			corpus.removeListener(built);
			corpus = null;
		}
	}

	@Override
	public void close() {
		closed = true;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
		page.removeSelectionListener(selections);
		page.removePartListener(parts);
		GainsayUi.corpora().removeBoundariesListener(boundaries);
		leave();
	}

	/** Whether there is an open project at all, corpus or not. */
	static boolean hasProjects() {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).anyMatch(IProject::isOpen);
	}
}
