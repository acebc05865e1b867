// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.gainsay.desk.article.MarginNotes;
import org.gainsay.desk.article.MarginNotes.Note;
import org.gainsay.desk.article.Rows;
import org.gainsay.desk.article.StandingMarks;
import org.gainsay.text.Excerpt;

/**
 * Draws at the right of an article's column who speaks and with what stance, beside the rows in which statements begin, where the window has
 * room; and at the end of a row on which more statements lie than there are lanes how many more. A click picks the statement, or lists them.
 */
final class MarginPainter {

	private static final int BAR = 3;
	private static final int BAR_GAP = 6;

	private final ArticleViewer viewer;
	private final StandingPainter painter;
	private final StyledText widget;
	private final Function<String, String> text;
	private final Consumer<List<String>> picked;
	private StandingMarks notesOf;
	private Rows rowsOf;
	private int linesOf;
	private TreeMap<Integer, List<Note>> notes = new TreeMap<>();
	private Font font;
	private Font fontOf;
	private boolean hand;

	/**
	 * @param text   what to say of a statement, by its qualified name
	 * @param picked gets the statements of what is clicked: one, or several of which one is to be chosen
	 */
	MarginPainter(ArticleViewer viewer, StandingPainter painter, Function<String, String> text, Consumer<List<String>> picked) {
		this.viewer = viewer;
		this.painter = painter;
		this.widget = viewer.getTextWidget();
		this.text = text;
		this.picked = picked;
		viewer.wishNotes();
		widget.addPaintListener(this::paint);
		widget.addListener(SWT.MouseDown, this::pressed);
		widget.addListener(SWT.MouseMove, event -> point(!at(event.x, event.y).isEmpty()));
		widget.addDisposeListener(event -> {
			if (font != null) {
				font.dispose();
			}
		});
	}

	/** Draws the margin anew, as when somebody is called otherwise now. */
	void redraw() {
		int from = viewer.columnEnd();
		Rectangle area = widget.getClientArea();
		widget.redraw(from, 0, Math.max(0, area.width - from), area.height, false);
	}

	private int rowHeight() {
		return Math.max(1, widget.getLineHeight() + widget.getLineSpacing());
	}

	private int lineHeight(GC gc) {
		return Math.max(1, gc.getFontMetrics().getHeight());
	}

	/** The notes by the row at which they begin. */
	private TreeMap<Integer, List<Note>> notes(int linesPerRow) {
		if (notesOf != painter.marks() || rowsOf != viewer.rows() || linesOf != linesPerRow) {
			notesOf = painter.marks();
			rowsOf = viewer.rows();
			linesOf = linesPerRow;
			notes = MarginNotes.of(notesOf, rowsOf, linesPerRow).stream().collect(Collectors.groupingBy(Note::row, TreeMap::new, Collectors.toCollection(ArrayList::new)));
		}
		return notes;
	}

	private void paint(PaintEvent event) {
		Rows rows = viewer.rows();
		if (rows.text().isEmpty() || rows.text().length() != widget.getCharCount() || event.x + event.width < viewer.columnEnd()) {
			return;
		}
		GC gc = event.gc;
		Font before = gc.getFont();
		gc.setFont(font());
		int first = widget.getLineIndex(Math.max(0, event.y));
		int last = widget.getLineIndex(event.y + event.height);
		for (int row = first; row <= last; row++) {
			int more = MarginNotes.onRow(painter.marks(), rows, row).size() - MarginNotes.MOST_ON_ROW;
			if (more > 0) {
				gc.setForeground(widget.getForeground());
				String sign = more(more);
				gc.drawText(sign, viewer.columnEnd() + 2, widget.getLinePixel(row) + (widget.getLineHeight() - lineHeight(gc)) / 2, true);
			}
		}
		Point area = viewer.notes();
		if (area != null) {
			int linesPerRow = Math.max(1, rowHeight() / lineHeight(gc));
			Integer from = notes(linesPerRow).floorKey(first);
			notes(linesPerRow).subMap(from == null ? 0 : from, true, Math.max(last, from == null ? 0 : from), true).values().forEach(ofRow -> ofRow.forEach(note -> draw(note, gc, area)));
		}
		gc.setFont(before);
	}

	private void draw(Note note, GC gc, Point area) {
		int height = lineHeight(gc);
		int y = widget.getLinePixel(note.row()) + note.line() * height;
		boolean chosen = painter.selected() != null && note.more() == 0 && note.statements().getFirst().equals(painter.selected().name());
		if (note.standing() != null) {
			Color colour = painter.looks().of(note.standing()).colour();
			gc.setBackground(colour);
			if (chosen) {
				gc.setAlpha((int) Math.round(255 * StandingLooks.SELECTED_TINT));
				gc.fillRectangle(area.x, y, area.y, height);
				gc.setAlpha(255);
			}
			gc.fillRectangle(area.x, y + 1, BAR, height - 2);
		}
		gc.setForeground(widget.getForeground());
		String said = note.more() > 0 ? more(note.more()) : text.apply(note.statements().getFirst());
		Predicate<String> fits = shown -> gc.textExtent(shown).x <= area.y - BAR - BAR_GAP;
		gc.drawText(fits.test(said) ? said : Excerpt.fitting(said, fits), area.x + BAR + BAR_GAP, y, true);
	}

	private static String more(int more) {
		return NLS.bind(Messages.Margin_more, more);
	}

	private Font font() {
		if (font == null || fontOf != widget.getFont()) {
			if (font != null) {
				font.dispose();
			}
			FontData[] data = widget.getFont().getFontData();
			for (FontData one : data) {
				one.setHeight(Math.max(7, Math.round(one.getHeight() * 0.72f)));
			}
			fontOf = widget.getFont();
			font = new Font(widget.getDisplay(), data);
		}
		return font;
	}

	// ---- the mouse

	/** The statements of what is drawn at a point of the widget; empty for none. */
	private List<String> at(int x, int y) {
		Rows rows = viewer.rows();
		if (x < viewer.columnEnd() || rows.text().isEmpty() || rows.text().length() != widget.getCharCount()) {
			return List.of();
		}
		int row = widget.getLineIndex(y);
		Point area = viewer.notes();
		if (area == null || x < area.x) {
			List<String> here = MarginNotes.onRow(painter.marks(), rows, row);
			return here.size() > MarginNotes.MOST_ON_ROW ? here : List.of();
		}
		GC gc = new GC(widget);
		gc.setFont(font());
		int height = lineHeight(gc);
		gc.dispose();
		var found = notes(Math.max(1, rowHeight() / height)).floorEntry(row);
		if (found == null) {
			return List.of();
		}
		int line = (y - widget.getLinePixel(found.getKey())) / height;
		return found.getValue().stream().filter(note -> note.line() == line).findFirst().map(Note::statements).orElse(List.of());
	}

	private void point(boolean there) {
		if (hand != there) {
			hand = there;
			widget.setCursor(there ? widget.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
		}
	}

	private void pressed(Event event) {
		List<String> here = event.button == 1 ? at(event.x, event.y) : List.of();
		if (!here.isEmpty()) {
			// When the text has done what it does with a click.
			widget.getDisplay().asyncExec(() -> {
				if (!widget.isDisposed()) {
					picked.accept(here);
				}
			});
		}
	}
}
