// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.search;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.SettledCorpus;

/** Shows in the Search view where the thing at the caret is named. */
public final class ReferencesHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Optional<ClaimsFile> file = ClaimsFile.of(HandlerUtil.getActiveEditor(event));
		if (file.isEmpty() || !(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)) {
			return null;
		}
		Optional<Corpus> corpus = SettledCorpus.of(file.get().corpus(), editor.getSite().getShell());
		Optional<Named> named = corpus.flatMap(settled -> new NamesOfCorpus(settled).at(file.get().name(), caret.getOffset()));
		if (named.isPresent()) {
			NewSearchUI.runQueryInBackground(new ReferencesQuery(named.get(), file.get().corpus()));
		} else if (corpus.isPresent()) {
			MessageDialog.openInformation(editor.getSite().getShell(), Messages.References_title, Messages.Names_noneAtCaret);
		}
		return null;
	}
}
