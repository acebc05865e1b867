// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.desk.compare.ArticleMarks;
import org.gainsay.desk.compare.DifferenceText;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.desk.compare.WordMark;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticlePane;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.AccessibleName;

/** One of the articles of a compare editor: who published it, who speaks, and its text. */
final class ArticleColumn {

	/** What somebody does in a column. */
	interface Listener {
		/** Somebody went to a place of the text, by pointer or by key. */
		void went(ArticleColumn column, int offset);

		/** The text was scrolled by so many pixels. */
		void scrolled(ArticleColumn column, int by);

		/** The text has another size. */
		void resized(ArticleColumn column);

		/** Somebody wants to see the article itself, at the statement that is compared. */
		void open(ArticleColumn column);

		/** Somebody wants another article here. */
		void choose(ArticleColumn column);

		/** Somebody wants no such column. */
		void remove(ArticleColumn column);
	}

	private final Composite area;
	private final CLabel name;
	private final ToolItem closing;
	private final CLabel title;
	private final CLabel speaker;
	private final ArticlePane pane;
	private final ColumnMarks marks;
	private String article;
	private Saying current;
	private int top;
	private boolean quiet;

	ArticleColumn(Composite parent, Listener listener) {
		area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		layout.verticalSpacing = 0;
		area.setLayout(layout);
		name = new CLabel(area, SWT.LEFT);
		name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		ToolBar tools = new ToolBar(area, SWT.FLAT);
		item(tools, "\u2197", Messages.Column_open, () -> listener.open(this)); //$NON-NLS-1$
		item(tools, "\u25be", Messages.Column_choose, () -> listener.choose(this)); //$NON-NLS-1$
		closing = item(tools, "\u2715", Messages.Column_remove, () -> listener.remove(this)); //$NON-NLS-1$
		title = label();
		speaker = label();
		Composite text = new Composite(area, SWT.NONE);
		text.setLayout(new FillLayout());
		text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
		pane = new ArticlePane(text);
		marks = new ColumnMarks(pane);
		StyledText widget = pane.textWidget();
		AccessibleName.set(widget, this::described);
		widget.addListener(SWT.Paint, event -> {
			int now = widget.getTopPixel();
			if (now != top) {
				int by = now - top;
				top = now;
				if (!quiet) {
					UiThread.later(widget, () -> listener.scrolled(this, by));
				}
			}
		});
		widget.addListener(SWT.Resize, event -> UiThread.later(widget, () -> listener.resized(this)));
		widget.addListener(SWT.MouseUp, event -> {
			if (event.button == 1 && widget.getSelectionCount() == 0) {
				int offset = widget.getOffsetAtPoint(new Point(event.x, event.y));
				if (offset >= 0) {
					listener.went(this, offset);
				}
			}
		});
		widget.addListener(SWT.MouseDoubleClick, event -> listener.open(this));
		widget.addListener(SWT.KeyUp, event -> {
			if (isMove(event.keyCode)) {
				listener.went(this, widget.getCaretOffset());
			}
		});
		widget.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				listener.open(this);
			}
		});
	}

	private static ToolItem item(ToolBar tools, String sign, String tooltip, Runnable work) {
		ToolItem item = new ToolItem(tools, SWT.PUSH);
		item.setText(sign);
		item.setToolTipText(tooltip);
		item.addListener(SWT.Selection, event -> work.run());
		return item;
	}

	private static boolean isMove(int key) {
		return key == SWT.ARROW_DOWN || key == SWT.ARROW_UP || key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT || key == SWT.PAGE_DOWN || key == SWT.PAGE_UP
				|| key == SWT.HOME || key == SWT.END;
	}

	private CLabel label() {
		CLabel label = new CLabel(area, SWT.LEFT);
		label.setMargins(3, 0, 3, 0);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
		label.setLayoutData(data);
		return label;
	}

	Composite control() {
		return area;
	}

	ArticlePane pane() {
		return pane;
	}

	/** The name of the article. */
	String article() {
		return article;
	}

	/** The statement that is compared; empty where the article has none. */
	Optional<Saying> current() {
		return Optional.ofNullable(current);
	}

	List<WordMark> words() {
		return marks.words();
	}

	/** Shows an article as a snapshot has it. */
	void show(ArticleFacts facts, Snapshot snapshot) {
		boolean other = !facts.name().equals(article);
		article = facts.name();
		String label = DifferenceText.of(facts, snapshot.corpus());
		name.setText(label.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		name.setToolTipText(DifferenceText.exact(facts, snapshot.corpus()));
		title.setText(facts.title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		title.setToolTipText(facts.title());
		AnnotationSetFacts set = snapshot.corpus().set(facts.name(), null).orElse(null);
		pane.show(snapshot.corpus().text(facts).map(ArticleText::text).orElse(""), set, snapshot.corpus()); //$NON-NLS-1$
		if (other) {
			quietly(() -> pane.textWidget().setTopPixel(0));
			mark(ArticleMarks.NONE);
		}
	}

	/** @param removable whether the column can be taken away */
	void setRemovable(boolean removable) {
		closing.setEnabled(removable);
	}

	/** Marks what is compared. */
	void mark(ArticleMarks shown) {
		current = shown.compared() == null ? null : shown.compared().saying();
		marks.show(shown);
		speaker.setText(current == null ? Messages.Column_nothing : NLS.bind(Messages.Column_speaker, DifferenceText.speaker(current)).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		speaker.setToolTipText(speaker.getText());
	}

	/** Where the statement that is compared begins, in pixels below the text's beginning; -1 where there is none. */
	int place() {
		return current == null ? -1 : pane.rowTop(current.whole().start());
	}

	/** Scrolls without telling. */
	void scrollTo(int pixel) {
		quietly(() -> pane.textWidget().setTopPixel(Math.max(0, pixel)));
	}

	int scrolledTo() {
		return pane.textWidget().getTopPixel();
	}

	private void quietly(Runnable scrolling) {
		quiet = true;
		try {
			scrolling.run();
			top = pane.textWidget().getTopPixel();
		} finally {
			quiet = false;
		}
	}

	/** Puts the caret where the statement that is compared begins. */
	void caretToCurrent() {
		if (current != null) {
			int kept = scrolledTo();
			pane.textWidget().setCaretOffset(Math.min(current.whole().start(), pane.textWidget().getCharCount()));
			scrollTo(kept);
		}
	}

	/** From where to where a saying is seen, in the widget's coordinates; empty where it is nowhere. */
	Optional<int[]> heights(Saying saying) {
		List<Rectangle> rows = saying.spans().stream().flatMap((Span span) -> pane.rectangles(span).stream()).toList();
		return rows.isEmpty() ? Optional.empty()
				: Optional.of(new int[] { rows.stream().mapToInt(row -> row.y).min().getAsInt(),
						rows.stream().mapToInt(row -> row.y).max().getAsInt() + pane.textWidget().getLineHeight() });
	}

	/** What a screen reader says: the article, the speaker, and in words what the signs mark. */
	String described() {
		if (current == null) {
			return NLS.bind(Messages.Column_describedEmpty, name.getText());
		}
		String signs = marks.words().stream().map(mark -> NLS.bind(switch (mark.sign()) {
			case ONLY -> Messages.Sign_only;
			case MISSING -> Messages.Sign_missing;
			case CHANGED -> Messages.Sign_changed;
			case FORM -> Messages.Sign_form;
		}, mark.text())).collect(Collectors.joining("; ")); //$NON-NLS-1$
		return NLS.bind(Messages.Column_described, new String[] { name.getText(), DifferenceText.speaker(current), signs });
	}
}
