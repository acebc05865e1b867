// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;
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

/** Proposals below a field while somebody types: arrow down and Enter take one, Ctrl+Space asks for all. */
public final class FieldProposals {

	private static final int WIDTH = 420;
	private static final int HEIGHT = 160;
	private static final int MOST = 50;

	/**
	 * Something to propose.
	 *
	 * @param text  what comes into the field
	 * @param label what the list shows
	 */
	public record Suggestion(String text, String label) {
	}

	private final Text field;
	private final ContentProposalAdapter adapter;
	private final Function<String, List<Suggestion>> source;
	private Runnable whenClosed = () -> {
	};

	private FieldProposals(Text field, Function<String, List<Suggestion>> source) {
		this.field = field;
		this.source = source;
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
				field.getDisplay().asyncExec(() -> {
					if (!field.isDisposed()) {
						whenClosed.run();
					}
				});
			}
		});
		field.addListener(SWT.Modify, event -> later());
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

	private void later() {
		// Opened by what is typed, not by what is filled in.
		if (field.isFocusControl() && !field.getText().isBlank() && !isOpen()) {
			field.getDisplay().asyncExec(() -> {
				if (!field.isDisposed() && field.isFocusControl() && !isOpen() && isUseful()) {
					adapter.openProposalPopup();
				}
			});
		}
	}

	private boolean isUseful() {
		List<Suggestion> found = source.apply(field.getText());
		return !found.isEmpty() && found.stream().noneMatch(one -> one.text().equals(field.getText()));
	}

	private IContentProposal[] proposals(String typed) {
		return source.apply(typed).stream().limit(MOST).map(one -> new ContentProposal(one.text(), one.label(), null))
				.toArray(IContentProposal[]::new);
	}
}
