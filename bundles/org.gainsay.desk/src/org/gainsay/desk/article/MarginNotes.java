// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StandingMarks.Mark;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standing;
import org.gainsay.facts.StatementFacts;

/**
 * What stands in the margin beside an article's rows: of each statement that begins in a row who speaks and with what stance. Notes never
 * lie on each other: where a row has more than there is room for before the next that has some, the last says how many more there are.
 */
public final class MarginNotes {

	/** How many statements may lie on a row before they have lanes in common and are listed. */
	public static final int MOST_ON_ROW = StandingMarks.LANES - 1;

	/**
	 * A note.
	 *
	 * @param row        beside which row it begins, from 0
	 * @param line       which line of the notes of that row it is, from 0
	 * @param standing   of the statement; null where it stands for several
	 * @param statements the qualified names of the statements: one, or all of the row where it says how many more there are
	 * @param more       how many statements have no note of their own for lack of room; 0 where it is the note of one
	 */
	public record Note(int row, int line, Standing standing, List<String> statements, int more) {
	}

	private MarginNotes() {
	}

	/**
	 * The notes of all rows, in their order.
	 *
	 * @param linesPerRow how many lines of notes are as high as a row, at least 1
	 */
	public static List<Note> of(StandingMarks marks, Rows rows, int linesPerRow) {
		TreeMap<Integer, Map<String, Standing>> begin = new TreeMap<>();
		Map<String, Integer> seen = new LinkedHashMap<>();
		for (Mark mark : marks.all()) {
			if (mark.span().start() <= rows.text().length()) {
				int row = seen.computeIfAbsent(mark.statement(), name -> rows.at(mark.span().start()));
				begin.computeIfAbsent(row, number -> new LinkedHashMap<>()).putIfAbsent(mark.statement(), mark.standing());
			}
		}
		List<Note> notes = new ArrayList<>();
		begin.forEach((row, statements) -> {
			Integer next = begin.higherKey(row);
			int room = next == null ? Integer.MAX_VALUE : Math.max(1, (next - row) * linesPerRow);
			List<String> names = List.copyOf(statements.keySet());
			int own = names.size() <= room ? names.size() : room - 1;
			for (int i = 0; i < own; i++) {
				notes.add(new Note(row, i, statements.get(names.get(i)), List.of(names.get(i)), 0));
			}
			if (own < names.size()) {
				notes.add(new Note(row, own, null, names, names.size() - own));
			}
		});
		return List.copyOf(notes);
	}

	/** The statements that lie on a row, in the order of the text. */
	public static List<String> onRow(StandingMarks marks, Rows rows, int row) {
		return marks.between(rows.start(row), rows.end(row)).stream().map(Mark::statement).distinct().toList();
	}

	/** Who speaks and with what stance, in a line. */
	public static String text(StatementFacts statement, Corpus corpus) {
		String stances = statement.allStances().stream().map(stance -> stance.kind().getLiteral()).distinct().collect(Collectors.joining(", ")); //$NON-NLS-1$
		String speakers = StatementText.speakers(statement, corpus);
		return stances.isEmpty() ? speakers : NLS.bind(DeskMessages.Note_stance, speakers, stances);
	}
}
