// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.suggestions;

import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.gainsay.ui.views.AccessibleName;
import org.gainsay.ui.views.Messages;

/** The slider that sets how sure a suggestion must be to be listed: to the left more of them, to the right fewer that are wrong. */
final class ScoreBar {

	private static final int HUNDREDTHS = 100;
	private static final int STEP = 5;
	private static final int WIDTH = 180;

	private final Composite bar;
	private final Scale scale;
	private final Label score;
	private final Label count;
	private final Button accept;

	/**
	 * @param changed the slider was moved
	 * @param above   all that is listed is to be accepted
	 */
	ScoreBar(Composite parent, Runnable changed, Runnable above) {
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(4, 0).applyTo(bar);
		score = new Label(bar, SWT.NONE);
		scale = new Scale(bar, SWT.HORIZONTAL);
		scale.setMinimum(0);
		scale.setMaximum(HUNDREDTHS);
		scale.setIncrement(1);
		scale.setPageIncrement(STEP);
		scale.setToolTipText(Messages.Suggest_scoreHint);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(scale);
		AccessibleName.set(scale, this::said);
		accept = new Button(bar, SWT.PUSH);
		accept.setText(Messages.Suggest_acceptAbove);
		accept.addListener(SWT.Selection, event -> above.run());
		count = new Label(bar, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
		scale.addListener(SWT.Selection, event -> {
			score.setText(said());
			changed.run();
		});
		score.setText(said());
	}

	Composite control() {
		return bar;
	}

	/** The slider; for tests. */
	Scale scale() {
		return scale;
	}

	/** The least score, from 0 to 1. */
	double least() {
		return (double) scale.getSelection() / HUNDREDTHS;
	}

	/** @param least from 0 to 1 */
	void setLeast(double least) {
		scale.setSelection((int) Math.round(least * HUNDREDTHS));
		score.setText(said());
	}

	/** The least score with two digits. */
	String written() {
		return String.format(Locale.ROOT, "%.2f", least()); //$NON-NLS-1$
	}

	private String said() {
		return NLS.bind(Messages.Suggest_score, written());
	}

	/** Says how many are listed. */
	void tell(String words, boolean any) {
		count.setText(words);
		count.setToolTipText(words);
		accept.setEnabled(any);
	}

	/** What is said; for tests. */
	String told() {
		return count.getText();
	}
}
