// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.editors.text.TextFileDocumentProvider;
import org.eclipse.ui.texteditor.AbstractMarkerAnnotationModel;

/**
 * The documents of claims files for every editor that works on them, the platform's comparison among them: Save, Save All, Save
 * As and automatic saving all come here, and go the safe way.
 */
public final class ClaimsDocuments extends TextFileDocumentProvider {

	@Override
	protected void commitFileBuffer(IProgressMonitor monitor, FileInfo info, boolean overwrite) throws CoreException {
		if (!(info.fElement instanceof IFileEditorInput input)) {
			if (!SafeSave.commitOutside(info.fTextFileBuffer, overwrite, monitor)) {
				super.commitFileBuffer(monitor, info, overwrite); // It is on no disk of this machine.
			}
			return;
		}
		IFile file = input.getFile();
		boolean deleted = isDeleted(input);
		if (!info.fTextFileBuffer.isDirty() && !deleted) {
			return;
		}
		SafeSave.commit(info.fTextFileBuffer, file, overwrite || deleted, monitor);
		if (info.fModel instanceof AbstractMarkerAnnotationModel model) {
			model.updateMarkers(info.fTextFileBuffer.getDocument());
		}
	}

	@Override
	protected void createFileFromDocument(IProgressMonitor monitor, IFile file, IDocument document) throws CoreException {
		if (!file.exists()) {
			SafeSave.create(file, document.get(), monitor);
			return;
		}
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		buffers.connect(file.getFullPath(), LocationKind.IFILE, monitor);
		try {
			ITextFileBuffer buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
			buffer.getDocument().set(document.get());
			SafeSave.commit(buffer, file, true, monitor);
		} finally {
			buffers.disconnect(file.getFullPath(), LocationKind.IFILE, monitor);
		}
	}

	@Override
	protected ISchedulingRule computeSchedulingRule(IResource toCreateOrModify) {
		return toCreateOrModify instanceof IFile file ? SafeSave.rule(file) : super.computeSchedulingRule(toCreateOrModify);
	}

	/** Whether the editor knows what the file holds; what others wrote elsewhere in it is taken in by being asked. */
	@Override
	public boolean isSynchronized(Object element) {
		FileInfo info = getFileInfo(element);
		if (info == null || !(element instanceof IFileEditorInput input) || !info.fTextFileBuffer.isDirty()) {
			return super.isSynchronized(element);
		}
		return OutsideChanges.areIn(info.fTextFileBuffer, input.getFile());
	}
}
