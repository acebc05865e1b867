// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** Lets single keys be commands while the text has the focus and nothing else, such as incremental find, takes them. */
final class ArticleKeys {

	private static final String CONTEXT = "org.gainsay.ui.context.annotating"; //$NON-NLS-1$

	private final ArticleViewer viewer;
	private final IContextService contexts;
	private IContextActivation active;
	private boolean focused;
	private boolean taken;

	/** @param contexts those of the editor */
	ArticleKeys(ArticleViewer viewer, IContextService contexts) {
		this.viewer = viewer;
		this.contexts = contexts;
		StyledText widget = viewer.getTextWidget();
		widget.addListener(SWT.FocusIn, event -> focus(true)); // It is not the focus control yet when it is told that it will be.
		widget.addListener(SWT.FocusOut, event -> focus(false));
	}

	private void focus(boolean has) {
		focused = has;
		update();
	}

	/** @param now whether something else takes the keys */
	void take(boolean now) {
		taken = now;
		update();
	}

	private void update() {
		if (viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
			return;
		}
		boolean wanted = focused && !taken;
		if (wanted && active == null) {
			active = contexts.activateContext(CONTEXT);
		} else if (!wanted && active != null) {
			contexts.deactivateContext(active);
			active = null;
		}
	}
}
