// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.text.ByteOrderMark;
import org.gainsay.ui.corpus.ProjectCorpus;

/** The pairs that were rejected in a corpus, as an editor has them that has their file open, else as they are on the disk. */
final class RejectedFile {

	private RejectedFile() {
	}

	static IFile of(ProjectCorpus corpus) {
		return corpus.file(RejectedPairs.FILE);
	}

	/** Those of {@link #text}. */
	static RejectedPairs read(ProjectCorpus corpus) {
		return RejectedPairs.of(text(corpus));
	}

	/** The text of the file; empty where it is not there, or cannot be read, which is logged. */
	static String text(ProjectCorpus corpus) {
		ITextFileBuffer open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(of(corpus).getFullPath(), LocationKind.IFILE);
		if (open != null) {
			return open.getDocument().get();
		}
		Path file = corpus.session().folder().resolve(RejectedPairs.FILE);
		try {
			String text = Files.isRegularFile(file) ? Files.readString(file) : ""; //$NON-NLS-1$
			return ByteOrderMark.strip(text);
		} catch (IOException unreadable) {
			ILog.of(RejectedFile.class).error(unreadable.getMessage(), unreadable);
			return ""; //$NON-NLS-1$
		}
	}
}
