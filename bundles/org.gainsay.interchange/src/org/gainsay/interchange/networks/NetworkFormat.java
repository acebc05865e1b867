// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.networks;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gainsay.analysis.networks.Network;
import org.gainsay.facts.Corpus;

/** What a network is written as: the ending of the file's name says it. */
public enum NetworkFormat {

	/** Rows and columns with their weights. A longer ending comes before the one it ends with. */
	EDGES(".edges.csv", "row,column,weight,statements") {
		@Override
		void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException {
			NetworkTables.edges(network, to);
		}
	},
	/** The matrix. */
	CSV(".csv", ",", "\"\",", "node,group", "article,statement", "window,") {
		@Override
		void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException {
			NetworkTables.matrix(network, to);
		}
	},
	/** GraphML without extensions. */
	GRAPHML(".graphml", "<?xml") {
		@Override
		void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException {
			new GraphXml(network, corpus, to, changed).graphml();
		}
	},
	/** GEXF 1.3. */
	GEXF(".gexf", "<?xml") {
		@Override
		void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException {
			new GraphXml(network, corpus, to, changed).gexf();
		}
	},
	/** UCINET's full matrix. */
	DL(".dl", "dl n") {
		@Override
		void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException {
			NetworkLines.dl(network, to, changed);
		}
	},
	/** Pajek. */
	NET(".net", "*Vertices") {
		@Override
		void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException {
			NetworkLines.pajek(network, to, changed);
		}
	};

	private static final int HEAD = 64;

	private final String ending;
	/** How files of this kind begin that we wrote. */
	private final List<String> beginnings;

	NetworkFormat(String ending, String... beginnings) {
		this.ending = ending;
		this.beginnings = List.of(beginnings);
	}

	/** How the names of its files end, with the dot. */
	public String ending() {
		return ending;
	}

	/** That of a file's name; empty if its ending is none of them. */
	public static Optional<NetworkFormat> of(String name) {
		return Arrays.stream(values()).filter(one -> name.endsWith(one.ending)).findFirst();
	}

	/** All endings, for a message. */
	public static String endings() {
		return Arrays.stream(values()).map(NetworkFormat::ending).collect(Collectors.joining(", "));
	}

	/** Whether a file may be one of a former run: its name says so, and how it begins. */
	public boolean mayBe(Path file) throws IOException {
		if (!Files.isRegularFile(file) || of(file.getFileName().toString()).orElse(null) != this) {
			return false;
		}
		try (InputStream in = Files.newInputStream(file)) {
			String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
			return head.isEmpty() || beginnings.stream().anyMatch(head::startsWith);
		}
	}

	/**
	 * Writes a network.
	 *
	 * @param corpus whose network it is, for the kinds of its categories
	 * @param to     flushed, not closed
	 * @return the labels that it has no place for as they are, in their order
	 */
	public Set<String> write(Network network, Corpus corpus, Writer to) throws IOException {
		Set<String> changed = new TreeSet<>();
		write(network, corpus, to, changed);
		to.flush();
		return changed;
	}

	abstract void write(Network network, Corpus corpus, Writer to, Set<String> changed) throws IOException;
}
