// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.Suggestion;


/** Asks for one thing by its name, with proposals while one types, and says what will come of it. */
public final class AskDialog extends OutcomeDialog {

	private static final int WIDTH = 440;

	/**
	 * What will come of what is typed.
	 *
	 * @param fits whether it may be taken
	 * @param says what happens then, or why it may not
	 */
	public record Outcome(boolean fits, String says) {
	}

	private final String prompt;
	private final String initial;
	private final Function<String, List<Suggestion>> suggestions;
	private final Function<String, Outcome> outcome;
	private Text field;
	private FieldProposals proposals;
	private String answer;

	private AskDialog(Shell shell, String title, String prompt, String initial, Function<String, List<Suggestion>> suggestions,
			Function<String, Outcome> outcome) {
		super(shell, title);
		this.prompt = prompt;
		this.initial = initial;
		this.suggestions = suggestions;
		this.outcome = outcome;
	}

	/**
	 * Asks.
	 *
	 * @param initial what stands in the field at first
	 * @return what was typed; empty if somebody cancelled
	 */
	public static Optional<String> ask(Shell shell, String title, String prompt, String initial, Function<String, List<Suggestion>> suggestions,
			Function<String, Outcome> outcome) {
		AskDialog dialog = new AskDialog(shell, title, prompt, initial, suggestions, outcome);
		return dialog.open() == Window.OK ? Optional.of(dialog.answer) : Optional.empty();
	}

	@Override
	protected void createFields(Composite area) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(prompt);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		field = new Text(area, SWT.BORDER | SWT.SINGLE);
		field.setText(initial);
		field.selectAll();
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		proposals = FieldProposals.on(field, suggestions);
		field.addListener(SWT.Modify, event -> changed());
		field.setFocus();
	}

	@Override
	protected void changed() {
		Outcome now = outcome.apply(field.getText());
		say(now.fits, now.says);
	}

	@Override
	protected void okPressed() {
		if (!proposals.isOpen()) {
			answer = field.getText().strip();
			super.okPressed();
		}
	}
}
