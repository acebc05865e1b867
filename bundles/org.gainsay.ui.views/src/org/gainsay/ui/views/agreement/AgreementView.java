// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.desk.agreement.ShownAgreement;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/** How far coders agree, by variable and measure, with an interval each. While somebody types it shows what was measured last. */
public final class AgreementView extends CorpusView<ShownAgreement> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.agreementView"; //$NON-NLS-1$

	private static final int[] WIDTHS = { 150, 130, 90, 70, 260 };

	private Combo round;
	private Combo pair;
	private Button all;
	private Label told;
	private Table table;
	private volatile String wanted;

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 2).applyTo(area);
		round = combo(area, Messages.Agreement_round, Messages.Agreement_allSets);
		round.addListener(SWT.Selection, event -> {
			wanted = round.getSelectionIndex() <= 0 ? null : round.getText();
			readAgain();
		});
		pair = combo(area, Messages.Agreement_pair, Messages.Agreement_allCoders);
		pair.addListener(SWT.Selection, event -> refresh());
		all = new Button(area, SWT.CHECK);
		all.setText(Messages.Agreement_all);
		all.addListener(SWT.Selection, event -> refresh());
		table = new Table(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		AccessibleName.set(table, () -> Messages.Agreement_table);
		for (int i = 0; i < WIDTHS.length; i++) {
			TableColumn head = new TableColumn(table, i == 2 || i == 3 ? SWT.RIGHT : SWT.LEFT);
			head.setText(ShownAgreement.COLUMNS.get(i));
			head.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).hint(SWT.DEFAULT, 160).applyTo(table);
		told = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(told);
		ViewActions actions = new ViewActions(getViewSite(), table);
		actions.addGlobal(Messages.Agreement_copy, ActionFactory.COPY, this::copy, () -> table.getItemCount() > 0);
		actions.addGlobal(null, ActionFactory.SELECT_ALL, table::selectAll, () -> true);
	}

	private static Combo combo(Composite area, String name, String first) {
		Combo made = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		made.setToolTipText(name);
		AccessibleName.set(made, name);
		made.add(first);
		made.select(0);
		return made;
	}

	/** Copies what is selected, else all, as a table for a spreadsheet. */
	private void copy() {
		List<TableItem> items = List.of(table.getSelectionCount() == 0 ? table.getItems() : table.getSelection());
		List<String> lines = new ArrayList<>(List.of(String.join("\t", ShownAgreement.COLUMNS))); //$NON-NLS-1$
		items.forEach(item -> lines.add(IntStream.range(0, WIDTHS.length).mapToObj(item::getText).collect(Collectors.joining("\t")))); //$NON-NLS-1$
		Clipboard clipboard = new Clipboard(table.getDisplay());
		try {
			clipboard.setContents(new Object[] { String.join("\n", lines) }, new Transfer[] { TextTransfer.getInstance() }); //$NON-NLS-1$
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	protected String task() {
		return Messages.Agreement_task;
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected boolean followsEditors() {
		return false;
	}

	@Override
	protected void follow(CaretPlace place) {
		// Figures are of all articles.
	}

	@Override
	protected ShownAgreement read(ProjectCorpus project, Corpus corpus, ShownAgreement before) {
		try {
			return ShownAgreement.of(corpus, wanted, before, new Progress() {
				@Override
				public void check() {
					checkStopped();
					if (project.corpus() != corpus) {
						throw new CancellationException(); // Of the newer one this is called once more.
					}
				}
			});
		} catch (CancellationException newer) {
			throw new OperationCanceledException();
		}
	}

	@Override
	protected void show(ShownAgreement made) {
		fill(round, made.rounds());
		round.select(made.round() == null ? 0 : made.rounds().indexOf(made.round()) + 1);
		fill(pair, made.pairs());
		List<List<String>> rows = made.rows(pair.getSelectionIndex() <= 0 ? null : pair.getText(), all.getSelection());
		table.setRedraw(false);
		try {
			int selected = table.getSelectionIndex();
			table.removeAll();
			rows.forEach(row -> new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new)));
			if (selected >= 0 && selected < rows.size()) {
				table.setSelection(selected);
			}
		} finally {
			table.setRedraw(true);
		}
		told.setText(made.summary().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		told.getParent().layout();
	}

	/** What is chosen stays where it is still there. */
	private static void fill(Combo combo, List<String> choices) {
		List<String> items = new ArrayList<>(List.of(combo.getItem(0)));
		items.addAll(choices);
		if (!Arrays.asList(combo.getItems()).equals(items)) {
			int chosen = Math.max(0, items.indexOf(combo.getText()));
			combo.setItems(items.toArray(String[]::new));
			combo.select(chosen);
			combo.getParent().layout();
		}
	}

	@Override
	protected Optional<String> emptyText(ShownAgreement made) {
		return made.isEmpty() ? Optional.of(Messages.Agreement_nothing) : Optional.empty();
	}

	/** The figures; for tests. */
	public Table table() {
		return table;
	}

	/** What is said below them; for tests. */
	public String told() {
		return told.getText();
	}

	/** Chooses a round as a person does; for tests. */
	public void choose(String name) {
		round.select(Math.max(0, round.indexOf(name)));
		round.notifyListeners(SWT.Selection, new Event());
	}

	@Override
	protected void setContentFocus() {
		table.setFocus();
	}
}
