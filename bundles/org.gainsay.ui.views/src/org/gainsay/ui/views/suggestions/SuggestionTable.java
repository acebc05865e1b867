// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.desk.statements.StatementColumn;
import org.gainsay.desk.suggestions.SuggestionLines.Line;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The suggestions as a table in reading order; a line is filled when it comes into sight. What is selected stays so when the lines change. */
final class SuggestionTable {

	private static final int SCORE = 60;
	private static final int SHORT = 130;
	private static final int LONG = 320;

	private final Table table;
	private List<Line> lines = List.of();

	SuggestionTable(Composite parent) {
		table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		column(Messages.Suggest_columnScore, SCORE);
		column(Messages.Suggest_columnCue, SHORT);
		column(Messages.Suggest_columnSpeaker, SHORT);
		column(Messages.Suggest_columnContent, LONG);
		column(Messages.Suggest_columnStance, SHORT);
		column(Messages.Suggest_columnReason, LONG);
		column(Messages.Suggest_columnArticle, SHORT);
		table.addListener(SWT.SetData, this::fill);
		AccessibleName.set(table, () -> NLS.bind(Messages.Suggest_tableName, lines.size()));
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
		column.setMoveable(true);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index >= 0 && index < lines.size()) {
			Line line = lines.get(index);
			List<String> speakers = new ArrayList<>(line.row().speakers());
			String chain = line.row().text(StatementColumn.CHAIN);
			item.setText(new String[] { line.score(), line.cue(), String.join(", ", speakers) + (chain.isEmpty() ? "" : " \u2192 " + chain), line.row().words(), line.row().stance(), line.reason(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
					line.statement().article() });
		}
	}

	Table control() {
		return table;
	}

	List<Line> lines() {
		return lines;
	}

	/** Shows other lines. */
	void show(List<Line> next) {
		Set<String> selected = new HashSet<>();
		selected().forEach(line -> selected.add(line.statement().qualifiedName()));
		int top = table.getTopIndex();
		lines = next;
		table.setRedraw(false);
		try {
			table.setItemCount(next.size());
			table.clearAll();
			table.deselectAll();
			for (int i = 0; i < next.size() && !selected.isEmpty(); i++) {
				if (selected.contains(next.get(i).statement().qualifiedName())) {
					table.select(i);
				}
			}
			table.setTopIndex(Math.min(top, Math.max(0, next.size() - 1)));
		} finally {
			table.setRedraw(true);
		}
	}

	/** Selects a suggestion and brings it into sight; nothing happens if it is not listed. */
	void select(String qualifiedName) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).statement().qualifiedName().equals(qualifiedName)) {
				select(i);
			}
		}
	}

	private void select(int index) {
		if (!(table.getSelectionCount() == 1 && table.getSelectionIndex() == index)) {
			table.setSelection(index);
			table.showSelection();
		}
	}

	/** The selected lines, in reading order. */
	List<Line> selected() {
		return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < lines.size()).mapToObj(lines::get).toList();
	}

	/**
	 * Selects the line behind those that are selected, or before them; the first, or the last, where none is.
	 *
	 * @return whether there is one
	 */
	boolean step(boolean back) {
		int[] selected = Arrays.stream(table.getSelectionIndices()).sorted().toArray();
		int next = selected.length == 0 ? back ? lines.size() - 1 : 0 : back ? selected[0] - 1 : selected[selected.length - 1] + 1;
		if (next < 0 || next >= lines.size()) {
			return false;
		}
		select(next);
		return true;
	}
}
