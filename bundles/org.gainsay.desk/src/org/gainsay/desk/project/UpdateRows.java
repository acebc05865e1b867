// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.project;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.edit.UpdateEdits.Moved;
import org.gainsay.edit.UpdateEdits.Updated;
import org.gainsay.text.Span;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Placed.Change;
import org.gainsay.text.reanchor.Placed.Outcome;

/** What becomes of an article's anchors in a new version of its text, as lines of a table: what is to be looked at first. */
public final class UpdateRows {

	/**
	 * A line.
	 *
	 * @param outcome in words
	 * @param anchor  whose it is: the statement and the role
	 * @param before  the words in the old text
	 * @param after   the words in the new one; of what has no place those that are like them, empty where there are none
	 * @param note    what may have turned it into something else; empty for nothing
	 * @param old     where the words stand in the old text, in UTF-16 units
	 * @param now     where they stand in the new one, or may; null for nowhere
	 */
	public record Row(String outcome, String anchor, String before, String after, String note, Span old, Span now) {
	}

	private static final List<Outcome> ORDER = List.of(Outcome.LOST, Outcome.AMBIGUOUS, Outcome.CHANGED, Outcome.MOVED, Outcome.KEPT);

	private UpdateRows() {
	}

	/** A line for each piece of an anchor: what is lost, what is not certain, what changed, what moved, what stayed; each in the order of the files. */
	public static List<Row> of(Updated article) {
		return article.anchors().stream().sorted(Comparator.comparingInt(anchor -> ORDER.indexOf(anchor.placed().outcome()))).map(anchor -> row(anchor, article)).toList();
	}

	/** How many pieces have each outcome, in one line. */
	public static String summary(Updated article) {
		return Arrays.stream(Outcome.values()).filter(outcome -> article.count(outcome) > 0).map(outcome -> NLS.bind(DeskMessages.Update_count, article.count(outcome), word(outcome)))
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static Row row(Moved anchor, Updated article) {
		Placed placed = anchor.placed();
		Span now = placed.now() != null ? placed.now() : placed.candidates().isEmpty() ? null : placed.candidates().getFirst();
		String role = anchor.of() == null ? anchor.role().word() : anchor.role().word() + " " + anchor.of(); //$NON-NLS-1$
		return new Row(word(placed.outcome()), anchor.statement() == null ? role : NLS.bind(DeskMessages.Update_anchor, anchor.statement(), role), line(article.before().at(placed.old())),
				now == null ? "" : line(article.after().at(now)), placed.changes().stream().sorted().map(UpdateRows::sentence).collect(Collectors.joining("; ")), placed.old(), now); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String line(String words) {
		return words.replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String word(Outcome outcome) {
		return switch (outcome) {
			case KEPT -> DeskMessages.Update_kept;
			case MOVED -> DeskMessages.Update_moved;
			case CHANGED -> DeskMessages.Update_changed;
			case AMBIGUOUS -> DeskMessages.Update_ambiguous;
			case LOST -> DeskMessages.Update_lost;
		};
	}

	private static String sentence(Change change) {
		return switch (change) {
			case NEGATION_GONE -> DeskMessages.Update_negationGone;
			case NEGATION_NEW -> DeskMessages.Update_negationNew;
			case NUMBER -> DeskMessages.Update_number;
			case NAME -> DeskMessages.Update_name;
			case QUOTATION_GONE -> DeskMessages.Update_quotationGone;
			case QUOTATION_NEW -> DeskMessages.Update_quotationNew;
		};
	}
}
