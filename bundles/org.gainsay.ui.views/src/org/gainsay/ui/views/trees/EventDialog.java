// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.OutcomeDialog;

/** Asks for the title of an event, and which claims and articles are of it. */
final class EventDialog extends OutcomeDialog {

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
		super(shell, event == null ? Messages.Event_new : Messages.Event_change);
		this.corpus = corpus;
		this.event = event;
		this.ticked = ticked;
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
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(Math.max(size.x, WIDTH), size.y);
	}

	@Override
	protected void createFields(Composite area) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(Messages.Event_message);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
		fields = new EventFields(area, this::changed);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
		fields.show(corpus, event);
		fields.tickClaims(ticked);
	}

	@Override
	protected void changed() {
		if (fields != null) {
			say(!fields.title().isBlank(), fields.title().isBlank() ? Messages.Event_titleMissing : ""); //$NON-NLS-1$
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
