// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;

/** The article editor as an annotator has it: with the bar of keys, and with what the keys do. */
public final class AnnotatingEditor extends ArticleEditor {

	private static final String HANDLE = StatementHandle.class.getName();

	/** Words and statements can be dragged out of the article; nothing can be dropped into it. */
	@Override
	protected void installTextDragAndDrop(ISourceViewer viewer) {
		if (textWidget().getData(HANDLE) == null) {
			textWidget().setData(HANDLE, new StatementHandle(this, textWidget()));
		}
	}

	@Override
	protected void uninstallTextDragAndDrop(ISourceViewer viewer) {
		// It stays, whatever may be dragged in texts that can be changed.
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		installTextDragAndDrop(getSourceViewer());
		if (corpus() != null) {
			Annotating.in(this);
		}
		textWidget().addListener(SWT.MouseWheel, event -> {
			if ((event.stateMask & SWT.MOD1) != 0 && event.count != 0) {
				event.doit = false;
				Preferences.setReadingZoom(Preferences.readingZoom() + (event.count > 0 ? ZoomHandler.STEP : -ZoomHandler.STEP));
			}
		});
	}
}
