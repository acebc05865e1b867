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

/**
 * The places of the parts for comparing what articles say: the claim table above, chain and timeline side by side, the article below. Where three levels
 * have too few lines each, the article stands beside the claim table.
 */
public final class ComparePerspective implements IPerspectiveFactory {

	/** The perspective's identifier. */
	public static final String ID = "org.gainsay.ui.perspective.compare"; //$NON-NLS-1$
	private static final String TABLE = "table"; //$NON-NLS-1$
	private static final String CHAIN = "chain"; //$NON-NLS-1$
	private static final String TIMELINE = "timeline"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		if (PerspectiveScreen.hasThreeLevels()) {
			threeLevels(layout);
		} else {
			twoLevels(layout);
		}
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

	private static void threeLevels(IPageLayout layout) {
		String editors = layout.getEditorArea();
		table(layout.createFolder(TABLE, IPageLayout.TOP, 0.45f, editors));
		layout.createFolder(CHAIN, IPageLayout.TOP, 0.5f, editors).addView(ChainView.ID);
		timeline(layout.createFolder(TIMELINE, IPageLayout.RIGHT, 0.5f, CHAIN));
		layout.createFolder("right", IPageLayout.RIGHT, 0.7f, editors).addView(StatementView.ID); //$NON-NLS-1$
	}

	/** The statement is not shown here by itself; where it is asked for it stands with the timeline. */
	private static void twoLevels(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.createFolder(CHAIN, IPageLayout.BOTTOM, 0.56f, editors).addView(ChainView.ID);
		IFolderLayout timeline = layout.createFolder(TIMELINE, IPageLayout.RIGHT, 0.5f, CHAIN);
		timeline(timeline);
		timeline.addPlaceholder(StatementView.ID);
		table(layout.createFolder(TABLE, IPageLayout.LEFT, 0.62f, editors));
	}

	private static void table(IFolderLayout table) {
		table.addView(ClaimTableView.ID);
		table.addPlaceholder(StatementsView.ID);
		table.addPlaceholder(ClaimsView.ID);
	}

	private static void timeline(IFolderLayout timeline) {
		timeline.addView(TimelineView.ID);
		timeline.addPlaceholder(NetworkView.ID);
		timeline.addPlaceholder(PicturesView.ID);
		timeline.addPlaceholder(PerspectiveScreen.HELP);
	}
}
