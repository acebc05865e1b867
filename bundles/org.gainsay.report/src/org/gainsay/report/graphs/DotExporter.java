// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.graphs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.ChainGraph.Edge;
import org.gainsay.analysis.ChainGraph.Node;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;

/** Writes who cites whom on each claim, and how the claims are related, for Graphviz, which lays it out. */
public final class DotExporter extends ChainFile {

	@Override
	public String id() {
		return "dot";
	}

	@Override
	public String name() {
		return "DOT (Graphviz)";
	}

	@Override
	public String description() {
		return "One graph for Graphviz: the claims with their relations, and for each who cites whom, with the stances at the edges.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public String ending() {
		return ".dot";
	}

	@Override
	protected String mark() {
		return "// Chains and claims of a Gainsay corpus.";
	}

	@Override
	void write(String corpus, Chains chains, OutputStream to, Progress progress) throws IOException {
		Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
		writer.write(mark() + "\ndigraph " + quoted(corpus) + " {\n\tgraph [rankdir=LR, charset=\"UTF-8\", fontname=\"sans-serif\"];\n\tnode [fontname=\"sans-serif\", fontsize=11];\n"
				+ "\tedge [fontname=\"sans-serif\", fontsize=9];\n");
		claims(chains, writer);
		int done = 0;
		for (ClaimRow row : chains.rows()) {
			step(progress, done++, chains.rows().size());
			chain(row, chains.graph(row, Integer.MAX_VALUE), writer);
		}
		writer.write("}\n");
		writer.flush();
		progress.step(done, done);
	}

	private static void claims(Chains chains, Writer writer) throws IOException {
		writer.write("\tsubgraph \"cluster claims\" {\n\t\tlabel=\"Claims\";\n");
		for (ClaimRow row : chains.rows()) {
			writer.write("\t\t" + quoted("claim:" + row.claim().name()) + " [shape=note, label=" + quoted(row.claim().text()) + "];\n");
		}
		writer.write("\t}\n");
		for (ClaimRow row : chains.rows()) {
			for (ClaimRelationFacts relation : row.claim().relations()) {
				if (chains.has(relation.target())) {
					writer.write("\t" + quoted("claim:" + row.claim().name()) + " -> " + quoted("claim:" + relation.target()) + " [label=" + quoted(relation.kind().getLiteral()) + "];\n");
				}
			}
		}
	}

	private static void chain(ClaimRow row, ChainGraph graph, Writer writer) throws IOException {
		if (graph.nodes().isEmpty()) {
			return;
		}
		String claim = row.claim().name();
		writer.write("\tsubgraph " + quoted("cluster " + claim) + " {\n\t\tlabel=" + quoted(row.claim().text()) + ";\n");
		for (Node node : graph.nodes()) {
			String label = node.detail() == null ? node.label() : node.label() + "\n" + node.detail();
			writer.write("\t\t" + id(claim, node.id()) + " [label=" + quoted(label) + ", " + switch (node.kind()) {
				case ARTICLE -> "shape=box";
				case PUBLICATION -> "shape=box, peripheries=2";
				case ACTOR -> "shape=ellipse";
				case UNNAMED -> "shape=ellipse, style=dashed";
				case WRITER, UNSTATED -> "shape=plaintext";
			} + (node.route() ? ", penwidth=2" : "") + "];\n");
		}
		for (Edge edge : graph.edges()) {
			writer.write("\t\t" + id(claim, edge.from()) + " -> " + id(claim, edge.to()) + " [" + attributes(edge) + "];\n");
		}
		writer.write("\t}\n");
	}

	private static String attributes(Edge edge) {
		if (edge.kind() != Edge.Kind.CITES) {
			return "style=dotted, label=" + quoted(Graphs.word(edge));
		}
		String style = switch (edge.group()) {
			case ASSERTS -> "solid";
			case OPPOSES -> "bold";
			default -> "dashed";
		};
		String statements = edge.cells().stream().map(cell -> cell.statement().qualifiedName()).distinct().collect(Collectors.joining(", "));
		return "style=" + style + (edge.end() ? ", label=" + quoted(Graphs.word(edge)) : ", arrowhead=open") + ", tooltip=" + quoted(statements);
	}

	private static String id(String claim, String node) {
		return quoted(claim + "/" + node);
	}

	/** As Graphviz has it: a backslash would be an escape of it. */
	private static String quoted(String text) {
		return "\"" + Characters.XML.fit(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("\r\n", "\\n").replaceAll("[\r\n]", "\\\\n") + "\"";
	}
}
