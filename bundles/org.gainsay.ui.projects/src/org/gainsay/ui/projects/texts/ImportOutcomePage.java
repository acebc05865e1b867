// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.projects.OutcomePage;

/** Says what an import brought, and what somebody should look at. */
final class ImportOutcomePage extends OutcomePage {

	ImportOutcomePage() {
		super(Messages.Import_title);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		createLines(area, Messages.Import_file, Messages.Import_what);
		setControl(area);
	}

	void show(IntakeSummary summary) {
		List<Line> lines = new ArrayList<>();
		for (OfSource source : summary.sources()) {
			if (source.outcome() == Outcome.THERE) {
				lines.add(new Line(source.name(), Messages.Import_there));
			}
			source.remarks().forEach(remark -> lines.add(new Line(source.name(), remark)));
		}
		summary.near().forEach(near -> lines.add(new Line(near.article(), NLS.bind(summary.marks().contains(near.mark()) ? Messages.Import_nearMarked : Messages.Import_near, new Object[] { near.earlier(), near.line(), near.difference() }))));
		showLines(lines);
		int skipped = summary.count(Outcome.SKIPPED);
		setMessage(NLS.bind(Messages.Import_done, new Object[] { summary.articles(), summary.count(Outcome.READ), skipped }) + (lines.isEmpty() ? " " + Messages.Import_nothingToLookAt : "") //$NON-NLS-1$ //$NON-NLS-2$
				+ (summary.firstText().isPresent() ? " " + Messages.Import_opens : ""), skipped > 0 ? WARNING : NONE); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
