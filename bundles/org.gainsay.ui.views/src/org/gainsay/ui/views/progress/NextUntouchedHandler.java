// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.progress;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.gainsay.desk.progress.ProgressRows;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.Messages;

/** Opens the next article that nobody has begun with, behind the one that is worked on; after the last one it begins at the first. */
public final class NextUntouchedHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		Optional<ProjectCorpus> corpus = CorpusView.corpusOf(window.getActivePage());
		if (corpus.isEmpty()) {
			MessageDialog.openInformation(window.getShell(), Messages.Progress_next, CorpusView.noCorpus());
			return null;
		}
		String now = CaretPlace.of(editor).map(CaretPlace::article).<String>map(ArticleFacts::name).orElse(null);
		Optional<ProgressRows> progress = SettledCorpus.work(corpus.get(), window.getShell(), settled -> ProgressRows.of(settled, null, null));
		progress.ifPresent(rows -> rows.nextUntouched(now).ifPresentOrElse(row -> Sentences.open(corpus.get(), row, window.getActivePage()),
				() -> MessageDialog.openInformation(window.getShell(), Messages.Progress_next, Messages.Progress_noneUntouched)));
		return null;
	}
}
