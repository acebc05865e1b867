// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.gainsay.text.Excerpt;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.TabKey;

/** The title of a part of the form. A click, Space or Enter opens and closes the part, the arrows do one of both; a closed one says behind its title what it holds. */
final class FoldTitle extends Canvas {

	private static final String OPEN = "\u25BE "; //$NON-NLS-1$
	private static final String CLOSED = "\u25B8 "; //$NON-NLS-1$
	private static final int GAP = 8;
	private static final int ABOVE = 1;

	/** What somebody asks of a title. */
	interface Toggled {
		void to(boolean open);
	}

	private final String title;
	private final Toggled toggled;
	private boolean open = true;
	private String held = ""; //$NON-NLS-1$
	private Font bold;
	/** What the bold type was made of. */
	private FontData[] boldOf;

	/** @param toggled gets whether the part is to be open */
	FoldTitle(Composite parent, String title, Toggled toggled) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.title = title;
		this.toggled = toggled;
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseDown, event -> {
			if (event.button == 1) {
				forceFocus();
				toggled.to(!open);
			}
		});
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Dispose, event -> forget());
		TabKey.leaves(this);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		AccessibleName.set(this, () -> open || held.isEmpty() ? title : NLS.bind(Messages.Form_closedPart, title, held));
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_PUSHBUTTON;
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0) | (open ? ACC.STATE_EXPANDED : ACC.STATE_COLLAPSED);
			}
		});
	}

	/**
	 * Shows whether the part is open.
	 *
	 * @param what the part holds; empty for nothing
	 */
	void show(boolean isOpen, String what) {
		if (open != isOpen || !held.equals(what)) {
			open = isOpen;
			held = what;
			setToolTipText(open || held.isEmpty() ? null : held.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			getAccessible().sendEvent(ACC.EVENT_STATE_CHANGED, new Object[] { ACC.STATE_EXPANDED, open });
			redraw();
		}
	}

	boolean isOpen() {
		return open;
	}

	/** What stands there: the title, and behind it what a closed part holds. */
	String words() {
		return open || held.isEmpty() ? title : title + "  " + held; //$NON-NLS-1$
	}

	private void key(Event event) {
		boolean closes = open && event.keyCode == SWT.ARROW_LEFT;
		boolean opens = !open && event.keyCode == SWT.ARROW_RIGHT;
		if (closes || opens || event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			event.doit = false;
			toggled.to(!open);
		}
	}

	private void paint(GC gc) {
		Point size = getSize();
		gc.setForeground(getForeground());
		gc.setFont(bold());
		String head = (open ? OPEN : CLOSED) + title;
		int y = (size.y - gc.getFontMetrics().getHeight()) / 2;
		gc.drawText(head, 0, y, SWT.DRAW_TRANSPARENT);
		if (!open) {
			int from = gc.textExtent(head).x + GAP;
			gc.setFont(getFont());
			String fitting = Excerpt.fitting(held, words -> from + gc.textExtent(words).x <= size.x);
			gc.drawText(fitting, from, y, SWT.DRAW_TRANSPARENT);
		}
		if (isFocusControl()) {
			gc.drawFocus(0, 0, size.x, size.y);
		}
	}

	private Font bold() {
		FontData[] now = getFont().getFontData();
		if (bold == null || !Arrays.equals(boldOf, now)) {
			forget();
			boldOf = now;
			FontData[] data = getFont().getFontData();
			for (FontData one : data) {
				one.setStyle(one.getStyle() | SWT.BOLD);
			}
			bold = new Font(getDisplay(), data);
		}
		return bold;
	}

	private void forget() {
		if (bold != null) {
			bold.dispose();
			bold = null;
		}
	}

	@Override
	public Point computeSize(int width, int height, boolean flush) {
		GC gc = new GC(this);
		gc.setFont(bold());
		Point head = gc.textExtent(CLOSED + title);
		gc.dispose();
		return new Point(width == SWT.DEFAULT ? head.x : width, height == SWT.DEFAULT ? head.y + 2 * ABOVE : height);
	}
}
