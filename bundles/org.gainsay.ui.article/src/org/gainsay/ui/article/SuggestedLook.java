// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.gainsay.desk.article.Rows;
import org.gainsay.desk.article.StandingMarks;

/** What a suggestion looks like that nobody has accepted: round dots below its words in the place of the line of its standing, no tint, and a question mark in the margin where it begins. */
final class SuggestedLook {

	/** The sign in the margin, and in the legend. */
	static final String SIGN = "?"; //$NON-NLS-1$

	private static final int DOT = 3;
	private static final int GAP = 3;
	/** How far the sign ends before the words, in pixels: the bracket of the selected statement is behind it. */
	private static final int BEFORE_WORDS = 2;

	private SuggestedLook() {
	}

	/**
	 * Draws the dots, in the background colour of the drawing.
	 *
	 * @param y where they begin, downwards
	 */
	static void dots(GC gc, int left, int right, int y, boolean chosen) {
		int size = chosen ? DOT + 1 : DOT;
		for (int x = left; x < right; x += size + GAP) {
			gc.fillOval(x, y - 1, size, size);
		}
	}

	/** Draws the signs of the suggestions that begin in some rows. */
	static void margin(GC gc, StyledText widget, Font font, Rows rows, StandingMarks marks, int first, int last) {
		gc.setFont(font);
		Point size = gc.textExtent(SIGN);
		for (int row = first; row <= last && row < rows.count(); row++) {
			int start = rows.start(row);
			int end = rows.end(row);
			boolean begins = start < end && marks.between(start, end).stream().anyMatch(mark -> mark.suggested() && mark.span().start() >= start);
			if (begins) {
				int x = widget.getLeftMargin() - BEFORE_WORDS - size.x;
				int y = widget.getLinePixel(row) + (widget.getLineHeight() - size.y) / 2;
				gc.setBackground(widget.getBackground());
				gc.fillRectangle(x, y, size.x, size.y);
				gc.setForeground(widget.getForeground());
				gc.drawText(SIGN, x, y, SWT.DRAW_TRANSPARENT);
			}
		}
		gc.setFont(widget.getFont());
	}
}
