// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.graphs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.gainsay.analysis.ChainGraph.Edge;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.facts.ClaimRelationFacts;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.report.drawing.ChainDrawing;
import org.gainsay.report.drawing.ChainLayout;

/** Writes who cites whom on each claim, and how the claims are related, as one GraphML graph with places, without a dialect of any program. */
public final class GraphmlExporter extends ChainFile {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
	private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema-instance";
	/** The keys: id, what has it, name, type. Each is once in a file, and no two of nodes and edges share an id. */
	private static final List<List<String>> KEYS = List.of(List.of("n_label", "node", "label", "string"), List.of("n_kind", "node", "kind", "string"), List.of("n_name", "node", "name", "string"),
			List.of("n_detail", "node", "detail", "string"), List.of("n_date", "node", "date", "string"), List.of("n_claim", "node", "claim", "string"), List.of("n_route", "node", "route", "boolean"),
			List.of("n_x", "node", "x", "double"), List.of("n_y", "node", "y", "double"), List.of("n_width", "node", "width", "double"), List.of("n_height", "node", "height", "double"),
			List.of("e_label", "edge", "label", "string"), List.of("e_kind", "edge", "kind", "string"), List.of("e_group", "edge", "group", "string"), List.of("e_claim", "edge", "claim", "string"),
			List.of("e_end", "edge", "end", "boolean"), List.of("e_repeats", "edge", "repeats", "boolean"), List.of("e_statements", "edge", "statements", "string"),
			List.of("e_weight", "edge", "weight", "double"));
	/** Between two chains. */
	private static final double GAP = 60;
	private static final double CLAIM_WIDTH = 320;
	private static final double CLAIM_HEIGHT = 40;

	@Override
	public String id() {
		return "graphml";
	}

	@Override
	public String name() {
		return "GraphML";
	}

	@Override
	public String description() {
		return "One graph for Gephi, yEd, Cytoscape, networkx and igraph, with places: the claims with their relations, and for each who cites whom.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public String programs() {
		return "Gephi, yEd, Cytoscape";
	}

	@Override
	public String ending() {
		return ".graphml";
	}

	@Override
	protected String mark() {
		return "<!-- Chains and claims of a Gainsay corpus. -->";
	}

	@Override
	void write(String corpus, Chains chains, OutputStream to, Progress progress) throws IOException {
		try {
			new Run(chains, XMLOutputFactory.newFactory().createXMLStreamWriter(to, "UTF-8"), progress).write(mark());
		} catch (XMLStreamException failed) {
			throw failed.getNestedException() instanceof IOException cannotWrite ? cannotWrite : new IOException(failed);
		}
	}

	/** One export. */
	private static final class Run {
		private final Chains chains;
		private final XMLStreamWriter xml;
		private final Progress progress;
		private int edges;
		private double top;

		Run(Chains chains, XMLStreamWriter xml, Progress progress) {
			this.chains = chains;
			this.xml = xml;
			this.progress = progress;
		}

		void write(String mark) throws XMLStreamException {
			xml.writeStartDocument("UTF-8", "1.0");
			line(0);
			xml.writeComment(mark.substring("<!--".length(), mark.length() - "-->".length()));
			line(0);
			xml.writeStartElement("graphml");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeNamespace("xsi", SCHEMA);
			xml.writeAttribute("xsi", SCHEMA, "schemaLocation", NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
			for (List<String> key : KEYS) {
				line(1);
				xml.writeEmptyElement("key");
				xml.writeAttribute("id", key.getFirst());
				xml.writeAttribute("for", key.get(1));
				xml.writeAttribute("attr.name", key.get(2));
				xml.writeAttribute("attr.type", key.get(3));
			}
			line(1);
			xml.writeStartElement("graph");
			xml.writeAttribute("id", "gainsay");
			xml.writeAttribute("edgedefault", "directed");
			claims();
			int done = 0;
			for (ClaimRow row : chains.rows()) {
				step(progress, done++, chains.rows().size());
				chain(row.claim().name(), ChainLayout.of(chains.graph(row, Integer.MAX_VALUE)));
			}
			line(1);
			xml.writeEndElement();
			line(0);
			xml.writeEndElement();
			line(0);
			xml.writeEndDocument();
			xml.flush();
			progress.step(done, done);
		}

		/** The claims stand in a column on the left. */
		private void claims() throws XMLStreamException {
			int number = 0;
			for (ClaimRow row : chains.rows()) {
				node("claim:" + row.claim().name());
				data("n_label", row.claim().text());
				data("n_kind", "claim");
				data("n_name", row.claim().name());
				data("n_claim", row.claim().name());
				place(-CLAIM_WIDTH - GAP, number++ * (CLAIM_HEIGHT + GAP), CLAIM_WIDTH, CLAIM_HEIGHT);
				end();
			}
			for (ClaimRow row : chains.rows()) {
				for (ClaimRelationFacts relation : row.claim().relations()) {
					if (chains.has(relation.target())) {
						edge("claim:" + row.claim().name(), "claim:" + relation.target());
						data("e_label", relation.kind().getLiteral());
						data("e_kind", "relation");
						data("e_claim", row.claim().name());
						data("e_weight", "1.0");
						end();
					}
				}
			}
		}

		private void chain(String claim, ChainDrawing drawing) throws XMLStreamException {
			for (ChainDrawing.Box box : drawing.boxes()) {
				node(claim + "/" + box.node().id());
				data("n_label", box.node().label());
				data("n_kind", box.node().kind().name().toLowerCase(Locale.ROOT));
				data("n_name", box.node().name());
				data("n_detail", box.node().detail());
				data("n_date", box.node().date());
				data("n_claim", claim);
				data("n_route", String.valueOf(box.node().route()));
				place(box.x(), top + box.y(), box.width(), box.height());
				end();
			}
			for (Edge edge : drawing.graph().edges()) {
				edge(claim + "/" + edge.from(), claim + "/" + edge.to());
				data("e_label", Graphs.word(edge));
				data("e_kind", edge.kind().name().toLowerCase(Locale.ROOT));
				data("e_group", edge.group() == null ? null : edge.group().word());
				data("e_claim", claim);
				data("e_end", String.valueOf(edge.end()));
				data("e_repeats", String.valueOf(edge.repeats()));
				data("e_statements", edge.cells().isEmpty() ? null : edge.cells().stream().map(cell -> cell.statement().qualifiedName()).distinct().collect(Collectors.joining(" ")));
				data("e_weight", Math.max(1, edge.cells().size()) + ".0");
				end();
			}
			top += drawing.height() + GAP;
		}

		private void node(String id) throws XMLStreamException {
			line(2);
			xml.writeStartElement("node");
			xml.writeAttribute("id", Characters.XML.fit(id));
		}

		private void edge(String from, String to) throws XMLStreamException {
			line(2);
			xml.writeStartElement("edge");
			xml.writeAttribute("id", "e" + edges++);
			xml.writeAttribute("source", Characters.XML.fit(from));
			xml.writeAttribute("target", Characters.XML.fit(to));
		}

		private void place(double x, double y, double width, double height) throws XMLStreamException {
			data("n_x", tenths(x));
			data("n_y", tenths(y));
			data("n_width", tenths(width));
			data("n_height", tenths(height));
		}

		private static String tenths(double value) {
			return String.valueOf(Math.round(value * 10) / 10.0);
		}

		private void data(String key, String value) throws XMLStreamException {
			if (value != null) {
				xml.writeStartElement("data");
				xml.writeAttribute("key", key);
				xml.writeCharacters(Characters.XML.fit(value));
				xml.writeEndElement();
			}
		}

		private void end() throws XMLStreamException {
			xml.writeEndElement();
		}

		private void line(int depth) throws XMLStreamException {
			xml.writeCharacters("\n" + "\t".repeat(depth));
		}
	}
}
