// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import org.gainsay.corpus.ClaimFacts;
import org.gainsay.corpus.ClaimRelationFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.StatementFacts;
import org.gainsay.model.ClaimRelationKind;
import org.gainsay.model.StanceKind;

/**
 * Claims by articles: who says what about each claim, by which route it came and where it comes from. It reads one annotation
 * set an article, and counts neither rejected nor suggested statements.
 *
 * @param articles the names of all articles, those without a statement too, so that a missing cell shows
 * @param rows     one a claim, in the order of the files
 */
public record ClaimTable(List<String> articles, List<ClaimRow> rows) {

	/**
	 * The table of a corpus.
	 *
	 * @param set the name of the annotation set or annotator to read; null for the articles' own sets
	 */
	public static ClaimTable of(Corpus corpus, String set) {
		return new Maker(corpus, set).make();
	}

	/** The row of a claim by its name. */
	public Optional<ClaimRow> row(String claim) {
		return rows.stream().filter(row -> row.claim().name().equals(claim)).findFirst();
	}

	/** Goes over the statements once, then over the claims. */
	private static final class Maker {
		private final Corpus corpus;
		private final Map<String, List<Cell>> cells = new LinkedHashMap<>();
		private final Map<String, List<String>> entailing = new LinkedHashMap<>();
		private final Map<String, List<String>> entailedBy = new LinkedHashMap<>();

		Maker(Corpus corpus, String set) {
			this.corpus = corpus;
			for (ClaimFacts claim : corpus.claims()) {
				cells.put(claim.name(), new ArrayList<>());
			}
			for (StatementFacts statement : corpus.statements(set)) {
				if (Cell.counts(statement)) {
					Cell.of(statement).forEach(this::add);
				}
			}
			for (ClaimFacts claim : corpus.claims()) {
				for (ClaimRelationFacts relation : claim.relations()) {
					if (relation.kind() == ClaimRelationKind.ENTAILS && cells.containsKey(relation.target())) {
						entailing.computeIfAbsent(relation.target(), name -> new ArrayList<>()).add(claim.name());
						entailedBy.computeIfAbsent(claim.name(), name -> new ArrayList<>()).add(relation.target());
					}
				}
			}
		}

		private void add(Cell cell) {
			List<Cell> ofClaim = cells.get(cell.target().claim());
			if (ofClaim != null) {
				ofClaim.add(cell);
			}
		}

		ClaimTable make() {
			List<String> articles = corpus.articles().stream().map(article -> article.name()).toList();
			return new ClaimTable(articles, corpus.claims().stream().map(this::row).toList());
		}

		private ClaimRow row(ClaimFacts claim) {
			List<Cell> direct = List.copyOf(cells.get(claim.name()));
			List<Source> routes = sources(direct, Provenance::routes);
			List<Source> origins = sources(direct, Provenance::origins);
			return new ClaimRow(claim, direct, entailed(claim.name()), routes, origins, flags(direct, routes, origins));
		}

		private List<Source> sources(List<Cell> direct, BiFunction<Cell, Corpus, List<Source>> of) {
			Set<Source> found = new LinkedHashSet<>();
			ClaimRow.assertions(direct).forEach(cell -> found.addAll(of.apply(cell, corpus)));
			return List.copyOf(found);
		}

		private static Set<Flag> flags(List<Cell> direct, List<Source> routes, List<Source> origins) {
			Set<Flag> flags = EnumSet.noneOf(Flag.class);
			List<Cell> assertions = ClaimRow.assertions(direct).toList();
			if (!assertions.isEmpty()) {
				if (routes.size() == 1 && assertions.stream().map(Cell::article).distinct().count() > 1) {
					flags.add(Flag.SINGLE_ROUTE);
				}
				if (direct.stream().anyMatch(Cell::opposes)) {
					flags.add(Flag.CONTESTED);
				}
				if (direct.stream().anyMatch(Cell::refuses)) {
					flags.add(Flag.UNCONFIRMED);
				}
				if (!origins.isEmpty() && origins.stream().allMatch(Source::anonymous)) {
					flags.add(Flag.ANONYMOUS_ONLY);
				}
			}
			return Collections.unmodifiableSet(flags);
		}

		/** An assertion of what entails the claim carries up to it, a denial of what it entails carries down to it. */
		private List<EntailedCell> entailed(String claim) {
			List<EntailedCell> found = new ArrayList<>();
			ways(claim, entailing).forEach((from, through) -> cells.get(from).stream().filter(Cell::asserts)
					.forEach(cell -> found.add(new EntailedCell(cell, through))));
			ways(claim, entailedBy).forEach((from, through) -> cells.get(from).stream()
					.filter(cell -> cell.stance().kind() == StanceKind.DENIES).forEach(cell -> found.add(new EntailedCell(cell, through))));
			return found;
		}

		/** The shortest way to a claim from each of those that lead to it, however far off; a cycle ends where it began. */
		private static Map<String, List<String>> ways(String claim, Map<String, List<String>> steps) {
			Map<String, List<String>> ways = new LinkedHashMap<>();
			ways.put(claim, List.of());
			List<String> next = new ArrayList<>(List.of(claim));
			for (int i = 0; i < next.size(); i++) {
				for (String from : steps.getOrDefault(next.get(i), List.of())) {
					if (!ways.containsKey(from)) {
						List<String> way = new ArrayList<>(List.of(from));
						way.addAll(ways.get(next.get(i)));
						ways.put(from, List.copyOf(way));
						next.add(from);
					}
				}
			}
			ways.remove(claim);
			return ways;
		}
	}
}
