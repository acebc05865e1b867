// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** A listener of file buffers that listens to nothing yet: who follows them says to what. */
public abstract class FileBufferFollower implements IFileBufferListener {

	@Override
	public void bufferCreated(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void bufferDisposed(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void bufferContentReplaced(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void stateChanging(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void underlyingFileDeleted(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}

	@Override
	public void stateChangeFailed(IFileBuffer buffer) {
		// Of no interest, unless somebody says so.
	}
}
