// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.desk.statements.StatementColumn;
import org.gainsay.desk.statements.StatementLines.Group;
import org.gainsay.desk.statements.StatementLines.Line;
import org.gainsay.desk.statements.StatementLines.Row;
import org.gainsay.desk.statements.StatementRow;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The table's control: it fills a line when it comes into sight. What is selected stays so when the lines change. */
final class StatementTable {

	private static final String OPEN = "\u25BE "; //$NON-NLS-1$
	private static final String CLOSED = "\u25B8 "; //$NON-NLS-1$

	private final Table table;
	private final Consumer<Group> toggled;
	private List<Line> lines = List.of();

	/**
	 * @param sorted  gets the column whose head was pressed
	 * @param toggled gets a group that is to be opened or closed
	 */
	StatementTable(Composite parent, Consumer<StatementColumn> sorted, Consumer<Group> toggled) {
		this.toggled = toggled;
		table = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		for (StatementColumn column : StatementColumn.values()) {
			TableColumn head = new TableColumn(table, SWT.NONE);
			head.setText(column.title());
			head.setWidth(column.width());
			head.setMoveable(true);
			head.setData(column);
			head.addListener(SWT.Selection, event -> sorted.accept(column));
		}
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.KeyDown, this::key);
		table.addListener(SWT.MouseMove, this::pointed);
		table.addListener(SWT.DefaultSelection, event -> {
			if (lines.get(table.indexOf((TableItem) event.item)) instanceof Group group) {
				toggled.accept(group);
			}
		});
		AccessibleName.set(table, () -> NLS.bind(Messages.Statements_tableName, lines.stream().filter(Row.class::isInstance).count()));
	}

	Table control() {
		return table;
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index < 0 || index >= lines.size()) {
			return;
		}
		switch (lines.get(index)) {
			case Group group -> {
				item.setText(0, NLS.bind(Messages.Statements_group, new Object[] { group.open() ? OPEN : CLOSED, group.title(), group.count() }));
				item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			}
			case Row row -> {
				for (StatementColumn column : StatementColumn.values()) {
					item.setText(column.ordinal(), row.row().text(column));
				}
				item.setImage(StatementColumn.STANDING.ordinal(), ClaimsImages.of(row.row().standing()));
			}
		}
	}

	/** Says of a cell what it has no room for. */
	private void pointed(Event event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		String more = item == null ? "" : more(item, event.x, event.y); //$NON-NLS-1$
		String tip = more.isEmpty() ? null : more.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
		if (!Objects.equals(tip, table.getToolTipText())) {
			table.setToolTipText(tip);
		}
	}

	private String more(TableItem item, int x, int y) {
		int index = table.indexOf(item);
		return index < 0 || index >= lines.size() || !(lines.get(index) instanceof Row row) ? "" //$NON-NLS-1$
				: Arrays.stream(StatementColumn.values()).filter(column -> item.getBounds(column.ordinal()).contains(x, y)).findFirst().map(row.row()::more).orElse(""); //$NON-NLS-1$
	}

	private void key(Event event) {
		boolean left = event.keyCode == SWT.ARROW_LEFT;
		if ((left || event.keyCode == SWT.ARROW_RIGHT) && (event.stateMask & SWT.MODIFIER_MASK) == 0
				&& table.getSelectionIndex() >= 0 && lines.get(table.getSelectionIndex()) instanceof Group group && group.open() == left) {
			event.doit = false;
			toggled.accept(group);
		}
	}

	/** Shows other lines, with the head of a column marked. */
	void show(List<Line> next, StatementColumn sorted, boolean descending) {
		Set<String> selected = new HashSet<>();
		selectedLines().forEach(line -> selected.add(key(line)));
		String top = table.getTopIndex() < lines.size() ? key(lines.get(table.getTopIndex())) : null;
		lines = next;
		table.setRedraw(false);
		try {
			table.setItemCount(next.size());
			table.clearAll();
			table.setSortColumn(sorted == null ? null : table.getColumn(sorted.ordinal()));
			table.setSortDirection(sorted == null ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
			select(selected);
			int index = indexOf(top);
			if (index >= 0) {
				table.setTopIndex(index);
			}
		} finally {
			table.setRedraw(true);
		}
	}

	private int indexOf(String key) {
		for (int i = 0; key != null && i < lines.size(); i++) {
			if (key.equals(key(lines.get(i)))) {
				return i;
			}
		}
		return -1;
	}

	private void select(Set<String> keys) {
		List<Integer> indices = new ArrayList<>();
		for (int i = 0; !keys.isEmpty() && i < lines.size(); i++) {
			if (keys.contains(key(lines.get(i)))) {
				indices.add(i);
			}
		}
		table.deselectAll();
		if (!indices.isEmpty()) {
			table.select(indices.stream().mapToInt(Integer::intValue).toArray());
		}
	}

	private static String key(Line line) {
		return switch (line) {
			case Group group -> "group " + group.title(); //$NON-NLS-1$
			case Row row -> "statement " + row.row().statement().qualifiedName(); //$NON-NLS-1$
		};
	}

	/** Selects a statement and brings it into sight; nothing happens if it does not show. */
	void select(String qualifiedName) {
		int index = indexOf("statement " + qualifiedName); //$NON-NLS-1$
		if (index >= 0 && !(table.getSelectionCount() == 1 && table.getSelectionIndex() == index)) {
			table.setSelection(index);
			table.showSelection();
		}
	}

	/** The selected rows; of a group that is selected, none. */
	List<StatementRow> selected() {
		Set<StatementRow> rows = new LinkedHashSet<>();
		for (Line line : selectedLines()) {
			if (line instanceof Row row) {
				rows.add(row.row());
			}
		}
		return List.copyOf(rows);
	}

	private List<Line> selectedLines() {
		int[] indices = table.getSelectionIndices();
		return Arrays.stream(indices).filter(index -> index < lines.size()).mapToObj(lines::get).toList();
	}

	/** The selected rows as they show, with tabulators between columns. */
	String selectedText() {
		return selected().stream()
				.map(row -> Arrays.stream(table.getColumnOrder()).mapToObj(i -> row.text(StatementColumn.values()[i])).collect(Collectors.joining("\t"))) //$NON-NLS-1$
				.collect(Collectors.joining(System.lineSeparator()));
	}
}
