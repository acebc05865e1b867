// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.annotate.ContentOrder;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.desk.suggestions.SuggestionLines;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;

/** What keys of the article editor do to suggestions, in reading order. For the UI thread. */
final class SuggestionCommands {

	private final Annotating annotating;
	private final ArticleEditor editor;

	SuggestionCommands(Annotating annotating) {
		this.annotating = annotating;
		this.editor = annotating.editor();
	}

	/** The suggestion becomes a statement like any other; the next one is selected. */
	void accept() {
		settle(StatementStatus.ACCEPTED, Messages.Suggestion_accepted);
	}

	/** The suggestion is never made again; the next one is selected. */
	void reject() {
		settle(StatementStatus.REJECTED, Messages.Suggestion_rejected);
	}

	private void settle(StatementStatus status, String said) {
		Optional<StatementFacts> suggestion = editor.suggestion();
		if (suggestion.isEmpty()) {
			annotating.tell(editor.suggestions().statements().isEmpty() ? Messages.Suggestion_none : Messages.Suggestion_pickFirst);
			return;
		}
		ContentOrder order = editor.suggestions();
		String name = suggestion.get().qualifiedName();
		Optional<StatementFacts> next = order.beside(name, editor.caret(), false).or(() -> order.statements().stream().filter(one -> !one.qualifiedName().equals(name)).findFirst());
		editor.select(name);
		annotating.change((corpus, session, target) -> {
			if (!SuggestionLines.stands(Annotating.statement(corpus, target))) {
				throw new IllegalArgumentException(NLS.bind(Messages.Suggestion_settled, target));
			}
			return new StatementEdits(session).status(List.of(target), status);
		});
		next.ifPresent(this::show);
		annotating.tell(NLS.bind(said, order.statements().size() - 1));
	}

	/** Selects the suggestion that begins next, or before. */
	void step(boolean back) {
		ContentOrder order = editor.suggestions();
		if (order.statements().isEmpty()) {
			annotating.tell(Messages.Suggestion_none);
			return;
		}
		order.beside(editor.selectedName(), editor.caret(), back).ifPresentOrElse(this::show, () -> annotating.tell(Messages.Suggestion_noFurther));
	}

	private void show(StatementFacts statement) {
		int start = StatementParts.place(statement).getFirst().start();
		editor.selectWords(new Span(start, start), false);
		editor.show(statement);
	}
}
