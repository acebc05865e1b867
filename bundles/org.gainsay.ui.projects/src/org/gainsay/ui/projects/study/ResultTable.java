// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.desk.study.StudyTable;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.AccessibleName;

/** Shows what is measured of a study: what is to be read before it, else its title, and a table whose rows lead to their statements. Escape hides it. */
final class ResultTable {

	private static final int LEAST_WIDTH = 50;
	private static final int MOST_WIDTH = 320;

	private final Composite area;
	private final Label told;
	private final Table table;
	private final Consumer<StudyTable.Row> open;
	private final Runnable hide;
	private StudyTable shown;

	/**
	 * @param open goes where a row leads
	 * @param hide lets it show no more
	 */
	ResultTable(Composite parent, Consumer<StudyTable.Row> open, Runnable hide) {
		this.open = open;
		this.hide = hide;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		told = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(told);
		table = new Table(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		AccessibleName.set(table, () -> shown == null ? Messages.Study_measured : shown.title());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(table);
		table.addListener(SWT.DefaultSelection, event -> openSelected());
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC) {
				event.doit = false;
				hide.run();
			}
		});
	}

	Table table() {
		return table;
	}

	String told() {
		return told.getText();
	}

	private void openSelected() {
		if (shown != null && table.getSelectionIndex() >= 0) {
			open.accept(shown.rows().get(table.getSelectionIndex()));
		}
	}

	private boolean leads() {
		return shown != null && table.getSelectionIndex() >= 0 && shown.rows().get(table.getSelectionIndex()).article() != null;
	}

	/** Its own part of its context menu. */
	void fill(IMenuManager menu) {
		Action go = new Action(Messages.Study_openStatement) {
			@Override
			public void run() {
				openSelected();
			}
		};
		go.setEnabled(leads());
		menu.add(go);
		menu.add(new Action(Messages.Study_hide) {
			@Override
			public void run() {
				hide.run();
			}
		});
	}

	/** What is selected, else all, as lines for a spreadsheet, below the heads of the columns. */
	List<String> lines() {
		List<TableItem> items = List.of(table.getSelectionCount() == 0 ? table.getItems() : table.getSelection());
		List<String> lines = new ArrayList<>(List.of(String.join("\t", shown.columns()))); //$NON-NLS-1$
		items.forEach(item -> lines.add(IntStream.range(0, table.getColumnCount()).mapToObj(item::getText).collect(Collectors.joining("\t")))); //$NON-NLS-1$
		return lines;
	}

	/** Shows another one; where it has the columns of the one before, their widths stay. */
	void show(StudyTable made) {
		if (made == shown) {
			return;
		}
		boolean same = shown != null && shown.columns().equals(made.columns());
		int selected = same && shown.title().equals(made.title()) ? table.getSelectionIndex() : -1;
		shown = made;
		told.setText((made.told().isEmpty() ? made.title() : made.told()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		table.setRedraw(false);
		try {
			table.removeAll();
			if (!same) {
				for (TableColumn column : table.getColumns()) {
					column.dispose();
				}
				made.columns().forEach(name -> new TableColumn(table, SWT.LEFT).setText(name));
			}
			made.rows().forEach(row -> new TableItem(table, SWT.NONE).setText(row.cells().toArray(String[]::new)));
			if (!same) {
				for (TableColumn column : table.getColumns()) {
					column.pack();
					column.setWidth(Math.clamp(column.getWidth(), LEAST_WIDTH, MOST_WIDTH));
				}
			}
			if (selected >= 0 && selected < made.rows().size()) {
				table.setSelection(selected);
			}
		} finally {
			table.setRedraw(true);
		}
		area.layout();
	}
}
