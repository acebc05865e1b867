// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.gainsay.ui.edit.CorpusUndo;

/**
 * The corpora of the workspace: one for each open project with our nature, from the first question until the project closes.
 * Claims files are followed through their file buffers, so that every editor of one counts.
 */
public final class Corpora {

	/** How the names of claims files end. */
	public static final String EXTENSION = "claims"; //$NON-NLS-1$

	private final Map<IProject, ProjectCorpus> corpora = new HashMap<>();
	private final IResourceChangeListener projects = this::projectChanged;
	private final IFileBufferListener buffers = new Buffers();

	/** Begins to follow the workspace. */
	public void start() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(projects,
				IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		manager.addFileBufferListener(buffers);
		for (IFileBuffer buffer : manager.getFileBuffers()) {
			buffers.bufferCreated(buffer);
		}
	}

	/** Ends all sessions. */
	public void close() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(projects);
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		synchronized (corpora) {
			corpora.values().forEach(ProjectCorpus::close);
			corpora.clear();
		}
	}

	/** The corpus of a project; empty where the project is closed, has not our nature or is not on the local disk. */
	public Optional<ProjectCorpus> of(IProject project) {
		if (!CorpusNature.isOn(project) || project.getLocation() == null) {
			return Optional.empty();
		}
		synchronized (corpora) {
			return Optional.of(corpora.computeIfAbsent(project, ProjectCorpus::new));
		}
	}

	/** The corpus that a file belongs to. */
	public Optional<ProjectCorpus> of(IFile file) {
		return of(file.getProject());
	}

	private void projectChanged(IResourceChangeEvent event) {
		ProjectCorpus closed;
		synchronized (corpora) {
			closed = corpora.remove(event.getResource());
		}
		if (closed != null) {
			closed.close();
		}
	}

	/** Follows the buffers of claims files. */
	private final class Buffers implements IFileBufferListener {
		@Override
		public void bufferCreated(IFileBuffer buffer) {
			IFile file = claims(buffer);
			if (file != null) {
				of(file).ifPresent(corpus -> {
					corpus.opened(file, (ITextFileBuffer) buffer);
					CorpusUndo.reachFrom(file, ((ITextFileBuffer) buffer).getDocument(), corpus);
				});
			}
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			IFile file = claims(buffer);
			if (file != null) {
				synchronized (corpora) {
					ProjectCorpus corpus = corpora.get(file.getProject());
					if (corpus != null) {
						corpus.closed(file, (ITextFileBuffer) buffer);
					}
				}
			}
		}

		private static IFile claims(IFileBuffer buffer) {
			if (!(buffer instanceof ITextFileBuffer) || !EXTENSION.equals(buffer.getLocation().getFileExtension())) {
				return null;
			}
			// The file may be gone by now; its buffer is not.
			IPath location = buffer.getLocation();
			return location.segmentCount() < 2 ? null : ResourcesPlugin.getWorkspace().getRoot().getFile(location);
		}

		@Override
		public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
			// The document tells.
		}

		@Override
		public void bufferContentReplaced(IFileBuffer buffer) {
			// The document tells.
		}

		@Override
		public void stateChanging(IFileBuffer buffer) {
			// Nothing to do with the text.
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
			// The builder marks the file once it is saved.
		}

		@Override
		public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
			// Nothing to do with the text.
		}

		@Override
		public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
			// The buffer is disposed of, and one for the new place created.
		}

		@Override
		public void underlyingFileDeleted(IFileBuffer buffer) {
			// The buffer is disposed of with its editor; until then the text is still laid over.
		}

		@Override
		public void stateChangeFailed(IFileBuffer buffer) {
			// Nothing to do with the text.
		}
	}
}
