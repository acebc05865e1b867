// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.compare;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.compare.DifferenceText;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;

/** What to call articles in a list to choose from. */
final class ArticleLabels extends LabelProvider {

	private final Corpus corpus;

	ArticleLabels(Corpus corpus) {
		this.corpus = corpus;
	}

	@Override
	public String getText(Object element) {
		return element instanceof ArticleFacts article
				? NLS.bind(Messages.Choose_article, new String[] { DifferenceText.of(article, corpus), article.title(), article.name() })
				: super.getText(element);
	}
}
