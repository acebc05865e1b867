// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.compare.CompareItem.State;
import org.gainsay.desk.compare.DifferenceText;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.ui.views.AccessibleName;

/** The fields that narrow the list. */
final class FilterRow {

	private final Map<State, Button> states = new EnumMap<>(State.class);
	private final Button here;
	private final Text words;
	private final Label count;

	FilterRow(Composite parent, Runnable changed) {
		Composite row = new Composite(parent, SWT.NONE);
		row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		GridLayout layout = new GridLayout(6, false);
		layout.marginHeight = 2;
		row.setLayout(layout);
		words = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		words.setMessage(Messages.Filter_words);
		AccessibleName.set(words, Messages.Filter_words);
		GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wide.widthHint = 160;
		words.setLayoutData(wide);
		words.addListener(SWT.Modify, event -> changed.run());
		for (State state : List.of(State.FOUND, State.LINKED, State.REJECTED)) {
			states.put(state, check(row, DifferenceText.of(state), changed));
		}
		here = check(row, Messages.Filter_here, changed);
		count = new Label(row, SWT.NONE);
		GridData apart = new GridData(SWT.END, SWT.CENTER, false, false);
		apart.horizontalIndent = 16;
		count.setLayoutData(apart);
	}

	private static Button check(Composite row, String text, Runnable changed) {
		Button check = new Button(row, SWT.CHECK);
		check.setText(text);
		check.addListener(SWT.Selection, event -> changed.run());
		return check;
	}

	/** @param shown the names of the articles that are to be seen */
	ItemFilter filter(List<String> shown) {
		Set<State> wanted = EnumSet.noneOf(State.class);
		states.forEach((state, check) -> {
			if (check.getSelection()) {
				wanted.add(state);
			}
		});
		return new ItemFilter(wanted, words.getText(), here.getSelection() ? shown : null);
	}

	void set(ItemFilter filter) {
		states.forEach((state, check) -> check.setSelection(filter.states().contains(state)));
		here.setSelection(filter.articles() != null);
		if (!words.getText().equals(filter.words())) {
			words.setText(filter.words());
		}
	}

	void count(String text) {
		count.setText(text);
		count.getParent().layout();
	}
}
