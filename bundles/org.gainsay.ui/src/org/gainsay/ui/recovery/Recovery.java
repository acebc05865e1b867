// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.recovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.gainsay.ui.Messages;
import org.gainsay.ui.edit.SafeSave;
import org.gainsay.ui.recovery.Journal.Left;
import org.gainsay.ui.recovery.UnsavedText.Situation;

/** What can be done with what an earlier run of the workbench could not save. Used on the UI thread. */
public final class Recovery {

	/**
	 * One text that can be restored.
	 *
	 * @param left      what was noted
	 * @param file      where it belongs
	 * @param now       what the file holds; null where it is not there
	 * @param situation how the one stands to the other
	 */
	public record Offer(Left left, IFile file, String now, Situation situation) {
		/** The text that restoring gives. */
		public String restored() {
			return situation == Situation.FILE_CHANGED_ELSEWHERE ? left.text().merged(now).orElseThrow() : left.text().text();
		}
	}

	private final Journal journal;

	public Recovery(Journal journal) {
		this.journal = journal;
	}

	/** All that is left and that its file does not hold; what it holds is struck out. */
	public List<Offer> offers() {
		List<Offer> offers = new ArrayList<>();
		for (Left left : journal.left()) {
			Offer offer = offer(left);
			if (offer.situation() == Situation.SAVED) {
				discard(offer);
			} else {
				offers.add(offer);
			}
		}
		return offers;
	}

	private static Offer offer(Left left) {
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(left.text().file()));
		if (!file.getProject().isAccessible()) {
			return new Offer(left, file, null, Situation.PROJECT_GONE);
		}
		String now = null;
		try {
			file.refreshLocal(IResource.DEPTH_ZERO, null);
			now = file.exists() ? textOf(file) : null;
		} catch (CoreException unreadable) {
			ILog.of(Recovery.class).log(unreadable.getStatus());
		}
		return new Offer(left, file, now, left.text().against(now));
	}

	private static String textOf(IFile file) throws CoreException {
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
		try {
			return buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument().get();
		} finally {
			buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
		}
	}

	/** Gives up what was left. */
	public void discard(Offer offer) {
		journal.strikeOut(offer.left());
	}

	/**
	 * Opens the file and puts into its editor what was not saved, as one step of undo; the file itself stays as it is until
	 * somebody saves. A file that is not there is made again.
	 *
	 * @throws CoreException if it cannot be opened; what was left stays
	 */
	public void restore(Offer offer, IWorkbenchPage page) throws CoreException {
		IFile file = offer.file();
		if (offer.situation() == Situation.PROJECT_GONE) {
			throw new CoreException(Status.error(NLS.bind(Messages.Recovery_projectGone, file.getProject().getName())));
		}
		if (offer.situation() == Situation.FILE_GONE) {
			SafeSave.create(file, offer.restored(), null);
			IDE.openEditor(page, file);
			journal.strikeOut(offer.left());
			return;
		}
		IDE.openEditor(page, file);
		ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		if (buffer == null) {
			throw new CoreException(Status.error(NLS.bind(Messages.Recovery_notOpened, file.getName())));
		}
		try {
			replace(buffer.getDocument(), offer.restored());
			journal.note(buffer); // Before the old note goes.
		} catch (BadLocationException | IOException failed) {
			throw new CoreException(Status.error(failed.getMessage(), failed));
		}
		journal.strikeOut(offer.left());
	}

	/** Replaces what differs, so that the caret and the annotations around it stay. */
	private static void replace(IDocument document, String text) throws BadLocationException {
		String before = document.get();
		int most = Math.min(before.length(), text.length());
		int start = 0;
		while (start < most && before.charAt(start) == text.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < most - start && before.charAt(before.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
			end++;
		}
		document.replace(start, before.length() - start - end, text.substring(start, text.length() - end));
	}
}
