// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import org.eclipse.ui.IWorkbenchPage;
import org.gainsay.desk.progress.ProgressRows.Row;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.EditorLink;

/** Goes to sentences that have a reporting verb and no statement. */
final class Sentences {

	private Sentences() {
	}

	/** Opens an article at the first of them, or where it begins. */
	static void open(ProjectCorpus corpus, Row row, IWorkbenchPage page) {
		EditorLink.open(new CorpusElement(corpus, row.article()), page);
		if (page.getActiveEditor() instanceof ArticleEditor editor && !row.progress().open().isEmpty()) {
			show(row.progress().open().getFirst(), editor);
		}
	}

	/** Selects a sentence. */
	static void show(Span sentence, ArticleEditor editor) {
		editor.selectAndReveal(sentence.start(), sentence.length());
	}
}
