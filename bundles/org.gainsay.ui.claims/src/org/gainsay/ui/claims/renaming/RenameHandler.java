// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.renaming;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.fixes.FixApplication;
import org.gainsay.ui.corpus.SettledCorpus;

/** Renames the thing at the caret of a claims file in all files. */
public final class RenameHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<ClaimsFile> file = ClaimsFile.of(HandlerUtil.getActiveEditor(event));
		if (file.isEmpty() || !(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)) {
			return null;
		}
		Shell shell = editor.getSite().getShell();
		Optional<Corpus> corpus = SettledCorpus.of(file.get().corpus(), shell);
		Optional<Named> named = corpus.flatMap(settled -> new NamesOfCorpus(settled).at(file.get().name(), caret.getOffset()));
		if (named.isEmpty()) {
			if (corpus.isPresent()) {
				MessageDialog.openInformation(shell, Messages.Rename_title, Messages.Names_noneAtCaret);
			}
			return null;
		}
		RenameRefactoring renaming = new RenameRefactoring(named.get(), file.get().corpus());
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(renaming)).run(shell, Messages.Rename_title);
		} catch (InterruptedException cancelled) {
			return null;
		}
		if (renaming.confirmed() != null && !renaming.confirmed().files().isEmpty()) {
			FixApplication.apply(renaming.confirmed(), file.get());
		}
		return null;
	}
}
