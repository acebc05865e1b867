// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.Suggestion;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.statements.StatementFilter;
import org.gainsay.desk.statements.StatementGrouping;
import org.gainsay.facts.Standing;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.FieldProposals;
import org.gainsay.ui.views.Messages;

/** The fields above the table: which statements, and how they are put together. They wrap where the view is narrow. */
final class FilterBar {

	private static final int WIDTH = 130;
	private static final List<Standing> STANDINGS = Arrays.asList(Standing.values());
	private static final List<StatementGrouping> GROUPINGS = Arrays.asList(StatementGrouping.values());

	private final Composite bar;
	private final Text text;
	private final Combo standing;
	private final Text speaker;
	private final Text claim;
	private final Combo annotator;
	private final Combo scope;
	private final Combo grouping;
	private final Runnable changed;
	private final Pause typing;
	private List<String> annotators = List.of();

	/**
	 * @param changed is run when something else is asked for
	 * @param choices of the corpus that shows
	 */
	FilterBar(Composite parent, Runnable changed, Supplier<Choices> choices) {
		this.changed = changed;
		bar = new Composite(parent, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.center = true;
		layout.spacing = 6;
		bar.setLayout(layout);
		typing = Pause.ofTyping(bar, changed);
		text = field(Messages.Statements_filterText, null);
		standing = combo(Messages.Statements_filterStanding);
		standing.add(Messages.Statements_anyStanding);
		STANDINGS.forEach(one -> standing.add(StatementText.of(one)));
		standing.select(0);
		speaker = field(Messages.Statements_filterSpeaker, typed -> choices.get().actors(typed));
		claim = field(Messages.Statements_filterClaim, typed -> choices.get().claims(typed));
		annotator = combo(Messages.Statements_filterAnnotator);
		scope = combo(Messages.Statements_scope);
		scope.setItems(Messages.Statements_scopeCorpus, Messages.Statements_scopeArticle);
		scope.select(0);
		grouping = combo(Messages.Statements_grouping);
		GROUPINGS.forEach(one -> grouping.add(one == StatementGrouping.NONE ? one.title() : NLS.bind(Messages.Statements_groupBy, one.title())));
		grouping.setVisibleItemCount(GROUPINGS.size());
		grouping.select(0);
	}

	private Text field(String hint, Function<String, List<Suggestion>> suggestions) {
		Text field = new Text(bar, SWT.SEARCH | SWT.ICON_CANCEL);
		field.setMessage(hint);
		field.setToolTipText(hint);
		field.setLayoutData(new RowData(WIDTH, SWT.DEFAULT));
		AccessibleName.set(field, hint);
		if (suggestions != null) {
			FieldProposals.on(field, suggestions);
		}
		field.addListener(SWT.Modify, event -> typing.begin());
		field.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				field.setText(""); //$NON-NLS-1$
			}
		});
		return field;
	}

	private Combo combo(String name) {
		Combo combo = new Combo(bar, SWT.READ_ONLY);
		combo.setToolTipText(name);
		AccessibleName.set(combo, name);
		combo.addListener(SWT.Selection, event -> changed.run());
		return combo;
	}

	Control control() {
		return bar;
	}

	void setFocus() {
		text.setFocus();
	}

	/** Offers the annotators that there are; what was chosen stays. */
	void show(SortedSet<String> all) {
		List<String> now = List.copyOf(all);
		if (now.equals(annotators) && annotator.getItemCount() > 0) {
			return;
		}
		String chosen = annotator();
		annotators = now;
		List<String> items = new ArrayList<>();
		items.add(Messages.Statements_anyAnnotator);
		now.forEach(one -> items.add(one.isEmpty() ? DeskMessages.Statements_noAnnotator : one));
		annotator.setItems(items.toArray(String[]::new));
		annotator.select(chosen == null ? 0 : 1 + now.indexOf(chosen));
		annotator.setVisible(now.size() > 1);
		bar.layout(new Control[] { annotator });
		bar.getParent().layout();
	}

	private String annotator() {
		int index = annotator.getSelectionIndex();
		return index <= 0 ? null : annotators.get(index - 1);
	}

	/** Whether only the article is wanted that somebody works on. */
	boolean onlyArticle() {
		return scope.getSelectionIndex() == 1;
	}

	StatementGrouping grouping() {
		return GROUPINGS.get(grouping.getSelectionIndex());
	}

	/** @param article the only one; null for all */
	StatementFilter filter(String article) {
		return new StatementFilter(article, standing.getSelectionIndex() <= 0 ? null : STANDINGS.get(standing.getSelectionIndex() - 1),
				speaker.getText().strip(), claim.getText().strip(), annotator(), text.getText().strip());
	}

	/** Fills the fields; what is not asked for any more goes from them. */
	void set(StatementFilter filter, StatementGrouping by) {
		text.setText(filter.text());
		speaker.setText(filter.speaker());
		claim.setText(filter.claim());
		standing.select(filter.standing() == null ? 0 : 1 + STANDINGS.indexOf(filter.standing()));
		annotator.select(filter.annotator() == null ? 0 : 1 + annotators.indexOf(filter.annotator()));
		scope.select(filter.article() == null ? 0 : 1);
		grouping.select(GROUPINGS.indexOf(by));
		changed.run();
	}
}
