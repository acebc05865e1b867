// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.assist;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.facts.Region;
import org.gainsay.ui.claims.ClaimsImages;

/** A proposal in the editor's list. Typing on narrows the list; a template leaves its places to be gone through. */
final class ClaimsProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension6 {

	private final Proposal proposal;
	private final int askedAt;
	private Point selection;

	/** @param askedAt where the caret was when the proposal was made */
	ClaimsProposal(Proposal proposal, int askedAt) {
		this.proposal = proposal;
		this.askedAt = askedAt;
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		int start = proposal.replace().offset();
		try {
			return offset >= start && proposal.goesOn(document.get(start, offset - start), askedAt - start);
		} catch (BadLocationException gone) {
			return false;
		}
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		apply(viewer.getDocument(), viewer, offset);
	}

	@Override
	public void apply(IDocument document) {
		apply(document, null, askedAt);
	}

	private void apply(IDocument document, ITextViewer viewer, int offset) {
		Region replace = proposal.replace();
		int length = replace.length() + offset - askedAt;
		try {
			if (proposal.kind() != Proposal.Kind.TEMPLATE) {
				document.replace(replace.offset(), length, proposal.insert());
				selection = new Point(replace.offset() + proposal.insert().length(), 0);
				return;
			}
			TemplateText template = TemplateText.of(proposal.insert(), indent(document, replace.offset()), TextUtilities.getDefaultLineDelimiter(document));
			document.replace(replace.offset(), length, template.text());
			selection = new Point(replace.offset() + template.exit(), 0);
			if (viewer != null && !template.places().isEmpty()) {
				goThrough(template, document, viewer, replace.offset());
			}
		} catch (BadLocationException changed) {
			ILog.of(getClass()).warn(changed.getMessage(), changed);
		}
	}

	private void goThrough(TemplateText template, IDocument document, ITextViewer viewer, int start) throws BadLocationException {
		LinkedModeModel model = new LinkedModeModel();
		for (int i = 0; i < template.places().size(); i++) {
			Region place = template.places().get(i);
			LinkedPositionGroup group = new LinkedPositionGroup();
			group.addPosition(new LinkedPosition(document, start + place.offset(), place.length(), i));
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, start + template.exit(), 0, Integer.MAX_VALUE);
		ui.enter();
		selection = new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
	}

	private static String indent(IDocument document, int offset) throws BadLocationException {
		int start = document.getLineInformationOfOffset(offset).getOffset();
		int end = start;
		while (end < offset && Character.isWhitespace(document.getChar(end))) {
			end++;
		}
		return document.get(start, end - start);
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// Nothing shows before it is chosen.
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// Nothing showed.
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null; // The list says it all; a second window beside it only covers the text.
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString words = new StyledString(proposal.label());
		return proposal.detail().isEmpty() ? words : words.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
	}

	@Override
	public Image getImage() {
		return ClaimsImages.of(proposal.kind());
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
