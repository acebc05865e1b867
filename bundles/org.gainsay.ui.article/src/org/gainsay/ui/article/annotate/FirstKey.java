// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;
import org.gainsay.ui.preferences.Preferences;

/** Offers the key that makes a statement beside the selected words themselves, until somebody has made three. */
final class FirstKey {

	/** So often it is offered until it is known. */
	static final int TIMES = 3;
	private static final int GAP = 4;

	private final ArticleEditor editor;
	private final Supplier<String> key;
	private final Runnable make;
	private Composite offer;
	/** How wide the text was when it was offered. */
	private int width;

	/**
	 * @param key  the key that makes a statement, as it is written
	 * @param make what it does
	 */
	FirstKey(ArticleEditor editor, Supplier<String> key, Runnable make) {
		this.editor = editor;
		this.key = key;
		this.make = make;
		StyledText text = editor.textWidget();
		((IPostSelectionProvider) editor.getSite().getSelectionProvider()).addPostSelectionChangedListener(event -> update());
		text.getVerticalBar().addListener(SWT.Selection, event -> hide());
		text.addListener(SWT.MouseWheel, event -> hide());
		text.addListener(SWT.Resize, event -> resized(text.getClientArea().width));
		text.addListener(SWT.MouseDown, event -> hide());
	}

	/** Whether it is offered now. */
	boolean isOffered() {
		return offer != null && !offer.isDisposed();
	}

	/** The keys below the text take more rows or fewer with what is selected, and the words stay where they are; a text of another width is broken anew. */
	private void resized(int now) {
		if (isOffered() && now == width) {
			update();
		} else {
			hide();
		}
	}

	/** Offers it where words are selected and no statement is. */
	void update() {
		StyledText text = editor.textWidget();
		hide();
		if (text.isDisposed() || Preferences.statementsMade() >= TIMES || editor.selectedName() != null || editor.set().isEmpty()) {
			return;
		}
		editor.selectedWords().ifPresent(words -> show(words, text));
	}

	private void show(Span words, StyledText text) {
		List<Rectangle> places = editor.rectangles(words);
		if (places.isEmpty()) {
			return;
		}
		Rectangle last = places.getLast();
		Rectangle area = text.getClientArea();
		if (last.y < 0 || last.y + last.height > area.height) {
			return;
		}
		width = area.width;
		offer = new Composite(text, SWT.BORDER);
		FillLayout layout = new FillLayout();
		layout.marginWidth = GAP;
		layout.marginHeight = 1;
		offer.setLayout(layout);
		// The colours of a tooltip are black with white letters on some desktops, and no link can be read on them.
		offer.setBackground(text.getBackground());
		Link link = new Link(offer, SWT.NO_FOCUS);
		link.setBackground(text.getBackground());
		link.setForeground(text.getForeground());
		link.setText(NLS.bind(Messages.FirstKey_make, key.get()));
		link.addListener(SWT.Selection, event -> {
			text.setFocus();
			make.run();
		});
		link.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = NLS.bind(Messages.FirstKey_name, link.getText().replaceAll("<[^>]*>", "")); //$NON-NLS-1$ //$NON-NLS-2$
			}
		});
		offer.pack();
		Point size = offer.getSize();
		offer.setLocation(place(places.getFirst(), last, size, text));
		offer.moveAbove(null);
	}

	/** Beside the end of the words, below them or above them: where it covers no other words, if there is such a place. */
	private static Point place(Rectangle first, Rectangle last, Point size, StyledText text) {
		Rectangle area = text.getClientArea();
		int x = Math.max(0, Math.min(last.x + last.width, area.width - size.x));
		int line = text.getLineHeight() + text.getLineSpacing();
		Point beside = new Point(last.x + last.width + GAP, last.y + (last.height - size.y) / 2);
		Point below = new Point(x, last.y + line);
		Point above = new Point(x, Math.max(0, first.y - size.y - GAP));
		boolean fits = below.y + size.y <= area.height;
		if (beside.x + size.x <= area.width && coversNothing(beside, size, text)) {
			return beside;
		}
		return fits && (coversNothing(below, size, text) || !coversNothing(above, size, text)) ? below : above;
	}

	private static boolean coversNothing(Point at, Point size, StyledText text) {
		int step = Math.max(1, text.getLineHeight() / 2);
		for (int y = at.y; y < at.y + size.y; y += step) {
			for (int x = at.x; x < at.x + size.x; x += step) {
				int offset = text.getOffsetAtPoint(new Point(x, y));
				if (offset >= 0 && offset < text.getCharCount() && !text.getText(offset, offset).isBlank()) {
					return false;
				}
			}
		}
		return true;
	}

	/** Where it stands in the text; null while it is not offered. */
	Rectangle bounds() {
		return isOffered() ? offer.getBounds() : null;
	}

	/** Offers it no more. */
	void hide() {
		if (offer != null) {
			offer.dispose();
			offer = null;
		}
	}
}
