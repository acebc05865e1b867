// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Weights;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Characters;
import org.gainsay.model.CategoryKind;

/** Networks as XML: GraphML without extensions, and GEXF 1.3. */
final class GraphXml {

	/**
	 * Something that nodes or edges have.
	 *
	 * @param name     unlike the others
	 * @param type     as GraphML calls it: {@code string}, {@code int} or {@code double}
	 * @param category whose codes it holds; null for what every node has
	 */
	private record Key(String name, String type, String category) {
	}

	private static final List<Key> OF_NODES = List.of(new Key("label", "string", null), new Key("mode", "int", null), new Key("kind", "string", null), new Key("frequency", "int", null));
	private static final List<Key> OF_EDGES = List.of(new Key("weight", "double", null), new Key("sign", "int", null), new Key("strength", "double", null), new Key("statements", "int", null));

	private final Network network;
	private final Writer to;
	private final Set<String> changed;
	private final Places places;
	private final List<Key> keys = new ArrayList<>(OF_NODES);

	GraphXml(Network network, Corpus corpus, Writer to, Set<String> changed) {
		this.network = network;
		this.to = to;
		this.changed = changed;
		this.places = new Places(network);
		Set<String> categories = new TreeSet<>();
		places.all().forEach(node -> categories.addAll(node.attributes().keySet()));
		Set<String> taken = new TreeSet<>(OF_NODES.stream().map(Key::name).toList());
		for (String category : categories) {
			String name = category;
			for (int n = 2; !taken.add(name); n++) {
				name = category + n;
			}
			boolean number = places.all().stream().map(node -> node.attributes().get(category)).allMatch(value -> value == null || value.matches("-?\\d{1,9}"));
			keys.add(new Key(name, number && corpus.category(category).filter(one -> one.kind() == CategoryKind.NUMBER).isPresent() ? "int" : "string", category));
		}
	}

	void graphml() throws IOException {
		to.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
				+ "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
		for (int i = 0; i < keys.size(); i++) {
			key("n" + i, "node", keys.get(i));
		}
		for (int i = 0; i < OF_EDGES.size(); i++) {
			key("e" + i, "edge", OF_EDGES.get(i));
		}
		to.write("\t<graph id=\"network\" edgedefault=\"" + direction() + "\">\n");
		for (int i = 0; i < places.all().size(); i++) {
			to.write("\t\t<node id=\"" + id(i) + "\">\n");
			for (int k = 0; k < keys.size(); k++) {
				String value = value(keys.get(k), places.all().get(i));
				if (value != null) {
					data("n" + k, value);
				}
			}
			to.write("\t\t</node>\n");
		}
		int[] next = { 0 };
		network.edges((row, column, weight) -> {
			try {
				to.write("\t\t<edge id=\"edge" + next[0]++ + "\" source=\"" + id(places.row(row)) + "\" target=\"" + id(places.column(column)) + "\">\n");
				List<String> values = values(row, column, weight);
				for (int k = 0; k < values.size(); k++) {
					data("e" + k, values.get(k));
				}
				to.write("\t\t</edge>\n");
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		});
		to.write("\t</graph>\n</graphml>\n");
	}

	private String direction() {
		return network.directed() ? "directed" : "undirected";
	}

	private static String id(int place) {
		return "node" + place;
	}

	private void key(String id, String of, Key key) throws IOException {
		to.write("\t<key id=\"" + id + "\" for=\"" + of + "\" attr.name=\"" + escaped(key.name()) + "\" attr.type=\"" + key.type() + "\"/>\n");
	}

	private void data(String key, String value) throws IOException {
		to.write("\t\t\t<data key=\"" + key + "\">" + escaped(value) + "</data>\n");
	}

	/** What a node has; null for nothing. */
	private static String value(Key key, Node node) {
		return key.category() != null ? node.attributes().get(key.category()) : switch (key.name()) {
			case "label" -> node.label();
			case "mode" -> Integer.toString(node.mode());
			case "kind" -> node.value().kind();
			default -> Integer.toString(node.frequency());
		};
	}

	/** What an edge has, in the order of {@link #OF_EDGES}. */
	private List<String> values(int row, int column, double weight) {
		return List.of(Weights.written(weight), weight < 0 ? "-1" : "1", Weights.written(Math.abs(weight)), Integer.toString(network.statements(row, column)));
	}

	void gexf() throws IOException {
		to.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
				+ "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n");
		to.write("\t<graph mode=\"static\" defaultedgetype=\"" + direction() + "\">\n");
		attributes("node", keys.subList(1, keys.size()));
		attributes("edge", OF_EDGES.subList(1, OF_EDGES.size()));
		to.write("\t\t<nodes>\n");
		for (int i = 0; i < places.all().size(); i++) {
			Node node = places.all().get(i);
			to.write("\t\t\t<node id=\"" + id(i) + "\" label=\"" + escaped(node.label()) + "\">\n\t\t\t\t<attvalues>\n");
			for (int k = 1; k < keys.size(); k++) {
				String value = value(keys.get(k), node);
				if (value != null) {
					to.write("\t\t\t\t\t<attvalue for=\"" + (k - 1) + "\" value=\"" + escaped(value) + "\"/>\n");
				}
			}
			to.write("\t\t\t\t</attvalues>\n\t\t\t</node>\n");
		}
		to.write("\t\t</nodes>\n\t\t<edges>\n");
		int[] next = { 0 };
		network.edges((row, column, weight) -> {
			try {
				List<String> values = values(row, column, weight);
				to.write("\t\t\t<edge id=\"edge" + next[0]++ + "\" source=\"" + id(places.row(row)) + "\" target=\"" + id(places.column(column)) + "\" weight=\"" + values.getFirst() + "\">\n\t\t\t\t<attvalues>\n");
				for (int k = 1; k < values.size(); k++) {
					to.write("\t\t\t\t\t<attvalue for=\"" + (k - 1) + "\" value=\"" + values.get(k) + "\"/>\n");
				}
				to.write("\t\t\t\t</attvalues>\n\t\t\t</edge>\n");
			} catch (IOException failed) {
				throw new UncheckedIOException(failed);
			}
		});
		to.write("\t\t</edges>\n\t</graph>\n</gexf>\n");
	}

	private void attributes(String of, List<Key> some) throws IOException {
		to.write("\t\t<attributes class=\"" + of + "\" mode=\"static\">\n");
		for (int i = 0; i < some.size(); i++) {
			to.write("\t\t\t<attribute id=\"" + i + "\" title=\"" + escaped(some.get(i).name()) + "\" type=\"" + (some.get(i).type().equals("int") ? "integer" : some.get(i).type()) + "\"/>\n");
		}
		to.write("\t\t</attributes>\n");
	}

	/** As it stands in an element as well as in an attribute: no reader takes a line break for a space. */
	private String escaped(String text) {
		String fit = Characters.XML.fit(text);
		if (!fit.equals(text)) {
			changed.add(text);
		}
		StringBuilder escaped = new StringBuilder(fit.length());
		for (int i = 0; i < fit.length(); i++) {
			char c = fit.charAt(i);
			switch (c) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\t', '\n', '\r' -> escaped.append("&#").append((int) c).append(';');
				default -> escaped.append(c);
			}
		}
		return escaped.toString();
	}
}
