// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.gainsay.desk.compare.DifferenceText;
import org.gainsay.desk.compare.Snapshot;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;

/** Asks which article to show. */
final class ArticleDialog {

	private ArticleDialog() {
	}

	/**
	 * Asks for one of the articles that do not show.
	 *
	 * @param shown   the names of those that show
	 * @param instead the one that makes room for it, which may be taken too; null for none
	 * @return its name; empty where somebody cancels
	 */
	static Optional<String> ask(Shell shell, Snapshot snapshot, List<String> shown, String instead) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new Labels(snapshot.corpus()));
		dialog.setTitle(Messages.Choose_title);
		dialog.setMessage(Messages.Choose_message);
		dialog.setMultipleSelection(false);
		dialog.setElements(snapshot.articles().stream().filter(article -> !shown.contains(article.name()) || article.name().equals(instead)).toArray());
		return dialog.open() == Window.OK && dialog.getFirstResult() instanceof ArticleFacts article ? Optional.of(article.name()) : Optional.empty();
	}

	private static final class Labels extends LabelProvider {

		private final Corpus corpus;

		Labels(Corpus corpus) {
			this.corpus = corpus;
		}

		@Override
		public String getText(Object element) {
			return element instanceof ArticleFacts article
					? NLS.bind(Messages.Choose_article, new String[] { DifferenceText.of(article, corpus), article.title(), article.name() })
					: super.getText(element);
		}
	}
}
