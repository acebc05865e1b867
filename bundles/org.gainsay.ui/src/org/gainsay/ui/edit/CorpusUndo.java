// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;

/** Lets undo in an editor reach the operations that changed its file before it was opened. */
public final class CorpusUndo {

	private CorpusUndo() {
	}

	/** Once the editor that opens a document stands, lets its undo reach the operations of the corpus that touched the file. */
	public static void reachFrom(IFile file, IDocument document, ProjectCorpus corpus) {
		UiThread.later(() -> {
			IDocumentUndoManager records = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
			if (records == null) {
				return; // No editor has it; the buffer is somebody's for a moment only.
			}
			IOperationHistory history = OperationHistoryFactory.getOperationHistory();
			Stream.of(history.getUndoHistory(corpus.undoContext()), history.getRedoHistory(corpus.undoContext())).flatMap(Stream::of)
					.filter(operation -> operation instanceof CorpusEditOperation edit && edit.touches(file))
					.forEach(operation -> reach(operation, records, history));
		});
	}

	private static void reach(IUndoableOperation operation, IDocumentUndoManager records, IOperationHistory history) {
		if (!operation.hasContext(records.getUndoContext())) {
			operation.addContext(records.getUndoContext());
			history.operationChanged(operation);
		}
	}
}
