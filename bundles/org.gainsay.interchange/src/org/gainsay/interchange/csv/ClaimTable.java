// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import static org.gainsay.interchange.csv.Table.Column.key;
import static org.gainsay.interchange.csv.Table.Column.of;
import static org.gainsay.interchange.csv.Table.Column.text;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.Speakers;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.csv.Table.Type;

/**
 * The ledger as one table: a row for every stance of an article on a claim, also for one that follows from another claim, and a row for
 * every article that might say something about a claim and does not. It is no table of the package, whose columns have the same names.
 */
public final class ClaimTable {

	private static final Table TABLE = new Table("claim_table", "Claims by articles: one row a stance, or an article without one.", List.of(
			key("claim", "name of the claim; of several that are the same the one that the others refer to"),
			text("article", "name of the article; empty where none could be expected to say anything about the claim"),
			text("annotator", "whose annotations they are; empty where nobody says, and where the article has none"),
			text("statement", "name of the statement in its article and set; empty where the article says nothing"),
			text("stance", "what is done"),
			text("certainty", "as the speaker expresses it; empty where the file does not say"),
			of("number", Type.INTEGER, "the stance's place in the statement, from 1"),
			text("standing", "what a reader sees first of the stance"),
			text("speakers", "the outer speakers with '; ' between: names of actors, writer, unstated, or unnamed and the words"),
			text("chain", "whom they cite down to the one whose stance it is, with ' > ' between; empty where it is their own"),
			text("date", "date of the statement, else of the article"),
			text("repeats", "the statements it repeats, as article.statement, with a space between"),
			text("target", "the claim that the stance is on: claim, one that is the same, or the one from which it follows"),
			text("through", "for a stance that follows, the claims it was carried through, with a space between"),
			text("routes", "by which ways the stance reached the article, with '; ' between; empty for one that follows"),
			text("origins", "whose stance it is in the end, with '; ' between; empty for one that follows"),
			text("silence", "why the article has no stance; empty where it has one"),
			text("leaves_out", "the statements of other articles that answer the claim and that this article leaves out, with a space between"),
			text("flags", "what stands out of the claim, with a space between"),
			text("text", "the proposition"),
			of("conditional", Type.BOOLEAN, "whether the stance holds on a condition only, so that nothing follows from it; empty where the article has none"),
			text("route_kind", "what makes the routes that: cited, addressed, copy or outlet; empty where there is none"),
			of("unanswered", Type.BOOLEAN, "whether the article asserts the claim and nobody whom it charges has a say there; empty where the article has no stance")),
			List.of(), List.of());

	private static final int OF_STANCE = 13;

	private final Ledger ledger;
	private final TableWriter to;
	private final List<NotCarried> notCarried = new ArrayList<>();
	/** The claims in whose rows characters were replaced. */
	private final Set<String> fitted = new HashSet<>();

	private ClaimTable(Ledger ledger, TableWriter to) {
		this.ledger = ledger;
		this.to = to;
	}

	/**
	 * Writes claims of a ledger, quoted as the tables of the package are, the names of the columns first.
	 *
	 * @param rows those to write, in their order
	 * @param to   flushed, not closed
	 * @return what could not be carried as it is
	 * @throws IOException if {@code to} throws it
	 */
	public static List<NotCarried> write(Ledger ledger, List<ClaimRow> rows, Writer to) throws IOException {
		TableWriter writer = new TableWriter(TABLE, to);
		ClaimTable table = new ClaimTable(ledger, writer);
		rows.forEach(table::claim);
		writer.flush();
		return List.copyOf(table.notCarried);
	}

	private void claim(ClaimRow row) {
		List<String> articles = ledger.relevant(row);
		for (String article : articles) {
			List<EntailedCell> entailed = row.entailedIn(article);
			for (Cell cell : row.in(article)) {
				List<Source> routes = cell.conditional() ? List.of() : ledger.routes(cell);
				row(row, article, null, cell, routes.isEmpty() ? null : ledger.routeKind(cell).word(),
						stance(cell, "", written(routes), cell.conditional() ? "" : written(ledger.origins(cell))));
			}
			entailed.forEach(one -> row(row, article, null, one.cell(), null, stance(one.cell(), String.join(" ", one.through()), "", "")));
			if (row.in(article).isEmpty() && entailed.isEmpty()) {
				row(row, article, ledger.silence(row, article).orElse(null), null, null, new Object[OF_STANCE]);
			}
		}
		if (articles.isEmpty()) {
			row(row, null, null, null, null, new Object[OF_STANCE]);
		}
	}

	/** The columns from statement to origins. */
	private Object[] stance(Cell cell, String through, String routes, String origins) {
		StatementFacts statement = cell.statement();
		Standing standing = statement.members().isEmpty() ? Standing.INCOMPLETE : Standings.of(cell.stance(), statement, ledger.corpus());
		return new Object[] { statement.name(), cell.stance().kind().getLiteral(), Tables.cell(cell.stance().certainty()),
				statement.allStances().indexOf(cell.stance()) + 1, standing.word(), Speakers.side(cell.speakers()), Speakers.chain(cell.links()),
				ledger.dating(cell).map(Dating::written).orElse(null), String.join(" ", statement.repeats()), cell.target().claim(), through, routes, origins };
	}

	/**
	 * @param article null where no article could be expected to say anything about the claim
	 * @param silence   null where the article has a stance
	 * @param cell      null where it has none
	 * @param routeKind null where there is no route
	 */
	private void row(ClaimRow row, String article, Silence silence, Cell cell, String routeKind, Object[] stance) {
		List<Object> values = new ArrayList<>(Arrays.asList(row.claim().name(), article, annotator(article)));
		values.addAll(Arrays.asList(stance));
		values.addAll(Arrays.<Object>asList(silence == null ? null : word(silence), leftOut(row, article), flags(row), row.claim().text(),
				cell == null ? null : cell.conditional(), routeKind, cell == null ? null : row.unanswered().stream().anyMatch(one -> article.equals(one.article()))));
		if (!to.row(values.toArray()) && fitted.add(row.claim().name())) {
			notCarried.add(NotCarried.characters(row.claim().name(), Characters.CSV));
		}
	}

	private String annotator(String article) {
		return ledger.corpus().set(article, ledger.set()).map(AnnotationSetFacts::annotator).orElse(null);
	}

	private static String leftOut(ClaimRow row, String article) {
		return row.omissions().stream().filter(omission -> omission.article().equals(article)).flatMap(omission -> omission.answers().stream())
				.map(cell -> cell.statement().qualifiedName()).distinct().collect(Collectors.joining(" "));
	}

	private static String flags(ClaimRow row) {
		return row.flags().stream().map(Flag::word).collect(Collectors.joining(" "));
	}

	private static String written(List<Source> sources) {
		return sources.stream().map(Source::written).collect(Collectors.joining("; "));
	}

	private static String word(Silence silence) {
		return silence.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
