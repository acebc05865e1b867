// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.analysis.utterance.Comparison;
import org.gainsay.analysis.utterance.Saying;
import org.gainsay.analysis.utterance.Voice;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.compare.CompareItem;
import org.gainsay.desk.compare.DifferenceText;
import org.gainsay.desk.compare.ItemFilter;
import org.gainsay.desk.compare.ItemList;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.ui.views.AccessibleName;

/** The list of what can be lined up. Rows are made when they come into sight, so that a list of any length is there at once. */
final class ItemTable {

	private final Table table;
	private Snapshot snapshot;
	private ItemList items = new ItemList(List.of());

	ItemTable(Composite parent, Consumer<CompareItem> selected, Runnable opened) {
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
		table.setHeaderVisible(true);
		AccessibleName.set(table, Messages.List_name);
		column(Messages.List_number, 56);
		column(Messages.List_state, 96);
		column(Messages.List_how, 120);
		column(Messages.List_score, 56);
		column(Messages.List_articles, 230);
		column(Messages.List_speakers, 250);
		column(Messages.List_differences, 170);
		column(Messages.List_words, 600);
		table.addListener(SWT.SetData, event -> {
			// GTK asks for a row while rows are being added, when the table does not count it yet.
			if (event.index >= 0 && event.index < items.items().size()) {
				fill((TableItem) event.item, items.items().get(event.index));
			}
		});
		table.addListener(SWT.Selection, event -> selected().ifPresent(selected));
		table.addListener(SWT.DefaultSelection, event -> opened.run());
	}

	private void column(String text, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(text);
		column.setWidth(width);
	}

	Table control() {
		return table;
	}

	private void fill(TableItem row, CompareItem item) {
		Comparison comparison = item.sayings().size() == 2 ? snapshot.compare(item.sayings().getFirst(), item.sayings().getLast()) : null;
		row.setText(new String[] { item.isPart() ? "   " + item.number() : item.number(), //$NON-NLS-1$
				DifferenceText.of(item.state()), how(item, comparison),
				Double.isNaN(item.score()) ? "" : String.format(Locale.ROOT, "%.2f", item.score()), //$NON-NLS-1$ //$NON-NLS-2$
				item.articles().stream().map(article -> DifferenceText.outlet(article, snapshot.corpus())).collect(Collectors.joining(" \u2013 ")), //$NON-NLS-1$
				item.sayings().stream().map(Saying::voice).map(Voice::labels).map(labels -> labels.isEmpty() ? DeskMessages.Column_noSpeaker : String.join(", ", labels)) //$NON-NLS-1$
						.distinct().collect(Collectors.joining(" \u2013 ")), //$NON-NLS-1$
				differences(item),
				ItemFilter.wordsOf(item.sayings().getFirst(), snapshot) });
	}

	private static String how(CompareItem item, Comparison comparison) {
		return comparison != null ? DifferenceText.of(comparison.how()) : item.isGroup() ? NLS.bind(Messages.List_group, item.sayings().size()) : ""; //$NON-NLS-1$
	}

	/** Those of a pair; of a group, those of all its pairs. */
	private String differences(CompareItem item) {
		List<Comparison> all = item.isGroup() ? item.pairs().stream().map(pair -> snapshot.compare(pair.left(), pair.right())).toList()
				: item.sayings().size() == 2 ? List.of(snapshot.compare(item.sayings().getFirst(), item.sayings().getLast())) : List.of();
		return DifferenceText.kinds(all);
	}

	/** Shows other items; nothing is selected then. */
	void show(ItemList other, Snapshot of) {
		items = other;
		snapshot = of;
		table.deselectAll();
		table.setItemCount(other.items().size());
		table.clearAll();
	}

	Optional<CompareItem> selected() {
		int row = table.getSelectionIndex();
		return row < 0 || row >= items.items().size() ? Optional.empty() : Optional.of(items.items().get(row));
	}

	/** Selects an item without telling; null for none. */
	void select(CompareItem item) {
		int row = item == null ? -1 : items.rowOf(item);
		if (row < 0) {
			table.deselectAll();
		} else {
			table.setSelection(row);
			table.showSelection();
		}
	}
}
