// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.corpus.ClaimFacts;

/**
 * A claim and everything that is said about it.
 *
 * @param cells    the stances on it, by article and then in the order of the file
 * @param entailed the stances that follow from those on other claims, never mixed with the cells
 * @param routes   by which ways its assertions reached the articles, without doubles, in the order of the cells
 * @param origins  where its assertions come from, without doubles, in the order of the cells
 * @param flags    what stands out, in the order of {@link Flag}
 */
public record ClaimRow(ClaimFacts claim, List<Cell> cells, List<EntailedCell> entailed, List<Source> routes, List<Source> origins,
		Set<Flag> flags) {

	/** The cells of one article. */
	public List<Cell> in(String article) {
		return cells.stream().filter(cell -> cell.article().equals(article)).toList();
	}

	/** What follows from one article's cells on other claims. */
	public List<EntailedCell> entailedIn(String article) {
		return entailed.stream().filter(entailed -> entailed.cell().article().equals(article)).toList();
	}

	/** The assertions that count for routes and origins: direct ones that repeat nothing. */
	public Stream<Cell> assertions() {
		return assertions(cells);
	}

	static Stream<Cell> assertions(List<Cell> cells) {
		return cells.stream().filter(cell -> cell.asserts() && !cell.repeats());
	}
}
