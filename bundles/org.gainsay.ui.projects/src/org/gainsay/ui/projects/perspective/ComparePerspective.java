// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.perspective;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.gainsay.ui.views.chain.ChainView;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.network.NetworkView;
import org.gainsay.ui.views.pictures.PicturesView;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementsView;
import org.gainsay.ui.views.timeline.TimelineView;
import org.gainsay.ui.views.trees.ClaimsView;

/** The places of the parts for comparing what articles say: the claim table above, chain and timeline side by side, the article below. */
public final class ComparePerspective implements IPerspectiveFactory {

	/** The perspective's identifier. */
	public static final String ID = "org.gainsay.ui.perspective.compare"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout table = layout.createFolder("table", IPageLayout.TOP, 0.45f, editors); //$NON-NLS-1$
		table.addView(ClaimTableView.ID);
		table.addPlaceholder(StatementsView.ID);
		table.addPlaceholder(ClaimsView.ID);
		IFolderLayout chain = layout.createFolder("chain", IPageLayout.TOP, 0.5f, editors); //$NON-NLS-1$
		chain.addView(ChainView.ID);
		IFolderLayout timeline = layout.createFolder("timeline", IPageLayout.RIGHT, 0.5f, "chain"); //$NON-NLS-1$ //$NON-NLS-2$
		timeline.addView(TimelineView.ID);
		timeline.addPlaceholder(NetworkView.ID);
		timeline.addPlaceholder(PicturesView.ID);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.7f, editors); //$NON-NLS-1$
		right.addView(StatementView.ID);
		layout.addShowViewShortcut(ClaimTableView.ID);
		layout.addShowViewShortcut(ChainView.ID);
		layout.addShowViewShortcut(TimelineView.ID);
		layout.addShowViewShortcut(NetworkView.ID);
		layout.addShowViewShortcut(PicturesView.ID);
		layout.addShowViewShortcut(StatementView.ID);
		layout.addShowViewShortcut(StatementsView.ID);
		layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addPerspectiveShortcut(AnnotationPerspective.ID);
	}
}
