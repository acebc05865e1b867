// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.views.Messages;

/** Selects the next sentence of an article that has a reporting verb and no statement in the set that shows; after the last one the first. */
public final class NextSentenceHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ArticleEditor editor) || editor.corpus() == null || editor.set().isEmpty()) {
			return null;
		}
		AnnotationSetFacts set = editor.set().get();
		int caret = ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
		Optional<List<Span>> open = SettledCorpus.work(editor.corpus(), editor.getSite().getShell(),
				settled -> ProgressRows.of(settled, set.name(), null).rows().stream().filter(row -> row.article().name().equals(set.article()))
						.flatMap(row -> row.progress().open().stream()).toList());
		open.ifPresent(sentences -> after(caret, sentences).ifPresentOrElse(sentence -> Sentences.show(sentence, editor),
				() -> MessageDialog.openInformation(editor.getSite().getShell(), Messages.Progress_nextSentence, Messages.Progress_noSentence)));
		return null;
	}

	/** The first sentence that begins behind an offset, else the first of all. */
	static Optional<Span> after(int offset, List<Span> sentences) {
		return sentences.stream().filter(sentence -> sentence.start() > offset).findFirst().or(() -> sentences.stream().findFirst());
	}
}
