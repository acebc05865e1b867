// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.ClaimFacts;

/**
 * A claim and everything that is said about it; claims that are the same share one. Immutable; as long as nothing of it changes, the rows of
 * successive ledgers are one and the same object.
 */
public final class ClaimRow {

	/** Of many stances those of an article are looked up; of few, which most claims have, they are looked for. */
	private static final int MANY = 16;

	private final ClaimFacts claim;
	private final List<String> names;
	private final List<RelatedClaim> related;
	private final List<Cell> cells;
	private final List<EntailedCell> entailed;
	private final List<Contrary> contrary;
	private final List<Source> routes;
	private final List<Source> origins;
	private final List<Omission> omissions;
	private final List<Unanswered> unanswered;
	private final Set<Flag> flags;
	/** Made when it is first asked for, of many; two threads at most make it twice. */
	private volatile Map<String, List<Cell>> byArticle;
	private volatile Map<String, List<EntailedCell>> entailedByArticle;

	ClaimRow(Propositions.Proposition proposition, List<Cell> cells, List<EntailedCell> entailed, List<Contrary> contrary, List<Source> routes,
			List<Source> origins, List<Omission> omissions, List<Unanswered> unanswered, Set<Flag> flags) {
		this.claim = proposition.claim();
		this.names = proposition.names();
		this.related = List.copyOf(proposition.related());
		this.cells = cells;
		this.entailed = entailed;
		this.contrary = contrary;
		this.routes = routes;
		this.origins = origins;
		this.omissions = omissions;
		this.unanswered = unanswered;
		this.flags = flags;
	}

	/** The claim; of several that are the same the one that the others refer to. */
	public ClaimFacts claim() {
		return claim;
	}

	/** The names of all claims that this row is, the name of {@link #claim} first. */
	public List<String> names() {
		return names;
	}

	/** The claims that this one has to do with. */
	public List<RelatedClaim> related() {
		return related;
	}

	/** The stances on it, by article and then in the order of the file. */
	public List<Cell> cells() {
		return cells;
	}

	/** The stances that follow from those on other claims, never mixed with the cells. */
	public List<EntailedCell> entailed() {
		return entailed;
	}

	/** The assertions of claims that contradict this one. */
	public List<Contrary> contrary() {
		return contrary;
	}

	/** By which ways its assertions reached the articles, without doubles, in the order of the cells. */
	public List<Source> routes() {
		return routes;
	}

	/** Where its assertions come from, without doubles, in the order of the cells. */
	public List<Source> origins() {
		return origins;
	}

	/** The articles that carry it and leave an answer to it out. */
	public List<Omission> omissions() {
		return omissions;
	}

	/** Where nobody whom it charges answers it: of all articles together first, where that is so, then of each article in their order. */
	public List<Unanswered> unanswered() {
		return unanswered;
	}

	/** What stands out, in the order of {@link Flag}. */
	public Set<Flag> flags() {
		return flags;
	}

	/** The cells of one article. */
	public List<Cell> in(String article) {
		if (cells.size() < MANY) {
			return few(cells, Cell::article, article);
		}
		Map<String, List<Cell>> found = byArticle;
		if (found == null) {
			found = cells.stream().collect(Collectors.groupingBy(Cell::article));
			byArticle = found;
		}
		return found.getOrDefault(article, List.of());
	}

	/** Those of an article out of few; each line of a claim asks, so it makes no stream. */
	private static <T> List<T> few(List<T> all, Function<T, String> articleOf, String article) {
		List<T> found = null;
		for (T one : all) {
			if (articleOf.apply(one).equals(article)) {
				found = found == null ? new ArrayList<>(4) : found;
				found.add(one);
			}
		}
		return found == null ? List.of() : Collections.unmodifiableList(found);
	}

	/** What follows from one article's cells on other claims. */
	public List<EntailedCell> entailedIn(String article) {
		if (entailed.size() < MANY) {
			return few(entailed, one -> one.cell().article(), article);
		}
		Map<String, List<EntailedCell>> found = entailedByArticle;
		if (found == null) {
			found = entailed.stream().collect(Collectors.groupingBy(one -> one.cell().article()));
			entailedByArticle = found;
		}
		return found.getOrDefault(article, List.of());
	}

	/** The articles with a cell, in their order. */
	public List<String> articles() {
		List<String> articles = new ArrayList<>();
		Set<String> seen = cells.size() < MANY ? null : new HashSet<>();
		for (Cell cell : cells) { // without a stream, as all here that each claim is asked again and again
			String article = cell.article();
			if (seen == null ? !articles.contains(article) : seen.add(article)) {
				articles.add(article);
			}
		}
		return Collections.unmodifiableList(articles);
	}

	/** The assertions that count for routes and origins: those on no condition that repeat nothing. */
	public Stream<Cell> assertions() {
		return assertions(cells);
	}

	/** A claim that nobody puts forward, and that is answered all the same. */
	public boolean answeredOnly() {
		boolean answered = false;
		for (Cell cell : cells) {
			if (cell.asserts()) {
				return false;
			}
			answered |= cell.opposes() || cell.refuses();
		}
		return answered;
	}

	/** The cells of a sort that are counted: those that repeat nothing, or where there are only such that do, these. */
	public List<Cell> counted(Predicate<Cell> sort) {
		return counted(cells, sort);
	}

	static Stream<Cell> assertions(List<Cell> cells) {
		return cells.stream().filter(cell -> cell.asserts() && !cell.repeats());
	}

	/** Those of a sort that are counted: the ones that repeat nothing, or where there are only such that do, these. */
	static List<Cell> counted(List<Cell> cells, Predicate<Cell> sort) {
		List<Cell> own = new ArrayList<>();
		List<Cell> repeating = new ArrayList<>();
		for (Cell cell : cells) {
			if (sort.test(cell)) {
				(cell.repeats() ? repeating : own).add(cell);
			}
		}
		return Collections.unmodifiableList(own.isEmpty() ? repeating : own);
	}
}
