// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalListener2;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.gainsay.desk.Suggestion;
import org.gainsay.ui.corpus.UiThread;

/**
 * Proposals below a field while somebody types: arrow down and Enter take one, Ctrl+Space asks for all. What is typed decides what they
 * take: the platform fills the list when it has nothing else to do, so keys that come faster than that first get the list that they would
 * have found on an idle machine.
 */
public final class FieldProposals {

	private static final int WIDTH = 420;
	private static final int HEIGHT = 160;
	private static final int MOST = 50;
	/** The keys that take something from the list, or go to something in it. */
	private static final Set<Integer> TAKING = Set.of((int) SWT.CR, SWT.KEYPAD_CR, SWT.ARROW_DOWN, SWT.ARROW_UP, SWT.PAGE_DOWN, SWT.PAGE_UP);

	private final Text field;
	private final ContentProposalAdapter adapter;
	private final Function<String, List<Suggestion>> source;
	private Runnable whenClosed = () -> {
	};
	/** Whether something was typed for which no list was made yet. */
	private boolean ahead;

	private FieldProposals(Text field, Function<String, List<Suggestion>> source) {
		this.field = field;
		this.source = source;
		// Before the adapter listens, which takes what its list has.
		field.addListener(SWT.KeyDown, event -> {
			if (TAKING.contains(event.keyCode)) {
				catchUp();
			}
		});
		field.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_RETURN) {
				catchUp();
			}
		});
		this.adapter = new ContentProposalAdapter(field, new TextContentAdapter(), (typed, position) -> proposals(typed),
				KeyStroke.getInstance(SWT.MOD1, ' '), null);
		adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
		adapter.setPopupSize(new Point(WIDTH, HEIGHT));
		adapter.addContentProposalListener(new IContentProposalListener2() {
			@Override
			public void proposalPopupOpened(ContentProposalAdapter of) {
				// Nothing to do.
			}

			@Override
			public void proposalPopupClosed(ContentProposalAdapter of) {
				UiThread.later(field, () -> whenClosed.run());
			}
		});
		field.addListener(SWT.Modify, event -> typed());
	}

	/** Adds proposals to a field. */
	public static FieldProposals on(Text field, Function<String, List<Suggestion>> source) {
		return new FieldProposals(field, source);
	}

	/** Whether the list is open, so that Enter takes from it and leaving the field is not leaving. */
	public boolean isOpen() {
		return adapter.isProposalPopupOpen();
	}

	/** @param done is run each time after the list has closed */
	public void whenClosed(Runnable done) {
		whenClosed = done;
	}

	private void typed() {
		// Opened by what is typed, not by what is filled in.
		ahead = field.isFocusControl() && !field.getText().isBlank();
		if (ahead && !isOpen()) {
			UiThread.later(field, () -> {
				if (field.isFocusControl() && !isOpen()) {
					catchUp();
				}
			});
		}
	}

	/** Lets the list be that of what is typed by now. */
	private void catchUp() {
		if (ahead) {
			ahead = false;
			adapter.closeProposalPopup();
			if (isUseful()) {
				adapter.openProposalPopup();
			}
		}
	}

	private boolean isUseful() {
		List<Suggestion> found = source.apply(field.getText());
		return !found.isEmpty() && found.stream().noneMatch(one -> one.text().equals(field.getText()));
	}

	private IContentProposal[] proposals(String typed) {
		ahead = false;
		return source.apply(typed).stream().limit(MOST).map(one -> new ContentProposal(one.text(), one.label(), null))
				.toArray(IContentProposal[]::new);
	}
}
