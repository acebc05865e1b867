// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Applies what a command changes: the one way in which the workbench writes claims files. */
public final class CorpusEditApplier {

	private CorpusEditApplier() {
	}

	/**
	 * Changes all files of an edit, or none, as one step of undo that every editor of one of the files, every article editor of
	 * the project and the workspace's own undo reach. Files that are open become dirty; the others are saved. Call it on the UI
	 * thread.
	 *
	 * @param info gives the shell for questions such as whether a read-only file may be written; may be null
	 * @throws StaleEditException if a file has changed since the edit was made; nothing is changed
	 * @throws CoreException      if a file cannot be read or written; nothing is changed
	 */
	public static void apply(CorpusEdit edit, ProjectCorpus corpus, IAdaptable info) throws CoreException {
		apply(edit, null, corpus, info);
	}

	/**
	 * The same, for a command that was given in an editor.
	 *
	 * @param from the editor's file: undo there reaches the edit even if it changes other files only; may be null
	 */
	public static void apply(CorpusEdit edit, IFile from, ProjectCorpus corpus, IAdaptable info) throws CoreException {
		List<FileChange> changes = new ArrayList<>();
		for (FileEdits edits : edit.files()) {
			IFile file = corpus.file(edits.file());
			changes.add(FileChange.of(file, edits, textOf(file, edits)));
		}
		CorpusEditOperation operation = new CorpusEditOperation(edit.label(), changes);
		operation.addContext(corpus.undoContext());
		operation.addContext(PlatformUI.getWorkbench().getOperationSupport().getUndoContext());
		changes.forEach(change -> addContext(operation, change.file()));
		if (from != null) {
			addContext(operation, from);
		}
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		try {
			IStatus status = history.execute(operation, null, info);
			if (!status.isOK()) {
				throw new CoreException(status);
			}
			IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			if (window != null && window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof CommandingEditor editor) {
				editor.changed(changes.stream().map(FileChange::file).toList());
			}
		} catch (ExecutionException failed) {
			throw new CoreException(Status.error(failed.getMessage(), failed));
		}
	}

	/** Makes undo in an editor that has the file open reach the operation. */
	private static void addContext(CorpusEditOperation operation, IFile file) {
		ITextFileBuffer open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		IDocumentUndoManager records = open == null ? null : DocumentUndoManagerRegistry.getDocumentUndoManager(open.getDocument());
		if (records != null) {
			operation.addContext(records.getUndoContext());
		}
	}

	private static String textOf(IFile file, FileEdits edits) throws CoreException {
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		boolean open = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE) != null;
		if (!open && !file.exists()) {
			if (edits.stamp() != null) {
				throw new StaleEditException(edits.file());
			}
			return ""; //$NON-NLS-1$
		}
		if (edits.stamp() == null) {
			throw new StaleEditException(edits.file());
		}
		buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
		try {
			return buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument().get();
		} finally {
			buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
		}
	}
}
