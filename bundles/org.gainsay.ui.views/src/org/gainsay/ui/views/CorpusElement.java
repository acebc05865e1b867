// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.gainsay.desk.FactsKey;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.corpus.ProjectCorpus;

/**
 * What a view's selection holds: a thing of a corpus, as the build found it that the view shows.
 *
 * @param facts a statement's, claim's, actor's, event's or article's
 */
public record CorpusElement(ProjectCorpus corpus, Object facts) implements IAdaptable {

	/** The things of a selection, in its order; empty where it is of something else. */
	public static List<CorpusElement> in(ISelection selection) {
		return selection instanceof IStructuredSelection several
				? several.stream().filter(CorpusElement.class::isInstance).map(CorpusElement.class::cast).toList()
				: List.of();
	}

	/** The statements of a selection, each once. */
	public static List<StatementFacts> statementsIn(ISelection selection) {
		return in(selection).stream().distinct().flatMap(element -> element.statement().stream()).toList();
	}

	/**
	 * The statement that a selection leads to: the only one, or the first of those on a claim that is selected with them, as in a cell of the
	 * claim table; empty where there is none, or there are several that somebody picked.
	 */
	public static Optional<StatementFacts> statementIn(ISelection selection) {
		List<StatementFacts> statements = statementsIn(selection);
		boolean isCell = in(selection).stream().anyMatch(element -> element.claim().isPresent());
		return statements.size() == 1 || isCell ? statements.stream().findFirst() : Optional.empty();
	}

	public Optional<StatementFacts> statement() {
		return as(StatementFacts.class);
	}

	public Optional<ClaimFacts> claim() {
		return as(ClaimFacts.class);
	}

	public Optional<ActorFacts> actor() {
		return as(ActorFacts.class);
	}

	public Optional<ArticleFacts> article() {
		return as(ArticleFacts.class);
	}

	private <T> Optional<T> as(Class<T> type) {
		return type.isInstance(facts) ? Optional.of(type.cast(facts)) : Optional.empty();
	}

	/** Whether it is something that articles are compared on. */
	public boolean isComparable() {
		return facts instanceof StatementFacts || facts instanceof ClaimFacts || facts instanceof ArticleFacts;
	}

	/** Where it is declared. */
	public Declaration at() {
		return switch (facts) {
			case StatementFacts statement -> statement.at();
			case ClaimFacts claim -> claim.at();
			case ActorFacts actor -> actor.at();
			case EventFacts event -> event.at();
			case ArticleFacts article -> article.at();
			default -> throw new IllegalStateException("No declaration of " + facts.getClass()); //$NON-NLS-1$
		};
	}

	/** Its kind and its name, which stay over a rebuild. */
	public String key() {
		return FactsKey.of(facts);
	}

	/** Whether it is of the same corpus and the same build: facts of another one are others, even if they say the same. */
	@Override
	public boolean equals(Object other) {
		return other instanceof CorpusElement same && corpus == same.corpus && facts == same.facts;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(facts);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type == IFile.class || type == IResource.class ? type.cast(corpus.file(at().file())) : null;
	}
}
