// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Has the menus' undo and redo be those of the compare editor that is active: all of a page share their action bars. */
public final class CompareBars extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart target) {
		if (target instanceof CompareEditor editor) {
			editor.fill(getActionBars());
			getActionBars().updateActionBars();
		}
	}
}
