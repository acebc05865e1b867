// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;

import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Weights;

/** Networks in lines of text: those of UCINET and of Pajek. */
final class NetworkLines {

	private NetworkLines() {
	}

	/** UCINET's full matrix. A quotation mark in a label is doubled. */
	static void dl(Network network, Writer to, Set<String> changed) throws IOException {
		if (network.twoMode()) {
			to.write("dl nr=" + network.rows().size() + " nc=" + network.columns().size() + " format=fullmatrix\nrow labels:\n");
			for (Node node : network.rows()) {
				to.write(quoted(node, "\"\"", "", changed) + "\n");
			}
			to.write("column labels:\n");
		} else {
			to.write("dl n=" + network.rows().size() + " format=fullmatrix\nlabels:\n");
		}
		for (Node node : network.columns()) {
			to.write(quoted(node, "\"\"", "", changed) + "\n");
		}
		to.write("data:\n");
		network.matrix(weights -> {
			StringBuilder line = new StringBuilder();
			for (double weight : weights) {
				line.append(line.isEmpty() ? "" : " ").append(Weights.written(weight));
			}
			write(to, line.append('\n').toString());
		});
	}

	/** Pajek. A quotation mark or a backslash in a label has a backslash before it. */
	static void pajek(Network network, Writer to, Set<String> changed) throws IOException {
		Places places = new Places(network);
		to.write("*Vertices " + places.all().size() + (network.twoMode() && !network.directed() ? " " + network.rows().size() : "") + "\n");
		for (int i = 0; i < places.all().size(); i++) {
			to.write((i + 1) + " " + quoted(places.all().get(i), "\\\"", "\\", changed) + "\n");
		}
		to.write(network.directed() ? "*Arcs\n" : "*Edges\n");
		network.edges((row, column, weight) -> write(to, places.row(row) + 1 + " " + (places.column(column) + 1) + " " + Weights.written(weight) + "\n"));
	}

	private static void write(Writer to, String text) {
		try {
			to.write(text);
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** A line has no place for the end of one. */
	private static String quoted(Node node, String quote, String escape, Set<String> changed) {
		String line = node.label().codePoints().map(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
		if (!line.equals(node.label())) {
			changed.add(node.label());
		}
		return "\"" + (escape.isEmpty() ? line : line.replace(escape, escape + escape)).replace("\"", quote) + "\"";
	}
}
