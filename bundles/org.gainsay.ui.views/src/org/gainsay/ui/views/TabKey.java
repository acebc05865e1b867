// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** What the Tab key does in a field of several lines. */
public final class TabKey {

	private TabKey() {
	}

	/** Lets Tab and Shift+Tab leave a field, where the window system would write a tabulator. */
	public static void leaves(Control field) {
		field.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}
}
