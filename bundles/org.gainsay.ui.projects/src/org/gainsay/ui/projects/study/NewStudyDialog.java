// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.study;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.gainsay.edit.StudyEdits;
import org.gainsay.text.NameForm;
import org.gainsay.ui.projects.Messages;
import org.gainsay.ui.views.OutcomeDialog;

/** Asks what a study begins with; what else it may say is written into its file afterwards. */
final class NewStudyDialog extends OutcomeDialog {

	private static final int WIDTH = 440;
	private static final int SEEDS = 10_000;

	private Text title;
	private Text coders;
	private Text round;
	private Spinner share;
	private Spinner seed;
	private Spinner each;
	private Button blind;
	private StudyEdits.NewStudy answer;

	NewStudyDialog(Shell shell) {
		super(shell, Messages.Study_newTitle);
	}

	/** What was given, once it was closed with OK. */
	StudyEdits.NewStudy study() {
		return answer;
	}

	@Override
	protected void createFields(Composite area) {
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		Label told = new Label(area, SWT.WRAP);
		told.setText(Messages.Study_newPrompt);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(told);
		title = text(area, Messages.Study_newName, ""); //$NON-NLS-1$
		coders = text(area, Messages.Study_newCoders, ""); //$NON-NLS-1$
		round = text(area, Messages.Study_newRound, "main"); //$NON-NLS-1$
		share = number(area, Messages.Study_newShare, 1, 100, 100);
		seed = number(area, Messages.Study_newSeed, 0, Integer.MAX_VALUE, new Random().nextInt(SEEDS));
		each = number(area, Messages.Study_newEach, 1, 99, 2);
		blind = new Button(area, SWT.CHECK);
		blind.setText(Messages.Study_newBlind);
		blind.setSelection(true);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(blind);
	}

	private Text text(Composite area, String name, String initial) {
		new Label(area, SWT.NONE).setText(name);
		Text made = new Text(area, SWT.BORDER | SWT.SINGLE);
		made.setText(initial);
		made.addListener(SWT.Modify, event -> changed());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
		return made;
	}

	private Spinner number(Composite area, String name, int least, int most, int initial) {
		new Label(area, SWT.NONE).setText(name);
		Spinner made = new Spinner(area, SWT.BORDER);
		made.setValues(initial, least, most, 0, 1, 10);
		made.addListener(SWT.Modify, event -> changed());
		return made;
	}

	private StudyEdits.NewStudy given() {
		List<String> names = Arrays.stream(coders.getText().split("[,;\\s]+")).filter(name -> !name.isEmpty()).map(NameForm::of).toList(); //$NON-NLS-1$
		return new StudyEdits.NewStudy(title.getText().strip(), names, NameForm.of(round.getText().strip()), share.getSelection(), seed.getSelection(), each.getSelection(), blind.getSelection());
	}

	@Override
	protected void changed() {
		if (blind == null) {
			return; // Not all of it is there yet.
		}
		seed.setEnabled(share.getSelection() < 100);
		String against = given().against();
		say(against == null, against == null ? "" : against); //$NON-NLS-1$
	}

	@Override
	protected void okPressed() {
		answer = given();
		super.okPressed();
	}
}
