// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import org.eclipse.core.runtime.ILog;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.AbstractLayer;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.ILayerPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Tells the workbench's log what a table could not paint: the table itself swallows it, and stays blank from the cell on where it happened. What
 * is thrown again at each paint is told once.
 */
public final class LoggedPainter implements ILayerPainter {

	private final ILayerPainter painter;
	private String told;

	private LoggedPainter(ILayerPainter painter) {
		this.painter = painter;
	}

	/** Has a part of a table, with all within, tell what could not be painted. */
	public static <L extends AbstractLayer> L on(L layer) {
		layer.setLayerPainter(new LoggedPainter(layer.getLayerPainter()));
		return layer;
	}

	@Override
	public void paintLayer(ILayer layer, GC gc, int x, int y, Rectangle pixels, IConfigRegistry registry) {
		try {
			painter.paintLayer(layer, gc, x, y, pixels, registry);
		} catch (RuntimeException failed) {
			if (!failed.toString().equals(told)) {
				told = failed.toString();
				ILog.of(LoggedPainter.class).error(told, failed);
			}
			throw failed;
		}
	}

	@Override
	public Rectangle adjustCellBounds(int column, int row, Rectangle bounds) {
		return painter.adjustCellBounds(column, row, bounds);
	}
}
