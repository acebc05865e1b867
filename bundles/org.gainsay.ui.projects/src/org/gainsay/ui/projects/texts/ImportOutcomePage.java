// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.ui.projects.Messages;

/** Says what an import brought, and what somebody should look at. */
final class ImportOutcomePage extends WizardPage {

	private static final int WHERE = 200;
	private static final int WHAT = 460;

	private Table remarks;

	ImportOutcomePage() {
		super("outcome"); //$NON-NLS-1$
		setTitle(Messages.Import_title);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		remarks = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		remarks.setHeaderVisible(true);
		column(Messages.Import_file, WHERE);
		column(Messages.Import_what, WHAT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(remarks);
		setControl(area);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(remarks, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	void show(IntakeSummary summary) {
		remarks.removeAll();
		for (OfSource source : summary.sources()) {
			if (source.outcome() == Outcome.THERE) {
				row(source.name(), Messages.Import_there);
			}
			source.remarks().forEach(remark -> row(source.name(), remark));
		}
		summary.near().forEach(near -> row(near.article(), NLS.bind(summary.marks().contains(near.mark()) ? Messages.Import_nearMarked : Messages.Import_near, new Object[] { near.earlier(), near.line(), near.difference() })));
		remarks.setVisible(remarks.getItemCount() > 0); // with nothing to look at, no empty list asks to be looked at
		int skipped = summary.count(Outcome.SKIPPED);
		setMessage(NLS.bind(Messages.Import_done, new Object[] { summary.articles(), summary.count(Outcome.READ), skipped }) + (remarks.getItemCount() == 0 ? " " + Messages.Import_nothingToLookAt : ""), skipped > 0 ? WARNING : NONE); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void row(String where, String what) {
		new TableItem(remarks, SWT.NONE).setText(new String[] { where, what });
	}

	/** There is no way back: the import is done. */
	@Override
	public IWizardPage getPreviousPage() {
		return null;
	}
}
