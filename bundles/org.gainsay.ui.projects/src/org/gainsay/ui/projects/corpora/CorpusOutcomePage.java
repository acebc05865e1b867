// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.corpora;

import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.ImportResult.NotMapped;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.ui.projects.Messages;

/** Says what of another program's corpus went along, and what did not. */
final class CorpusOutcomePage extends WizardPage {

	private static final int KIND = 200;
	private static final int WHY = 460;

	private Label kept;
	private Table left;

	CorpusOutcomePage() {
		super("outcome"); //$NON-NLS-1$
		setTitle(Messages.ImportCorpus_title);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		kept = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(KIND + WHY, SWT.DEFAULT).applyTo(kept);
		left = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		left.setHeaderVisible(true);
		column(Messages.ImportCorpus_left, KIND);
		column(Messages.ImportCorpus_why, WHY);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
		setControl(area);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(left, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	void show(CorpusWish wish, CorpusIntake.Brought brought) {
		ImportResult result = brought.result();
		kept.setText(NLS.bind(Messages.ImportCorpus_kept, wish.project(), kept(result)).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		left.removeAll();
		for (NotMapped one : result.notMapped()) {
			new TableItem(left, SWT.NONE).setText(new String[] { one.count() + " \u00D7 " + one.kind(), one.why() }); //$NON-NLS-1$
		}
		left.setVisible(left.getItemCount() > 0);
		setMessage(result.notMapped().isEmpty() ? Messages.ImportCorpus_allKept : Messages.ImportCorpus_someLeft, result.notMapped().isEmpty() ? NONE : WARNING);
		kept.getParent().layout();
	}

	static String kept(ImportResult result) {
		return result.kept().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** There is no way back: the import is done. */
	@Override
	public IWizardPage getPreviousPage() {
		return null;
	}
}
