// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;

/** Opens the claims file that annotates the article of the active editor, at the statement that the caret stands in. */
public final class OpenAnnotationsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ArticleEditor article) || article.set().isEmpty()) {
			return null;
		}
		Declaration at = article.statementAtCaret().map(StatementFacts::at).orElseGet(() -> article.set().map(AnnotationSetFacts::at).get());
		IFile file = article.corpus().file(at.file());
		try {
			IEditorPart opened = IDE.openEditor(article.getSite().getPage(), file);
			if (opened instanceof ITextEditor claims) {
				Region name = at.name();
				claims.selectAndReveal(name.offset(), name.length());
			}
			return opened;
		} catch (PartInitException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
