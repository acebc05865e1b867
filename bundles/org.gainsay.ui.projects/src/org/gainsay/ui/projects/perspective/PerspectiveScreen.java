// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.perspective;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.gainsay.desk.perspective.PerspectiveSizes;

/** The screen that a perspective is laid out for, which its first window fills. */
final class PerspectiveScreen {

	/** Where F1 shows what the thing in front of one is; by itself it takes a column from all others. */
	static final String HELP = "org.eclipse.help.ui.HelpView"; //$NON-NLS-1$

	/** What a tab has beside its name, and a place beside its tabs, in heights of a line: picture, margins; the sign that closes one, and those that make the place small and large. */
	private static final double BESIDE_A_NAME = 1.3;
	private static final double BESIDE_TABS = 3.6;

	private PerspectiveScreen() {
	}

	/**
	 * @param left  the views in the place at the left
	 * @param right those at the right
	 * @param below those below
	 */
	static PerspectiveSizes sizes(List<String> left, List<String> right, List<String> below) {
		return measured((gc, screen) -> PerspectiveSizes.of(screen.width, need(gc, left), need(gc, right), need(gc, below)));
	}

	/** Whether three levels can stand one above the other. */
	static boolean hasThreeLevels() {
		return measured((gc, screen) -> PerspectiveSizes.threeLevels(screen.height, gc.getFontMetrics().getHeight()));
	}

	private interface Measuring<T> {
		T by(GC gc, Rectangle screen);
	}

	private static <T> T measured(Measuring<T> measuring) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		GC gc = new GC(display);
		try {
			gc.setFont(display.getSystemFont());
			return measuring.by(gc, display.getPrimaryMonitor().getClientArea());
		} finally {
			gc.dispose();
		}
	}

	private static int need(GC gc, List<String> views) {
		int line = gc.getFontMetrics().getHeight();
		double need = line * BESIDE_TABS;
		for (String view : views) {
			IViewDescriptor known = PlatformUI.getWorkbench().getViewRegistry().find(view);
			need += line * BESIDE_A_NAME + (known == null ? 0 : gc.textExtent(known.getLabel()).x);
		}
		return (int) Math.ceil(need);
	}
}
