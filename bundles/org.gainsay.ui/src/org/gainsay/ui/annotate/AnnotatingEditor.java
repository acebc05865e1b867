// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.annotate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.preferences.Preferences;

/** The article editor as an annotator has it: with the bar of keys, and with what the keys do. */
public final class AnnotatingEditor extends ArticleEditor {

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
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
