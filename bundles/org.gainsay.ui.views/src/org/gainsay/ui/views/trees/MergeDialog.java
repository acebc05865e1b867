// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.desk.Counts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.ui.views.Messages;

/** Asks which of two stays, and says of each way how many places in how many files it changes. */
final class MergeDialog extends Dialog {

	private static final int WIDTH = 460;

	private final List<Merging.Way> ways;
	private int chosen;
	private Label says;

	MergeDialog(Shell shell, List<Merging.Way> ways) {
		super(shell);
		this.ways = ways;
		this.chosen = ways.getFirst().edit() == null && ways.getLast().edit() != null ? 1 : 0;
	}

	CorpusEdit chosen() {
		return ways.get(chosen).edit();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Merge_title);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.Merge_which);
		for (int i = 0; i < ways.size(); i++) {
			int way = i;
			Button radio = new Button(area, SWT.RADIO | SWT.WRAP);
			radio.setText(ways.get(i).describes().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
			radio.setSelection(i == chosen);
			radio.setEnabled(ways.get(i).edit() != null);
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(radio);
			radio.addListener(SWT.Selection, event -> {
				if (radio.getSelection()) {
					chosen = way;
					tell();
				}
			});
		}
		says = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(says);
		Dialog.applyDialogFont(area);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Merge_do, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		tell();
	}

	private void tell() {
		Merging.Way way = ways.get(chosen);
		says.setText((way.edit() == null ? way.refused()
				: NLS.bind(Messages.Merge_says, new Object[] { way.other(), way.kept(), way.uses() == 1 ? Messages.Merge_place : NLS.bind(Messages.Merge_places, way.uses()), Counts.files(way.edit().files().size()) })).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		getButton(IDialogConstants.OK_ID).setEnabled(way.edit() != null);
		says.getParent().layout();
	}
}
