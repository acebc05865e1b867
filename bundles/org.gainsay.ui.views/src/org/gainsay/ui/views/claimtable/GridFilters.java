// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.gainsay.analysis.Flag;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The fields above the table: which claims and which articles. They wrap where the view is narrow. */
final class GridFilters {

	private static final int WIDTH = 200;
	private static final List<Flag> FLAGS = Arrays.asList(Flag.values());

	private final Composite bar;
	private final Text words;
	private final Combo flag;
	private final Combo event;
	private final Button speaking;
	private List<String> events = List.of();
	private boolean filling;

	/** @param changed is run when something else is asked for */
	GridFilters(Composite parent, Runnable changed) {
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = 6;
		bar.setLayout(layout);
		Runnable told = () -> {
			if (!filling) {
				changed.run();
			}
		};
		words = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
		words.setMessage(Messages.ClaimTable_filterWords);
		words.setToolTipText(Messages.ClaimTable_filterWords);
		words.setLayoutData(new RowData(WIDTH, SWT.DEFAULT));
		AccessibleName.set(words, Messages.ClaimTable_filterWords);
		Pause typing = Pause.ofTyping(bar, told);
		words.addListener(SWT.Modify, change -> typing.begin());
		words.addListener(SWT.KeyDown, key -> {
			if (key.keyCode == SWT.ESC) {
				words.setText(""); //$NON-NLS-1$
			}
		});
		flag = combo(Messages.ClaimTable_filterFlag, told);
		flag.add(Messages.ClaimTable_anyFlag);
		FLAGS.forEach(one -> flag.add(one.word()));
		flag.select(0);
		event = combo(Messages.ClaimTable_filterEvent, told);
		speaking = new Button(bar, SWT.CHECK);
		speaking.setText(Messages.ClaimTable_speaking);
		speaking.setToolTipText(Messages.ClaimTable_speakingHint);
		speaking.addListener(SWT.Selection, pressed -> told.run());
	}

	private Combo combo(String name, Runnable told) {
		Combo combo = new Combo(bar, SWT.READ_ONLY);
		combo.setToolTipText(name);
		combo.setLayoutData(new RowData());
		AccessibleName.set(combo, name);
		combo.addListener(SWT.Selection, chosen -> told.run());
		return combo;
	}

	Control control() {
		return bar;
	}

	void setFocus() {
		words.setFocus();
	}

	/** Offers the events that there are; what was chosen stays. */
	void show(Corpus corpus) {
		List<String> now = corpus.events().stream().map(EventFacts::name).toList();
		if (now.equals(events) && event.getItemCount() > 0) {
			return;
		}
		String chosen = event();
		events = now;
		List<String> items = new ArrayList<>();
		items.add(Messages.ClaimTable_anyEvent);
		corpus.events().forEach(one -> items.add(one.title().isBlank() ? one.name() : one.title()));
		event.setItems(items.toArray(String[]::new));
		event.select(chosen == null ? 0 : 1 + now.indexOf(chosen));
		event.setVisible(now.size() > 1);
		((RowData) event.getLayoutData()).exclude = now.size() <= 1;
		bar.layout(new Control[] { event });
		bar.getParent().layout();
	}

	String words() {
		return words.getText().strip();
	}

	/** The flag asked for; null for any. */
	Flag flag() {
		return flag.getSelectionIndex() <= 0 ? null : FLAGS.get(flag.getSelectionIndex() - 1);
	}

	/** The name of the event asked for; null for any. */
	String event() {
		return event.getSelectionIndex() <= 0 ? null : events.get(event.getSelectionIndex() - 1);
	}

	boolean speaking() {
		return speaking.getSelection();
	}

	/** Fills the fields as they would have to be for a wish. */
	void set(GridWish wish) {
		filling = true;
		try {
			if (!words().equals(wish.words().strip())) {
				words.setText(wish.words());
			}
			flag.select(wish.flag() == null ? 0 : 1 + FLAGS.indexOf(wish.flag()));
			event.select(wish.event() == null ? 0 : 1 + events.indexOf(wish.event()));
			speaking.setSelection(wish.speaking());
		} finally {
			filling = false;
		}
	}

	/** The word for an order. */
	static String word(GridWish.Order order) {
		return switch (order) {
			case FILES -> Messages.ClaimTable_sortFiles;
			case TEXT -> Messages.ClaimTable_sortText;
			case FLAGS -> Messages.ClaimTable_sortFlags;
			case ARTICLES -> Messages.ClaimTable_sortArticles;
			case FIRST -> Messages.ClaimTable_sortFirst;
			case ARTICLE -> Messages.ClaimTable_sortArticle;
		};
	}
}
