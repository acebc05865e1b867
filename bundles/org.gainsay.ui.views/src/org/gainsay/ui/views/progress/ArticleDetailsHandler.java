// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewEdits;

/** Asks what is known of an article: the one that is selected in a view or in the Project Explorer, else that of the active editor. One step of undo. */
public final class ArticleDetailsHandler extends AbstractHandler {

	/** The command. */
	public static final String COMMAND = "org.gainsay.ui.articleDetails"; //$NON-NLS-1$

	private record Chosen(ProjectCorpus corpus, ArticleFacts article) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		Optional<Chosen> chosen = ofSelection(HandlerUtil.getCurrentSelection(event))
				.or(() -> CaretPlace.of(HandlerUtil.getActiveEditor(event)).filter(place -> place.article() != null).map(place -> new Chosen(place.corpus(), place.article())));
		if (chosen.isEmpty()) {
			MessageDialog.openInformation(shell, Messages.Article_detailsTitle, Messages.Article_which);
			return null;
		}
		ProjectCorpus corpus = chosen.get().corpus();
		ArticleFacts article = chosen.get().article();
		ArticleDialog dialog = new ArticleDialog(shell, article, corpus.corpus());
		if (dialog.open() == Window.OK) {
			ViewEdits.apply(Messages.Article_detailsTitle, corpus, shell, session -> new ArticleEdits(session).details(article.name(), dialog.details(session)));
		}
		return null;
	}

	/** The first article that a selection names: an element of a view that is one, or the text of one. */
	private static Optional<Chosen> ofSelection(ISelection selection) {
		for (CorpusElement element : CorpusElement.in(selection)) {
			if (element.article().isPresent()) {
				return Optional.of(new Chosen(element.corpus(), element.article().get()));
			}
		}
		if (selection instanceof IStructuredSelection structured) {
			for (Object one : structured) {
				IFile file = Adapters.<IFile>adapt(one, IFile.class);
				Optional<ProjectCorpus> corpus = file == null ? Optional.empty() : GainsayUi.corpora().of(file);
				Optional<Chosen> of = corpus.flatMap(in -> in.corpus().articlesOfText(ProjectCorpus.name(file)).stream().findFirst().map(article -> new Chosen(in, article)));
				if (of.isPresent()) {
					return of;
				}
			}
		}
		return Optional.empty();
	}
}
