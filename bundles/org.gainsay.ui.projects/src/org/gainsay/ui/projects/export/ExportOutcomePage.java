// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.gainsay.desk.Counts;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.LossReport;
import org.gainsay.ui.projects.Messages;

/** Says what an export wrote, and what it could not carry. */
final class ExportOutcomePage extends WizardPage {

	private static final int WHERE = 200;
	private static final int WHAT = 460;

	private final Predicate<String> opens;
	private Label written;
	private Button file;
	private Path out;
	private Table notCarried;

	/** @param opens opens a file or folder with the system's program for it, and says whether there is one */
	ExportOutcomePage(Predicate<String> opens) {
		super("outcome"); //$NON-NLS-1$
		this.opens = opens;
		setTitle(Messages.Export_title);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		written = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(written);
		Composite buttons = new Composite(area, SWT.NONE);
		RowLayoutFactory.fillDefaults().applyTo(buttons);
		file = button(buttons, Messages.Export_open, () -> open(out));
		button(buttons, Messages.Export_openFolder, () -> open(Files.isDirectory(out) ? out : out.getParent()));
		notCarried = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		notCarried.setHeaderVisible(true);
		column(Messages.Export_where, WHERE);
		column(Messages.Export_what, WHAT);
		notCarried.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		setControl(area);
	}

	private static Button button(Composite area, String text, Runnable pressed) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(text);
		button.addListener(SWT.Selection, event -> pressed.run());
		return button;
	}

	private void open(Path path) {
		if (!opens.test(path.toString())) {
			setErrorMessage(NLS.bind(Messages.Export_cannotOpen, path));
		}
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(notCarried, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	/** @param format the id of the format */
	void show(String format, ExportSummary summary, Path writtenTo) {
		out = writtenTo;
		file.setEnabled(!Files.isDirectory(out));
		written.setText(NLS.bind(Messages.Export_written, new Object[] { Counts.articles(summary.articles()), Counts.statements(summary.statements()), out }).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		notCarried.removeAll();
		LossReport lost = LossReport.of(format, summary);
		for (LossReport.Line line : lost.lines()) {
			new TableItem(notCarried, SWT.NONE).setText(new String[] { line.where(), line.what() });
		}
		notCarried.setVisible(lost.count() > 0);
		setMessage(lost.count() == 0 ? Messages.Export_allCarried : NLS.bind(Messages.Export_notCarried, lost.counts()), lost.count() == 0 ? NONE : WARNING);
		written.getParent().layout();
	}

	/** There is no way back: the export is done. */
	@Override
	public IWizardPage getPreviousPage() {
		return null;
	}
}
