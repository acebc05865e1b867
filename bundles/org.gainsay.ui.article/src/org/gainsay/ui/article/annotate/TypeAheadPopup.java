// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.annotate.Proposal;
import org.gainsay.text.Excerpt;
import org.gainsay.ui.article.ArticleEditor;

/**
 * A small window beside the words: type a few letters, take a proposal with Enter. The first is selected, so that the likeliest costs
 * one key. What was typed decides what is taken, with the names as they are then: not what the list showed when it was made.
 *
 * @param <T> what is proposed
 */
final class TypeAheadPopup<T> extends PopupDialog {

	private static final int WIDTH = 620;
	/** What the lines of the list have less, for its scroll bar and their margins. */
	private static final int MARGINS = 40;
	private static final int ROWS = 9;
	/** More than this nobody reads; some letters more find what is behind them. */
	private static final int MOST = 60;

	/** Who gets what was taken. */
	interface Taken<T> {
		/** @param key what took it: Enter is {@link SWT#CR}, Tab {@link SWT#TAB}, else a character */
		void take(T value, char key);
	}

	private final ArticleEditor editor;
	private final String title;
	private final String hint;
	private final Rectangle beside;
	private final Function<String, List<Proposal<T>>> proposals;
	private final Taken<T> taken;
	private String keys = ""; //$NON-NLS-1$
	/** Whether the key that stands beside a proposal takes it while nothing is typed. */
	private boolean byOwnKeys;
	/** What to say where the characters that take a proposal are a part of what is to be made; null for the same. */
	private String hintForNew;
	private Label hintLabel;
	private Predicate<T> isThere = value -> true;
	private final Listener early = this::early;
	private Text field;
	private Table table;
	private List<Proposal<T>> shown = List.of();
	/** Whether somebody went to what is selected. */
	private boolean picked;
	private boolean done;

	/**
	 * @param beside    what it must not cover, in the coordinates of the display
	 * @param proposals for what is typed, the likeliest first
	 */
	TypeAheadPopup(ArticleEditor editor, String title, String hint, Rectangle beside, Function<String, List<Proposal<T>>> proposals, Taken<T> taken) {
		super(editor.getSite().getShell(), SWT.TOOL | SWT.ON_TOP, true, false, false, false, false, null, null);
		this.editor = editor;
		this.title = title;
		this.hint = hint;
		this.beside = beside;
		this.proposals = proposals;
		this.taken = taken;
	}

	/**
	 * Lets some characters take a proposal too, unless they are a part of a name: they are where they stand behind a space, and where
	 * something that is there already has them after what was typed.
	 *
	 * @param known   tells what is there already from what is to be made
	 * @param whenNew the hint while what was typed is to be made, in which the characters are letters of its name
	 */
	TypeAheadPopup<T> takenBy(String characters, Predicate<T> known, String whenNew) {
		keys = characters;
		isThere = known;
		hintForNew = whenNew;
		return this;
	}

	/** Lets the key that each proposal tells beside it take it, as long as nothing is typed. */
	TypeAheadPopup<T> takenByOwnKeys() {
		byOwnKeys = true;
		return this;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(4, 4).applyTo(area);
		Label heading = new Label(area, SWT.WRAP);
		heading.setText(title.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
		field = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.NO_FOCUS);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROWS * table.getItemHeight()).applyTo(table);
		hintLabel = new Label(area, SWT.WRAP);
		hintLabel.setText(hint.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		hintLabel.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
		((GridData) hintLabel.getLayoutData()).widthHint = WIDTH;
		field.addListener(SWT.Modify, event -> propose());
		field.addListener(SWT.KeyDown, this::key);
		field.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_ESCAPE);
		field.addListener(SWT.Verify, this::verify);
		table.addListener(SWT.MouseUp, event -> take(SWT.CR));
		table.addListener(SWT.Selection, event -> {
			picked = true;
			field.setFocus();
			showHint();
		});
		field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = title;
			}

			@Override
			public void getDescription(AccessibleEvent event) {
				event.result = table.getSelectionIndex() < 0 ? "" : shown.get(table.getSelectionIndex()).line(); //$NON-NLS-1$
			}
		});
		propose();
		return area;
	}

	@Override
	protected Control getFocusControl() {
		return field;
	}

	@Override
	protected Point getInitialLocation(Point size) {
		Rectangle screen = getParentShell().getMonitor().getClientArea();
		int x = Math.max(screen.x, Math.min(beside.x, screen.x + screen.width - size.x));
		int below = beside.y + beside.height + 6;
		int y = below + size.y <= screen.y + screen.height ? below : Math.max(screen.y, beside.y - size.y - 6);
		return new Point(x, y);
	}

	private void propose() {
		shown = proposals.apply(field.getText().strip());
		shown = shown.subList(0, Math.min(MOST, shown.size()));
		table.setRedraw(false);
		table.removeAll();
		GC gc = new GC(table);
		try {
			for (Proposal<T> one : shown) {
				new TableItem(table, SWT.NONE).setText(fitting(one, gc));
			}
		} finally {
			gc.dispose();
		}
		table.setRedraw(true);
		picked = false;
		if (!shown.isEmpty()) {
			table.setSelection(0);
		}
		showHint();
	}

	/** Says what the keys do with what is selected. */
	private void showHint() {
		int index = table.getSelectionIndex();
		boolean made = hintForNew != null && index >= 0 && !field.getText().isEmpty() && !isThere.test(shown.get(index).value());
		String said = (made ? hintForNew : hint).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!said.equals(hintLabel.getText())) {
			hintLabel.setText(said);
		}
	}

	/** What tells it from its like is always to be seen; where both are too long for a line, what it is gets shorter. */
	private String fitting(Proposal<T> one, GC gc) {
		if (one.detail().isEmpty() || gc.textExtent(one.line()).x <= WIDTH - MARGINS) {
			return one.line();
		}
		return one.withText(Excerpt.fitting(one.text(), shown -> gc.textExtent(one.withText(shown).line()).x <= WIDTH - MARGINS)).line();
	}

	private void key(Event event) {
		int index = table.getSelectionIndex();
		switch (event.keyCode) {
			case SWT.ARROW_DOWN -> select(index + 1, event);
			case SWT.ARROW_UP -> select(index - 1, event);
			case SWT.PAGE_DOWN -> select(index + ROWS, event);
			case SWT.PAGE_UP -> select(index - ROWS, event);
			case SWT.CR, SWT.KEYPAD_CR -> {
				event.doit = false;
				take(SWT.CR);
			}
			case SWT.TAB -> {
				event.doit = false;
				take(SWT.TAB);
			}
			default -> {
				// It is typed.
			}
		}
	}

	private void select(int index, Event event) {
		event.doit = false;
		if (!shown.isEmpty()) {
			picked = true;
			table.setSelection(Math.clamp(index, 0, shown.size() - 1));
			table.showSelection();
			showHint();
			field.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
		}
	}

	private void verify(Event event) {
		int own = byOwnKeys && field.getText().isEmpty() && event.text.length() == 1 ? shown.stream().map(Proposal::detail).toList().indexOf(event.text) : -1;
		if (own >= 0) {
			event.doit = false;
			picked = true;
			table.setSelection(own);
			take(SWT.CR);
			return;
		}
		if (event.text.length() == 1 && keys.contains(event.text) && takes(field.getText(), event.text)) {
			event.doit = false;
			take(event.text.charAt(0));
		}
	}

	private boolean takes(String typed, String character) {
		int index = table.getSelectionIndex();
		boolean begun = !typed.isEmpty() && Character.isWhitespace(typed.charAt(typed.length() - 1));
		return index >= 0 && !begun && (typed.isEmpty() || isThere.test(shown.get(index).value()))
				&& (typed.isEmpty() || proposals.apply(typed + character).stream().noneMatch(one -> isThere.test(one.value())));
	}

	private void take(char key) {
		int index = table.getSelectionIndex();
		if (index < 0 || done) {
			return;
		}
		Proposal<T> wanted = picked ? shown.get(index) : null;
		propose();
		if (wanted != null && shown.stream().noneMatch(one -> one.value().equals(wanted.value()))) {
			return; // It is none any more, and what stands in its place is not what somebody picked: the list shows what there is.
		}
		if (!shown.isEmpty()) {
			done = true;
			T value = wanted == null ? shown.getFirst().value() : wanted.value();
			close();
			taken.take(value, key);
		}
	}

	@Override
	public int open() {
		editor.suspendKeys(true);
		field = null;
		Display display = editor.textWidget().getDisplay();
		Runnable letGo = () -> {
			display.removeFilter(SWT.KeyDown, early);
			editor.suspendKeys(false);
		};
		display.addFilter(SWT.KeyDown, early);
		try {
			int opened = super.open();
			getShell().addDisposeListener(event -> letGo.run());
			return opened;
		} catch (RuntimeException | Error failed) {
			letGo.run(); // Else no key would reach the article any more.
			throw failed;
		}
	}

	/** What is typed before the window system has given this window the focus is meant for it. */
	private void early(Event event) {
		if (event.widget == editor.textWidget() && field != null && !field.isDisposed()) {
			event.doit = false;
			key(event);
			if (event.keyCode == SWT.ESC) {
				close();
			} else if (event.character >= ' ' && (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0) {
				field.insert(String.valueOf(event.character));
			} else if (event.keyCode == SWT.BS && !field.getText().isEmpty()) {
				field.setText(field.getText().substring(0, field.getText().length() - 1));
				field.setSelection(field.getText().length());
			}
			event.type = SWT.None;
		}
	}
}
