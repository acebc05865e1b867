// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.perspective;

import java.util.List;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.gainsay.desk.perspective.PerspectiveSizes;
import org.gainsay.ui.claims.navigation.CitationsView;
import org.gainsay.ui.projects.study.StudyView;
import org.gainsay.ui.views.adjudicate.AdjudicationView;
import org.gainsay.ui.views.agreement.AgreementView;
import org.gainsay.ui.views.chain.ChainView;
import org.gainsay.ui.views.claimtable.ClaimTableView;
import org.gainsay.ui.views.network.NetworkView;
import org.gainsay.ui.views.pictures.PicturesView;
import org.gainsay.ui.views.progress.CorpusProgressView;
import org.gainsay.ui.views.statement.StatementView;
import org.gainsay.ui.views.statements.StatementsView;
import org.gainsay.ui.views.suggestions.SuggestionsView;
import org.gainsay.ui.views.timeline.TimelineView;
import org.gainsay.ui.views.trees.ActorsView;
import org.gainsay.ui.views.trees.ClaimsView;

/** The places of the parts for annotating: the projects on the left, the editors with the outline beside, problems below; sized so that the names of the views can be read. */
public final class AnnotationPerspective implements IPerspectiveFactory {

	/** The perspective's identifier. */
	public static final String ID = "org.gainsay.ui.perspective"; //$NON-NLS-1$
	private static final List<String> BELOW = List.of(IPageLayout.ID_PROBLEM_VIEW, StatementsView.ID, ClaimsView.ID, ActorsView.ID, ClaimTableView.ID, CorpusProgressView.ID, ChainView.ID,
			TimelineView.ID);

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		PerspectiveSizes sizes = PerspectiveScreen.sizes(List.of(IPageLayout.ID_PROJECT_EXPLORER), List.of(StatementView.ID, IPageLayout.ID_OUTLINE), BELOW);
		if (sizes.wideBelow()) {
			below(layout);
		}
		IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, (float) sizes.left(), editors); //$NON-NLS-1$
		left.addView(IPageLayout.ID_PROJECT_EXPLORER);
		if (!sizes.wideBelow()) {
			below(layout);
		}
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, (float) (1 - sizes.right()), editors); //$NON-NLS-1$
		right.addView(StatementView.ID);
		right.addView(IPageLayout.ID_OUTLINE);
		right.addPlaceholder(PerspectiveScreen.HELP);
		layout.addPerspectiveShortcut(ComparePerspective.ID);
		layout.addNewWizardShortcut("org.gainsay.ui.newProject"); //$NON-NLS-1$
		layout.addNewWizardShortcut("org.gainsay.ui.newArticle"); //$NON-NLS-1$
		layout.addNewWizardShortcut("org.gainsay.ui.newClaim"); //$NON-NLS-1$
		layout.addNewWizardShortcut("org.gainsay.ui.newActor"); //$NON-NLS-1$
		layout.addNewWizardShortcut("org.gainsay.ui.newEvent"); //$NON-NLS-1$
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file"); //$NON-NLS-1$
		layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder"); //$NON-NLS-1$
		layout.addShowViewShortcut(IPageLayout.ID_PROJECT_EXPLORER);
		layout.addShowViewShortcut(IPageLayout.ID_PROBLEM_VIEW);
		layout.addShowViewShortcut(IPageLayout.ID_OUTLINE);
		layout.addShowViewShortcut(CitationsView.ID);
		layout.addShowViewShortcut(StatementView.ID);
		layout.addShowViewShortcut(StatementsView.ID);
		layout.addShowViewShortcut(ClaimsView.ID);
		layout.addShowViewShortcut(ActorsView.ID);
		layout.addShowViewShortcut(ClaimTableView.ID);
		layout.addShowViewShortcut(CorpusProgressView.ID);
		layout.addShowViewShortcut(ChainView.ID);
		layout.addShowViewShortcut(TimelineView.ID);
		layout.addShowViewShortcut(NetworkView.ID);
		layout.addShowViewShortcut(PicturesView.ID);
		layout.addShowViewShortcut(SuggestionsView.ID);
		layout.addShowViewShortcut(StudyView.ID);
		layout.addShowViewShortcut(AgreementView.ID);
		layout.addShowViewShortcut(AdjudicationView.ID);
	}

	private static void below(IPageLayout layout) {
		IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.66f, layout.getEditorArea()); //$NON-NLS-1$
		BELOW.forEach(bottom::addView);
		bottom.addPlaceholder(NetworkView.ID);
		bottom.addPlaceholder(PicturesView.ID);
		bottom.addPlaceholder(SuggestionsView.ID);
		bottom.addPlaceholder(StudyView.ID);
		bottom.addPlaceholder(AgreementView.ID);
		bottom.addPlaceholder(AdjudicationView.ID);
		bottom.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		bottom.addPlaceholder(NewSearchUI.SEARCH_VIEW_ID);
		bottom.addPlaceholder(CitationsView.ID);
	}
}
