// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.gainsay.desk.compare.ArticleMarks;
import org.gainsay.desk.compare.Numbered;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.desk.compare.WordMark.Sign;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticlePane;

/**
 * Draws over an article's text what it has to do with the others: in the margin a bar and a number beside each statement that is lined
 * up, and of the one that is compared the words that differ, each with its sign.
 */
final class ColumnMarks {

	private static final String COLOURS = "org.gainsay.ui.compare."; //$NON-NLS-1$
	private static final int BAR = 3;

	private final ArticlePane pane;
	private final StyledText widget;
	private ArticleMarks shown = ArticleMarks.NONE;
	private Font signFont;
	private Font signFontOf;

	ColumnMarks(ArticlePane pane) {
		this.pane = pane;
		this.widget = pane.textWidget();
		widget.addPaintListener(event -> paint(event.gc));
		widget.addDisposeListener(event -> {
			if (signFont != null) {
				signFont.dispose();
			}
		});
	}

	static Color colour(Sign sign) {
		return colour(switch (sign) {
			case ONLY -> "only"; //$NON-NLS-1$
			case MISSING -> "missing"; //$NON-NLS-1$
			case CHANGED -> "changed"; //$NON-NLS-1$
			case FORM -> "form"; //$NON-NLS-1$
		});
	}

	/** The colour of what joins statements. */
	static Color link() {
		return colour("link"); //$NON-NLS-1$
	}

	private static Color colour(String name) {
		Color colour = JFaceResources.getColorRegistry().get(COLOURS + name);
		return colour == null ? new Color(110, 110, 110) : colour;
	}

	/** Shows other marks. */
	void show(ArticleMarks marks) {
		shown = marks;
		widget.redraw();
	}

	List<WordMark> words() {
		return shown.words();
	}

	private void paint(GC gc) {
		if (pane.text() == null) {
			return;
		}
		gc.setAntialias(SWT.ON);
		Numbered current = shown.compared();
		for (Numbered other : shown.others()) {
			if (current == null || !other.saying().name().equals(current.saying().name())) {
				margin(gc, other, false);
			}
		}
		if (current != null) {
			margin(gc, current, true);
			shown.words().forEach(word -> word(gc, word));
		}
	}

	private void margin(GC gc, Numbered numbered, boolean chosen) {
		Rectangle client = widget.getClientArea();
		List<Rectangle> rows = numbered.saying().spans().stream().flatMap(span -> pane.rectangles(span).stream()).toList();
		if (rows.isEmpty() || rows.getLast().y + rows.getLast().height < 0 || rows.getFirst().y > client.height) {
			return;
		}
		gc.setBackground(chosen ? link() : widget.getForeground());
		gc.setAlpha(chosen ? 255 : 90);
		int x = widget.getLeftMargin() - BAR - 2;
		for (Rectangle row : rows) {
			gc.fillRectangle(x, row.y, BAR, widget.getLineHeight());
		}
		gc.setAlpha(255);
		gc.setFont(signFont());
		Point size = gc.textExtent(numbered.number());
		int width = Math.min(size.x + 4, x - 1);
		int y = rows.getFirst().y + (widget.getLineHeight() - size.y) / 2;
		if (chosen) {
			gc.setBackground(link());
			gc.fillRoundRectangle(x - 1 - width, y, width, size.y, 5, 5);
			gc.setForeground(ArticlePane.readableOn(link()));
		} else {
			gc.setForeground(widget.getForeground());
		}
		gc.drawText(numbered.number(), x - 1 - width + 2, y, true);
		gc.setFont(widget.getFont());
	}

	private void word(GC gc, WordMark word) {
		Color colour = colour(word.sign());
		if (word.sign() == Sign.MISSING) {
			gap(gc, word, colour);
			return;
		}
		List<Rectangle> rows = pane.rectangles(word.span());
		if (rows.isEmpty()) {
			return;
		}
		int height = widget.getLineHeight();
		boolean dark = ArticlePane.readableOn(widget.getBackground()).getRed() > 0;
		for (Rectangle row : rows) {
			gc.setBackground(colour);
			gc.setAlpha((int) Math.round(255 * word.sign().tint(dark)));
			gc.fillRectangle(row.x, row.y, row.width, height);
			gc.setAlpha(255);
			gc.setForeground(colour);
			gc.setLineStyle(word.sign() == Sign.FORM ? SWT.LINE_DOT : SWT.LINE_SOLID);
			gc.drawLine(row.x, row.y, row.x + row.width - 1, row.y);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		badge(gc, rows.getFirst().x, rows.getFirst().y, word.sign(), colour);
	}

	/** A wedge between two words. */
	private void gap(GC gc, WordMark word, Color colour) {
		int at = word.span().start();
		List<Rectangle> before = at > 0 ? pane.rectangles(new Span(at - 1, at)) : List.of();
		List<Rectangle> after = before.isEmpty() ? pane.rectangles(new Span(at, at + 1)) : List.of();
		if (before.isEmpty() && after.isEmpty()) {
			return;
		}
		int x = before.isEmpty() ? after.getFirst().x - 2 : before.getFirst().x + before.getFirst().width + 1;
		int y = before.isEmpty() ? after.getFirst().y : before.getFirst().y;
		gc.setBackground(colour);
		gc.fillRectangle(x - 1, y, 2, widget.getLineHeight());
		badge(gc, x, y, word.sign(), colour);
	}

	private void badge(GC gc, int x, int y, Sign sign, Color colour) {
		gc.setFont(signFont());
		Point size = gc.textExtent(sign.sign());
		int width = size.x + 4;
		int height = Math.min(size.y, 13);
		int top = y - height + 3;
		gc.setBackground(colour);
		gc.fillRoundRectangle(x - width / 2, top, width, height, 4, 4);
		gc.setForeground(ArticlePane.readableOn(colour));
		gc.drawText(sign.sign(), x - width / 2 + 2, top - (size.y - height) / 2, true);
		gc.setFont(widget.getFont());
	}

	private Font signFont() {
		Font of = widget.getFont();
		if (signFont == null || of != signFontOf) {
			if (signFont != null) {
				signFont.dispose();
			}
			FontData[] data = of.getFontData();
			for (FontData one : data) {
				one.setHeight(Math.max(7, Math.round(one.getHeight() * 0.7f)));
				one.setStyle(SWT.BOLD);
			}
			signFont = new Font(widget.getDisplay(), data);
			signFontOf = of;
		}
		return signFont;
	}
}
