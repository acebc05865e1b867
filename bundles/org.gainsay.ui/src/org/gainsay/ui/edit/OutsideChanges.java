// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.ui.Messages;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.corpus.FileBufferFollower;
import org.gainsay.ui.corpus.UiThread;

/**
 * What other programs write into claims files that are open and not saved. Changes elsewhere in the file than where somebody
 * typed are taken in at once, as one step of undo; others are left to the platform, which asks. A file that is open and saved is
 * read again by the platform itself.
 */
public final class OutsideChanges {

	private static OutsideChanges running;

	/** The text that each open file had when it was last in step with its file. */
	private final Map<IFileBuffer, String> inStep = new ConcurrentHashMap<>();
	private final FileBufferFollower buffers = new FileBufferFollower() {
		@Override
		public void bufferCreated(IFileBuffer buffer) {
			remember(buffer);
		}

		@Override
		public void bufferDisposed(IFileBuffer buffer) {
			inStep.remove(buffer);
		}

		@Override
		public void bufferContentReplaced(IFileBuffer buffer) {
			remember(buffer);
		}

		@Override
		public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
			if (!isDirty) {
				remember(buffer);
			}
		}
	};
	private final IResourceChangeListener files = this::changed;

	/** Begins to watch. */
	public void start() {
		running = this;
		ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
		manager.addFileBufferListener(buffers);
		for (IFileBuffer buffer : manager.getFileBuffers()) {
			remember(buffer);
		}
		ResourcesPlugin.getWorkspace().addResourceChangeListener(files, IResourceChangeEvent.POST_CHANGE);
	}

	/** Watches no more. */
	public void close() {
		running = null;
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(files);
		FileBuffers.getTextFileBufferManager().removeFileBufferListener(buffers);
		inStep.clear();
	}

	/**
	 * Whether a buffer knows what its file holds: because nobody else wrote it, or because what was written elsewhere in it could
	 * be taken in, which is done now. Call it on the UI thread.
	 */
	static boolean areIn(ITextFileBuffer buffer, IFile file) {
		return buffer.isSynchronized() || running != null && running.takeIn(buffer, file);
	}

	/** The text that an open file had when it was last in step with its file; null where it is not known. */
	public static String lastInStep(IFileBuffer buffer) {
		return running == null ? null : running.inStep.get(buffer);
	}

	private void remember(IFileBuffer buffer) {
		if (Corpora.claimsFile(buffer) != null && !buffer.isDirty()) {
			inStep.put(buffer, ((ITextFileBuffer) buffer).getDocument().get());
		}
	}

	private void changed(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(delta -> {
				if (delta.getResource() instanceof IFile file && Corpora.EXTENSION.equals(file.getFileExtension())
						&& delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
					ITextFileBuffer buffer = open(file);
					if (buffer != null && buffer.isDirty()) {
						UiThread.later(() -> noticed(file));
					}
				}
				return true;
			});
		} catch (CoreException impossible) {
			ILog.of(getClass()).log(impossible.getStatus());
		}
	}

	private void noticed(IFile file) {
		ITextFileBuffer buffer = open(file);
		if (buffer != null && buffer.isDirty() && running == this && !buffer.isSynchronized()) {
			takeIn(buffer, file);
		}
	}

	private static ITextFileBuffer open(IFile file) {
		return FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
	}

	private boolean takeIn(ITextFileBuffer buffer, IFile file) {
		String base = inStep.get(buffer);
		Optional<String> now = onDisk(file, buffer.getEncoding());
		if (base == null || now.isEmpty()) {
			return false;
		}
		String theirs = now.get();
		if (theirs.equals(base)) {
			return true; // It was touched only, or what was written is in already.
		}
		if (Display.getCurrent() == null && buffer.isShared()) {
			return false;
		}
		Optional<List<TextEdit>> edits = ThreeWayMerge.edits(base, buffer.getDocument().get(), theirs);
		if (edits.isEmpty()) {
			return false;
		}
		apply(edits.get(), buffer.getDocument());
		inStep.put(buffer, theirs);
		tell(file, NLS.bind(Messages.Outside_taken, file.getName()));
		return true;
	}

	private static Optional<String> onDisk(IFile file, String encoding) {
		IPath location = file.getLocation();
		if (location == null) {
			return Optional.empty();
		}
		Path path = location.toPath();
		try {
			String text = new String(Files.readAllBytes(path), Charset.forName(encoding));
			return Optional.of(ByteOrderMark.strip(text));
		} catch (IOException | IllegalArgumentException unreadable) {
			return Optional.empty();
		}
	}

	private static void apply(List<TextEdit> edits, IDocument document) {
		IDocumentUndoManager records = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
		if (records != null) {
			records.beginCompoundChange();
		}
		try {
			for (TextEdit edit : edits) {
				document.replace(edit.offset(), edit.length(), edit.text());
			}
		} catch (BadLocationException impossible) {
			throw new IllegalStateException(impossible);
		} finally {
			if (records != null) {
				records.endCompoundChange();
			}
		}
	}

	/** Says it in the status line of the editors that have the file. */
	private static void tell(IFile file, String message) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.findEditors(new FileEditorInput(file), null, IWorkbenchPage.MATCH_INPUT)) {
					IEditorPart editor = reference.getEditor(false);
					if (editor != null) {
						editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(message);
					}
				}
			}
		}
	}
}
