// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.adjudicate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.study.Case;
import org.gainsay.desk.adjudicate.CaseFilter;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** Chooses a round, and which of its cases show. */
final class CaseBar {

	private final Composite area;
	private final Combo round;
	private final Combo variable;
	private final Combo pair;
	private final Combo value;
	private final Combo article;
	private final Button open;
	private final Consumer<CaseFilter> filtered;
	private List<Case> cases = List.of();

	/**
	 * Makes the bar.
	 *
	 * @param chosen   gets the name of a round that somebody chooses
	 * @param filtered gets what is to show
	 */
	CaseBar(Composite parent, Consumer<String> chosen, Consumer<CaseFilter> filtered) {
		this.filtered = filtered;
		area = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.marginTop = 0;
		layout.marginBottom = 0;
		area.setLayout(layout);
		round = combo(Messages.Adjudicate_round);
		round.addListener(SWT.Selection, event -> chosen.accept(round.getText()));
		variable = filter(Messages.Adjudicate_variable);
		pair = filter(Messages.Adjudicate_pair);
		value = filter(Messages.Adjudicate_value);
		article = filter(Messages.Adjudicate_article);
		open = new Button(area, SWT.CHECK);
		open.setText(Messages.Adjudicate_open);
		open.setSelection(true);
		open.addListener(SWT.Selection, event -> tell());
	}

	private Combo combo(String name) {
		Combo made = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		made.setToolTipText(name);
		AccessibleName.set(made, name);
		return made;
	}

	private Combo filter(String name) {
		Combo made = combo(name);
		made.add(name);
		made.select(0);
		made.addListener(SWT.Selection, event -> {
			if (made == variable) {
				fill(value, values());
			}
			tell();
		});
		return made;
	}

	Control control() {
		return area;
	}

	/** Shows the rounds. */
	void rounds(List<String> names, String chosen) {
		if (!List.of(round.getItems()).equals(names)) {
			round.setItems(names.toArray(String[]::new));
			area.layout();
		}
		round.select(names.indexOf(chosen));
	}

	/** Offers what the cases of a round have; what is chosen stays where it is still there. */
	void choices(List<Case> all, Corpus corpus) {
		cases = all;
		TreeSet<String> variables = new TreeSet<>();
		TreeSet<String> pairs = new TreeSet<>();
		TreeSet<String> articles = new TreeSet<>();
		for (Case one : all) {
			variables.addAll(one.differing());
			pairs.addAll(CaseFilter.pairs(one));
			articles.add(one.article());
		}
		fill(variable, variables);
		fill(pair, pairs);
		fill(article, ArticleOrder.names(articles, corpus));
		fill(value, values());
		area.layout();
	}

	private TreeSet<String> values() {
		String of = chosen(variable);
		TreeSet<String> found = new TreeSet<>();
		if (of != null) {
			cases.forEach(one -> found.addAll(CaseFilter.values(one, of)));
		}
		return found;
	}

	private static void fill(Combo combo, Collection<String> choices) {
		List<String> items = new ArrayList<>(List.of(combo.getItem(0)));
		items.addAll(choices);
		if (!List.of(combo.getItems()).equals(items)) {
			int before = Math.max(0, items.indexOf(combo.getText()));
			combo.setItems(items.toArray(String[]::new));
			combo.select(before);
		}
	}

	private static String chosen(Combo combo) {
		return combo.getSelectionIndex() <= 0 ? null : combo.getText();
	}

	/** What is to show. */
	CaseFilter filter() {
		return new CaseFilter(chosen(variable), chosen(pair), chosen(value), chosen(article), open.getSelection());
	}

	private void tell() {
		filtered.accept(filter());
	}
}
