// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.List;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.TabsInDrag;

/**
 * Lets the mouse drag the selected statement out of the article, as into the view of claims: at the bracket in the margin, or with the words
 * of it that are selected. Other selected words are dragged as text.
 */
final class StatementHandle {

	private final ArticleEditor editor;
	private final StyledText widget;
	private final DragSource source;
	private final Listener filter = this::filter;
	private boolean held;
	private TabsInDrag tabs;

	StatementHandle(ArticleEditor editor, StyledText widget) {
		this.editor = editor;
		this.widget = widget;
		source = new DragSource(widget, DND.DROP_COPY | DND.DROP_MOVE);
		source.setTransfer(TextTransfer.getInstance());
		source.addDragListener(new DragSourceListener() {
			@Override
			public void dragStart(DragSourceEvent event) {
				start(event);
			}

			@Override
			public void dragSetData(DragSourceEvent event) {
				event.data = TextTransfer.getInstance().isSupportedType(event.dataType) ? text() : LocalSelectionTransfer.getTransfer().getSelection();
			}

			@Override
			public void dragFinished(DragSourceEvent event) {
				LocalSelectionTransfer.getTransfer().setSelection(null);
				if (tabs != null) {
					tabs.end();
				}
			}
		});
		Display display = widget.getDisplay();
		display.addFilter(SWT.MouseDown, filter);
		display.addFilter(SWT.MouseMove, filter);
		widget.addDisposeListener(event -> {
			display.removeFilter(SWT.MouseDown, filter);
			display.removeFilter(SWT.MouseMove, filter);
		});
	}

	private void start(DragSourceEvent event) {
		boolean statement = editor.selectedStatement().isPresent() && (held || isInSelectedStatement());
		held = false;
		event.doit = statement || widget.getSelectionCount() > 0;
		source.setTransfer(statement ? new Transfer[] { LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance() }
				: new Transfer[] { TextTransfer.getInstance() });
		LocalSelectionTransfer.getTransfer().setSelection(statement ? editor.selection() : null);
		if (event.doit) {
			tabs = TabsInDrag.begin(widget.getDisplay());
		}
	}

	private boolean isInSelectedStatement() {
		return editor.selectedWords().filter(words -> content().stream().anyMatch(part -> part.span().overlaps(words))).isPresent();
	}

	private String text() {
		return widget.getSelectionCount() > 0 ? widget.getSelectionText() : editor.selectedName();
	}

	private void filter(Event event) {
		if (event.widget == widget && event.type == SWT.MouseDown) {
			held = false;
		}
		if (event.widget != widget || !isAt(event)) {
			return;
		}
		if (event.type == SWT.MouseMove) {
			widget.setCursor(widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		} else if (event.button == 1 && event.count == 1) {
			widget.setFocus();
			held = widget.dragDetect(event); // It waits for the pointer to move; that a drag begins is told later.
			event.type = SWT.None; // The caret stays.
			event.doit = false;
		}
	}

	/** Whether an event is at the bracket, left of the text. */
	private boolean isAt(Event event) {
		if (event.x >= widget.getLeftMargin() || (event.stateMask & (SWT.BUTTON_MASK | SWT.MODIFIER_MASK)) != 0) {
			return false;
		}
		List<Rectangle> rows = editor.selectedStatement().map(StatementParts::of).orElse(List.of()).stream().flatMap(part -> editor.rectangles(part.span()).stream()).toList();
		return rows.stream().anyMatch(row -> row.y <= event.y) && rows.stream().anyMatch(row -> event.y < row.y + row.height);
	}

	private List<StatementParts.Part> content() {
		return editor.selectedStatement().map(StatementParts::of).orElse(List.of()).stream().filter(part -> part.place().role() == Role.CONTENT)
				.toList();
	}
}
