// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.FormText;

/**
 * Lets titles inside the platform's texts, such as "See also" in the Help view, be read in the dark theme: the platform takes their colour from the
 * desktop, and no style sheet reaches it.
 */
public final class ReadableTitles implements IStartup {

	private static final int HALF = 128;

	@Override
	public void earlyStartup() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> install(display));
	}

	/** Sees to the texts that appear on a display from now on. Call it on the UI thread; a second time it does nothing. */
	public static void install(Display display) {
		Appearing.on(display, ReadableTitles.class, ReadableTitles::appeared);
	}

	private static void appeared(Event event) {
		if (event.widget instanceof FormText text) {
			text.getDisplay().asyncExec(() -> { // Whoever made it gives it its colours first.
				if (!text.isDisposed() && isDark(text.getBackground())) {
					text.setColor(IFormColors.TITLE, text.getForeground());
					text.redraw();
				}
			});
		}
	}

	static boolean isDark(Color colour) {
		return (colour.getRed() + colour.getGreen() + colour.getBlue()) / 3 < HALF;
	}
}
