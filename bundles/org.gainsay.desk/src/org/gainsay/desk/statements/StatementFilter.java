// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statements;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gainsay.facts.Standing;
import org.gainsay.text.TypedWords;

/**
 * Which statements somebody wants to see.
 *
 * @param article   the name of the only article; null for all
 * @param standing  null for all; so annotator
 * @param speaker   letters of a name, label or alias of a speaker or cited one; empty for all
 * @param claim     letters of a claim's text or name, or of a free text; empty for all
 * @param annotator the annotator's name; empty for those of which nobody says whose they are
 * @param text      words that all stand somewhere in the line or in the statement's note, in any order; empty for all
 */
public record StatementFilter(String article, Standing standing, String speaker, String claim, String annotator, String text) {

	/** Everything. */
	public static final StatementFilter ALL = new StatementFilter(null, null, "", "", null, ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	boolean isAll() {
		return equals(ALL);
	}

	/** Whether a statement is wanted; what was typed is prepared once for all of them. */
	Predicate<StatementRow> condition() {
		String who = fold(speaker);
		String about = fold(claim);
		TypedWords words = TypedWords.of(text);
		return row -> (article == null || row.statement().article().equals(article)) && (standing == null || row.standing() == standing)
				&& (annotator == null || row.annotator().equals(annotator)) && (who.isEmpty() || row.names().contains(who))
				&& (about.isEmpty() || Stream.concat(row.claims().stream(), row.coded().stream()).anyMatch(one -> fold(one).contains(about)))
				&& words.areInSmall(row.search());
	}

	static String fold(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}
}
