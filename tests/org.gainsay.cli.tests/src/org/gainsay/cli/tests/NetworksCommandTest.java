// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The command {@code networks}: its files, and what it refuses. */
class NetworksCommandTest {

	/** What every format has to escape or to keep. */
	private static final String HOSTILE = "=\"O'Brien\" & <Sons>; 東京, \\ 🚢";

	@TempDir
	Path folder;
	private Path corpus;
	private Path out;

	@BeforeEach
	void writes() {
		corpus = folder.resolve("corpus");
		out = folder.resolve("out");
		String label = HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"");
		Program.write(corpus.resolve("a.claims"), """
				gainsay 1
				claim x "X" { code topic harm }
				claim y "Y"
				actor b : organisation "LABEL" { code size "large" code label 3 }
				actor c : government "C"
				actor d : organisation "D"
				codebook "Study" version 1 { category topic on claim : one of harm, money category size on actor : text category label on actor : number 0 to 5 category tone on statement : text }
				article a "A" {
					published 2025-01-31T10:00 text "a.txt"
					statement s1 { says "one" by b asserts x }
					statement s2 { says "two" by c denies x code tone "=sharp" }
					statement s3 { says "three" by b citing c asserts y }
					statement s4 { says "four" by d declines to comment on y }
					statement s5 { says "five" by d asserts x on 2025-02-01 }
				}
				annotations ben of a { statement t { says "one" by c asserts x } }
				""".replace("LABEL", label));
		Program.write(corpus.resolve("a.txt"), "one two three four five");
	}

	private Program networks(Object... more) {
		List<Object> all = new ArrayList<>(List.of("networks", corpus));
		all.addAll(List.of(more));
		return Program.run(all.toArray());
	}

	private String written(String file, Object... more) throws IOException {
		List<Object> all = new ArrayList<>(List.of(more));
		all.addAll(List.of("-o", out.resolve(file)));
		Program program = networks(all.toArray());
		assertEquals(0, program.exitCode(), program.err());
		return Files.readString(out.resolve(file));
	}

	@Test
	void theMatrixHasEveryLabelAsItIs() throws IOException {
		String quoted = "\"" + HOSTILE.replace("\"", "\"\"") + "\"";
		assertEquals(",X,Y\r\n" + quoted + ",1,0\r\nC,-1,1\r\nD,1,0\r\n", written("m.csv", "--mode", "two", "--rows", "actor", "--by", "claim", "--qualifier", "agreement"));
		assertEquals("row,column,weight,statements\r\n" + quoted + ",C,-1,2\r\n" + quoted + ",D,1,2\r\nC,D,-1,2\r\n", written("m.edges.csv", "--mode", "one", "--rows", "actor", "--by", "claim", "--qualifier", "agreement"));
	}

	private static Document xml(String text) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
	}

	private static List<Element> elements(Document document, String name) {
		NodeList found = document.getElementsByTagNameNS("*", name);
		List<Element> all = new ArrayList<>();
		for (int i = 0; i < found.getLength(); i++) {
			all.add((Element) found.item(i));
		}
		return all;
	}

	@Test
	void graphMlHasTypedKeysAndNegativeWeights() throws Exception {
		Document graph = xml(written("m.graphml", "--mode", "one", "--rows", "actor", "--by", "claim", "--qualifier", "agreement"));
		List<String> keys = elements(graph, "key").stream().map(key -> key.getAttribute("for") + " " + key.getAttribute("attr.name") + " " + key.getAttribute("attr.type")).toList();
		assertEquals(List.of("node label string", "node mode int", "node kind string", "node frequency int", "node label2 int", "node size string", "edge weight double", "edge sign int", "edge strength double",
				"edge statements int"), keys);
		List<String> data = elements(graph, "data").stream().map(one -> one.getAttribute("key") + "=" + one.getTextContent()).toList();
		assertTrue(data.contains("n0=" + HOSTILE), data::toString);
		assertTrue(data.containsAll(List.of("e0=-1", "e1=-1", "e2=1", "n5=large", "n4=3", "n2=government")), data::toString);
		assertEquals("undirected", elements(graph, "graph").getFirst().getAttribute("edgedefault"));
	}

	@Test
	void whoPassesOnWhomIsDirected() throws Exception {
		Document graph = xml(written("m.gexf", "--mode", "two", "--rows", "actor", "--by", "cited"));
		assertEquals("directed", elements(graph, "graph").getFirst().getAttribute("defaultedgetype"));
		assertEquals("1.3", elements(graph, "gexf").getFirst().getAttribute("version"));
		assertEquals(List.of(HOSTILE, "C"), elements(graph, "node").stream().map(node -> node.getAttribute("label")).toList());
		assertEquals(1, elements(graph, "edge").size());
		assertTrue(written("m.net", "--mode", "two", "--rows", "actor", "--by", "cited").endsWith("*Arcs\n1 2 1\n"));
	}

	@Test
	void ucinetAndPajekQuoteTheirLabels() throws IOException {
		assertEquals("dl n=3 format=fullmatrix\nlabels:\n\"" + HOSTILE.replace("\"", "\"\"") + "\"\n\"C\"\n\"D\"\ndata:\n0 -1 1\n-1 0 -1\n1 -1 0\n",
				written("m.dl", "--mode", "one", "--rows", "actor", "--by", "claim", "--qualifier", "agreement"));
		assertEquals("*Vertices 5 3\n1 \"" + HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n2 \"C\"\n3 \"D\"\n4 \"X\"\n5 \"Y\"\n*Edges\n1 4 1\n2 4 -1\n2 5 1\n3 4 1\n",
				written("m.net", "--mode", "two", "--rows", "actor", "--by", "claim", "--qualifier", "agreement"));
	}

	@Test
	void everySetCountsIfItIsSaid() throws IOException {
		String[] question = { "--mode", "two", "--rows", "actor", "--by", "claim" };
		assertTrue(written("m.csv", (Object[]) question).contains("C,1,1\r\n"));
		Program program = networks("--mode", "two", "--rows", "actor", "--by", "claim", "--set", "*", "-o", out.resolve("m.csv"));
		assertTrue(program.err().contains("the statements of every annotation set count"), program.err());
		assertTrue(Files.readString(out.resolve("m.csv")).contains("C,2,1\r\n"));
		assertEquals(2, networks("--mode", "two", "--rows", "actor", "--by", "claim", "--set", "eve", "-o", out.resolve("n.csv")).exitCode());
	}

	@Test
	void theEvidenceIsBesideIt() throws IOException {
		Path evidence = out.resolve("e.csv");
		written("m.csv", "--mode", "two", "--rows", "actor", "--by", "claim", "--qualifier", "agreement", "--evidence", evidence);
		List<String> lines = Files.readAllLines(evidence);
		assertEquals("row,column,by,level,side,article,annotator,statement,start,end", lines.getFirst());
		assertEquals(5, lines.size());
		assertTrue(lines.contains("C,X,X,0,row,a,,s2,4,7"), lines::toString);
	}

	@Test
	void eventsAreTheStatements() throws IOException {
		List<String> lines = written("v.csv", "--mode", "events", "--only", "actor=C").lines().toList();
		assertEquals("article,statement,published,person,organisation,actor,chain,claim,stance,certainty,topic,size,label,tone,start,end,exact,author,outlet,section,type", lines.getFirst());
		assertEquals("a,s2,2025-01-31T10:00,,C,C,C,X,denies,,harm,,,=sharp,4,7,two,,,,", lines.get(1), "data are not defused");
		assertEquals(3, lines.size());
	}

	@Test
	void groupsSayHowFarTheyArePolarised() {
		Program program = networks("--mode", "groups", "--rows", "actor", "--by", "claim", "--qualifier", "agreement", "-o", out.resolve("g.csv"));
		assertEquals("polarisation 1" + System.lineSeparator(), program.out());
	}

	@Test
	void aWindowIsAFile() throws IOException {
		Program program = networks("--mode", "two", "--rows", "actor", "--by", "claim", "--window", "1", "month", "--from", "2025-01", "--to", "2025-02", "-o", out);
		assertEquals(0, program.exitCode(), program.err());
		try (Stream<Path> files = Files.list(out)) {
			assertEquals(List.of("2025-01-01T0000.csv", "2025-02-01T0000.csv"), files.map(one -> one.getFileName().toString()).sorted().toList());
		}
		assertEquals(",X\r\nD,1\r\n", Files.readString(out.resolve("2025-02-01T0000.csv")));
		assertEquals(0, networks("--mode", "two", "--rows", "actor", "--by", "claim", "--window", "1", "month", "--from", "2025-01", "--to", "2025-01", "-o", out).exitCode());
		assertFalse(Files.exists(out.resolve("2025-02-01T0000.csv")), "a window of the former run");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--mode three --rows actor --by claim -o OUT.csv", "--mode two --rows actor -o OUT.csv", "--mode two --rows actor --by claims -o OUT.csv", "--mode two --rows actor --by claim -o OUT.txt",
			"--mode two --rows actor --by claim --qualifier agreement --aggregate combine --normalize activity -o OUT.csv", "--mode one --rows actor --by claim --aggregate congruence -o OUT.csv",
			"--mode two --rows actor --by claim --from 2025-13 -o OUT.csv", "--mode two --rows actor --by claim --from 2026 --to 2025 -o OUT.csv", "--mode two --rows actor --by claim --only stance -o OUT.csv",
			"--mode two --rows actor --by claim --window 0 months -o OUT", "--mode two --rows actor --by claim --window 3 fortnights -o OUT", "--mode two --rows actor --by claim --kernel gaussian -o OUT.csv",
			"--mode groups --rows actor --by claim -o OUT.csv", "--mode groups --rows actor --by claim --qualifier agreement -o OUT.graphml", "--mode events --evidence E.csv -o OUT.csv",
			"--mode two --rows actor --by claim --evidence OUT.csv -o OUT.csv", "--mode two --rows actor --by claim" })
	void wrongUseIsToldAndNothingIsWritten(String arguments) {
		Program program = networks((Object[]) arguments.replace("OUT", out.toString()).split(" "));
		assertEquals(2, program.exitCode(), program.err());
		assertTrue(program.err().startsWith("gainsay: "), program.err());
		assertFalse(Files.exists(folder.resolve("out.csv")) || Files.exists(out));
	}

	@Test
	void whatIsNoNetworkIsNotReplaced() throws IOException {
		Program.write(out.resolve("mine.csv"), "name,phone\n");
		Object[] question = { "--mode", "two", "--rows", "actor", "--by", "claim", "-o", out.resolve("mine.csv") };
		assertEquals(3, networks(question).exitCode());
		assertEquals("name,phone\n", Files.readString(out.resolve("mine.csv")));
		String once = written("n.csv", "--mode", "two", "--rows", "actor", "--by", "claim");
		assertEquals(once, written("n.csv", "--mode", "two", "--rows", "actor", "--by", "claim"), "a former network is");
	}
}
