// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.analysis.Duplicate;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** Lists pairs that may be one, the likeliest first. Enter merges the selected pair, Delete says that they are two. */
final class DuplicatesDialog extends Dialog {

	private static final int[] WIDTHS = { 250, 250, 60, 260 };
	private static final int MERGE = IDialogConstants.CLIENT_ID;
	private static final int DISMISS = IDialogConstants.CLIENT_ID + 1;

	/** What somebody says of a pair; each gives whether it was done. */
	interface Judged {
		boolean merge(Duplicate pair, Shell shell);

		boolean dismiss(Duplicate pair);
	}

	private final List<Duplicate> pairs;
	private final UnaryOperator<String> describe;
	private final Judged judged;
	private Table table;

	DuplicatesDialog(Shell shell, List<Duplicate> pairs, UnaryOperator<String> describe, Judged judged) {
		super(shell);
		this.pairs = new ArrayList<>(pairs);
		this.describe = describe;
		this.judged = judged;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Duplicates_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(900, 420);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label prompt = new Label(area, SWT.WRAP);
		prompt.setText(Messages.Duplicates_prompt);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(prompt);
		table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		AccessibleName.set(table, Messages.Duplicates_title);
		String[] titles = { Messages.Duplicates_one, Messages.Duplicates_other, Messages.Duplicates_score, Messages.Duplicates_reason };
		for (int i = 0; i < titles.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles[i]);
			column.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		for (Duplicate pair : pairs) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { describe.apply(pair.one()), describe.apply(pair.other()), NLS.bind(Messages.Duplicates_percent, Math.round(100 * pair.score())), pair.reason() });
		}
		table.addListener(SWT.DefaultSelection, event -> buttonPressed(MERGE));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) {
				buttonPressed(DISMISS);
			}
		});
		table.select(0);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, MERGE, Messages.Trees_merge, true);
		createButton(parent, DISMISS, Messages.Duplicates_dismiss, false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	@Override
	protected void buttonPressed(int button) {
		if (button != MERGE && button != DISMISS) {
			super.buttonPressed(button);
			return;
		}
		int index = table.getSelectionIndex();
		if (index >= 0 && (button == MERGE ? judged.merge(pairs.get(index), getShell()) : judged.dismiss(pairs.get(index)))) {
			gone(index, button == MERGE);
		}
	}

	/** Takes a pair off the list, and after a merge all others with the name that went: they may be pairs no more. */
	private void gone(int index, boolean merged) {
		Duplicate pair = pairs.get(index);
		for (int i = pairs.size() - 1; i >= 0; i--) {
			Duplicate one = pairs.get(i);
			boolean touched = List.of(pair.one(), pair.other()).stream().anyMatch(name -> name.equals(one.one()) || name.equals(one.other()));
			if (i == index || merged && touched) {
				pairs.remove(i);
				table.remove(i);
			}
		}
		table.select(Math.min(index, table.getItemCount() - 1));
		for (int id : new int[] { MERGE, DISMISS }) {
			Button button = getButton(id);
			button.setEnabled(!pairs.isEmpty());
		}
		table.setFocus();
	}
}
