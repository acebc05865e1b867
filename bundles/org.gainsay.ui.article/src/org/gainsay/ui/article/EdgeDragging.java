// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.article.Words;
import org.gainsay.text.Span;
import org.gainsay.ui.corpus.UiThread;

/**
 * Lets the mouse take an edge of the selected statement, or of one of its parts, and draw it to another word. Alt draws it to any
 * character; Esc lets it go where it was.
 */
final class EdgeDragging {

	private final StyledText widget;
	private final StandingPainter painter;
	private final StatementParts.Moved drawn;
	private final Consumer<Boolean> holding;
	private final Listener filter = this::filter;
	private StandingPainter.Edge held;
	private Span now;

	/** @param holding is told when an edge is taken, and when it is let go: keys are no commands meanwhile, so that Esc is heard here */
	EdgeDragging(ArticleViewer viewer, StandingPainter painter, StatementParts.Moved drawn, Consumer<Boolean> holding) {
		this.holding = holding;
		this.widget = viewer.getTextWidget();
		this.painter = painter;
		this.drawn = drawn;
		Display display = widget.getDisplay();
		// A filter, because the text would begin to select words at the press of a button on an edge.
		for (int type : new int[] { SWT.MouseDown, SWT.MouseMove, SWT.MouseUp, SWT.KeyDown }) {
			display.addFilter(type, filter);
		}
		widget.addDisposeListener(event -> {
			for (int type : new int[] { SWT.MouseDown, SWT.MouseMove, SWT.MouseUp, SWT.KeyDown }) {
				display.removeFilter(type, filter);
			}
		});
	}

	private void filter(Event event) {
		if (event.widget != widget) {
			return;
		}
		switch (event.type) {
			case SWT.MouseDown -> {
				held = event.button == 1 && event.count == 1 && (event.stateMask & SWT.MODIFIER_MASK & ~SWT.ALT) == 0 ? painter.edgeAt(event.x, event.y)
						: null;
				if (held != null) {
					widget.setFocus();
					holding.accept(true);
					now = held.part().span();
					painter.drag(now);
					swallow(event);
				}
			}
			case SWT.MouseMove -> {
				if (held != null) {
					now = span(held, offset(event));
					painter.drag(now);
					swallow(event);
				} else if ((event.stateMask & SWT.BUTTON_MASK) == 0) {
					widget.setCursor(painter.edgeAt(event.x, event.y) != null ? widget.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
				}
			}
			case SWT.MouseUp -> {
				if (held != null) {
					StandingPainter.Edge edge = held;
					Span to = now;
					letGo();
					swallow(event);
					if (!to.equals(edge.part().span())) {
						drawn.to(edge.part(), edge.start(), edge.start() ? to.start() : to.end());
					}
				}
			}
			case SWT.KeyDown -> {
				if (held != null && event.keyCode == SWT.ESC) {
					letGo();
					swallow(event);
				}
			}
			default -> {
				// There is no other.
			}
		}
	}

	private static void swallow(Event event) {
		event.type = SWT.None;
		event.doit = false;
	}

	private void letGo() {
		held = null;
		now = null;
		// Not at once: the workbench looks at Esc after this, and would take it for a command.
		UiThread.later(widget, () -> {
			if (held == null) {
				holding.accept(false);
			}
		});
		painter.drag(null);
		widget.setCursor(null);
	}

	private int offset(Event event) {
		int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
		if (offset < 0) {
			int row = widget.getLineIndex(event.y);
			offset = widget.getOffsetAtLine(row) + (event.x > widget.getLeftMargin() ? widget.getLine(row).length() : 0);
		}
		if ((event.stateMask & SWT.ALT) != 0) {
			return offset;
		}
		return held.start() ? Words.startNear(widget.getText(), offset) : Words.endNear(widget.getText(), offset);
	}

	/** Where the part would be; at least one unit is left of it. */
	private static Span span(StandingPainter.Edge edge, int offset) {
		Span before = edge.part().span();
		return edge.start() ? new Span(Math.min(offset, before.end() - 1), before.end()) : new Span(before.start(), Math.max(offset, before.start() + 1));
	}
}
