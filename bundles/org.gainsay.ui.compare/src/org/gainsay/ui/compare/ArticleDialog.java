// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.dialogs.FilteredList;
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
		List<ArticleFacts> articles = snapshot.articles().stream().filter(article -> !shown.contains(article.name()) || article.name().equals(instead)).toList();
		Labels labels = new Labels(snapshot.corpus());
		ElementListSelectionDialog dialog = new InTime(shell, labels, articles.stream().map(labels::getText).toList());
		dialog.setTitle(Messages.Choose_title);
		dialog.setMessage(Messages.Choose_message);
		dialog.setMultipleSelection(false);
		dialog.setElements(articles.toArray());
		return dialog.open() == Window.OK && dialog.getFirstResult() instanceof ArticleFacts article ? Optional.of(article.name()) : Optional.empty();
	}

	/** Its list would sort what it shows by the alphabet. */
	private static final class InTime extends ElementListSelectionDialog {

		private final Map<Object, Integer> places = new HashMap<>();

		InTime(Shell shell, LabelProvider labels, List<String> texts) {
			super(shell, labels);
			texts.forEach(text -> places.putIfAbsent(text, places.size()));
		}

		@Override
		protected FilteredList createFilteredList(Composite parent) {
			FilteredList list = super.createFilteredList(parent);
			list.setComparator((one, other) -> Integer.compare(places.getOrDefault(one, Integer.MAX_VALUE), places.getOrDefault(other, Integer.MAX_VALUE)));
			return list;
		}
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
