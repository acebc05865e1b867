// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.assist;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.gainsay.dsl.ide.completion.Completion;
import org.gainsay.facts.Progress;
import org.gainsay.ui.claims.ClaimsFile;

/** Proposes what may stand at the caret of a claims file. The editor asks it away from the UI thread. */
public final class ClaimsAssist implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		Optional<ClaimsFile> file = ClaimsFile.of(viewer);
		String text = viewer.getDocument().get();
		if (file.isEmpty() || offset > text.length()) {
			return new ICompletionProposal[0];
		}
		file.get().corpus().settled(Progress.NONE);
		return proposals(file.get(), text, offset).toArray(ICompletionProposal[]::new);
	}

	private static List<ClaimsProposal> proposals(ClaimsFile file, String text, int offset) {
		return new Completion(file.corpus().session()).at(file.path(), text, offset).stream()
				.map(proposal -> new ClaimsProposal(proposal, offset)).toList();
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '"' };
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
