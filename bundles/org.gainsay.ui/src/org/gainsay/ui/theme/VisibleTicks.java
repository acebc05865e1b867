// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Keeps check boxes and radio buttons on GTK from the engine that styles the workbench. The background that a style sheet gives one is laid there over the
 * sign in the box too, so that nobody sees whether it is ticked. Without it GTK draws both, in the colours of its own theme, which is dark where that of the
 * workbench is.
 */
public final class VisibleTicks implements IStartup {

	private static final String GTK = "gtk"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> install(display));
	}

	/** Sees to the buttons that appear on a display from now on. Call it on the UI thread; a second time it does nothing. */
	public static void install(Display display) {
		if (GTK.equals(SWT.getPlatform())) {
			Appearing.on(display, VisibleTicks.class, VisibleTicks::appeared);
		}
	}

	private static void appeared(Event event) {
		if (event.widget instanceof Button button && !button.isDisposed() && (button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
			button.setData(UnstyledRows.UNSTYLED, Boolean.TRUE);
		}
	}
}
