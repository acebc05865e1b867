// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Lays a drawing and the table that belongs to it below each other, and beside each other in a place that is low and wide: there neither would have height enough. */
public final class BesideWhenLow {

	/** So many lines of words are high enough for both. */
	private static final int LINES = 18;

	private final SashForm form;
	private final Consumer<Boolean> changed;
	/** The weights below each other and beside each other, as they were left last. */
	private final int[][] weights;

	private BesideWhenLow(SashForm form, int[] below, int[] beside, Consumer<Boolean> changed) {
		this.form = form;
		this.changed = changed;
		weights = new int[][] { below, beside };
		form.setOrientation(SWT.VERTICAL);
		form.setWeights(below);
		form.addListener(SWT.Resize, event -> fit());
	}

	/**
	 * Lets a form have both ways.
	 *
	 * @param form    with its two parts already
	 * @param below   their weights where they stand below each other
	 * @param beside  their weights where they stand beside each other
	 * @param changed is told when it changes, and whether the place is low
	 */
	public static void install(SashForm form, int[] below, int[] beside, Consumer<Boolean> changed) {
		new BesideWhenLow(form, below, beside, changed);
	}

	private void fit() {
		Point size = form.getSize();
		if (size.x == 0 || size.y == 0) {
			return;
		}
		boolean low = size.y < LINES * lineHeight() && size.x > 2 * size.y;
		boolean before = form.getOrientation() == SWT.HORIZONTAL;
		if (low != before) {
			weights[before ? 1 : 0] = form.getWeights();
			form.setOrientation(low ? SWT.HORIZONTAL : SWT.VERTICAL);
			form.setWeights(weights[low ? 1 : 0]);
			changed.accept(low);
		}
	}

	private int lineHeight() {
		GC gc = new GC(form);
		try {
			return gc.getFontMetrics().getHeight();
		} finally {
			gc.dispose();
		}
	}
}
