// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.spelling;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.MonoReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.spelling.ISpellingProblemCollector;
import org.eclipse.ui.texteditor.spelling.SpellingContext;
import org.eclipse.ui.texteditor.spelling.SpellingReconcileStrategy;
import org.eclipse.ui.texteditor.spelling.SpellingService;
import org.gainsay.ui.claims.ClaimsToken;

/**
 * Checks the spelling of the comments of a claims file, and of nothing else: names are the project's own, and what stands in quotes
 * are an article's words, in whatever language. Whether spelling is checked, and by whom, the preferences of the text editors say.
 */
public final class CommentSpelling implements IReconciler {

	private static final String CONTENT_TYPE = "org.gainsay.claims"; //$NON-NLS-1$

	private IReconciler reconciler;

	@Override
	public void install(ITextViewer viewer) {
		if (viewer instanceof ISourceViewer source) {
			reconciler = new MonoReconciler(new Comments(source), false);
			reconciler.install(viewer);
		}
	}

	@Override
	public void uninstall() {
		if (reconciler != null) {
			reconciler.uninstall();
			reconciler = null;
		}
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return reconciler == null ? null : reconciler.getReconcilingStrategy(contentType);
	}

	/** The platform finds and marks what is wrong; this says where it is to look: in all comments, at each pause of typing. */
	private static final class Comments extends SpellingReconcileStrategy {
		private final SpellingService service;

		Comments(ISourceViewer viewer) {
			this(viewer, EditorsUI.getSpellingService());
		}

		private Comments(ISourceViewer viewer, SpellingService service) {
			super(viewer, service);
			this.service = service;
		}

		@Override
		protected IContentType getContentType() {
			return Platform.getContentTypeManager().getContentType(CONTENT_TYPE);
		}

		@Override
		public void initialReconcile() {
			check();
		}

		@Override
		public void reconcile(IRegion part) {
			check();
		}

		@Override
		public void reconcile(DirtyRegion dirty, IRegion part) {
			check();
		}

		private void check() {
			ISpellingProblemCollector problems = getDocument() == null ? null : createSpellingProblemCollector();
			if (problems == null) {
				return;
			}
			if (!EditorsUI.getPreferenceStore().getBoolean(SpellingService.PREFERENCE_SPELLING_ENABLED)) {
				problems.beginCollecting();
				problems.endCollecting(); // Takes away what was marked before it was switched off.
				return;
			}
			SpellingContext context = new SpellingContext();
			context.setContentType(getContentType());
			IProgressMonitor monitor = new NullProgressMonitor();
			service.check(getDocument(), comments(), context, problems, monitor);
		}

		private IRegion[] comments() {
			return ClaimsToken.of(getDocument().get()).stream().filter(token -> token.kind() == ClaimsToken.Kind.COMMENT)
					.map(token -> new Region(token.offset(), token.length())).toArray(IRegion[]::new);
		}
	}
}
