// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.gainsay.desk.article.HeadLine;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;

/** The head above an article's text: its headline, where the text does not begin with it, and where and when it appeared. */
final class ArticleHead {

	private final Composite area;
	private final Label title;
	private final Label line;
	/** The text whose words were counted last, and how many it has: with every statement the head is asked anew, and the text is the same. */
	private String counted = ""; //$NON-NLS-1$
	private int words;

	ArticleHead(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		area.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false));
		GridLayout layout = new GridLayout();
		layout.marginWidth = 8;
		layout.marginHeight = 3;
		layout.verticalSpacing = 0;
		area.setLayout(layout);
		title = new Label(area, SWT.NONE);
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
		title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		line = new Label(area, SWT.NONE);
		line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		show(null, null, "", null); //$NON-NLS-1$
	}

	/**
	 * Shows an article's.
	 *
	 * @param article null where there is none
	 * @param set     null where none shows
	 */
	void show(ArticleFacts article, AnnotationSetFacts set, String text, Corpus corpus) {
		if (area.isDisposed()) {
			return;
		}
		String said = article == null ? "" : HeadLine.of(article, set, words(text), corpus); //$NON-NLS-1$
		String headline = article == null || HeadLine.headline(article, text) > 0 ? "" : article.title(); //$NON-NLS-1$
		if (said.equals(line.getToolTipText()) && headline.equals(title.getToolTipText())) {
			return;
		}
		set(line, said);
		set(title, headline);
		((GridData) area.getLayoutData()).exclude = article == null;
		area.setVisible(article != null);
		area.getParent().layout(new Control[] { title, line });
	}

	private int words(String text) {
		if (!text.equals(counted)) {
			counted = text;
			words = HeadLine.words(text);
		}
		return words;
	}

	private static void set(Label label, String text) {
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		label.setToolTipText(text);
		label.setVisible(!text.isEmpty());
		((GridData) label.getLayoutData()).exclude = text.isEmpty();
	}
}
