// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statements;

import java.util.Arrays;
import java.util.Locale;

import org.gainsay.corpus.Standing;

/**
 * Which statements somebody wants to see.
 *
 * @param article   the name of the only article; null for all
 * @param standing  null for all; so annotator
 * @param speaker   letters of a name, label or alias of a speaker or cited one; empty for all
 * @param claim     letters of a claim's name or a free text; empty for all
 * @param annotator the annotator's name; empty for those of which nobody says whose they are
 * @param text      words that all stand somewhere in the line or in the statement's note, in any order; empty for all
 */
public record StatementFilter(String article, Standing standing, String speaker, String claim, String annotator, String text) {

	/** Everything. */
	public static final StatementFilter ALL = new StatementFilter(null, null, "", "", null, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** Whether a statement is wanted. */
	public boolean accepts(StatementRow row) {
		return (article == null || row.statement().article().equals(article)) && (standing == null || row.standing() == standing)
				&& (annotator == null || row.annotator().equals(annotator))
				&& (speaker.isBlank() || row.names().contains(fold(speaker)))
				&& (claim.isBlank() || row.claims().stream().anyMatch(one -> fold(one).contains(fold(claim)))) && hasText(row);
	}

	private boolean hasText(StatementRow row) {
		return text.isBlank() || Arrays.stream(fold(text).split("\\s+")).allMatch(row.search()::contains); //$NON-NLS-1$
	}

	static String fold(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}
}
