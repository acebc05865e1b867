// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * Brings the view to the front on whose tab something is held that is being dragged, as desktops do: else nothing could be dragged into a
 * view of the same stack. For the UI thread.
 */
public final class TabsInDrag {

	/** How often it is looked where the pointer is, in milliseconds. */
	private static final int EVERY = 150;
	/** How many looks in a row find the pointer on a tab before it opens. */
	private static final int LOOKS = 3;

	private final Display display;
	private boolean over;
	private CTabItem item;
	private int looks;

	private TabsInDrag(Display display) {
		this.display = display;
	}

	/** Begins to look; whoever calls it calls {@link #end()}, too. */
	public static TabsInDrag begin(Display display) {
		TabsInDrag tabs = new TabsInDrag(display);
		display.timerExec(EVERY, tabs::look);
		return tabs;
	}

	/** The drag has ended. */
	public void end() {
		over = true;
	}

	private void look() {
		if (over || display.isDisposed()) {
			return;
		}
		CTabItem now = under(display.getCursorLocation());
		looks = now != null && now == item ? looks + 1 : 0;
		item = now;
		if (looks == LOOKS && item.getParent().getSelection() != item) {
			open(item);
		}
		display.timerExec(EVERY, this::look);
	}

	/** The picture that is dragged lies under the pointer, so that the system is not asked what does. */
	private CTabItem under(Point pointer) {
		Shell shell = display.getActiveShell();
		return shell == null ? null : under(shell, pointer);
	}

	private static CTabItem under(Composite parent, Point pointer) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Composite inner && inner.isVisible()) {
				CTabItem here = inner instanceof CTabFolder folder ? folder.getItem(folder.toControl(pointer)) : null;
				CTabItem found = here == null ? under(inner, pointer) : here;
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** As a click does it. */
	private static void open(CTabItem item) {
		item.getParent().setSelection(item);
		Event event = new Event();
		event.item = item;
		item.getParent().notifyListeners(SWT.Selection, event);
	}
}
