// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.formatting;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.dsl.ide.formatting.Formatting;
import org.gainsay.facts.Region;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.claims.fixes.FixApplication;
import org.gainsay.ui.corpus.SettledCorpus;

/** Lays out what is selected in a claims file, or all of it where nothing is. A file with a syntax error stays as it is. */
public final class FormatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Optional<ClaimsFile> file = ClaimsFile.of(HandlerUtil.getActiveEditor(event));
		if (file.isEmpty() || !(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)
				|| !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
			return null;
		}
		Region part = selection.getLength() > 0 ? new Region(selection.getOffset(), selection.getLength()) : null;
		Optional<CorpusEdit> edit = SettledCorpus.work(file.get().corpus(), editor.getSite().getShell(), corpus -> edit(file.get(), part));
		edit.filter(found -> !found.files().getFirst().edits().isEmpty()).ifPresent(found -> FixApplication.apply(found, file.get()));
		return null;
	}

	private static CorpusEdit edit(ClaimsFile file, Region part) {
		String text = file.corpus().session().text(file.path());
		List<TextEdit> edits = new Formatting(file.corpus().session()).of(file.path(), part);
		return new CorpusEdit(Messages.Format_label, List.of(new FileEdits(file.name(), Stamp.of(text), edits)));
	}
}
