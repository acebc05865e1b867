// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.EntailedCell;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.LedgerPart;
import org.gainsay.analysis.Omission;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.Unanswered;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.ExportOptions;

/** What the ledger finds, as tables of the package: cells, flags, routes and origins, of each annotation set that is asked for by itself. */
final class AnswerTables {

	/** Where rows go. */
	interface Rows {
		/** @param values one a column */
		void row(Table table, Object... values);

		/** Is told that all rows are there, by the thread that made them. */
		void end();
	}

	private final Ledger ledger;
	private final Rows to;
	/** Whether sets that are the article's own are another ledger's. */
	private final boolean othersOnly;

	private AnswerTables(Ledger ledger, boolean othersOnly, Rows to) {
		this.ledger = ledger;
		this.othersOnly = othersOnly;
		this.to = to;
	}

	/**
	 * Writes the answers of a corpus; of several sets that of the articles' own first, then the others by their names.
	 *
	 * @param parts gives each claim something of its own to put its rows into; called by several threads
	 * @param to    takes these in their order
	 */
	static <P extends Rows> void write(Corpus corpus, ExportOptions options, Supplier<P> parts, Consumer<P> to) {
		if (!options.everySet()) {
			write(Ledger.of(corpus, options.set()), false, parts, to);
			return;
		}
		LedgerPart all = LedgerPart.of(corpus);
		write(Ledger.of(all, corpus, null), false, parts, to);
		corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).map(AnnotationSetFacts::name).filter(Objects::nonNull).distinct().sorted()
				.forEach(name -> write(Ledger.of(all, corpus, name), true, parts, to));
	}

	private static <P extends Rows> void write(Ledger ledger, boolean othersOnly, Supplier<P> parts, Consumer<P> to) {
		InOrder.each(ledger.rows(), row -> {
			P part = parts.get();
			new AnswerTables(ledger, othersOnly, part).write(row);
			part.end();
			return part;
		}, to);
	}

	private void write(ClaimRow row) {
		row.cells().forEach(cell -> cell(row, cell, null, false));
		row.entailed().forEach(one -> cell(row, one.cell(), one, false));
		ledger.superseded(row).forEach(cell -> cell(row, cell, null, true));
		flags(row);
		sources(Tables.ROUTES, row, row.routes(), ledger::routes, (source, cell) -> ledger.routeKind(cell).word());
		sources(Tables.ORIGINS, row, row.origins(), ledger::origins, (source, cell) -> source.kind().name().toLowerCase(Locale.ROOT));
	}

	/** @param entailed null for a stance on the claim itself */
	private void cell(ClaimRow row, Cell cell, EntailedCell entailed, boolean superseded) {
		StatementFacts statement = cell.statement();
		if (othersOnly && ledger.corpus().set(cell.article(), ledger.set()).filter(AnnotationSetFacts::solo).isPresent()) {
			return;
		}
		Standing standing = statement.members().isEmpty() ? Standing.INCOMPLETE : Standings.of(cell.stance(), statement, ledger.corpus());
		int number = place(cell.stance(), statement.allStances());
		List<Integer> holders = new ArrayList<>(cell.innermost().stream().map(member -> place(member, statement.allMembers())).toList());
		if (holders.isEmpty()) {
			holders.add(null);
		}
		for (Integer holder : holders) {
			to.row(Tables.CELLS, row.claim().name(), cell.article(), annotator(cell.article()), statement.name(), number, holder, cell.stance().kind().getLiteral(),
					Tables.cell(cell.stance().certainty()), standing.word(), cell.conditional(), cell.repeats(), entailed != null, superseded, cell.target().claim(),
					entailed == null ? null : entailed.through().getFirst(), ledger.corpus().set(cell.article(), ledger.set()).map(AnnotationSetFacts::round).orElse(null));
		}
	}

	/** Its place from 1. Two stances, or members, may be equal. */
	private static <T> int place(T one, List<T> all) {
		int place = 0;
		while (all.get(place) != one) {
			place++;
		}
		return place + 1;
	}

	private void flags(ClaimRow row) {
		String claim = row.claim().name();
		row.flags().forEach(flag -> flag(claim, null, flag));
		row.omissions().stream().map(Omission::article).forEach(article -> flag(claim, article, Flag.OMITTED));
		row.unanswered().stream().map(Unanswered::article).filter(Objects::nonNull).forEach(article -> flag(claim, article, Flag.UNANSWERED));
	}

	private void flag(String claim, String article, Flag flag) {
		to.row(Tables.CLAIM_FLAGS, claim, article, flag.word(), ledger.set());
	}

	private void sources(Table table, ClaimRow row, List<Source> all, Function<Cell, List<Source>> of, Kinds kinds) {
		if (all.isEmpty()) {
			return;
		}
		Set<List<Object>> rows = new LinkedHashSet<>();
		Map<Source, List<Cell>> cells = new HashMap<>();
		row.assertions().forEach(cell -> new LinkedHashSet<>(of.apply(cell)).forEach(source -> cells.computeIfAbsent(source, one -> new ArrayList<>()).add(cell)));
		for (int i = 0; i < all.size(); i++) {
			Source source = all.get(i);
			int number = i + 1;
			cells.getOrDefault(source, List.of()).forEach(cell -> {
				List<Object> values = new ArrayList<>(Arrays.<Object>asList(row.claim().name(), source.kind() == Source.Kind.ACTOR ? source.name() : null));
				if (table == Tables.ORIGINS) {
					values.add(source.kind() == Source.Kind.UNNAMED ? source.name() : null);
				}
				values.addAll(Arrays.asList(kinds.of(source, cell), cell.article(), annotator(cell.article()), number, ledger.set()));
				rows.add(values);
			});
		}
		rows.forEach(values -> to.row(table, values.toArray()));
	}

	/** What sort of source one is for a stance. */
	private interface Kinds {
		String of(Source source, Cell cell);
	}

	private String annotator(String article) {
		return ledger.corpus().set(article, ledger.set()).map(AnnotationSetFacts::annotator).orElse(null);
	}
}
