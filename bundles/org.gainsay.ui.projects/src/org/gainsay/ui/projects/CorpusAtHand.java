// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects;

import java.util.Optional;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CorpusView;

/** The corpus that a wizard begins with. */
public final class CorpusAtHand {

	private CorpusAtHand() {
	}

	/**
	 * That of what is selected; where it is of none, the one that is worked on in the window: that of its editor, else that of what the tree of
	 * the projects has selected, else the first.
	 */
	public static Optional<ProjectCorpus> of(IWorkbench workbench, IStructuredSelection selection) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		return CorpusView.corpusOfElement(selection.getFirstElement())
				.or(() -> window == null || window.getActivePage() == null ? Optional.empty() : CorpusView.corpusOf(window.getActivePage()));
	}
}
