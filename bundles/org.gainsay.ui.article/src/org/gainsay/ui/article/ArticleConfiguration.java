// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.information.IInformationPresenter;
import org.eclipse.jface.text.information.IInformationProvider;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** What the viewer of an article does: it tells about statements, and does not check the spelling of what cannot be changed. */
final class ArticleConfiguration extends TextSourceViewerConfiguration {

	ArticleConfiguration(IPreferenceStore preferences) {
		super(preferences);
	}

	@Override
	public IReconciler getReconciler(ISourceViewer viewer) {
		return null;
	}

	@Override
	public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
		return null;
	}

	/** What the hover says, for the caret: by key, for those who use no pointer. */
	@Override
	public IInformationPresenter getInformationPresenter(ISourceViewer viewer) {
		StandingHover hover = new StandingHover();
		InformationPresenter presenter = new InformationPresenter(getInformationControlCreator(viewer));
		presenter.setInformationProvider(new IInformationProvider() {
			@Override
			public IRegion getSubject(ITextViewer in, int offset) {
				return hover.getHoverRegion(in, offset);
			}

			@Override
			public String getInformation(ITextViewer in, IRegion subject) {
				return hover.getHoverInfo(in, subject);
			}
		}, IDocument.DEFAULT_CONTENT_TYPE);
		return presenter;
	}

	@Override
	public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
		return new StandingHover();
	}

	@Override
	public ITextHover getTextHover(ISourceViewer viewer, String contentType, int stateMask) {
		return getTextHover(viewer, contentType);
	}
}
