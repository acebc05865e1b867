// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.pictures;

import org.eclipse.swt.widgets.Control;

/** How large a picture of the corpus begins: with words that are as large as those around it, and never smaller than it is. */
public final class PictureType {

	/** The type that fits to a picture at a scale of 1: points at the common density. */
	private static final double POINTS = 10;
	private static final double DENSITY = 96;

	private PictureType() {
	}

	/** The scale beside a control's own words. */
	public static double scale(Control beside) {
		double points = beside.getFont().getFontData()[0].getHeight();
		return Math.max(1, points / POINTS * beside.getDisplay().getDPI().y / DENSITY);
	}
}
