// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Two sets of one coder on one article, in two rounds of a study: no format that carries sets takes the one for the other. */
class RoundsTest {

	@TempDir
	private Path elsewhere;
	private Corpus corpus;

	@BeforeEach
	void write() {
		Path folder = elsewhere.resolve("c");
		Corpora.write(folder, "actors.claims", Corpora.ACTORS + """
				claim sank "The ferry sank"
				round pilot : pilot { }
				round main { }
				codebook "B" version 1 { category tone on article : one of calm, loud }
				""");
		Corpora.write(folder, "a.txt", "One two three four five six.\n");
		Corpora.write(folder, "a.claims", "gainsay 1\narticle a \"A\" { outlet herald text \"a.txt\" statement s { says \"One\" by mayor asserts sank } }");
		Corpora.write(folder, "pilot.claims", "gainsay 1\nannotator ben\nannotations ben of a in pilot { status done coded 2026-03-01 code tone calm at \"six\" statement s { says \"One two\" by mayor for captain denies sank } }");
		Corpora.write(folder, "main.claims", "gainsay 1\nannotator ben\nannotations ben of a in main { code tone loud at \"five\" statement s { says \"three\" by captain asserts sank answers ben.pilot.a.s } statement t { says \"four\" by captain asserts sank repeats s } }\n");
		corpus = Corpora.sound(folder);
	}

	/** The sets and statements of a corpus with their rounds, one a line. */
	private static Set<String> sets(Corpus corpus) {
		Set<String> all = new TreeSet<>();
		corpus.setsOf("a").forEach(set -> {
			all.add(set.annotator() + " in " + set.round() + " " + set.coded() + " " + set.status() + " " + set.codes().stream().map(CodeFacts::values).toList());
			set.statements().forEach(one -> all.add(one.qualifiedName() + " " + one.round() + " " + one.content().spans() + one.members().getFirst().actor() + one.members().getFirst().onBehalfOf() + one.stances().getFirst().kind() + one.answers() + one.repeats()));
		});
		return all;
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "parquet", "tei", "web-annotation" })
	void bothComeBack(String format) throws IOException {
		Path out = elsewhere.resolve("out");
		assertEquals(List.of("round pilot"), RoundTrip.export(corpus, format, out).notCarried().stream().map(one -> one.kind() + " " + one.where()).toList(), "that it is a pilot");
		Corpus back = RoundTrip.corpus(Set.of("csv", "parquet").contains(format) ? RoundTrip.read(format, out, "texts=" + elsewhere.resolve("c")) : RoundTrip.read(format, out), elsewhere.resolve("back"));
		assertEquals(sets(corpus), sets(back));
		assertEquals(7, sets(back).size());
	}

	/** Each key of each table leads to one row. */
	@Test
	void keysOfTablesAreUnique() throws IOException {
		Path out = elsewhere.resolve("out");
		RoundTrip.export(corpus, "csv", out);
		JsonObject descriptor = JsonParser.parseString(Files.readString(out.resolve("datapackage.json"))).getAsJsonObject();
		for (JsonElement resource : descriptor.getAsJsonArray("resources")) {
			assertEquals(List.of(), new TableCheck(out, descriptor, resource.getAsJsonObject()).check());
		}
		List<String> keys = Corpora.rows(out.resolve("statements.csv")).stream().map(row -> row.getField("annotator") + "." + row.getField("round") + "." + row.getField("statement")).toList();
		assertEquals(List.of("..s", "ben.main.s", "ben.main.t", "ben.pilot.s"), keys.stream().sorted().toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "rdf", "nanopub" })
	void addressesAreUnique(String format) throws IOException {
		Path out = elsewhere.resolve("out");
		RoundTrip.export(corpus, format, out, "base=https://example.org/c/");
		String text = Files.readString(out);
		for (String round : List.of("main", "pilot")) {
			assertTrue(text.contains("statement/ben/" + round + "/a/s>"), text);
			assertTrue(text.contains("gainsay:round \"" + round + "\""), text);
		}
		assertTrue(text.lines().filter(line -> line.contains("set/ben/a")).collect(Collectors.toSet()).isEmpty(), text);
	}
}
