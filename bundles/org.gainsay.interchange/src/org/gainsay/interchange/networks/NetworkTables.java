// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.networks;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.networks.Camps;
import org.gainsay.analysis.networks.Coded;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.Network.Behind;
import org.gainsay.analysis.networks.Networks;
import org.gainsay.analysis.networks.Weights;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Networks, and what is behind them, as tables: csv as RFC 4180 has it. Values are exact; a spreadsheet may take some for formulas. */
public final class NetworkTables {

	private static final String AND = "; ";
	/** What stands before the name of a category where it would be taken for something else. */
	private static final String CODE = "code:";

	/** What events have beside categories. */
	private static final Set<String> COLUMNS = Set.of("article", "statement", "published", "person", "organisation", "actor", "chain", "claim", "stance", "certainty", "start", "end", "exact", "author", "outlet",
			"section", "type");

	private NetworkTables() {
	}

	private static CsvWriter csv(Writer to) {
		return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
	}

	private static void row(CsvWriter csv, List<String> cells) {
		csv.writeRecord(cells.stream().map(Characters.CSV::fit).toList());
	}

	/** The matrix: labels first, the first cell empty. */
	static void matrix(Network network, Writer to) throws IOException {
		CsvWriter csv = csv(to);
		List<String> cells = new ArrayList<>(List.of(""));
		network.columns().forEach(node -> cells.add(node.label()));
		row(csv, cells);
		int[] next = { 0 };
		network.matrix(weights -> {
			cells.clear();
			cells.add(network.rows().get(next[0]++).label());
			for (double weight : weights) {
				cells.add(Weights.written(weight));
			}
			row(csv, cells);
		});
		csv.flush();
	}

	/** An edge a row, with the number of statements behind it. */
	static void edges(Network network, Writer to) throws IOException {
		CsvWriter csv = csv(to);
		csv.writeRecord("row", "column", "weight", "statements");
		network.edges((row, column, weight) -> row(csv,
				List.of(network.rows().get(row).label(), network.columns().get(column).label(), Weights.written(weight), Integer.toString(network.statements(row, column)))));
		csv.flush();
	}

	/**
	 * Every statement behind every edge.
	 *
	 * @param networks of which there are several if there are windows; then each row begins with its window
	 * @param weighs   whether statements weigh differently, so that each row ends with what its own weighs
	 */
	public static void evidence(Networks networks, Corpus corpus, boolean weighs, Writer to) throws IOException {
		CsvWriter csv = csv(to);
		boolean windows = networks.question().window() != null;
		List<String> names = new ArrayList<>(windows ? List.of("window") : List.of());
		names.addAll(List.of("row", "column", "by", "level", "side", "article", "annotator", "statement", "start", "end"));
		if (weighs) {
			names.add("weight");
		}
		row(csv, names);
		Places places = new Places(corpus);
		for (Network network : networks.all()) {
			network.edges((row, column, weight) -> network.behind(row, column, behind -> {
				List<String> cells = new ArrayList<>(windows ? List.of(network.name()) : List.of());
				add(behind, network, places, cells);
				if (weighs) {
					cells.add(Weights.written(behind.weight()));
				}
				row(csv, cells);
			}));
		}
		csv.flush();
	}

	private static void add(Behind behind, Network network, Places places, List<String> to) {
		Coded coded = behind.coded();
		to.addAll(List.of(network.rows().get(behind.row()).label(), network.columns().get(behind.column()).label(), behind.by().label(), behind.level(), behind.ofRow() ? "row" : "column",
				coded.article().name(), orEmpty(coded.statement().annotator()), coded.statement().name()));
		to.addAll(places.of(coded.statement()).ends());
	}

	/** Which camp each node is in; nodes that are tied to nobody are in none. */
	public static void groups(Camps camps, Writer to) throws IOException {
		CsvWriter csv = csv(to);
		csv.writeRecord("node", "group");
		for (int i = 0; i < camps.nodes().size(); i++) {
			Integer group = camps.group(i);
			row(csv, List.of(camps.nodes().get(i).label(), group == null ? "" : group.toString()));
		}
		csv.flush();
	}

	/** The statements themselves, one a row, in the order of time. What a statement has several of is joined by {@code "; "}. */
	public static void events(Networks networks, Corpus corpus, Writer to) throws IOException {
		CsvWriter csv = csv(to);
		List<String> categories = networks.eventCategories();
		List<String> names = new ArrayList<>(List.of("article", "statement", "published", "person", "organisation", "actor", "chain", "claim", "stance", "certainty"));
		categories.forEach(category -> names.add(COLUMNS.contains(category) ? CODE + category : category));
		names.addAll(List.of("start", "end", "exact", "author", "outlet", "section", "type"));
		row(csv, names);
		Places places = new Places(corpus);
		Map<String, List<Coded>> ofStatements = new LinkedHashMap<>();
		networks.events().forEach(coded -> ofStatements.computeIfAbsent(coded.statement().qualifiedName(), name -> new ArrayList<>(1)).add(coded));
		for (List<Coded> statement : ofStatements.values()) {
			Coded first = statement.getFirst();
			Function<String, String> values = variable -> String.join(AND, statement.stream().flatMap(coded -> networks.values(variable, coded).stream()).distinct().toList());
			List<Coded> stances = statement.stream().filter(coded -> coded.member() == null || coded.member() == coded.cell().innermost().getFirst()).toList();
			Function<Function<Coded, String>, String> each = of -> String.join(AND, stances.stream().map(of).toList());
			Place place = places.of(first.statement());
			List<String> cells = new ArrayList<>(List.of(first.article().name(), first.statement().name(), orEmpty(first.article().published()), values.apply("person"), values.apply("organisation"),
					values.apply("actor"), networks.chain(first), each.apply(coded -> String.join(AND, networks.values("claim", coded))), each.apply(coded -> String.join(AND, networks.values("stance", coded))),
					each.apply(coded -> coded.cell().stance() == null || coded.cell().stance().certainty().getValue() == 0 ? "" : coded.cell().stance().certainty().getLiteral()).replaceAll("^(; )+$", "")));
			categories.forEach(category -> cells.add(values.apply(CODE + category)));
			cells.addAll(place.ends());
			cells.addAll(List.of(place.exact(), orEmpty(first.article().byline()), values.apply("outlet"), orEmpty(first.article().section()), networks.articleType(first)));
			row(csv, cells);
		}
		csv.flush();
	}

	private static String orEmpty(@Nullable String text) {
		return text == null ? "" : text;
	}

	/** Where a statement stands, in code points, from the first word of its place to the last; empty where it stands nowhere. */
	private record Place(List<String> ends, List<Span> spans, @Nullable ArticleText text) {

		private static final Place NOWHERE = new Place(List.of("", ""), List.of(), null);

		String exact() {
			ArticleText known = text;
			return known == null ? "" : known.words(spans);
		}
	}

	/** The places of statements, of which many are behind many edges. */
	private static final class Places {

		private final Corpus corpus;
		private final Map<StatementFacts, Place> known = new IdentityHashMap<>();

		Places(Corpus corpus) {
			this.corpus = corpus;
		}

		Place of(StatementFacts statement) {
			Place there = known.get(statement);
			if (there == null) {
				there = found(statement);
				known.put(statement, there);
			}
			return there;
		}

		private Place found(StatementFacts statement) {
			List<Span> spans = AnchorFacts.spansOf(statement.place());
			ArticleText text = spans.isEmpty() ? null : corpus.article(statement.article()).flatMap(corpus::text).orElse(null);
			if (text == null) {
				return Place.NOWHERE;
			}
			int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
			int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
			return new Place(List.of(Integer.toString(text.codePoints(start)), Integer.toString(text.codePoints(end))), spans, text);
		}
	}
}
