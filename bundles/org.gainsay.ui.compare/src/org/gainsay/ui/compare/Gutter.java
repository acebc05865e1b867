// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.gainsay.desk.compare.Join;

/**
 * The space between two articles, where what belongs together is joined. Whoever scrolls one of them has it drawn again: to do that
 * whenever they are painted would not end, since each may paint the other.
 */
final class Gutter {

	/** How wide it is, in pixels. */
	static final int WIDTH = 44;

	private final Canvas canvas;
	private final ArticleColumn left;
	private final ArticleColumn right;
	private final Supplier<List<Join>> joins;

	Gutter(Composite parent, ArticleColumn left, ArticleColumn right, Supplier<List<Join>> joins) {
		this.left = left;
		this.right = right;
		this.joins = joins;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
	}

	Canvas control() {
		return canvas;
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		Rectangle client = canvas.getClientArea();
		Point leftAt = canvas.toControl(left.pane().textWidget().toDisplay(0, 0));
		Point rightAt = canvas.toControl(right.pane().textWidget().toDisplay(0, 0));
		gc.setClipping(0, Math.max(leftAt.y, 0), client.width, client.height);
		for (Join join : joins.get()) {
			int[] from = left.heights(join.left()).orElse(null);
			int[] to = right.heights(join.right()).orElse(null);
			if (from != null && to != null && (isSeen(from, left) || isSeen(to, right))) {
				join(gc, from[0] + leftAt.y, from[1] + leftAt.y, to[0] + rightAt.y, to[1] + rightAt.y, join.chosen(), client.width);
			}
		}
	}

	private static boolean isSeen(int[] heights, ArticleColumn column) {
		return heights[1] >= 0 && heights[0] <= column.pane().textWidget().getClientArea().height;
	}

	/** A band from the one to the other. */
	private void join(GC gc, int fromTop, int fromBottom, int toTop, int toBottom, boolean chosen, int width) {
		Path band = new Path(canvas.getDisplay());
		float half = width / 2f;
		band.moveTo(0, fromTop);
		band.cubicTo(half, fromTop, half, toTop, width, toTop);
		band.lineTo(width, toBottom);
		band.cubicTo(half, toBottom, half, fromBottom, 0, fromBottom);
		band.close();
		gc.setBackground(chosen ? ColumnMarks.link() : canvas.getForeground());
		gc.setForeground(chosen ? ColumnMarks.link() : canvas.getForeground());
		gc.setAlpha(chosen ? 70 : 20);
		gc.fillPath(band);
		gc.setAlpha(chosen ? 255 : 90);
		gc.setLineWidth(chosen ? 2 : 1);
		gc.drawPath(band);
		gc.setAlpha(255);
		band.dispose();
	}
}
