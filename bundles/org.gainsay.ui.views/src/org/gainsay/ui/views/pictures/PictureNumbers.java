// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.pictures;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureTable;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The numbers behind a picture, for who does not see it or wants to know exactly. */
final class PictureNumbers {

	private static final int FIRST = 260;
	private static final int OTHER = 110;

	private final Table table;
	private List<String> heads = List.of();
	private List<List<String>> rows = List.of();
	private String title = ""; //$NON-NLS-1$

	PictureNumbers(Composite parent) {
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL | SWT.H_SCROLL | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		table.addListener(SWT.SetData, this::fill);
		AccessibleName.set(table, () -> NLS.bind(Messages.Pictures_numbers, title));
	}

	private void fill(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (index >= 0 && index < rows.size()) {
			((TableItem) event.item).setText(rows.get(index).toArray(String[]::new));
		}
	}

	void show(Picture picture) {
		PictureTable numbers = picture.table();
		title = picture.title();
		if (!numbers.heads().equals(heads)) {
			heads = numbers.heads();
			for (TableColumn column : table.getColumns()) {
				column.dispose();
			}
			for (int i = 0; i < heads.size(); i++) {
				TableColumn column = new TableColumn(table, SWT.NONE);
				column.setText(heads.get(i));
				column.setToolTipText(heads.get(i));
				column.pack(); // As wide as its head at least.
				column.setWidth(Math.max(column.getWidth(), i == 0 ? FIRST : OTHER));
			}
		}
		rows = numbers.rows();
		table.setItemCount(rows.size());
		table.clearAll();
	}

	Table control() {
		return table;
	}
}
