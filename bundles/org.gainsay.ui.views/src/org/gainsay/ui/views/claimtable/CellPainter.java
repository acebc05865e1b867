// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints text in as many lines as its cell has room for, and says that there is more where there is. */
public final class CellPainter extends TextPainter {

	private final boolean counts;
	/** Of the cell that is being painted. */
	private int height;

	/** @param counts whether the lines of the text are entries, and those that do not fit are counted */
	public CellPainter(boolean counts) {
		super(true, false);
		this.counts = counts;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		height = bounds.height;
		super.paintCell(cell, gc, bounds, registry);
	}

	@Override
	protected String getTextToDisplay(ILayerCell cell, GC gc, int width, String text) {
		CellText fitted = new CellText(width, height / gc.getFontMetrics().getHeight(), line -> getLengthFromCache(gc, line));
		return counts ? fitted.counted(text) : fitted.shortened(text);
	}
}
