// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.gainsay.ui.corpus.FileBufferFollower;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.edit.SafeSave;

/**
 * What an article editor saves: the claims files in which its annotations stand, and those that were changed from it, where they are open
 * elsewhere and have changes that are not saved. A claims file that is open nowhere is saved by whoever changes it. For the UI thread.
 */
final class UnsavedClaims extends FileBufferFollower implements AutoCloseable {

	private final Runnable changed;
	private final Set<IFile> others = new HashSet<>();
	/** The file of the annotation set that shows; null for none. */
	private IFile own;
	private boolean told;

	/** @param changed runs on the UI thread when there is something to save, or is no more */
	UnsavedClaims(Runnable changed) {
		this.changed = changed;
		FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
	}

	/** @param file that of the annotation set that shows; null for none */
	void follow(IFile file) {
		if (!Objects.equals(own, file)) {
			own = file;
			look();
		}
	}

	/** Some files were changed from the article. */
	void add(Collection<IFile> files) {
		others.addAll(files);
		look();
	}

	/** Whether there is something to save. */
	boolean isDirty() {
		return !dirty().isEmpty();
	}

	private List<IFile> dirty() {
		Set<IFile> all = new HashSet<>(others);
		if (own != null) {
			all.add(own);
		}
		return all.stream().filter(file -> buffer(file).filter(IFileBuffer::isDirty).isPresent()).toList();
	}

	private static Optional<ITextFileBuffer> buffer(IFile file) {
		return Optional.ofNullable(FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE));
	}

	/**
	 * Saves them, as the editors do in which they are open.
	 *
	 * @throws CoreException if one that no editor of the page has open cannot be saved; editors tell of it themselves
	 */
	void save(IWorkbenchPage page, IProgressMonitor monitor) throws CoreException {
		for (IFile file : dirty()) {
			Optional<IEditorPart> open = Arrays.stream(page.getEditorReferences()).map((IEditorReference reference) -> reference.getEditor(false)).filter(Objects::nonNull)
					.filter(editor -> editor.isDirty() && file.equals(Adapters.adapt(editor.getEditorInput(), IFile.class))).findFirst();
			if (open.isPresent()) {
				open.get().doSave(monitor);
			} else {
				SafeSave.commit(buffer(file).orElseThrow(), file, false, monitor);
			}
		}
		look();
	}

	private void look() {
		boolean now = isDirty();
		if (now != told) {
			told = now;
			changed.run();
		}
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		UiThread.later(this::look);
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		UiThread.later(this::look);
	}

	@Override
	public void close() {
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
		own = null;
		others.clear();
	}
}
