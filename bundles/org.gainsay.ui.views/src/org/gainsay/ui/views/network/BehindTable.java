// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.network;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.desk.network.ShownNetwork.Behind;
import org.gainsay.facts.Corpus;
import org.gainsay.report.ReadableDate;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The statements behind the chosen edge, in the order of reading. */
final class BehindTable {

	private static final int[] WIDTHS = { 220, 160, 160, 220, 60, 500 };

	private final Table table;
	private List<Behind> lines = List.of();
	private Corpus corpus;
	private String of = ""; //$NON-NLS-1$

	/**
	 * @param selected is run when a person selects another line
	 * @param opened   is run for Enter and a double click
	 */
	BehindTable(Composite parent, Runnable selected, Runnable opened) {
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		String[] titles = { Messages.Network_article, Messages.Network_statement, Messages.Network_who, Messages.Network_about, Messages.Network_level, Messages.Network_words };
		for (int i = 0; i < titles.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles[i]);
			column.setWidth(WIDTHS[i]);
			column.setMoveable(true);
		}
		table.addListener(SWT.SetData, this::fill);
		table.addListener(SWT.Selection, event -> selected.run());
		table.addListener(SWT.DefaultSelection, event -> opened.run());
		AccessibleName.set(table, () -> NLS.bind(Messages.Network_behind, lines.size(), of));
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index < 0 || index >= lines.size()) {
			return;
		}
		Behind line = lines.get(index);
		String article = corpus.article(line.statement().article()).map(one -> {
			String title = one.title().isEmpty() ? one.name() : one.title();
			String date = ReadableDate.of(one.published());
			return date.isEmpty() ? title : NLS.bind(Messages.Network_dated, title, date);
		}).orElse(line.statement().article());
		item.setText(new String[] { article, line.statement().qualifiedName(), line.who(), line.about(), line.level(), StatementLine.words(line.statement(), corpus) });
	}

	/**
	 * Lists other statements; the one that was selected stays so if it is still there.
	 *
	 * @param edge that they are behind, in words
	 */
	void show(List<Behind> next, Corpus in, String edge) {
		Optional<String> selected = selected().map(one -> one.statement().qualifiedName());
		lines = next;
		corpus = in;
		of = edge;
		table.deselectAll();
		table.setItemCount(next.size());
		table.clearAll();
		selected.ifPresent(this::select);
	}

	/** Selects a statement if it is listed. */
	void select(String qualifiedName) {
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).statement().qualifiedName().equals(qualifiedName)) {
				table.setSelection(i);
				table.showSelection();
				return;
			}
		}
	}

	/** Goes to the first line, if none is selected. */
	void enter() {
		if (table.getSelectionIndex() < 0 && !lines.isEmpty()) {
			table.setSelection(0);
		}
		table.setFocus();
	}

	List<Behind> lines() {
		return lines;
	}

	Optional<Behind> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= lines.size() ? Optional.empty() : Optional.of(lines.get(index));
	}

	Table control() {
		return table;
	}
}
