// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.graphs;

import java.util.stream.Collectors;

import org.gainsay.analysis.ChainGraph.Edge;

/** What is common to the notations of graphs. */
final class Graphs {

	private Graphs() {
	}

	/** What an edge says, in a word or two. */
	static String word(Edge edge) {
		return switch (edge.kind()) {
			case PUBLISHES -> "publishes";
			case COPIED -> "copied by";
			case TOLD -> "told by";
			case CITES -> edge.cells().stream().map(cell -> cell.stance().kind().getLiteral()).distinct().collect(Collectors.joining(", "));
		};
	}
}
