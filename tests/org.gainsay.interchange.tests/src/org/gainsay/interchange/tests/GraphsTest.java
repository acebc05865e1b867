// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.WrongOptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Chains and claims for programs that draw them, schema.org, and crates. */
class GraphsTest {

	@TempDir
	private Path elsewhere;

	private Corpus hostile() {
		Path folder = elsewhere.resolve("c");
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + "actor odd : person \"\\\\\\\"<b>]]>&amp;\\\\N\"\nclaim sank \"It \\\"sank\\\" -- \\\\l {x} <y>\" { contradicts floats }\nclaim floats \"It floats 🚢\"\n");
		Corpora.write(folder, "a.txt", "The ferry sank, the mayor said.\n");
		Corpora.write(folder, "a.claims", "gainsay 1\narticle a \"A <a href=\\\"x\\\">\" { outlet herald text \"a.txt\" statement s { says \"The ferry sank\" by mayor citing odd asserts sank } }");
		return Corpora.sound(folder);
	}

	/** As the schema of GraphML has it: keys are declared once with a type, ids are unique, edges lead from node to node, values are of the type. */
	@Test
	void graphmlIsTypedAndLeadsSomewhere() throws IOException, XMLStreamException {
		for (Corpus corpus : List.of(hostile(), Corpora.sound(Corpora.example()))) {
			Path out = elsewhere.resolve(corpus.name() + ".graphml");
			RoundTrip.own(corpus, "graphml", out);
			Map<String, String> types = new HashMap<>();
			Set<String> ids = new HashSet<>();
			List<String> leads = new ArrayList<>();
			try (InputStream in = Files.newInputStream(out)) {
				XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
				while (xml.hasNext()) {
					if (xml.next() != XMLStreamConstants.START_ELEMENT) {
						continue;
					}
					switch (xml.getLocalName()) {
						case "key" -> assertEquals(null, types.put(xml.getAttributeValue(null, "id"), xml.getAttributeValue(null, "attr.type")), "a key is declared once");
						case "node", "edge" -> {
							assertTrue(ids.add(xml.getAttributeValue(null, "id")), xml.getAttributeValue(null, "id"));
							if (xml.getLocalName().equals("edge")) {
								leads.addAll(List.of(xml.getAttributeValue(null, "source"), xml.getAttributeValue(null, "target")));
							}
						}
						case "data" -> {
							String type = types.get(xml.getAttributeValue(null, "key"));
							String value = xml.getElementText();
							assertTrue(type.equals("string") || type.equals("double") && value.matches("-?\\d+\\.\\d+") || type.equals("boolean") && value.matches("true|false"), type + " " + value);
						}
						default -> { // what holds them
						}
					}
				}
			}
			assertTrue(ids.containsAll(leads), leads::toString);
			assertTrue(ids.size() > 3 && !leads.isEmpty());
		}
	}

	/** Graphviz takes a backslash for an escape, and a quotation mark for the end. */
	@Test
	void dotQuotesWhatGraphvizTakesForSomething() throws IOException {
		Path out = elsewhere.resolve("c.dot");
		RoundTrip.own(hostile(), "dot", out);
		String dot = Files.readString(out);
		assertTrue(dot.contains("[shape=note, label=\"It \\\"sank\\\" -- \\\\l {x} <y>\"]"), dot);
		assertTrue(dot.contains("label=\"\\\\\\\"<b>]]>&amp;\\\\N\""), dot);
		String bare = dot.replaceAll("\\\\.", "").replaceAll("\"[^\"]*\"", "");
		assertEquals(bare.chars().filter(c -> c == '{').count(), bare.chars().filter(c -> c == '}').count());
		assertTrue(!bare.contains("\""), bare);
	}

	@Test
	void oneClaimCanBeAskedForAndAWrongOneIsNamed() throws IOException {
		Corpus corpus = hostile();
		RoundTrip.own(corpus, "dot", elsewhere.resolve("c.dot"), "claim=floats");
		assertTrue(!Files.readString(elsewhere.resolve("c.dot")).contains("sank"));
		assertEquals("There is no claim 'swims'; there are: sank, floats.", assertThrows(WrongOptionException.class, () -> RoundTrip.own(corpus, "svg", elsewhere.resolve("svg"), "claim=swims")).getMessage());
	}

	@Test
	void drawingsOfFormerExportsGo() throws IOException {
		Corpus corpus = hostile();
		Path out = elsewhere.resolve("svg");
		RoundTrip.own(corpus, "svg", out);
		assertTrue(Files.exists(out.resolve("claims/sank.svg")) && Files.exists(out.resolve("articles/a.svg")));
		RoundTrip.own(corpus, "svg", out, "claim=floats");
		assertTrue(Files.exists(out.resolve("claims/floats.svg")) && !Files.exists(out.resolve("claims/sank.svg")) && !Files.exists(out.resolve("articles")));
	}

	/** Whatever leads to something of ours leads to something that is there. */
	@Test
	void schemaOrgLeadsSomewhere() throws IOException {
		Path out = elsewhere.resolve("c.jsonld");
		RoundTrip.own(Corpora.sound(Corpora.example()), "claimreview", out);
		Set<String> there = new HashSet<>();
		Set<String> leads = new HashSet<>();
		JsonObject all = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
		walk(all.get("@graph"), there, leads);
		assertTrue(there.containsAll(leads), leads::toString);
		assertTrue(leads.size() > 5, leads::toString);
		Set<String> types = new HashSet<>();
		all.getAsJsonArray("@graph").forEach(one -> types.add(one.getAsJsonObject().get("@type").getAsString()));
		assertTrue(types.containsAll(Set.of("Claim", "NewsArticle", "Person", "NewsMediaOrganization")), types::toString);
	}

	private static void walk(JsonElement element, Set<String> there, Set<String> leads) {
		if (element instanceof JsonObject object) {
			if (object.has("@id")) {
				(object.size() == 1 ? leads : there).add(object.get("@id").getAsString());
			}
			object.asMap().values().forEach(value -> walk(value, there, leads));
		} else if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(value -> walk(value, there, leads));
		}
	}

	@Test
	void aCrateHoldsTheTextsOrTheirHashesAlone() throws IOException {
		Corpus corpus = hostile();
		Path out = elsewhere.resolve("crate");
		RoundTrip.own(corpus, "ro-crate", out, "author=Doe; Jane \"J.\"", "date=2026-05-04", "license=https://creativecommons.org/licenses/by/4.0/");
		assertTrue(Files.exists(out.resolve("texts/a.txt")));
		assertTrue(Files.readString(out.resolve("CITATION.cff")).contains("  - family-names: \"Doe\"\n    given-names: \"Jane \\\"J.\\\"\"\n"));
		ExportSummary without = RoundTrip.own(corpus, "ro-crate", out, "no-texts", "date=2026-05-04", "license=https://creativecommons.org/licenses/by/4.0/");
		assertTrue(!Files.exists(out.resolve("texts")) && !Files.readString(out.resolve("annotations.jsonld")).contains("text/plain"));
		assertEquals(List.of("a: The article's text is left out, as was asked for; its hash and its address are there."), without.notCarried().stream().map(one -> one.where() + ": " + one.what()).toList());
		assertTrue(Files.readString(out.resolve("ro-crate-metadata.json")).contains(corpus.text(corpus.articles().iterator().next()).orElseThrow().sha256()));
	}
}
