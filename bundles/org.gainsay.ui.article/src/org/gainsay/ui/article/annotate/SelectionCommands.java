// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.gainsay.desk.annotate.ContentOrder;
import org.gainsay.desk.annotate.Selecting;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.article.Messages;

/** What keys of the article editor select: words and statements. For the UI thread. */
final class SelectionCommands {

	private final Annotating annotating;
	private final ArticleEditor editor;

	SelectionCommands(Annotating annotating) {
		this.annotating = annotating;
		this.editor = annotating.editor();
	}

	/** Selects the next statement at the caret, or the one before it, from the innermost to the outermost and round again. */
	void cycle(boolean back) {
		List<String> here = editor.statementsAt(editor.caret());
		if (here.isEmpty()) {
			annotating.tell(Messages.Annotating_noneHere);
			return;
		}
		int now = here.indexOf(editor.selectedName());
		editor.select(here.get(now < 0 ? 0 : Math.floorMod(now + (back ? -1 : 1), here.size())));
		if (here.size() > 1) {
			annotating.tell(NLS.bind(Messages.Annotating_cycled, here.indexOf(editor.selectedName()) + 1, here.size()));
		}
	}

	/** Asks which of the statements on the row of the caret is to be selected; the only one is at once. */
	void onLine(Questions questions) {
		List<String> here = editor.statementsOnRow();
		if (here.isEmpty()) {
			annotating.tell(Messages.Annotating_noneHere);
		} else if (here.size() == 1) {
			editor.select(here.getFirst());
		} else {
			questions.oneOf(here);
		}
	}

	/** Selects no statement any more. */
	void deselect() {
		editor.select(null);
		annotating.tell(null);
	}

	/** Selects the statement whose content begins next, or before. */
	void step(boolean back) {
		ContentOrder order = ContentOrder.of(editor.set().map(AnnotationSetFacts::statements).orElse(List.of()));
		if (order.statements().isEmpty()) {
			return;
		}
		order.beside(editor.selectedName(), editor.caret(), back).ifPresentOrElse(statement -> {
			int start = StatementParts.place(statement).getFirst().start();
			editor.selectWords(new Span(start, start), false);
			editor.show(statement);
		}, () -> annotating.tell(Messages.Annotating_noFurther));
	}

	/** Selects words. */
	void select(Selecting what) {
		Corpus corpus = annotating.corpus().corpus();
		Optional<ArticleFacts> article = editor.set().flatMap(set -> corpus.article(set.article()));
		Optional<ArticleText> text = article.flatMap(corpus::text);
		if (text.isEmpty() || !text.get().text().equals(editor.text())) {
			annotating.tell(Messages.NewStatement_noArticle);
			return;
		}
		Point range = editor.textWidget().getSelectionRange();
		Span selected = new Span(range.x, range.x + range.y);
		what.from(selected, text.get(), article.get().language()).ifPresentOrElse(span -> editor.selectWords(span, false),
				() -> annotating.tell(Messages.Annotating_noFurther));
	}
}
