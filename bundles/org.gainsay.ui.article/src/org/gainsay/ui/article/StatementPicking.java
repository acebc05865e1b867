// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/**
 * Lets the mouse pick statements: a click selects the innermost one under it, another click at the same place the next one out. A
 * click that goes on, to a drag or a double click, selects words and leaves the statement alone.
 */
final class StatementPicking {

	/** How far a click may be from the one before to go on from there, in pixels. */
	private static final int SAME_PLACE = 4;

	private final StyledText widget;
	private final ArticleEditor editor;
	private Point pressed;
	private Point picked;
	private String before;

	StatementPicking(ArticleViewer viewer, ArticleEditor editor) {
		this.widget = viewer.getTextWidget();
		this.editor = editor;
		widget.addListener(SWT.MouseDown, event -> pressed = event.button == 1 && event.count == 1 && (event.stateMask & SWT.MODIFIER_MASK) == 0
				? new Point(event.x, event.y)
				: null);
		widget.addListener(SWT.MouseUp, this::released);
		widget.addListener(SWT.MouseDoubleClick, event -> {
			if (picked != null) {
				editor.select(before);
				picked = null;
			}
		});
	}

	private void released(Event event) {
		if (pressed == null || !near(pressed, event) || widget.getSelectionCount() > 0) {
			pressed = null;
			return;
		}
		pressed = null;
		int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
		List<String> here = offset < 0 ? List.of() : editor.statementsAt(offset);
		before = editor.selectedName();
		boolean again = picked != null && near(picked, event);
		picked = new Point(event.x, event.y);
		if (!here.isEmpty()) {
			int now = here.indexOf(before);
			editor.select(here.get(again ? (now + 1) % here.size() : Math.max(0, now)));
		}
	}

	private static boolean near(Point place, Event event) {
		return Math.abs(place.x - event.x) <= SAME_PLACE && Math.abs(place.y - event.y) <= SAME_PLACE;
	}
}
