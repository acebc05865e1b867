// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.interchange.ExportSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** What is written is right by validators that are not ours, and what is spoilt in it is not. */
class OtherValidatorsTest {

	private static final Path DOCS = Corpora.example().resolve("../../docs/user").normalize();
	private static final Path RULES = Corpora.example().resolve("../../tests/org.gainsay.validators/rules").normalize();
	private static final Path JSON_SCHEMA = DOCS.resolve("gainsay.schema.json");
	private static final Path SHAPES = DOCS.resolve("gainsay.shacl.ttl");
	private static final String BASE = "base=https://example.org/c/";
	private static final String OA = "http://www.w3.org/ns/oa#";
	private static final String AS = "http://www.w3.org/ns/activitystreams#";
	/** Where the terms of an expanded document may come from: the vocabularies of Web Annotation's context, those that a document names itself. */
	private static final List<String> VOCABULARIES = List.of(OA, AS, "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://purl.org/dc/terms/",
			"http://purl.org/dc/elements/1.1/", "http://xmlns.com/foaf/0.1/", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/prov#", "https://gainsay.org/ns#");

	@TempDir
	private Path elsewhere;

	static List<Path> corpora() {
		return Stream.concat(RoundTrip.kept().stream(), Stream.of(Corpora.example())).toList();
	}

	/** Changes the first place where something stands in a file. */
	private static void spoil(Path file, String what, String by) throws IOException {
		String text = Files.readString(file);
		int at = text.indexOf(what);
		assertNotEquals(-1, at, what);
		Files.writeString(file, text.substring(0, at) + by + text.substring(at + what.length()));
	}

	@Test
	void withoutValidatorsABuildOfAllIsNotSound() {
		assertThrows(TestAbortedException.class, () -> Outside.need(elsewhere, false));
		assertThrows(AssertionFailedError.class, () -> Outside.need(elsewhere, true));
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void jsonIsByItsSchema(Path corpus) throws IOException {
		Path file = elsewhere.resolve("corpus.json");
		RoundTrip.export(Corpora.sound(corpus), "json", file);
		assertEquals(List.of(), Outside.says("JsonSchemaCheck", JSON_SCHEMA, file));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "\"gainsay\":1 | \"gainsay\":2 | '1'", "\"status\":\" | \"status\":\"x | enumeration", "\"type\":\"article\" | \"type\":\"artikel\" | 'article'", "\"start\":\\d+ | \"start\":\"1\" | integer expected",
			"\"language\":\" | \"langue\":\" | 'langue'" })
	void whatIsSpoiltInJsonIsNotByItsSchema(String what, String by, String said) throws IOException {
		Path file = elsewhere.resolve("corpus.json");
		RoundTrip.export(Corpora.sound(RoundTrip.kept().getLast()), "json", file);
		String text = Files.readString(file);
		String spoilt = text.replaceFirst(what.replace(":", ": ?"), by);
		assertNotEquals(text, spoilt);
		Files.writeString(file, spoilt);
		List<String> wrong = Outside.says("JsonSchemaCheck", JSON_SCHEMA, file);
		assertTrue(wrong.stream().anyMatch(one -> one.contains(said)), wrong.toString());
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void tablesAreADataPackage(Path corpus) throws IOException {
		for (String option : List.of("", "spreadsheet")) {
			Path folder = elsewhere.resolve("tables" + option);
			RoundTrip.export(Corpora.sound(corpus), "csv", folder, option.isEmpty() ? new String[0] : new String[] { option });
			assertEquals(List.of(), Outside.says("JsonSchemaCheck", RULES.resolve("data-package.schema.json"), folder.resolve("datapackage.json")));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "\"name\": \"articles\" | \"name\": \"The articles\"", "\"type\": \"integer\" | \"type\": \"int\"", "\"path\": \"actors.csv\" | \"path\": \"../actors.csv\"", "\"fields\": \"outlet\" | \"felder\": \"outlet\"",
			"\"bytes\": | \"bytes\": -1, \"bites\":", "\"required\": true | \"required\": \"yes\"" })
	void whatIsSpoiltInADescriptorIsNoDataPackage(String what, String by) throws IOException {
		Path folder = elsewhere.resolve("tables");
		RoundTrip.export(Corpora.sound(RoundTrip.kept().getLast()), "csv", folder);
		spoil(folder.resolve("datapackage.json"), what, by);
		assertEquals(1, Outside.says("JsonSchemaCheck", RULES.resolve("data-package.schema.json"), folder.resolve("datapackage.json")).size());
	}

	@ParameterizedTest
	@MethodSource("corpora")
	void rdfIsByItsShapes(Path corpus) throws IOException {
		Path file = elsewhere.resolve("corpus.ttl");
		RoundTrip.export(Corpora.sound(corpus), "rdf", file, BASE);
		assertEquals(List.of(), Outside.says("ShaclCheck", SHAPES, file));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "gainsay:standing \"[a-z]+\" | gainsay:standing \"shaky\" | In", "gainsay:status \"accepted\" | gainsay:status \"accepted\", \"rejected\" | MaxCount", "oa:start \"\\d+\" | oa:start \"999999\" | Less",
			"oa:exact \"[^\"]+\" | oa:exact \"\" | MinLength", "gainsay:place 1 | gainsay:place 0 | MinInclusive", "gainsay:set < | gainsay:sat < | MinCount", "a gainsay:Claim | a gainsay:Klaim | Class" })
	void whatIsSpoiltInRdfIsNotByItsShapes(String what, String by, String constraint) throws IOException {
		Path file = elsewhere.resolve("corpus.ttl");
		RoundTrip.export(Corpora.sound(RoundTrip.kept().getLast()), "rdf", file, BASE);
		String text = Files.readString(file);
		String spoilt = text.replaceFirst(what, by);
		assertNotEquals(text, spoilt, what);
		Files.writeString(file, spoilt);
		List<String> wrong = Outside.says("ShaclCheck", SHAPES, file);
		assertTrue(wrong.stream().anyMatch(one -> one.startsWith(constraint)), wrong.toString());
	}

	/** Every word of it becomes a term of a vocabulary, none is dropped, and the annotations are those of the standard. */
	@ParameterizedTest
	@MethodSource("corpora")
	void webAnnotationsExpandToTheirTerms(Path corpus) throws IOException {
		Path file = elsewhere.resolve("corpus.jsonld");
		ExportSummary summary = RoundTrip.export(Corpora.sound(corpus), "web-annotation", file, BASE);
		JsonArray expanded = expanded(file);
		Map<String, Integer> written = new TreeMap<>();
		count(JsonParser.parseString(Files.readString(file)), written);
		Map<String, Integer> terms = new TreeMap<>();
		count(expanded, terms);
		assertEquals(written.values().stream().mapToInt(Integer::intValue).sum(), terms.values().stream().mapToInt(Integer::intValue).sum(), () -> written + " became " + terms);
		Set<String> strange = new TreeSet<>(terms.keySet());
		strange.removeIf(term -> VOCABULARIES.stream().anyMatch(term::startsWith));
		assertEquals(Set.of("@id", "@type"), strange);
		JsonArray annotations = expanded.get(0).getAsJsonObject().getAsJsonArray(AS + "first").get(0).getAsJsonObject().getAsJsonArray(AS + "items").get(0).getAsJsonObject().getAsJsonArray("@list");
		assertEquals(summary.statements(), annotations.asList().stream().filter(one -> one.getAsJsonObject().getAsJsonArray("@type").toString().contains("gainsay.org/ns#Statement")).count());
		for (JsonElement one : annotations) {
			JsonObject annotation = one.getAsJsonObject();
			assertEquals(OA + "Annotation", annotation.getAsJsonArray("@type").get(0).getAsString());
			for (JsonElement target : annotation.getAsJsonArray(OA + "hasTarget")) {
				JsonArray selectors = target.getAsJsonObject().getAsJsonArray(OA + "hasSelector");
				JsonObject start = selectors.get(0).getAsJsonObject().getAsJsonArray(OA + "start").get(0).getAsJsonObject();
				assertEquals("http://www.w3.org/2001/XMLSchema#nonNegativeInteger", start.get("@type").getAsString());
				assertTrue(selectors.get(1).getAsJsonObject().has(OA + "exact") && target.getAsJsonObject().has(OA + "hasSource"), target::toString);
			}
		}
	}

	@Test
	void aWordOfNoVocabularyIsDroppedBesideTheOthers() throws IOException {
		Path file = elsewhere.resolve("corpus.jsonld");
		RoundTrip.export(Corpora.sound(RoundTrip.kept().getLast()), "web-annotation", file, BASE);
		spoil(file, "\"exact\":", "\"exactly\":");
		Map<String, Integer> written = new TreeMap<>();
		count(JsonParser.parseString(Files.readString(file)), written);
		Map<String, Integer> terms = new TreeMap<>();
		count(expanded(file), terms);
		assertEquals(written.values().stream().mapToInt(Integer::intValue).sum() - 1, terms.values().stream().mapToInt(Integer::intValue).sum());
	}

	private JsonArray expanded(Path file) throws IOException {
		return JsonParser.parseString(Outside.says("JsonLdCheck", RULES.resolve("anno.json"), file).getFirst()).getAsJsonArray();
	}

	/** How often each word or term says something: of a value object and a mere reference only what leads to it counts. */
	private static void count(JsonElement element, Map<String, Integer> counts) {
		if (element instanceof JsonObject object) {
			if (object.has("@value") || object.has("@list")) {
				object.asMap().values().forEach(value -> count(value, counts));
				return;
			}
			boolean reference = object.size() == 1 && object.has("@id");
			object.asMap().forEach((word, value) -> {
				if (!word.equals("@context") && !reference) {
					counts.merge(word, 1, Integer::sum);
					count(value, counts);
				}
			});
		} else if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(one -> count(one, counts));
		}
	}
}
