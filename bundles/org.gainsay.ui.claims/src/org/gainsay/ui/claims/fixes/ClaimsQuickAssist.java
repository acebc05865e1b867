// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.fixes;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.gainsay.dsl.ide.fixes.Fix;
import org.gainsay.dsl.ide.fixes.Fixes;
import org.gainsay.facts.Problem;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.ProblemAnnotation;
import org.gainsay.ui.corpus.ProblemMarkers;

/** The fixes for the problems at the caret of a claims file, as it is typed. */
public final class ClaimsQuickAssist implements IQuickAssistProcessor {

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof ProblemAnnotation;
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		Optional<ClaimsFile> file = ClaimsFile.of(context.getSourceViewer());
		if (file.isEmpty() || file.get().corpusSoon().isEmpty()) {
			return null;
		}
		Fixes fixes = new Fixes(file.get().corpus().session());
		List<ICompletionProposal> proposals = new ArrayList<>();
		for (Problem problem : file.get().corpus().corpus().problems()) {
			if (problem.file().equals(file.get().name()) && problem.region().offset() <= context.getOffset() && context.getOffset() <= problem.region().end()
					&& !isMarked(problem, context)) {
				fixes.of(problem).forEach(fix -> proposals.add(new FixProposal(fix, file.get())));
			}
		}
		return proposals.toArray(ICompletionProposal[]::new);
	}

	/** Whether the editor offers the same fixes by a marker at the caret: it asks those first. */
	private static boolean isMarked(Problem problem, IQuickAssistInvocationContext context) {
		IAnnotationModel model = context.getSourceViewer().getAnnotationModel();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation annotation = all.next();
			if (annotation instanceof MarkerAnnotation marked && problem.code().id().equals(marked.getMarker().getAttribute(ProblemMarkers.CODE, "")) //$NON-NLS-1$
					&& problem.message().equals(annotation.getText())) {
				Position at = model.getPosition(annotation);
				int end = context.getOffset() + Math.max(0, context.getLength());
				if (at != null && at.offset <= context.getOffset() && end <= at.offset + at.length) {
					return true;
				}
			}
		}
		return false;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	/** A fix in the list of the caret. */
	private record FixProposal(Fix fix, ClaimsFile file) implements ICompletionProposal {
		@Override
		public void apply(IDocument document) {
			FixApplication.apply(fix.edit(), file);
		}

		@Override
		public Point getSelection(IDocument document) {
			return null;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return null;
		}

		@Override
		public String getDisplayString() {
			return fix.title();
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
