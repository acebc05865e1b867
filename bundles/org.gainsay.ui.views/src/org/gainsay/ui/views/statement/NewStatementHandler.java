// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.undo.WorkspaceUndoUtil;
import org.gainsay.desk.statement.StatementDraft;
import org.gainsay.edit.NewStatement;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.text.Span;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.SettledCorpus;
import org.gainsay.ui.edit.CorpusEditApplier;
import org.gainsay.ui.preferences.Preferences;

/** Makes a statement from the words that are selected in an article. */
public final class NewStatementHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ArticleEditor editor) || editor.corpus() == null) {
			return null;
		}
		Shell shell = editor.getSite().getShell();
		Optional<Span> words = editor.selectedWords();
		if (words.isEmpty()) {
			tell(shell, Messages.NewStatement_selectFirst);
			return null;
		}
		Optional<Corpus> settled = SettledCorpus.of(editor.corpus(), shell);
		if (settled.isEmpty()) {
			return null;
		}
		Optional<AnnotationSetFacts> set = editor.set().flatMap(one -> settled.get().set(one.article(), one.name()).or(editor::set));
		if (set.isEmpty()) {
			tell(shell, org.gainsay.ui.article.Messages.NewStatement_noArticle);
			return null;
		}
		StatementDraft draft = new StatementDraft(settled.get(), set.get(), words.get(), text(editor, words.get()));
		if (new NewStatementDialog(shell, draft).open() == Window.OK) {
			make(draft, editor.corpus(), shell).ifPresent(editor::select); // The next key is for it, and not for one that was selected before.
		}
		return null;
	}

	private static String text(ArticleEditor editor, Span words) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput()).get().substring(words.start(), words.end());
	}

	/**
	 * Makes a statement, or tells why not.
	 *
	 * @return its qualified name; empty where it was not made
	 */
	static Optional<String> make(StatementDraft draft, ProjectCorpus corpus, Shell shell) {
		try {
			Optional<CorpusEdit> edit = SettledCorpus.work(corpus, shell,
					settled -> NewStatement.of(draft.wish(corpus.session()), Preferences.whoAnnotates(), corpus.session()));
			if (edit.isPresent()) {
				CorpusEditApplier.apply(edit.get(), corpus, WorkspaceUndoUtil.getUIInfoAdapter(shell));
			}
			return edit.flatMap(made -> made.results().stream().findFirst());
		} catch (IllegalArgumentException refused) {
			tell(shell, refused.getMessage());
		} catch (CoreException failed) {
			ILog.of(NewStatementHandler.class).log(failed.getStatus());
			ErrorDialog.openError(shell, Messages.NewStatement_title, null, failed.getStatus());
		}
		return Optional.empty();
	}

	private static void tell(Shell shell, String message) {
		MessageDialog.openInformation(shell, Messages.NewStatement_title, message);
	}
}
