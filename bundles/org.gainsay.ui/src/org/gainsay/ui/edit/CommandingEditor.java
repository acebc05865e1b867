// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.List;

import org.eclipse.core.resources.IFile;

/** An editor in front of which commands change claims files, which may be open elsewhere: what they changed is saved from it too. */
public interface CommandingEditor {

	/**
	 * Is told on the UI thread of what a command has changed while this was the active editor.
	 *
	 * @param files claims files, saved or not
	 */
	void changed(List<IFile> files);
}
