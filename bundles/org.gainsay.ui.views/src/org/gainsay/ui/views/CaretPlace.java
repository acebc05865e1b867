// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.Optional;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.gainsay.desk.article.Places;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.NamesOfCorpus;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.ReferenceFacts.Kind;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.claims.ClaimsFile;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * What the caret of an editor stands at.
 *
 * @param article   null where it is in none; so the others
 * @param statement in an article the selected one, else that at the caret
 * @param actor     the one named at the caret, or whose declaration it is in
 * @param claim     the one named at the caret, or whose declaration it is in
 */
public record CaretPlace(ProjectCorpus corpus, ArticleFacts article, StatementFacts statement, ActorFacts actor, ClaimFacts claim) {

	/** The place in an editor of a corpus; empty for other parts, and where the corpus has not seen yet what was typed last. */
	public static Optional<CaretPlace> of(IWorkbenchPart part) {
		if (part instanceof ArticleEditor editor) {
			return editor.corpus() == null || editor.getSelectionProvider() == null ? Optional.empty() : Optional.of(inArticle(editor));
		}
		if (part instanceof ITextEditor editor && editor.getSelectionProvider() != null
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection caret) {
			return ClaimsFile.of(editor).filter(file -> file.corpus().isBuilt() && file.corpus().isAnalysed(file.file()))
					.map(file -> inClaims(file, caret.getOffset()));
		}
		return part == null || part.getSite().getSelectionProvider() == null ? Optional.empty()
				: CorpusElement.in(part.getSite().getSelectionProvider().getSelection()).stream().filter(one -> one.statement().isPresent()).findFirst().map(CaretPlace::ofSelected);
	}

	/**
	 * Whether an editor and the corpus know the same: else what was typed last is not known yet, or an article has not heard of the newest
	 * build, and who follows the corpus is told once more.
	 */
	static boolean isKnown(IEditorPart editor) {
		return editor instanceof ArticleEditor article ? article.isOfNewest() : ClaimsFile.of(editor).filter(file -> !file.corpus().isAnalysed(file.file())).isEmpty();
	}

	/** Of a part that has no text of its own to stand in, but a statement selected. */
	private static CaretPlace ofSelected(CorpusElement element) {
		StatementFacts statement = element.statement().orElseThrow();
		return new CaretPlace(element.corpus(), element.corpus().corpus().article(statement.article()).orElse(null), statement, null, null);
	}

	private static CaretPlace inArticle(ArticleEditor editor) {
		ArticleFacts article = editor.set().flatMap(set -> editor.corpus().corpus().article(set.article())).orElse(null);
		return new CaretPlace(editor.corpus(), article, editor.selectedStatement().or(editor::statementAtCaret).orElse(null), null, null);
	}

	private static CaretPlace inClaims(ClaimsFile file, int offset) {
		Corpus corpus = file.corpus().corpus();
		Optional<Places.Place> place = Places.at(file.name(), offset, corpus);
		Optional<Named> named = new NamesOfCorpus(corpus).at(file.name(), offset);
		ActorFacts actor = named.filter(one -> one.kind() == Kind.ACTOR).flatMap(one -> corpus.actor(one.name()))
				.or(() -> corpus.file(file.name()).stream().flatMap(facts -> facts.actors().stream())
						.filter(one -> Places.includes(one.at(), offset)).findFirst())
				.orElse(null);
		ClaimFacts claim = named.filter(one -> one.kind() == Kind.CLAIM).flatMap(one -> corpus.claim(one.name()))
				.or(() -> corpus.file(file.name()).stream().flatMap(facts -> facts.claims().stream())
						.filter(one -> Places.includes(one.at(), offset)).findFirst())
				.orElse(null);
		return new CaretPlace(file.corpus(), place.map(Places.Place::article).orElse(null), place.map(Places.Place::statement).orElse(null),
				actor, claim);
	}
}
