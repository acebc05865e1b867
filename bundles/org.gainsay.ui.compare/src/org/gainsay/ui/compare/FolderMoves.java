// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.function.Consumer;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.gainsay.ui.corpus.UiThread;

/** Tells when a folder, or one around it, such as its project, was moved or renamed. */
final class FolderMoves implements IResourceChangeListener, AutoCloseable {

	private final IPath folder;
	private final Consumer<IPath> moved;

	/**
	 * @param folder its full path in the workspace
	 * @param moved  gets its new one, on the UI thread
	 */
	FolderMoves(IPath folder, Consumer<IPath> moved) {
		this.folder = folder;
		this.moved = moved;
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		for (int length = 1; length <= folder.segmentCount(); length++) {
			IResourceDelta delta = event.getDelta().findMember(folder.uptoSegment(length));
			if (delta != null && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
				IPath now = delta.getMovedToPath().append(folder.removeFirstSegments(length));
				UiThread.later(() -> moved.accept(now));
				return;
			}
		}
	}

	@Override
	public void close() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}
}
