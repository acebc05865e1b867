// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.ICompositeOperation;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;
import org.gainsay.ui.corpus.Corpora;

/**
 * A change of several files that is done, undone and redone as one. Each way it first checks that all texts are those it was
 * made for, then changes all or, where something fails, none. A claims file that somebody has open becomes dirty; one that nobody has
 * open is saved, and so is an article's text always: its editor has nothing to save, and what is said in it is looked for in the file. It must run on the UI thread, which owns the documents.
 * <p>
 * It is a composite only to take in what the documents' own undo managers record while it works: their records would
 * otherwise stand in the history beside it, and undo would go half of the way.
 */
final class CorpusEditOperation extends AbstractOperation implements ICompositeOperation, IAdvancedUndoableOperation {

	/**
	 * The stamps that a document had before and after a change. Taking the change back gives it the old stamp again, by which its
	 * buffer sees that it is what was saved.
	 */
	private record DocumentStamps(WeakReference<IDocument> document, long before, long after) {
		static long of(IDocument document) {
			return ((IDocumentExtension4) document).getModificationStamp();
		}
	}

	private final List<FileChange> changes;
	private final Map<FileChange, DocumentStamps> stamps = new HashMap<>();

	CorpusEditOperation(String label, List<FileChange> changes) {
		super(label);
		this.changes = List.copyOf(changes);
	}

	/** Whether a file is among those that change. */
	boolean touches(IFile file) {
		return changes.stream().anyMatch(change -> change.file().equals(file));
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return run(true, IOperationHistory.EXECUTE, monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		return mayDelete(info == null ? null : info.getAdapter(Shell.class)) ? run(false, IOperationHistory.UNDO, monitor, info) : Status.CANCEL_STATUS;
	}

	/** An article's text is nobody's annotation: undo, pressed once too often, would take it away. @param shell null where nobody can be asked */
	private boolean mayDelete(Shell shell) {
		List<String> texts = changes.stream().filter(change -> change.created() && isText(change) && !change.isKeptText()).map(FileChange::name).toList();
		return texts.isEmpty() || shell == null
				|| MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Edit_undoDeletesTitle, NLS.bind(Messages.Edit_undoDeletes, getLabel(), String.join(", ", texts)), //$NON-NLS-1$
						SWT.SHEET, Messages.Edit_undoKeeps, Messages.Edit_undoDelete) == 1;
	}

	private static boolean isText(FileChange change) {
		return !Corpora.EXTENSION.equals(change.file().getFileExtension()) && !RejectedPairs.FILE.equals(change.file().getName());
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		return run(true, IOperationHistory.REDO, monitor, info);
	}

	@Override
	public IStatus computeUndoableStatus(IProgressMonitor monitor) {
		return check(false);
	}

	@Override
	public IStatus computeRedoableStatus(IProgressMonitor monitor) {
		return check(true);
	}

	/** None, so that the editors do not ask each time whether other files may be undone with theirs: that is what it is for. */
	@Override
	public Object[] getAffectedObjects() {
		return new Object[0];
	}

	@Override
	public void aboutToNotify(OperationHistoryEvent event) {
		// Listeners need nothing prepared.
	}

	@Override
	public void add(IUndoableOperation recorded) {
		recorded.dispose();
	}

	@Override
	public void remove(IUndoableOperation recorded) {
		// None is kept.
	}

	private IStatus check(boolean forwards) {
		try (Texts texts = new Texts(forwards)) {
			return Status.OK_STATUS;
		} catch (StaleEditException stale) {
			return Status.error(NLS.bind(forwards ? Messages.Edit_redoStale : Messages.Edit_undoStale, stale.file()));
		} catch (CoreException unreadable) {
			return unreadable.getStatus();
		}
	}

	private IStatus run(boolean forwards, int mode, IProgressMonitor monitor, IAdaptable info) {
		IStatus possible = mode == IOperationHistory.EXECUTE ? Status.OK_STATUS : check(forwards);
		if (!possible.isOK()) {
			return possible;
		}
		IOperationHistory history = OperationHistoryFactory.getOperationHistory();
		history.openOperation(this, mode == IOperationHistory.EXECUTE ? IOperationHistory.UNDO : mode);
		try {
			IWorkspace workspace = ResourcesPlugin.getWorkspace();
			workspace.run(inner -> change(forwards, inner, info), changes.getFirst().file().getProject(), IWorkspace.AVOID_UPDATE,
					monitor);
			return Status.OK_STATUS;
		} catch (CoreException failed) {
			return failed.getStatus();
		} finally {
			history.closeOperation(true, false, IOperationHistory.UNDO);
		}
	}

	private void change(boolean forwards, IProgressMonitor monitor, IAdaptable info) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, getLabel(), 3 * changes.size());
		try (Texts texts = new Texts(forwards)) {
			texts.validate(info);
			List<Runnable> undone = new ArrayList<>();
			try {
				for (Text text : texts.open) {
					text.change(undone);
					progress.worked(1);
				}
				for (Text text : texts.open) {
					text.save(undone, progress.split(1));
				}
			} catch (CoreException | RuntimeException failed) {
				undone.reversed().forEach(Runnable::run);
				throw failed;
			}
		} finally {
			changes.forEach(change -> GainsayUi.corpora().of(change.file()).ifPresent(corpus -> corpus.wrote(change.file())));
		}
	}

	private static ITextFileBufferManager buffers() {
		return FileBuffers.getTextFileBufferManager();
	}

	/** The texts of all files, open for as long as the change takes. */
	private final class Texts implements AutoCloseable {
		private final List<Text> open = new ArrayList<>();

		/** @throws StaleEditException if one of them is not what it must be; nothing stays open then */
		Texts(boolean forwards) throws CoreException {
			try {
				for (FileChange change : changes) {
					Text text = new Text(change, forwards);
					open.add(text);
					text.check();
				}
			} catch (CoreException | RuntimeException failed) {
				close();
				throw failed;
			}
		}

		void validate(IAdaptable info) throws CoreException {
			IFile[] files = open.stream().filter(text -> text.buffer != null).map(text -> text.change.file()).toArray(IFile[]::new);
			IStatus writable = ResourcesPlugin.getWorkspace().validateEdit(files, WorkspaceUndoUtil.getShell(info));
			if (!writable.isOK()) {
				throw new CoreException(writable);
			}
			for (Text text : open) {
				text.check(); // Checking a file out may have changed it.
			}
		}

		@Override
		public void close() {
			open.forEach(Text::close);
		}
	}

	/** The text of one file: its document where it is there, nothing where it is not. */
	private final class Text {
		private final FileChange change;
		private final boolean forwards;
		private final boolean hadOpen;
		/** Null where the file is not there. */
		private final ITextFileBuffer buffer;

		Text(FileChange change, boolean forwards) throws CoreException {
			this.change = change;
			this.forwards = forwards;
			IFile file = change.file();
			ITextFileBuffer before = buffers().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
			this.hadOpen = before != null;
			if (!hadOpen) {
				file.refreshLocal(IResource.DEPTH_ZERO, null);
			}
			if (hadOpen || file.exists()) {
				buffers().connect(file.getFullPath(), LocationKind.IFILE, null);
				this.buffer = buffers().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
			} else {
				this.buffer = null;
			}
		}

		private boolean creates() {
			return forwards ? change.created() : change.removed();
		}

		private boolean deletes() {
			return forwards ? change.removed() : change.created();
		}

		void check() {
			boolean right = creates() ? buffer == null
					: buffer != null && Stamp.of(buffer.getDocument().get()).equals(change.from(forwards));
			if (!right) {
				throw new StaleEditException(change.name());
			}
		}

		/** @param undone gets what takes the change back */
		void change(List<Runnable> undone) throws CoreException {
			if (buffer == null || deletes()) {
				return; // What comes or goes as a whole does so when it is saved.
			}
			IDocument document = buffer.getDocument();
			long before = DocumentStamps.of(document);
			replace(document, change.edits(forwards), knownStamp(document));
			if (forwards) {
				stamps.put(change, new DocumentStamps(new WeakReference<>(document), before, DocumentStamps.of(document)));
			}
			undone.add(() -> {
				try {
					replace(document, change.edits(!forwards), before);
				} catch (CoreException impossible) {
					ILog.of(CorpusEditOperation.class).log(impossible.getStatus());
				}
			});
		}

		private long knownStamp(IDocument document) {
			DocumentStamps known = stamps.get(change);
			if (known == null || known.document().get() != document || DocumentStamps.of(document) != (forwards ? known.before() : known.after())) {
				return IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
			}
			return forwards ? known.after() : known.before();
		}

		/** @param stamp what the document gets with the last edit, unless it is unknown */
		private static void replace(IDocument document, List<TextEdit> edits, long stamp) throws CoreException {
			IDocumentUndoManager records = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
			if (records != null) {
				records.beginCompoundChange();
			}
			try {
				for (TextEdit edit : edits) {
					if (edit == edits.getLast() && stamp != IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP) {
						((IDocumentExtension4) document).replace(edit.offset(), edit.length(), edit.text(), stamp);
					} else {
						document.replace(edit.offset(), edit.length(), edit.text());
					}
				}
			} catch (BadLocationException impossible) {
				throw new CoreException(Status.error(impossible.getMessage(), impossible));
			} finally {
				if (records != null) {
					records.endCompoundChange();
				}
			}
		}

		void save(List<Runnable> undone, IProgressMonitor monitor) throws CoreException {
			IFile file = change.file();
			if (creates()) {
				SafeSave.create(file, text(), monitor);
				undone.add(() -> quietly(() -> file.delete(IResource.KEEP_HISTORY, null)));
			} else if (deletes()) {
				String before = buffer.getDocument().get();
				file.delete(IResource.KEEP_HISTORY, monitor);
				undone.add(() -> quietly(() -> SafeSave.create(file, before, null)));
			} else if (!hadOpen || isText(change)) {
				SafeSave.commit(buffer, file, false, monitor);
				undone.add(0, () -> quietly(() -> SafeSave.commit(buffer, file, true, null))); // After the documents were changed back.
			}
		}

		private String text() {
			StringBuilder text = new StringBuilder();
			change.edits(forwards).forEach(edit -> text.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
			return text.toString();
		}

		private interface Step {
			void run() throws CoreException;
		}

		private static void quietly(Step step) {
			try {
				step.run();
			} catch (CoreException failed) {
				ILog.of(CorpusEditOperation.class).log(failed.getStatus());
			}
		}

		void close() {
			if (buffer != null) {
				quietly(() -> buffers().disconnect(change.file().getFullPath(), LocationKind.IFILE, null));
			}
		}
	}

	@Override
	public String toString() {
		return GainsayUi.ID + ": " + getLabel() + " " + changes.stream().map(FileChange::name).toList(); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
