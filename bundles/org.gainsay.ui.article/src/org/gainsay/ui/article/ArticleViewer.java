// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocumentAdapter;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.JFaceTextUtil;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.IOverviewRuler;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.gainsay.desk.article.ReadingSize;
import org.gainsay.desk.article.Rows;
import org.gainsay.text.Span;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.preferences.Preferences;
import org.gainsay.ui.theme.TypeScale;

/**
 * A viewer whose text stands in a column of a width that reads well, whatever the width of the window. It breaks the text into
 * rows itself and turns the widget's wrapping off: the widget lays out whole paragraphs where it wraps, which takes half a second
 * a key in one of 50,000 characters.
 */
final class ArticleViewer extends SourceViewer implements ITextViewerExtension5 {

	/** The least space at the sides of the column; at the left there is more where the window has it. */
	private static final int MARGIN = 24;
	private static final int LEFT_MARGIN = 96;
	/** The least and the most that the notes at the right of the column take, and how far they stand from it. */
	private static final int LEAST_NOTES = 150;
	private static final int MOST_NOTES = 320;
	private static final int NOTES_GAP = 34;
	/** How long a text is broken anew at every step of a change of the window's size; a longer one when it has come to rest. */
	private static final int LIVE_REFLOW = 30_000;
	private static final int REST_MS = 120;

	private final RowContent content = new RowContent(this::rows);
	private final Set<VerifyKeyListener> takers = new HashSet<>();
	private Consumer<Boolean> keysTaken = taken -> {
		// Nobody wants to know yet.
	};
	private int characters;
	private int zoom = 100;
	private Font given;
	private Font zoomed;
	private int brokenAt;
	private Font brokenIn;
	/** The width that the column is to have. */
	private int column;
	private Pause rest;
	/** What is to stay in sight; gives null for nothing. */
	private Supplier<Span> kept = () -> null;
	/** How high the text was when it was looked at last. */
	private int height;
	private boolean notesWished;
	/** The width that notes have; 0 where there is no room. */
	private int notes;
	/** How long the headline is that is set in bold letters, in UTF-16 units; 0 for none. */
	private int headline;
	private Font bold;
	private Font boldOf;

	ArticleViewer(Composite parent, IVerticalRuler ruler, IOverviewRuler overview, boolean showsOverview, int styles) {
		super(parent, ruler, overview, showsOverview, styles);
	}

	@Override
	protected StyledText createTextWidget(Composite parent, int styles) {
		StyledText widget = new StyledText(parent, styles) {
			@Override
			public void setFont(Font font) {
				given = font;
				super.setFont(zoomed(font));
				fit();
			}
		};
		rest = new Pause(widget, REST_MS, this::reflow);
		widget.addListener(SWT.Resize, event -> {
			int before = height;
			height = widget.getClientArea().height;
			boolean inSight = isInSight(before);
			fit();
			if (inSight && height < before) {
				scrollToKept();
			}
		});
		widget.addDisposeListener(event -> {
			if (zoomed != null) {
				zoomed.dispose();
			}
			if (bold != null) {
				bold.dispose();
			}
		});
		return widget;
	}

	@Override
	protected IDocumentAdapter createDocumentAdapter() {
		return content;
	}

	/** The rows that show. */
	Rows rows() {
		return content.rows();
	}

	/**
	 * Says what stays in sight where the window gets lower, or the rows farther apart: what is below the text takes more height when something is selected.
	 *
	 * @param words where it is, in UTF-16 units of the text; gives null for nothing
	 */
	void keep(Supplier<Span> words) {
		kept = words;
	}

	/** Sets the space between rows. */
	void setSpacing(int spacing) {
		StyledText widget = getTextWidget();
		if (widget.getLineSpacing() != spacing) {
			boolean inSight = isInSight(widget.getClientArea().height);
			widget.setLineSpacing(spacing);
			if (inSight) {
				scrollToKept();
			}
		}
	}

	/** Whether the first row of what is to stay in sight is there, in a text of some height. */
	private boolean isInSight(int high) {
		Span words = brokenAt == 0 ? null : kept.get();
		if (words == null || words.end() > content.getCharCount()) {
			return false;
		}
		int top = getTextWidget().getLinePixel(rows().at(words.start()));
		return top >= 0 && top + getTextWidget().getLineHeight() <= high;
	}

	/** Scrolls as little as lets all rows of what is to stay in sight show; the first, where there is no room for all. */
	private void scrollToKept() {
		StyledText widget = getTextWidget();
		Span words = kept.get();
		int top = widget.getLinePixel(rows().at(words.start()));
		int end = widget.getLinePixel(rows().at(Math.max(words.start(), words.end() - 1))) + widget.getLineHeight() + widget.getLineSpacing();
		int down = Math.min(end - widget.getClientArea().height, top);
		if (down > 0) {
			widget.setTopPixel(widget.getTopPixel() + down);
			updateViewportListeners(INTERNAL);
		}
	}

	/** Leaves room at the right of the column for notes, where the window has it. */
	void wishNotes() {
		notesWished = true;
		addTextPresentationListener(presentation -> {
			if (headline > 0 && presentation.getExtent().getOffset() < headline) {
				presentation.mergeStyleRange(headlineStyle());
			}
		});
	}

	/** Where notes may be drawn at the right of the column: from where, and how wide; null where there is no room. */
	Point notes() {
		StyledText widget = getTextWidget();
		return notes == 0 ? null : new Point(widget.getLeftMargin() + column + NOTES_GAP, notes - NOTES_GAP);
	}

	/** Where the column ends, in the widget's coordinates. */
	int columnEnd() {
		return getTextWidget().getLeftMargin() + column;
	}

	/** Sets so much of the text's beginning in bold letters, in UTF-16 units; 0 for nothing. */
	void setHeadline(int length) {
		if (headline != length) {
			headline = length;
			if (brokenAt != 0) {
				reflow();
			}
		}
	}

	private StyleRange headlineStyle() {
		return new StyleRange(0, headline, null, null, SWT.BOLD);
	}

	/** What the headline is measured in. */
	private TextStyle bold(StyledText widget) {
		if (bold == null || boldOf != widget.getFont()) {
			if (bold != null) {
				bold.dispose();
			}
			FontData[] data = widget.getFont().getFontData();
			for (FontData one : data) {
				one.setStyle(one.getStyle() | SWT.BOLD);
			}
			boldOf = widget.getFont();
			bold = new Font(widget.getDisplay(), data);
		}
		return new TextStyle(bold, null, null);
	}

	/**
	 * Says how the text is to be read.
	 *
	 * @param width   of the column, in characters of middling width; 0 for that of the window
	 * @param percent how much larger than its font says
	 */
	void setReading(int width, int percent) {
		characters = width;
		if (zoom != percent) {
			zoom = percent;
			getTextWidget().setFont(given);
		} else {
			fit();
		}
	}

	private Font zoomed(Font font) {
		Font before = zoomed;
		zoomed = null;
		if (font != null) {
			FontData[] data = font.getFontData();
			int points = data[0].getHeight();
			int wished = ReadingSize.points(points, zoom, Preferences.isReadingFontChosen(), TypeScale.of((Display) font.getDevice()));
			if (wished != points) {
				for (FontData one : data) {
					one.setHeight(wished);
				}
				zoomed = new Font(font.getDevice(), data);
			}
		}
		if (before != null) {
			getTextWidget().getDisplay().asyncExec(before::dispose); // The widget has it for a moment still.
		}
		return zoomed == null ? font : zoomed;
	}

	/** Gives the column its width in the window as it is, and breaks the text anew if that is another width. */
	private void fit() {
		StyledText widget = getTextWidget();
		if (widget == null || widget.isDisposed() || widget.getClientArea().width == 0) {
			return;
		}
		int available = widget.getClientArea().width;
		int wished = columnWidth(widget);
		int left = Math.max(MARGIN, Math.min(LEFT_MARGIN, available - wished - MARGIN));
		column = Math.max(Math.min(wished, available - left - MARGIN), 4 * MARGIN);
		int spare = Math.max(0, available - left - MARGIN - column);
		int notesBefore = notes;
		notes = notesWished && spare >= LEAST_NOTES + NOTES_GAP ? Math.min(spare, MOST_NOTES) : 0;
		spare -= notes;
		if (notes != notesBefore) {
			widget.redraw();
		}
		// None at the top: the platform's overview ruler takes a first line that does not begin at 0 for the second, and fails.
		widget.setMargins(left + spare / 2, 0, MARGIN, 0);
		if (column == brokenAt && widget.getFont().equals(brokenIn)) {
			return;
		}
		if (content.getCharCount() <= LIVE_REFLOW || brokenAt == 0) {
			reflow();
		} else {
			rest.begin();
		}
	}

	private void reflow() {
		StyledText widget = getTextWidget();
		Point selection = widget.getSelection();
		boolean backwards = selection.x != selection.y && widget.getCaretOffset() == selection.x;
		int top = widget.getCharCount() == 0 ? 0 : widget.getOffsetAtLine(widget.getTopIndex());
		brokenAt = column;
		brokenIn = widget.getFont();
		content.reflow();
		invalidateTextPresentation();
		if (headline > 0 && headline <= content.getCharCount()) {
			widget.setStyleRange(headlineStyle());
		}
		widget.setSelection(backwards ? selection.y : selection.x, backwards ? selection.x : selection.y);
		widget.setTopIndex(content.getLineAtOffset(Math.min(top, content.getCharCount())));
	}

	private int columnWidth(StyledText widget) {
		GC gc = new GC(widget);
		gc.setFont(widget.getFont());
		double width = gc.getFontMetrics().getAverageCharacterWidth();
		gc.dispose();
		return characters == 0 ? Integer.MAX_VALUE / 4 : (int) Math.round(characters * width);
	}

	private Rows rows(String text) {
		StyledText widget = getTextWidget();
		if (widget == null || brokenAt == 0) {
			return Rows.of(text, piece -> new int[] { 0, piece.length() }); // Before it has a size.
		}
		TextLayout layout = new TextLayout(widget.getDisplay());
		try {
			layout.setFont(widget.getFont());
			layout.setOrientation(widget.getOrientation());
			layout.setWidth(brokenAt);
			boolean[] first = { true };
			return Rows.of(text, piece -> {
				layout.setText(piece);
				if (first[0] && headline > 0) {
					layout.setStyle(bold(widget), 0, piece.length() - 1);
				}
				first[0] = false;
				return piece.isEmpty() ? new int[] { 0, 0 } : layout.getLineOffsets();
			});
		} finally {
			layout.dispose();
		}
	}

	// ---- who takes the keys

	/** @param taken is told when something such as incremental find begins to take all keys, and when it ends */
	void onKeysTaken(Consumer<Boolean> taken) {
		keysTaken = taken;
	}

	/**
	 * Only what finds takes all keys. The editor's own listener comes first as well, and anew each time the find bar gives the
	 * focus back, but takes no key that is not bound.
	 */
	@Override
	public void prependVerifyKeyListener(VerifyKeyListener listener) {
		super.prependVerifyKeyListener(listener);
		if (listener instanceof IFindReplaceTarget) {
			takers.add(listener);
			keysTaken.accept(true);
		}
	}

	@Override
	public void removeVerifyKeyListener(VerifyKeyListener listener) {
		super.removeVerifyKeyListener(listener);
		if (takers.remove(listener)) {
			keysTaken.accept(!takers.isEmpty());
		}
	}

	// ---- the document's lines and the widget's rows

	@Override
	public int modelLine2WidgetLine(int line) {
		try {
			return rows().at(getDocument().getLineOffset(line));
		} catch (BadLocationException none) {
			return -1;
		}
	}

	@Override
	public int widgetLine2ModelLine(int row) {
		try {
			return row < 0 || row >= rows().count() ? -1 : getDocument().getLineOfOffset(rows().start(row));
		} catch (BadLocationException none) {
			return -1;
		}
	}

	@Override
	protected int getClosestWidgetLineForModelLine(int line) {
		return Math.max(0, modelLine2WidgetLine(Math.min(line, getDocument().getNumberOfLines() - 1)));
	}

	@Override
	public int widgetLineOfWidgetOffset(int offset) {
		return offset < 0 || offset > content.getCharCount() ? -1 : rows().at(offset);
	}

	/** All of the document shows; only its lines are other ones. That the interface is there makes the rulers ask which. */
	@Override
	public boolean exposeModelRange(IRegion range) {
		return false;
	}

	@Override
	public IRegion[] getCoveredModelRanges(IRegion range) {
		return new IRegion[] { range };
	}

	@Override
	public IRegion getModelCoverage() {
		return new Region(0, content.getCharCount());
	}

	@Override
	public int getTopIndexStartOffset() {
		StyledText widget = getTextWidget();
		return widget == null ? -1 : rows().start(Math.min(widget.getTopIndex(), rows().count() - 1));
	}

	@Override
	public int getBottomIndexEndOffset() {
		StyledText widget = getTextWidget();
		return widget == null ? -1 : rows().end(Math.min(JFaceTextUtil.getBottomIndex(widget), rows().count() - 1));
	}

	@Override
	protected void internalRevealRange(int start, int end) {
		StyledText widget = getTextWidget();
		int first = rows().at(Math.min(start, end));
		int last = rows().at(Math.max(start, end));
		Rectangle area = widget.getClientArea();
		int height = Math.max(1, widget.getLineHeight() + widget.getLineSpacing());
		int fitting = Math.max(1, area.height / height);
		int top = widget.getTopIndex();
		boolean visible = first >= top && widget.getLinePixel(last) + height <= area.height;
		if (!visible) {
			widget.setTopIndex(Math.max(0, first - Math.max(0, fitting - (last - first)) / 3));
			updateViewportListeners(INTERNAL);
		}
	}

	/** Where a region shows, a rectangle a row, in the widget's coordinates. */
	List<Rectangle> rectangles(IRegion region) {
		List<Rectangle> found = new ArrayList<>();
		StyledText widget = getTextWidget();
		int end = region.getOffset() + region.getLength();
		for (int row = rows().at(region.getOffset()); row < rows().count() && rows().start(row) < end; row++) {
			int from = Math.max(region.getOffset(), rows().start(row));
			int to = Math.min(end, rows().end(row));
			if (from < to) {
				found.add(widget.getTextBounds(from, to - 1));
			}
		}
		return found;
	}
}
