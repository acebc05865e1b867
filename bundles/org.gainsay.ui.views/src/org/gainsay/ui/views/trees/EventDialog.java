// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.views.Messages;

/** Asks for the title of an event, and which claims and articles are of it. */
final class EventDialog extends StatusDialog {

	private static final int WIDTH = 460;

	private final Corpus corpus;
	private final EventFacts event;
	private final List<String> ticked;
	private EventFields fields;
	private String title;
	private List<String> claims;
	private List<String> articles;

	/**
	 * @param event  the one to change; null for a new one
	 * @param ticked names of claims that a new one is begun with
	 */
	EventDialog(Shell shell, Corpus corpus, EventFacts event, List<String> ticked) {
		super(shell);
		this.corpus = corpus;
		this.event = event;
		this.ticked = ticked;
		setTitle(event == null ? Messages.Event_new : Messages.Event_change);
		setHelpAvailable(false);
	}

	/** What was given, once it was closed with OK. */
	String title() {
		return title;
	}

	List<String> claims() {
		return claims;
	}

	List<String> articles() {
		return articles;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(Math.max(size.x, WIDTH), size.y);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label label = new Label(area, SWT.WRAP);
		label.setText(Messages.Event_message);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		fields = new EventFields(area, this::changed);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		fields.show(corpus, event);
		fields.tickClaims(ticked);
		Dialog.applyDialogFont(area);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		changed();
	}

	private void changed() {
		if (fields != null) {
			updateStatus(fields.title().isBlank() ? new Status(IStatus.ERROR, GainsayUi.ID, Messages.Event_titleMissing) : GainsayUi.NOTHING_TO_SAY);
		}
	}

	@Override
	protected void updateButtonsEnableState(IStatus status) {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!status.matches(IStatus.ERROR));
		}
	}

	@Override
	protected void okPressed() {
		title = fields.title();
		claims = fields.claims();
		articles = fields.articles();
		super.okPressed();
	}
}
