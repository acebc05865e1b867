// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.theme;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** How much larger than usual the type of the desktop is: texts and drawings with a type of their own grow with it, and are never smaller than they are. */
public final class TypeScale {

	/** The type that fits to a scale of 1: points at the common density. */
	private static final double POINTS = 10;
	private static final double DENSITY = 96;

	private TypeScale() {
	}

	/** The scale beside a control's own words; at least 1. */
	public static double of(Control beside) {
		return of(beside.getFont(), beside.getDisplay());
	}

	/** The scale of what the desktop is set to; at least 1. */
	public static double of(Display display) {
		return of(display.getSystemFont(), display);
	}

	private static double of(Font font, Display display) {
		return Math.max(1, font.getFontData()[0].getHeight() / POINTS * display.getDPI().y / DENSITY);
	}
}
