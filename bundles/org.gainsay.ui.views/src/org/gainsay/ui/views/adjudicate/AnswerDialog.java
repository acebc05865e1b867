// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.adjudicate;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.ui.views.Messages;

/** Asks for a note, or for lines. What was written is there also when nobody wanted it taken, and when it is opened again. */
final class AnswerDialog extends InputDialog {

	private static final int WIDTH = 480;
	private static final int HEIGHT = 200;

	private final boolean lines;
	private String words;

	private AnswerDialog(Shell parent, String title, String prompt, String beginning, boolean lines) {
		super(parent, title, prompt, beginning, null);
		this.lines = lines;
		this.words = beginning;
	}

	/** One for a line, which Enter ends. */
	static AnswerDialog ofLine(Shell parent, String title, String prompt, String beginning) {
		return new AnswerDialog(parent, title, prompt, beginning, false);
	}

	/** One for several lines, in which Enter and Tab are written; Enter with Ctrl, or Cmd, ends it, as the prompt says. */
	static AnswerDialog ofLines(Shell parent, String title, String prompt, String beginning) {
		return new AnswerDialog(parent, title, NLS.bind(Messages.Adjudicate_ends, prompt, KeyStroke.getInstance(SWT.MOD1, SWT.CR).format()), beginning, true);
	}

	/** What was written last. */
	String words() {
		return words;
	}

	@Override
	protected int getInputTextStyle() {
		return lines ? SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL : super.getInputTextStyle();
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Control made = super.createDialogArea(parent);
		if (lines) {
			GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(getText());
			getText().addListener(SWT.KeyDown, this::pressed);
		}
		return made;
	}

	/** It shows what was written last, all of it selected only where that is a line. */
	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getText().setText(words);
		if (!lines) {
			getText().selectAll();
		}
	}

	private void pressed(Event event) {
		if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
			event.doit = false;
			okPressed();
		}
	}

	@Override
	protected boolean isResizable() {
		return lines;
	}

	/** However it is closed. */
	@Override
	public boolean close() {
		if (getText() != null && !getText().isDisposed()) {
			words = getText().getText();
		}
		return super.close();
	}
}
