// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.Networks;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.report.drawing.NetworkLayout;
import org.gainsay.report.drawing.NetworkSvg;

/** Who stands with whom: actors who are for or against the same claims, drawn, and their strongest ties as a table. */
final class NetworkSection {

	/** What leads to it. */
	static final String ID = "network";
	/** What it is called. */
	static final String TITLE = "Who stands with whom";

	/** A drawing of more is a ball of wool; then the table alone tells something. */
	private static final int MOST_DRAWN = 120;
	private static final int MOST_TIES = 30;
	/** Fewer show nothing that a sentence does not. */
	private static final int FEWEST = 3;

	private final Network network;
	private final Html html;

	NetworkSection(Network network, Html html) {
		this.network = network;
		this.html = html;
	}

	/**
	 * What it would show of a corpus; empty where no three actors have claims in common.
	 *
	 * @param set      whose statements; null for the articles' own
	 * @param progress may stop it
	 */
	static Optional<Network> of(Corpus corpus, @Nullable String set, Progress progress) {
		Networks networks = Networks.of(corpus, new NetworkQuestion(Mode.ONE, "actor", "claim", "agreement", Aggregate.SUBTRACT, Normalization.NO, Repeated.UTTERANCE, null, null, List.of(), List.of(), false, null, null,
				set, 0), progress);
		return networks.all().stream().filter(network -> network.rows().size() >= FEWEST).findFirst();
	}

	void write() {
		html.open("section", "aria-labelledby", ID).element("h2", TITLE, "id", ID);
		html.element("p", "Two actors are tied for each claim that both assert or both deny (+1), and for each on which one denies what the other asserts (\u22121); an act of speech counts once, in however many papers. "
				+ "Refusals, questions and remarks take no side. What is drawn solid is more agreement than not, what is dashed more disagreement; a thicker line is more of it.");
		if (network.rows().size() <= MOST_DRAWN) {
			html.open("div", "class", "scroll drawing", "role", "region", "aria-label", TITLE, "tabindex", "0");
			html.drawing(svg -> new NetworkSvg(NetworkLayout.of(network, Aggregate.SUBTRACT), TITLE).element(svg, ID));
			html.close();
		} else {
			html.element("p", counted() + " are too many for a drawing that can be read; the view Network of the workbench and the command networks show parts of it.", "class", "soft");
		}
		html.open("details").element("summary", "The strongest ties as a table");
		Frame.scrolled(html, "The strongest ties").open("table").open("thead").open("tr");
		List.of("Actor", "Actor", "More agreement than disagreement", "Statements").forEach(head -> html.element("th", head, "scope", "col"));
		html.close().close().open("tbody");
		for (Strong tie : strongest()) {
			html.open("tr").element("td", network.rows().get(tie.row).label()).element("td", network.columns().get(tie.column).label());
			html.element("td", String.format(Locale.ROOT, "%+.0f", tie.weight)).element("td", String.valueOf(network.statements(tie.row, tie.column))).close();
		}
		html.close().close().close().close();
		html.element("p", "Every tie with its statements: gainsay networks DIR --mode one --rows actor --by claim --qualifier agreement --duplicates utterance --evidence ties.csv -o network.csv", "class", "soft small");
		html.close();
	}

	/** Actors by name, and what has none apart: each of these is of one statement, and the list of actors has none of them. */
	private String counted() {
		int unnamed = (int) network.rows().stream().filter(node -> node.value().isOfOneStatement()).count();
		String actors = Frame.count(network.rows().size() - unnamed, "actor");
		return unnamed == 0 ? actors : actors + " and " + Frame.count(unnamed, "unnamed source") + ", each of one statement,";
	}

	private record Strong(int row, int column, double weight) {
	}

	/** The ties of most weight, for or against; of equal ones those of the first rows. */
	private List<Strong> strongest() {
		List<Strong> ties = new ArrayList<>();
		network.edges((row, column, weight) -> ties.add(new Strong(row, column, weight)));
		return ties.stream().sorted(Comparator.comparingDouble((Strong tie) -> -Math.abs(tie.weight))).limit(MOST_TIES).toList();
	}
}
