// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;
import org.eclipse.rdf4j.rio.trig.TriGParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.WrongOptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RDF and nanopublications, read back by parsers that are not ours. */
class RdfTest {

	private static final String BASE = "base=https://example.org/c/";
	private static final String NANOPUB = "http://www.nanopub.org/nschema#";
	private static final String GAINSAY = "https://gainsay.org/ns#";

	@TempDir
	private Path elsewhere;

	static List<Path> corpora() {
		return Stream.concat(RoundTrip.kept().stream(), Stream.of(Corpora.example())).toList();
	}

	private static List<Statement> read(RDFParser parser, Path file) throws IOException {
		List<Statement> statements = new ArrayList<>();
		parser.setRDFHandler(new StatementCollector(statements));
		try (InputStream in = Files.newInputStream(file)) {
			parser.parse(in, "");
		}
		return statements;
	}

	private static String triple(Statement statement) {
		return statement.getSubject() + " " + statement.getPredicate() + " " + statement.getObject();
	}

	private static long count(List<Statement> statements, String type) {
		return statements.stream().filter(one -> one.getPredicate().stringValue().endsWith("#type") && one.getObject().stringValue().equals(type)).count();
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void bothNotationsSayTheSame(Path folder) throws IOException {
		Corpus corpus = Corpora.sound(folder);
		ExportSummary summary = RoundTrip.export(corpus, "rdf", elsewhere.resolve("c.ttl"), BASE);
		assertEquals(List.of(), RoundTrip.notOfAStudy(summary));
		RoundTrip.export(corpus, "rdf", elsewhere.resolve("c.nq"), BASE, "notation=nquads");
		List<Statement> turtle = read(new TurtleParser(), elsewhere.resolve("c.ttl"));
		List<Statement> quads = read(new NQuadsParser(), elsewhere.resolve("c.nq"));
		Set<String> differ = quads.stream().map(RdfTest::triple).collect(Collectors.toSet());
		Set<String> other = turtle.stream().map(RdfTest::triple).collect(Collectors.toSet());
		assertEquals(Set.of(), other.stream().filter(one -> !differ.contains(one)).collect(Collectors.toSet()));
		assertEquals(Set.of(), differ.stream().filter(one -> !other.contains(one)).collect(Collectors.toSet()));
		assertEquals(corpus.counts().statements(), count(turtle, GAINSAY + "Statement"));
		assertEquals(corpus.counts().articles(), count(turtle, GAINSAY + "Article"));
		assertTrue(turtle.stream().allMatch(one -> one.getSubject() instanceof IRI), "everything has an address");
		Set<String> graphs = quads.stream().filter(one -> one.getObject().stringValue().equals(GAINSAY + "Statement")).map(one -> one.getContext().stringValue()).collect(Collectors.toSet());
		assertFalse(graphs.isEmpty());
		assertTrue(graphs.stream().allMatch(graph -> graph.startsWith("https://example.org/c/set/")), graphs.toString());
		assertFalse(quads.stream().anyMatch(one -> one.getContext() == null));
	}

	/** What leads to something that is not described leads nowhere. */
	@ParameterizedTest
	@MethodSource("corpora")
	void everyLeadLeadsSomewhere(Path folder) throws IOException {
		RoundTrip.export(Corpora.sound(folder), "rdf", elsewhere.resolve("c.ttl"), BASE);
		List<Statement> all = read(new TurtleParser(), elsewhere.resolve("c.ttl"));
		Set<String> described = all.stream().map(one -> one.getSubject().stringValue()).collect(Collectors.toSet());
		Set<String> missing = all.stream().map(Statement::getObject).filter(IRI.class::isInstance).map(Object::toString).filter(iri -> iri.startsWith("https://example.org/c/") && !described.contains(iri))
				.collect(Collectors.toSet());
		assertEquals(Set.of(), missing);
		assertTrue(described.size() > 50 && all.stream().anyMatch(one -> one.getObject() instanceof IRI && described.contains(one.getObject().stringValue())), "there are leads");
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void aNanopublicationHasFourGraphsOfItsOwn(Path folder) throws IOException {
		Corpus corpus = Corpora.sound(folder);
		ExportSummary summary = RoundTrip.export(corpus, "nanopub", elsewhere.resolve("c.trig"), BASE, "license=https://creativecommons.org/licenses/by/4.0/", "created=2026-05-04");
		List<Statement> all = read(new TriGParser(), elsewhere.resolve("c.trig"));
		Map<String, Set<String>> graphs = new TreeMap<>();
		for (Statement one : all) {
			String graph = one.getContext().stringValue();
			graphs.computeIfAbsent(graph.substring(0, graph.indexOf('#')), publication -> new HashSet<>()).add(graph.substring(graph.indexOf('#')));
		}
		assertEquals(summary.statements(), graphs.size());
		assertTrue(summary.statements() > 10);
		graphs.forEach((publication, parts) -> assertEquals(Set.of("#head", "#assertion", "#provenance", "#pubinfo"), parts, publication));
		assertEquals(graphs.keySet(), all.stream().filter(one -> one.getObject().stringValue().equals(NANOPUB + "Nanopublication")).map(one -> one.getSubject().stringValue()).collect(Collectors.toSet()));
		assertTrue(all.stream().filter(one -> one.getContext().stringValue().endsWith("#provenance")).anyMatch(one -> one.getSubject().stringValue().endsWith("#assertion")));
		assertEquals(summary.statements(), all.stream().filter(one -> one.getPredicate().stringValue().endsWith("/license")).count());
		assertTrue(assertThrows(WrongOptionException.class, () -> RoundTrip.export(corpus, "nanopub", elsewhere.resolve("d.trig"), "license=javascript:alert(1)")).getMessage().contains("address of a licence"));
	}

	@Test
	void hostileWordsComeBackAsTheyAre() throws IOException {
		Path folder = elsewhere.resolve("c");
		String text = "🚢\r\nThe \"\"\" ferry\\ sank'''\t<b>🚢, the mayor said.\r\n";
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "claim sank \"x\\\"\\\"\\\" . } <y> \\\\u0041 @prefix\"\n");
		Corpora.write(folder, "a.txt", text);
		Corpora.write(folder, "a.claims", "gainsay 1\narticle ärtikel \"A\" { outlet herald url \"https://herald.example/a b<c>\\\"d\\\"?q={x}|^`ü\" text \"a.txt\" statement s { says \"ferry\\\\ sank'''\" cue \"said\" by mayor asserts sank } }");
		Corpus corpus = Corpora.sound(folder);
		for (String notation : List.of("turtle", "nquads")) {
			Path out = elsewhere.resolve(notation);
			RoundTrip.export(corpus, "rdf", out, BASE, "notation=" + notation, "texts");
			List<Statement> all = read(notation.equals("turtle") ? new TurtleParser() : new NQuadsParser(), out);
			Map<String, List<String>> values = all.stream().collect(Collectors.groupingBy(one -> one.getPredicate().getLocalName(), Collectors.mapping(one -> one.getObject().stringValue(), Collectors.toList())));
			assertEquals(List.of(text), values.get("value"));
			assertEquals(List.of("x\"\"\" . } <y> \\u0041 @prefix"), values.get("text"));
			assertTrue(values.get("exact").contains("ferry\\ sank'''"));
			assertEquals(List.of("https://herald.example/a%20b%3Cc%3E%22d%22?q=%7Bx%7D%7C%5E%60%C3%BC"), values.get("canonical"));
			assertTrue(all.stream().map(RdfTest::triple).anyMatch(("https://example.org/c/article/%C3%A4rtikel " + GAINSAY + "name \"ärtikel\"")::equals));
		}
	}
}
