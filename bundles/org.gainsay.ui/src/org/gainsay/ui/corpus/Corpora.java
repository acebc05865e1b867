// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.PreferenceChangeEvent;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;
import org.gainsay.ui.edit.CorpusUndo;
import org.gainsay.ui.preferences.Preferences;

/**
 * The corpora of the workspace: one for each open project with our nature, and one for each folder in such a project that a file
 * gainsay.properties makes a corpus of its own; from the first question until the project closes, or the folder is none any more.
 * Claims files are followed through their file buffers, so that every editor of one counts.
 */
public final class Corpora {

	/** How the names of claims files end. */
	public static final String EXTENSION = "claims"; //$NON-NLS-1$

	private final Map<IContainer, ProjectCorpus> corpora = new HashMap<>();
	/** Which corpus follows a buffer; guarded by {@link #corpora}. */
	private final Map<IFileBuffer, ProjectCorpus> followed = new HashMap<>();
	/** Guarded by {@link #corpora}. */
	private boolean closed;
	private final List<Runnable> boundaries = new CopyOnWriteArrayList<>();
	private final IResourceChangeListener projects = this::projectChanged;
	private final IResourceChangeListener resources = this::resourcesChanged;
	private final IFileBufferListener buffers = new Buffers();
	private final IPreferenceChangeListener reader = this::readerChanged;

	/** Begins to follow the workspace. */
	public void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projects,
				IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).addPreferenceChangeListener(reader);
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		manager.addFileBufferListener(buffers);
		for (IFileBuffer buffer : manager.getFileBuffers()) {
			buffers.bufferCreated(buffer);
		}
	}

	/** Ends all sessions. Whoever comes later finds no corpora. */
	public void close() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).removePreferenceChangeListener(reader);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		synchronized (corpora) {
			closed = true;
		}
		close(folder -> true);
	}

	/** The corpus of a project; empty where the project is closed, has not our nature or is not (any more) on the local disk. */
	public Optional<ProjectCorpus> of(IProject project) {
		return ofFolder(project);
	}

	/** The corpus that a file belongs to: that of the nearest folder around it that is one. */
	public Optional<ProjectCorpus> of(IFile file) {
		return ofFolder(folderOf(file));
	}

	private Optional<ProjectCorpus> ofFolder(IContainer folder) {
		IPath location = folder.getLocation(); // Asked once: a folder that goes has none from one moment to the next.
		if (!CorpusNature.isOn(folder.getProject()) || !folder.exists() || location == null || !location.toFile().isDirectory()) {
			return Optional.empty(); // A folder that is being deleted is gone from the disk before it is from the workspace.
		}
		try {
			synchronized (corpora) {
				return closed ? Optional.empty() : Optional.of(corpora.computeIfAbsent(folder, one -> new ProjectCorpus(one, location.toPath())));
			}
		} catch (UncheckedIOException gone) {
			return Optional.empty(); // Between the look and the reading.
		}
	}

	/** The corpora of a project: its own, then those of folders in it, an outer one before those in it. Output, history and hidden folders have none. */
	public List<ProjectCorpus> allOf(IProject project) {
		if (of(project).isEmpty()) {
			return List.of();
		}
		Set<IContainer> folders = new TreeSet<>(Comparator.comparing((IContainer folder) -> folder.getFullPath().toString()));
		try {
			project.accept(proxy -> {
				if (proxy.getType() == IResource.FILE && proxy.getName().equals(CorpusFiles.PROPERTIES)) {
					folders.add(proxy.requestResource().getParent());
				}
				return proxy.getType() != IResource.FOLDER || !proxy.getName().startsWith(".") && !CorpusFiles.UNREAD_FOLDERS.contains(proxy.getName()); //$NON-NLS-1$
			}, IResource.NONE);
		} catch (CoreException closedMeanwhile) {
			return List.of();
		}
		folders.add(project);
		return folders.stream().flatMap(folder -> ofFolder(folder).stream()).toList();
	}

	/** The nearest folder around a file that is a corpus of its own, else the project. */
	static IContainer folderOf(IResource file) {
		for (IContainer folder = file.getParent(); folder != null && folder.getType() == IResource.FOLDER; folder = folder.getParent()) {
			if (folder.getFile(IPath.fromOSString(CorpusFiles.PROPERTIES)).exists()) {
				return folder;
			}
		}
		return file.getProject();
	}

	/** Adds somebody who wants to know, on the UI thread, when open files may belong to another corpus than before. */
	public void addBoundariesListener(Runnable listener) {
		boundaries.add(listener);
	}

	public void removeBoundariesListener(Runnable listener) {
		boundaries.remove(listener);
	}

	/** Who annotates is who reads: a blind round that is open shows them their own sets and no others. */
	private void readerChanged(PreferenceChangeEvent event) {
		if (Preferences.ANNOTATOR.equals(event.getKey())) {
			Job.createSystem(Messages.Corpus_reader, monitor -> {
				List<ProjectCorpus> all;
				synchronized (corpora) {
					all = List.copyOf(corpora.values());
				}
				all.forEach(corpus -> corpus.readBy(Preferences.whoAnnotates()));
			}).schedule();
		}
	}

	private void projectChanged(IResourceChangeEvent event) {
		close(folder -> folder.getProject().equals(event.getResource()));
	}

	/** Ends the corpora of some folders, and gives them. */
	private List<ProjectCorpus> close(Predicate<IContainer> which) {
		List<ProjectCorpus> closed = new ArrayList<>();
		synchronized (corpora) {
			corpora.entrySet().removeIf(entry -> which.test(entry.getKey()) && closed.add(entry.getValue()));
		}
		closed.forEach(ProjectCorpus::close);
		return closed;
	}

	/** Ends the corpora of folders of a project that are none any more, and takes their markers away: the outer corpus puts its own. */
	void retainFoldersOf(IProject project) throws CoreException {
		for (ProjectCorpus gone : close(folder -> folder.getProject().equals(project) && folder.getType() == IResource.FOLDER
				&& !folder.getFile(IPath.fromOSString(CorpusFiles.PROPERTIES)).exists())) {
			if (gone.folder().exists()) {
				gone.folder().deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
			}
		}
	}

	private void resourcesChanged(IResourceChangeEvent event) {
		boolean[] moved = new boolean[1];
		Set<IResource> gone = new HashSet<>();
		try {
			event.getDelta().accept(delta -> {
				IResource resource = delta.getResource();
				boolean cameOrWent = delta.getKind() != IResourceDelta.CHANGED;
				moved[0] |= resource.getType() == IResource.FILE && cameOrWent && resource.getName().equals(CorpusFiles.PROPERTIES)
						|| resource.getType() == IResource.PROJECT && (delta.getFlags() & IResourceDelta.DESCRIPTION) != 0;
				if (resource instanceof IProject project && !project.isAccessible()) {
					gone.add(project);
				}
				return !moved[0];
			});
		} catch (CoreException impossible) {
			ILog.of(getClass()).log(impossible.getStatus()); // The visitor throws nothing.
		}
		if (!gone.isEmpty()) { // Who asked between the word that it goes and its going got a corpus once more, which no project of that name may find.
			close(folder -> gone.contains(folder.getProject()));
		}
		if (moved[0]) {
			UiThread.later(this::followAnew);
		}
	}

	/** Lets every open document of a corpus be followed by the one that it belongs to now. */
	private void followAnew() {
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			IFile file = document(buffer);
			if (file != null) {
				follow(file, (ITextFileBuffer) buffer);
			}
		}
		close(folder -> !CorpusNature.isOn(folder.getProject()));
		boundaries.forEach(Runnable::run);
	}

	private void follow(IFile file, ITextFileBuffer buffer) {
		ProjectCorpus now = of(file).filter(corpus -> isClaimsFile(buffer) || file.getParent().equals(corpus.folder())).orElse(null);
		ProjectCorpus before;
		synchronized (corpora) {
			before = now == null ? followed.remove(buffer) : followed.put(buffer, now);
		}
		if (before == now) {
			return;
		}
		if (before != null) {
			before.closed(file, buffer);
		}
		if (now != null) {
			now.opened(file, buffer);
			CorpusUndo.reachFrom(file, buffer.getDocument(), now);
		}
	}

	/** The file of a buffer of a claims file of the workspace; null if it is another's. */
	public static IFile claimsFile(IFileBuffer buffer) {
		return isClaimsFile(buffer) ? file(buffer) : null;
	}

	private static boolean isClaimsFile(IFileBuffer buffer) {
		return buffer.getLocation() != null && EXTENSION.equals(buffer.getLocation().getFileExtension());
	}

	/** The file of a buffer that may be a document of a corpus: a claims file, or the rejected pairs; null if it is none. */
	private static IFile document(IFileBuffer buffer) {
		return isClaimsFile(buffer) || buffer.getLocation() != null && CorpusFiles.REJECTED_PAIRS.equals(buffer.getLocation().lastSegment()) ? file(buffer) : null;
	}

	private static IFile file(IFileBuffer buffer) {
		// The file may be gone by now; its buffer is not.
		IPath location = buffer.getLocation();
		return !(buffer instanceof ITextFileBuffer) || location.segmentCount() < 2 ? null : ResourcesPlugin.getWorkspace().getRoot().getFile(location);
	}

	/** Follows the buffers of the documents of corpora. The builder marks a file once it is saved; a buffer whose file is moved goes, and another comes. */
	private final class Buffers extends FileBufferFollower {
		@Override
		public void bufferCreated(IFileBuffer buffer) {
			IFile file = document(buffer);
			if (file != null) {
				follow(file, (ITextFileBuffer) buffer);
			}
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			IFile file = document(buffer);
			if (file != null) {
				ProjectCorpus corpus;
				synchronized (corpora) {
					corpus = followed.remove(buffer);
				}
				if (corpus != null) {
					corpus.closed(file, (ITextFileBuffer) buffer);
				}
			}
		}
	}
}
