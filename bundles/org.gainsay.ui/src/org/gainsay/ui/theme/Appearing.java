// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/** Tells of widgets when they appear: SWT says that each is to be given its looks, before anybody sees it. */
final class Appearing {

	private Appearing() {
	}

	/**
	 * Tells of all widgets that appear on a display from now on. Call it on the UI thread.
	 *
	 * @param who      for whom it is; a second time for the same nothing is done
	 * @param appeared gets the event of each widget, on the UI thread
	 */
	static void on(Display display, Class<?> who, Listener appeared) {
		if (display.getData(who.getName()) == null) {
			display.setData(who.getName(), Boolean.TRUE);
			display.addFilter(SWT.Skin, appeared);
		}
	}
}
