// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.gainsay.desk.Counts;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.LossReport;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.projects.OutcomePage;

/** Says what an export wrote, and what it could not carry. */
final class ExportOutcomePage extends OutcomePage {

	/** What losses are called that are of an article and not the article. */
	private static final String ARTICLE = "article"; //$NON-NLS-1$

	private final Predicate<String> opens;
	private Label written;
	private Button file;
	private Path out;

	/** @param opens opens a file or folder with the system's program for it, and says whether there is one */
	ExportOutcomePage(Predicate<String> opens) {
		super(Messages.Export_title);
		this.opens = opens;
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
		createLines(area, Messages.Export_where, Messages.Export_what);
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

	/** @param summary of the export, which is done */
	void show(CorpusExport export, ExportSummary summary) {
		out = export.out();
		file.setEnabled(!Files.isDirectory(out));
		int rejected = export.exporter().rejected(export.corpus().session().corpus(), export.options(), summary);
		String statements = Counts.statements(summary.statements()) + (rejected == 0 ? "" : NLS.bind(Messages.Export_rejected, rejected)); //$NON-NLS-1$
		written.setText(NLS.bind(Messages.Export_written, new Object[] { Counts.articles(summary.articles()), statements, out }).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		LossReport lost = LossReport.of(export.exporter().id(), summary);
		showLines(lost.each().map(line -> new Line(line.where(), line.what())).toList());
		setMessage(lost.count() == 0 ? Messages.Export_allCarried : NLS.bind(Messages.Export_notCarried, counts(lost)), lost.count() == 0 ? NONE : WARNING);
		written.getParent().layout();
	}

	/** Kinds tell something only where there are any. */
	/** Of the kind "article" is what is known of one that has no place: the article itself is there. */
	private static String counts(LossReport lost) {
		return lost.losses().stream().allMatch(loss -> loss.kind().equals(NotCarried.DETAIL)) ? String.valueOf(lost.count())
				: lost.losses().stream().map(loss -> loss.kind().equals(ARTICLE) ? NLS.bind(Messages.Export_fields, loss.count()) : loss.count() + " \u00d7 " + loss.kind()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
