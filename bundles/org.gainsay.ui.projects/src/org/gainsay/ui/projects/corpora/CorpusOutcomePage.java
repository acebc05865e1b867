// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.corpora;

import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.projects.OutcomePage;

/** Says what of another program's corpus went along, and what did not. */
final class CorpusOutcomePage extends OutcomePage {

	private static final int WIDTH = 660;

	private Label kept;

	CorpusOutcomePage() {
		super(Messages.ImportCorpus_title);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		kept = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(kept);
		createLines(area, Messages.ImportCorpus_left, Messages.ImportCorpus_why);
		setControl(area);
	}

	void show(CorpusWish wish, CorpusIntake.Brought brought) {
		ImportResult result = brought.result();
		kept.setText(NLS.bind(Messages.ImportCorpus_kept, wish.project(), kept(result)).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		showLines(result.notMapped().stream().map(one -> new Line(one.count() + " \u00D7 " + one.kind(), one.why())).toList()); //$NON-NLS-1$
		setMessage(result.notMapped().isEmpty() ? Messages.ImportCorpus_allKept : Messages.ImportCorpus_someLeft, result.notMapped().isEmpty() ? NONE : WARNING);
		kept.getParent().layout();
	}

	static String kept(ImportResult result) {
		return result.kept().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
