// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.BasicTextEditorActionContributor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorExtension;
import org.eclipse.ui.texteditor.StatusLineContributionItem;

/** Has the status line say in which sentence the caret stands, and how many statements there are, instead of a line and a column. */
public final class ArticleStatus extends BasicTextEditorActionContributor {

	private static final int CHARACTERS = 36;

	private final StatusLineContributionItem place = new StatusLineContributionItem("org.gainsay.ui.article.place", true, CHARACTERS); //$NON-NLS-1$
	private ITextEditorExtension before;

	@Override
	public void contributeToStatusLine(IStatusLineManager line) {
		line.add(place);
	}

	@Override
	public void setActiveEditor(IEditorPart part) {
		super.setActiveEditor(part);
		if (before != null && before != part) {
			before.setStatusField(null, ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
		}
		before = part instanceof ITextEditorExtension editor ? editor : null;
		if (before != null) {
			before.setStatusField(place, ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
		}
		if (part instanceof ArticleEditor article) {
			getActionBars().getStatusLineManager().setErrorMessage(null);
			article.tellStatus(); // What it says is of the article before still.
		}
	}

	@Override
	public void dispose() {
		if (before != null) {
			before.setStatusField(null, ITextEditorActionConstants.STATUS_CATEGORY_INPUT_POSITION);
			before = null;
		}
		super.dispose();
	}
}
