// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.desk.article.Places;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;

/** Opens the article whose annotations the caret of a claims editor stands in, and shows the words of the statement there. */
public final class OpenArticleHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		if (!(editor instanceof ITextEditor claims) || !(editor.getEditorInput() instanceof IFileEditorInput input)
				|| !(claims.getSelectionProvider().getSelection() instanceof ITextSelection caret)) {
			return null;
		}
		Optional<ProjectCorpus> found = GainsayUi.corpora().of(input.getFile());
		Optional<Corpus> settled = found.flatMap(corpus -> SettledCorpus.of(corpus, editor.getSite().getShell()));
		if (settled.isEmpty()) {
			return null;
		}
		Optional<Places.Place> place = Places.at(ProjectCorpus.name(input.getFile()), caret.getOffset(), settled.get());
		Optional<IFile> text = place.map(one -> one.article().text()).map(found.get()::file).filter(IFile::exists);
		if (text.isEmpty()) {
			MessageDialog.openInformation(editor.getSite().getShell(), Messages.OpenArticle_title,
					place.isEmpty() ? Messages.OpenArticle_noArticle : NLS.bind(Messages.OpenArticle_noText, place.get().article().name()));
			return null;
		}
		return open(text.get(), place.get(), editor.getSite().getPage());
	}

	private static Object open(IFile text, Places.Place place, IWorkbenchPage page) throws ExecutionException {
		try {
			IEditorPart opened = IDE.openEditor(page, text, ArticleEditor.ID);
			if (opened instanceof ArticleEditor article) {
				if (place.set() != null) {
					article.choose(place.set());
				}
				if (place.statement() != null) {
					article.reveal(place.statement());
				}
			}
			return opened;
		} catch (PartInitException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
