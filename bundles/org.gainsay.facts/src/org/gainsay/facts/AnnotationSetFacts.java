// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;

/**
 * The statements of one annotator on one article.
 *
 * @param article    the name of the article
 * @param name       the name of the set; null for the article's own, the solo set
 * @param annotator  whose it is; null where nobody says (only a solo set's can be)
 * @param round      the name of the round of a study that it belongs to; null for none
 * @param coded      when it was done, as written
 * @param status     as it is written, open where it is not; how far the set is in fact, {@link #progress} says
 * @param codes      what this annotator codes the article with; those of a solo set are the article's
 * @param statements in the order of the file
 */
public record AnnotationSetFacts(String article, @Nullable String name, @Nullable String annotator, @Nullable String round, @Nullable String coded, Status status,
		List<CodeFacts> codes, List<StatementFacts> statements, Declaration at) {

	/** A set that belongs to no round of a study. */
	public AnnotationSetFacts(String article, @Nullable String name, @Nullable String annotator, Status status, List<CodeFacts> codes, List<StatementFacts> statements, Declaration at) {
		this(article, name, annotator, null, null, status, codes, statements, at);
	}

	/** The same as somebody else's, in a round or in none. */
	public AnnotationSetFacts as(String other, @Nullable String otherRound, List<CodeFacts> otherCodes) {
		return new AnnotationSetFacts(article, other, other, otherRound, coded, status, otherCodes, statements, at);
	}

	/** What stands before the article's name in the names of its statements, each part with a dot behind it: empty for the solo set. */
	public String prefix() {
		return solo() ? "" : annotator + "." + (round == null ? "" : round + ".");
	}

	/** How far it is, as people are told: one that has a statement, other than suggestions that nobody has judged, is begun even where nobody has written so. */
	public Status progress() {
		return status == Status.OPEN && statements.stream().anyMatch(statement -> statement.status() != StatementStatus.SUGGESTED) ? Status.BEGUN : status;
	}

	/** How many statements it has, as people are told: those that nobody rejected. */
	public int counted() {
		return (int) statements.stream().filter(statement -> statement.status() != StatementStatus.REJECTED).count();
	}

	/** Whether it is the article's own set. */
	public boolean solo() {
		return name == null;
	}
}
