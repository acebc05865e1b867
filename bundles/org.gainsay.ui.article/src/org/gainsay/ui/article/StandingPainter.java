// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.gainsay.desk.article.Rows;
import org.gainsay.desk.article.StandingMarks;
import org.gainsay.desk.article.StandingMarks.Mark;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.text.Span;
import org.gainsay.ui.article.StandingLooks.Look;
import org.gainsay.ui.corpus.UiThread;

/**
 * Draws standings over an article's text: a tint over the words and a line in the space below the row, each statement in a lane
 * of its own. The selected statement has bars at its edges, its parts have frames, and a bracket in the margin joins them. It
 * draws what is in sight and lays nothing out, so that a new statement costs a row or two.
 */
final class StandingPainter {

	/** How high a lane is, and how far the first is below the words, in pixels. */
	private static final int LANE = 4;
	private static final int ABOVE_LANES = 1;
	private static final String COLOURS = "org.gainsay.ui.article."; //$NON-NLS-1$
	private static final int BAR = 2;
	private static final int KNOB = 6;

	/**
	 * The selected statement.
	 *
	 * @param name  its qualified name
	 * @param parts where its parts are
	 */
	record Selected(String name, List<StatementParts.Part> parts) {
	}

	private final ArticleViewer viewer;
	private final StyledText widget;
	private final IPropertyChangeListener preferences = event -> looksChanged();
	private StandingLooks looks = StandingLooks.now();
	private StandingMarks marks = StandingMarks.NONE;
	private Selected selected;
	/** Where statements are being made, whose facts are not there yet. */
	private List<Span> coming = List.of();
	/** What is being dragged: where the part would be; null while nothing is. */
	private Span dragged;
	private Font labelFont;
	private Font labelFontOf;

	StandingPainter(ArticleViewer viewer) {
		this.viewer = viewer;
		this.widget = viewer.getTextWidget();
		widget.addPaintListener(this::paint);
		EditorsUI.getPreferenceStore().addPropertyChangeListener(preferences);
		JFaceResources.getColorRegistry().addListener(preferences);
		widget.addDisposeListener(event -> {
			EditorsUI.getPreferenceStore().removePropertyChangeListener(preferences);
			JFaceResources.getColorRegistry().removeListener(preferences);
			if (labelFont != null) {
				labelFont.dispose();
			}
		});
	}

	/** How much space below a row is needed for some lanes. */
	static int spaceFor(int lanes) {
		return ABOVE_LANES + LANE * lanes + 2;
	}

	/** The colour of a part's frame and label. */
	static Color colour(AnchorPlace.Role role) {
		String name = switch (role) {
			case CONTENT, PART, CODE -> "part"; //$NON-NLS-1$
			case CUE -> "cue"; //$NON-NLS-1$
			case SOURCE, WORDS -> "source"; //$NON-NLS-1$
			case HEDGE, GROUNDS, MEMBER_GROUNDS, CONDITION -> "hedge"; //$NON-NLS-1$
			case ADDRESSEE -> "addressee"; //$NON-NLS-1$
		};
		Color colour = JFaceResources.getColorRegistry().get(COLOURS + name);
		return colour == null ? new Color(100, 100, 100) : colour;
	}

	/** The word for a part. */
	static String label(AnchorPlace place) {
		return switch (place.role()) {
			case CONTENT -> Messages.Part_content;
			case CUE -> Messages.Part_cue;
			case SOURCE, WORDS -> Messages.Part_source;
			case HEDGE -> Messages.Part_hedge;
			case ADDRESSEE -> Messages.Part_addressee;
			case PART -> Messages.Part_about;
			case GROUNDS, MEMBER_GROUNDS -> Messages.Part_because;
			case CONDITION -> Messages.Part_if;
			case CODE -> Messages.Part_code;
		};
	}

	/** What the standings look like, as the preferences say. */
	StandingLooks looks() {
		return looks;
	}

	private void looksChanged() {
		UiThread.later(widget, () -> {
			looks = StandingLooks.now();
			widget.redraw();
		});
	}

	/** Draws other marks from now on; what is the same is not drawn again. */
	void show(StandingMarks other, Selected otherSelected) {
		StandingMarks before = marks;
		Selected selectedBefore = selected;
		marks = other;
		selected = otherSelected;
		TreeSet<Integer> rows = new TreeSet<>();
		changed(before, other, rows);
		if (selectedBefore == null ? otherSelected != null : !selectedBefore.equals(otherSelected)) {
			rowsOf(selectedBefore, rows);
			rowsOf(otherSelected, rows);
		}
		redraw(rows);
	}

	StandingMarks marks() {
		return marks;
	}

	Selected selected() {
		return selected;
	}

	/** Draws where statements are being made. */
	void coming(List<Span> spans) {
		TreeSet<Integer> rows = new TreeSet<>();
		coming.forEach(span -> rowsOf(span, rows));
		spans.forEach(span -> rowsOf(span, rows));
		coming = List.copyOf(spans);
		redraw(rows);
	}

	/** Draws where a part would be that is being dragged; null for none. */
	void drag(Span span) {
		TreeSet<Integer> rows = new TreeSet<>();
		rowsOf(dragged, rows);
		rowsOf(span, rows);
		dragged = span;
		redraw(rows);
	}

	private void changed(StandingMarks before, StandingMarks after, TreeSet<Integer> rows) {
		if (before == after) {
			return;
		}
		int i = 0;
		int j = 0;
		List<Mark> old = before.all();
		List<Mark> now = after.all();
		while (i < old.size() || j < now.size()) {
			if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
				i++;
				j++;
				continue;
			}
			int order = i == old.size() ? 1 : j == now.size() ? -1 : ORDER.compare(old.get(i), now.get(j));
			if (order <= 0) {
				rowsOf(old.get(i++).span(), rows);
			}
			if (order >= 0) {
				rowsOf(now.get(j++).span(), rows);
			}
		}
	}

	private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::span).thenComparing(Mark::lane);

	private void rowsOf(Selected one, TreeSet<Integer> rows) {
		if (one == null) {
			return;
		}
		TreeSet<Integer> own = new TreeSet<>();
		one.parts.forEach(part -> rowsOf(part.span(), own));
		if (!own.isEmpty()) {
			for (int row = own.first(); row <= own.last(); row++) {
				rows.add(row); // The bracket goes through all of them.
			}
		}
	}

	private void rowsOf(Span span, TreeSet<Integer> rows) {
		if (span == null || span.end() > viewer.rows().text().length()) {
			return;
		}
		for (int row = viewer.rows().at(span.start()); row <= viewer.rows().at(Math.max(span.start(), span.end() - 1)); row++) {
			rows.add(row);
		}
	}

	private void redraw(TreeSet<Integer> rows) {
		if (rows.isEmpty()) {
			return;
		}
		int top = widget.getTopIndex() - 1;
		int height = rowHeight();
		int bottom = top + widget.getClientArea().height / height + 3;
		for (int row : rows.subSet(top, true, Math.max(top, bottom), true)) {
			widget.redraw(0, widget.getLinePixel(row) - KNOB, widget.getClientArea().width, height + 2 * KNOB, false);
		}
	}

	private int rowHeight() {
		return Math.max(1, widget.getLineHeight() + widget.getLineSpacing());
	}

	// ---- drawing

	private void paint(PaintEvent event) {
		Rows rows = viewer.rows();
		if (rows.text().isEmpty() || rows.text().length() != widget.getCharCount()) {
			return;
		}
		GC gc = event.gc;
		gc.setAntialias(SWT.ON);
		int first = widget.getLineIndex(Math.max(0, event.y - KNOB));
		int last = widget.getLineIndex(event.y + event.height + KNOB);
		for (int row = first; row <= last; row++) {
			new Row(gc, rows, row).paint();
		}
		if (selected != null) {
			bracket(gc, rows, first, last);
		}
		SuggestedLook.margin(gc, widget, labelFont(), rows, marks, first, last);
	}

	/** One row, with the places of its units asked for once. */
	private final class Row {
		private final GC gc;
		private final int start;
		private final int end;
		private final int top;
		private final int textHeight = widget.getLineHeight();
		private final TreeMap<Span, Rectangle> places = new TreeMap<>();

		Row(GC gc, Rows rows, int row) {
			this.gc = gc;
			this.start = rows.start(row);
			this.end = rows.end(row);
			this.top = widget.getLinePixel(row);
		}

		void paint() {
			if (start == end) {
				return;
			}
			List<Mark> here = marks.between(start, end);
			tints(here);
			for (Mark mark : here) {
				boolean chosen = selected != null && mark.statement().equals(selected.name());
				line(mark.span(), mark.lane(), mark.suggested() ? looks.of(mark.standing()).suggested() : looks.of(mark.standing()), chosen);
			}
			for (Span span : coming) {
				Span shown = in(span);
				if (shown != null) {
					fill(shown, widget.getForeground(), StandingLooks.SELECTED_TINT);
					line(span, 0, new Look(widget.getForeground(), StandingStyles.DOTTED_BOX, true), true);
				}
			}
			if (selected != null) {
				selected.parts.forEach(this::part);
			}
			if (dragged != null && in(dragged) != null) {
				fill(in(dragged), widget.getForeground(), StandingLooks.SELECTED_TINT);
				bars(dragged, widget.getForeground());
			}
		}

		/** The innermost statement gives the tint of each place, so that words below many stay as readable as below one. */
		private void tints(List<Mark> here) {
			TreeSet<Integer> edges = new TreeSet<>();
			for (Mark mark : here) {
				edges.add(Math.max(start, mark.span().start()));
				edges.add(Math.min(end, mark.span().end()));
			}
			Integer from = null;
			for (int to : edges) {
				if (from != null) {
					Mark innermost = null;
					boolean chosen = false;
					for (Mark mark : here) {
						if (mark.span().start() <= from && to <= mark.span().end() && looks.of(mark.standing()).tinted() && !mark.suggested()) {
							boolean isSelected = selected != null && mark.statement().equals(selected.name());
							if (innermost == null || isSelected || !chosen && mark.lane() < innermost.lane()) {
								innermost = mark;
							}
							chosen |= isSelected;
						}
					}
					if (innermost != null) {
						fill(new Span(from, to), looks.of(innermost.standing()).colour(), chosen ? StandingLooks.SELECTED_TINT : StandingLooks.TINT);
					}
				}
				from = to;
			}
		}

		/** What of a span is in the row; null for nothing. */
		private Span in(Span span) {
			int from = Math.max(start, span.start());
			int to = Math.min(end, span.end());
			return from < to ? new Span(from, to) : null;
		}

		private Rectangle place(Span inRow) {
			return places.computeIfAbsent(inRow, span -> widget.getTextBounds(span.start(), span.end() - 1));
		}

		private void fill(Span inRow, Color colour, double share) {
			Rectangle place = place(inRow);
			gc.setBackground(colour);
			gc.setAlpha((int) Math.round(255 * share));
			gc.fillRectangle(place.x, top, place.width, textHeight);
			gc.setAlpha(255);
		}

		private void line(Span span, int lane, Look look, boolean chosen) {
			Span shown = in(span);
			if (shown == null || !look.hasLine()) {
				return;
			}
			Rectangle place = place(shown);
			int left = place.x;
			int right = place.x + place.width;
			int y = top + textHeight + ABOVE_LANES + LANE * lane;
			boolean begins = span.start() >= start;
			boolean finishes = span.end() <= end;
			gc.setForeground(look.colour());
			gc.setBackground(look.colour());
			gc.setLineStyle(SWT.LINE_SOLID);
			gc.setLineWidth(1);
			int thick = chosen ? 3 : 2;
			switch (look.line()) {
				case StandingStyles.DOUBLE_UNDERLINE -> {
					gc.fillRectangle(left, y, right - left, 1);
					gc.fillRectangle(left, y + 2, right - left, chosen ? 2 : 1);
				}
				case StandingStyles.DOTS -> SuggestedLook.dots(gc, left, right, y, chosen);
				case AnnotationPreference.STYLE_SQUIGGLES -> wave(left, right, y, chosen);
				case AnnotationPreference.STYLE_DASHED_BOX -> box(left, right, y, lane, begins, finishes, thick, 5, 3);
				case StandingStyles.DOTTED_BOX -> box(left, right, y, lane, begins, finishes, thick, 2, 2);
				case AnnotationPreference.STYLE_BOX -> box(left, right, y, lane, begins, finishes, thick, right - left, 0);
				default -> gc.fillRectangle(left, y, right - left, thick);
			}
			boolean boxed = look.line().endsWith("BOX") || look.line().equals(StandingStyles.DOTS); //$NON-NLS-1$
			if (!boxed && begins) {
				gc.fillRectangle(left, y - 2, 1, 4);
			}
			if (!boxed && finishes) {
				gc.fillRectangle(right - 1, y - 2, 1, 4);
			}
		}

		private void wave(int left, int right, int y, boolean chosen) {
			List<Integer> points = new ArrayList<>();
			for (int x = left, up = 0; x <= right; x += 2, up = 1 - up) {
				points.add(x);
				points.add(y + (up == 1 ? 0 : 2));
			}
			gc.setLineWidth(chosen ? 2 : 1);
			gc.drawPolyline(points.stream().mapToInt(Integer::intValue).toArray());
			gc.setLineWidth(1);
		}

		/** The top is drawn in the first lane only: further out it would go through the words of the row above. */
		private void box(int left, int right, int y, int lane, boolean begins, boolean finishes, int thick, int dash, int gap) {
			for (int x = left; x < right; x += Math.max(1, dash + gap)) {
				gc.fillRectangle(x, y, Math.min(dash, right - x), thick);
				if (lane == 0) {
					gc.fillRectangle(x, top, Math.min(dash, right - x), 1);
				}
			}
			int height = y + thick - top;
			for (int at = 0; at < height; at += Math.max(1, gap == 0 ? height : dash + gap)) {
				int length = Math.min(gap == 0 ? height : dash, height - at);
				if (begins) {
					gc.fillRectangle(left, top + at, 1, length);
				}
				if (finishes) {
					gc.fillRectangle(right - 1, top + at, 1, length);
				}
			}
		}

		private void part(StatementParts.Part part) {
			Span shown = in(part.span());
			if (shown == null) {
				return;
			}
			Color colour = part.place().role() == AnchorPlace.Role.CONTENT ? widget.getForeground() : colour(part.place().role());
			if (part.place().role() == AnchorPlace.Role.CONTENT) {
				bars(part.span(), colour);
				return;
			}
			Rectangle place = place(shown);
			gc.setForeground(colour);
			gc.setLineWidth(part.place().role() == AnchorPlace.Role.PART ? 1 : 2);
			gc.setLineStyle(switch (part.place().role()) {
				case HEDGE -> SWT.LINE_DOT;
				case ADDRESSEE -> SWT.LINE_DASHDOT;
				case SOURCE, WORDS -> SWT.LINE_SOLID;
				default -> SWT.LINE_DASH;
			});
			gc.drawRoundRectangle(place.x - 1, top, place.width + 1, textHeight, 6, 6);
			gc.setLineStyle(SWT.LINE_SOLID);
			gc.setLineWidth(1);
			if (part.span().start() >= start) {
				badge(place.x, label(part.place()), colour);
			}
		}

		/** The letter of what a part is, at its upper left corner. */
		private void badge(int x, String label, Color colour) {
			gc.setFont(labelFont());
			String letter = PartLetters.of(label);
			Point size = gc.textExtent(letter);
			int width = size.x + 4;
			gc.setBackground(colour);
			int y = top - size.y / 2 - 1;
			gc.fillRoundRectangle(x - width / 2 - 1, y, width, size.y, 4, 4);
			gc.setForeground(onColour(colour));
			gc.drawText(letter, x - width / 2 + 1, y, true);
			gc.setFont(widget.getFont());
		}

		private void bars(Span span, Color colour) {
			Span shown = in(span);
			if (shown == null) {
				return;
			}
			Rectangle place = place(shown);
			gc.setBackground(colour);
			if (span.start() >= start) {
				gc.fillRectangle(place.x - BAR, top, BAR, textHeight);
				gc.fillOval(place.x - BAR / 2 - KNOB / 2, top - KNOB / 2, KNOB, KNOB);
			}
			if (span.end() <= end) {
				gc.fillRectangle(place.x + place.width, top, BAR, textHeight);
				gc.fillOval(place.x + place.width + BAR / 2 - KNOB / 2, top + textHeight - KNOB / 2, KNOB, KNOB);
			}
		}
	}

	/** Joins the parts of the selected statement in the margin, and says there what they are. */
	private void bracket(GC gc, Rows rows, int firstSeen, int lastSeen) {
		TreeMap<Integer, Map<String, Color>> labels = new TreeMap<>();
		TreeSet<Integer> own = new TreeSet<>();
		for (StatementParts.Part part : selected.parts) {
			if (part.span().end() > rows.text().length()) {
				return;
			}
			rowsOf(part.span(), own);
			if (part.place().role() != AnchorPlace.Role.CONTENT || part.piece() == 0) {
				labels.computeIfAbsent(rows.at(part.span().start()), row -> new LinkedHashMap<>()).putIfAbsent(label(part.place()),
						part.place().role() == AnchorPlace.Role.CONTENT ? widget.getForeground() : colour(part.place().role()));
			}
		}
		if (own.isEmpty() || own.last() < firstSeen || lastSeen < own.first()) {
			return;
		}
		int x = widget.getLeftMargin() - 10;
		int from = widget.getLinePixel(own.first()) + widget.getLineHeight() / 2;
		int to = widget.getLinePixel(own.last()) + widget.getLineHeight() / 2;
		gc.setForeground(widget.getForeground());
		gc.setLineWidth(BAR);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.drawLine(x, from, x, Math.max(to, from + 1));
		for (int row : own) {
			int y = widget.getLinePixel(row) + widget.getLineHeight() / 2;
			gc.drawLine(x, y, x + 6, y);
		}
		gc.setLineWidth(1);
		gc.setFont(labelFont());
		labels.forEach((row, words) -> {
			int height = gc.textExtent("M").y; //$NON-NLS-1$
			int y = widget.getLinePixel(row) + widget.getLineHeight() / 2 - height * words.size() / 2;
			for (Map.Entry<String, Color> word : words.entrySet()) {
				String text = word.getKey();
				int width = gc.textExtent(text).x;
				if (width > x - 8) {
					text = PartLetters.of(text);
					width = gc.textExtent(text).x;
				}
				gc.setForeground(word.getValue());
				gc.drawText(text, x - 6 - width, y, true);
				y += height;
			}
		});
		gc.setFont(widget.getFont());
	}

	private Font labelFont() {
		Font of = widget.getFont();
		if (labelFont == null || of != labelFontOf) {
			if (labelFont != null) {
				labelFont.dispose();
			}
			FontData[] data = of.getFontData();
			for (FontData one : data) {
				one.setHeight(Math.max(7, Math.round(one.getHeight() * 0.66f)));
				one.setStyle(SWT.BOLD);
			}
			labelFont = new Font(widget.getDisplay(), data);
			labelFontOf = of;
		}
		return labelFont;
	}

	/** Black or white, whichever is read better on a colour. */
	static Color onColour(Color colour) {
		RGB black = new RGB(0, 0, 0);
		RGB white = new RGB(255, 255, 255);
		return new Color(StandingLooks.contrast(colour.getRGB(), black) > StandingLooks.contrast(colour.getRGB(), white) ? black : white);
	}

	// ---- where the mouse finds the edges

	/**
	 * An edge of a part of the selected statement.
	 *
	 * @param part  whose
	 * @param start whether it is the first edge
	 */
	record Edge(StatementParts.Part part, boolean start) {
	}

	/** The edge of the selected statement's parts at a point of the widget; null where there is none. */
	Edge edgeAt(int x, int y) {
		if (selected == null) {
			return null;
		}
		Edge nearest = null;
		int least = KNOB;
		for (StatementParts.Part part : selected.parts) {
			List<Rectangle> places = viewer.rectangles(new Region(part.span().start(), part.span().length()));
			if (places.isEmpty()) {
				continue;
			}
			Rectangle first = places.getFirst();
			Rectangle last = places.getLast();
			int height = widget.getLineHeight();
			int toStart = first.y - KNOB <= y && y < first.y + height ? Math.abs(x - first.x) : Integer.MAX_VALUE;
			int toEnd = last.y <= y && y < last.y + height + KNOB ? Math.abs(x - last.x - last.width) : Integer.MAX_VALUE;
			if (Math.min(toStart, toEnd) < least) {
				least = Math.min(toStart, toEnd);
				nearest = new Edge(part, toStart <= toEnd);
			}
		}
		return nearest;
	}

	/** What the selected statement's parts are, in words, for those who do not see them. */
	String describe() {
		return selected == null ? "" //$NON-NLS-1$
				: selected.parts.stream().map(part -> label(part.place()) + ": " + viewer.rows().text().substring(part.span().start(), part.span().end())) //$NON-NLS-1$
						.collect(Collectors.joining("; ")); //$NON-NLS-1$
	}
}
