// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.assist;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ContentAssistEvent;
import org.eclipse.jface.text.contentassist.ICompletionListener;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension;
import org.eclipse.jface.text.source.ContentAssistantFacade;
import org.eclipse.jface.text.source.ISourceViewerExtension4;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Lets Enter be what it says where the list of proposals has nothing to take yet. While a list is being made it has one line that says so,
 * seen or not; the platform takes Enter for the choice of that line, swallows it, and puts the caret back to where the list was asked for,
 * so that what is typed next goes into the middle of a word. For the UI thread.
 */
public final class EnterBeforeTheList implements ICompletionListener, Listener {

	private final ITextViewer viewer;
	private final StyledText widget;
	/** The line of the list that Enter would take; null where there is no list. */
	private ICompletionProposal selected;

	private EnterBeforeTheList(ITextViewer viewer, StyledText widget) {
		this.viewer = viewer;
		this.widget = widget;
	}

	/** Watches the keys of a viewer that has its list of proposals, for as long as it is there; one without a list is left alone. */
	public static void in(ITextViewer viewer) {
		StyledText widget = viewer.getTextWidget();
		ContentAssistantFacade list = viewer instanceof ISourceViewerExtension4 source ? source.getContentAssistantFacade() : null;
		if (list == null || widget == null || widget.isDisposed()) {
			return;
		}
		EnterBeforeTheList watching = new EnterBeforeTheList(viewer, widget);
		list.addCompletionListener(watching);
		Display display = widget.getDisplay();
		display.addFilter(SWT.KeyDown, watching); // The list hears of a key before any listener of the text.
		widget.addDisposeListener(event -> display.removeFilter(SWT.KeyDown, watching));
	}

	@Override
	public void assistSessionStarted(ContentAssistEvent event) {
		selected = null;
	}

	@Override
	public void assistSessionEnded(ContentAssistEvent event) {
		selected = null;
	}

	@Override
	public void selectionChanged(ICompletionProposal proposal, boolean smartToggle) {
		selected = proposal;
	}

	@Override
	public void handleEvent(Event event) {
		if (event.widget == widget && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && isNothingToTake()) {
			Event escape = new Event();
			escape.character = SWT.ESC;
			escape.keyCode = SWT.ESC;
			widget.notifyListeners(SWT.KeyDown, escape); // The list closes, and Enter goes on to the text.
		}
	}

	/** Whether the line is none that could be put in anywhere. */
	private boolean isNothingToTake() {
		return selected instanceof ICompletionProposalExtension line && !line.isValidFor(viewer.getDocument(), widget.getCaretOffset());
	}
}
