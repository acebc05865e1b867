// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.navigation;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.SettledCorpus;

/** Shows who cites the actor at the caret. */
public final class CitationsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Optional<ClaimsFile> file = ClaimsFile.of(HandlerUtil.getActiveEditor(event));
		if (file.isEmpty() || !(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection caret)) {
			return null;
		}
		Optional<Corpus> corpus = SettledCorpus.of(file.get().corpus(), editor.getSite().getShell());
		Optional<Named> actor = corpus.flatMap(settled -> new NamesOfCorpus(settled).at(file.get().name(), caret.getOffset()))
				.filter(named -> named.kind() == ReferenceFacts.Kind.ACTOR);
		if (actor.isEmpty()) {
			if (corpus.isPresent()) {
				MessageDialog.openInformation(editor.getSite().getShell(), Messages.Citations_title, Messages.Citations_hint);
			}
			return null;
		}
		try {
			if (editor.getSite().getPage().showView(CitationsView.ID) instanceof CitationsView view) {
				view.show(actor.get().name(), file.get().corpus(), corpus.get());
			}
			return null;
		} catch (PartInitException failed) {
			throw new ExecutionException(failed.getMessage(), failed);
		}
	}
}
