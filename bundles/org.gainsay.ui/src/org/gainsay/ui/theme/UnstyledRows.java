// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Keeps the rows of virtual tables from the engine that styles the workbench. While SWT on GTK takes rows away, GTK draws one that was
 * never drawn; SWT makes an item for it then and forgets it, so the item is never disposed. The engine goes over all items that it has
 * met when the theme changes: such an item throws an exception, and the theme is changed by half, or GTK ends the whole process. No
 * theme of the platform says anything of rows, and a row takes the font and the colours of its table.
 */
public final class UnstyledRows implements IStartup {

	/** What the engine that styles the workbench asks a widget for, as a truth value, to leave it alone. */
	public static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> install(display));
	}

	/** Keeps the rows that appear on a display from now on. Call it on the UI thread; a second time it does nothing. */
	public static void install(Display display) {
		Appearing.on(display, UnstyledRows.class, UnstyledRows::appeared);
	}

	private static void appeared(Event event) {
		if (event.widget instanceof TableItem row && !row.isDisposed() && !row.getParent().isDisposed() && (row.getParent().getStyle() & SWT.VIRTUAL) != 0) {
			row.setData(UNSTYLED, Boolean.TRUE);
		}
	}
}
