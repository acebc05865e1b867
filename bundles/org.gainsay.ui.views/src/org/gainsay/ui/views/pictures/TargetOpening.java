// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.pictures;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.facts.Corpus;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.claimtable.ClaimTableView;

/** Goes to what a part of a picture stands for. */
public final class TargetOpening {

	private TargetOpening() {
	}

	/** The thing of the corpus that a target is; empty where it went meanwhile. */
	public static Optional<CorpusElement> element(Target target, ProjectCorpus of) {
		Corpus corpus = of.corpus();
		Optional<?> facts = switch (target.kind()) {
			case CLAIM -> corpus.claim(target.name());
			case ARTICLE -> corpus.article(target.name());
			case ACTOR -> corpus.actor(target.name());
		};
		return facts.map(found -> new CorpusElement(of, found));
	}

	/** Opens an article, turns to the row of a claim, or opens the declaration of an actor. */
	public static void open(Target target, ProjectCorpus of, IWorkbenchPage page) {
		element(target, of).ifPresent(element -> {
			switch (target.kind()) {
				case CLAIM -> claims(page).ifPresent(table -> table.turnTo(target.name()));
				case ARTICLE -> EditorLink.open(element, page);
				case ACTOR -> EditorLink.openDeclaration(element, page);
			}
		});
	}

	/** Turns to the claim table with what it then shows. */
	public static void claims(GridWish wish, IWorkbenchPage page) {
		claims(page).ifPresent(table -> table.ask(wish));
	}

	private static Optional<ClaimTableView> claims(IWorkbenchPage page) {
		return view(ClaimTableView.ID, page).filter(ClaimTableView.class::isInstance).map(ClaimTableView.class::cast);
	}

	/** Turns to a view; empty where it cannot be opened, which is logged. */
	public static Optional<IViewPart> view(String id, IWorkbenchPage page) {
		try {
			return Optional.of(page.showView(id));
		} catch (PartInitException failed) {
			ILog.of(TargetOpening.class).log(failed.getStatus());
			return Optional.empty();
		}
	}
}
