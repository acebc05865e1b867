// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.analysis.networks.Aggregate;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.NetworkQuestion.Condition;
import org.gainsay.analysis.networks.Networks;
import org.gainsay.analysis.networks.Normalization;
import org.gainsay.analysis.networks.Repeated;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.dna.DnaImporter;
import org.gainsay.interchange.networks.NetworkFormat;
import org.gainsay.interchange.networks.NetworkTables;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The invented database of the shared folder: its statements as they are to be understood, and 57 networks reckoned from the definitions by somebody else. */
class DnaOfTheSharedFolderTest {

	private static final double EXACT = 1e-9;
	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

	@TempDir
	static Path folder;
	private static Path shared;
	private static Corpus corpus;

	@BeforeAll
	static void imports() throws IOException {
		String there = System.getProperty("gainsay.shared");
		Assumptions.assumeTrue(there != null && Files.isRegularFile(Path.of(there, "dna", "synthetic.dna")), "the shared folder is not there: set -Dgainsay.shared=DIR");
		shared = Path.of(there, "dna");
		ImportResult result = new DnaImporter().read(shared.resolve("synthetic.dna"), OptionValues.NONE, Progress.NONE);
		assertEquals(1, result.notMapped().size(), () -> result.notMapped().toString());
		for (FileEdits file : result.edit().files()) {
			Files.writeString(folder.resolve(file.file()), file.applyTo(""));
		}
		corpus = Corpora.built(folder).corpus();
		assertEquals(0, corpus.counts().errors());
	}

	@Test
	void everyStatementIsAsItIsToBeUnderstood() throws IOException {
		Networks events = Networks.of(corpus, NetworkQuestion.of(Mode.EVENTS, null, null, null, null));
		StringWriter written = new StringWriter();
		NetworkTables.events(events, corpus, written);
		List<String> found = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(written.toString())) {
			rows.forEach(row -> found.add(String.join("|", corpus.article(row.getField("article")).orElseThrow().title(), row.getField("published"), row.getField("start"), row.getField("end"), row.getField("exact"),
					row.getField("person"), row.getField("organisation"), row.getField("claim"), agreement(row), row.getField("intensity"), row.getField("frame"), row.getField("remark"))));
		}
		List<String> wanted = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(shared.resolve("statements.csv"))) {
			rows.forEach(row -> wanted.add(String.join("|", row.getField("title"), row.getField("published"), row.getField("start"), row.getField("end"), row.getField("exact"), row.getField("person"),
					row.getField("organization"), row.getField("concept"), row.getField("agreement"), row.getField("intensity"), row.getField("frame"), row.getField("remark"))));
		}
		assertEquals(458, wanted.size());
		assertEquals(wanted.stream().sorted().toList(), found.stream().sorted().toList());
	}

	/** Of a statement without a concept it is a code. */
	private static String agreement(NamedCsvRecord row) {
		String stance = row.getField("stance").isEmpty() ? row.getField("agreement") : row.getField("stance");
		return switch (stance) {
			case "asserts", "yes" -> "1";
			case "denies", "no" -> "0";
			default -> stance;
		};
	}

	@TestFactory
	Stream<DynamicTest> theNetworksAreThoseOfTheDefinitions() throws IOException {
		List<String> lines = Files.readAllLines(shared.resolve("combinations.tsv"));
		assertEquals(58, lines.size());
		return lines.stream().skip(1).map(line -> line.split("\t")).map(line -> DynamicTest.dynamicTest(line[0], () -> compare(shared.resolve("expected").resolve(line[0]), question(line[1]))));
	}

	private static void compare(Path expected, NetworkQuestion question) throws IOException {
		StringWriter written = new StringWriter();
		NetworkFormat.CSV.write(Networks.of(corpus, question).all().getFirst(), corpus, written);
		Map<List<String>, Double> wanted = cells(Files.readString(expected));
		Map<List<String>, Double> found = cells(written.toString());
		assertEquals(wanted.keySet(), found.keySet());
		assertTrue(wanted.values().stream().anyMatch(weight -> weight != 0));
		wanted.forEach((cell, weight) -> assertEquals(weight, found.get(cell), EXACT, () -> cell.toString()));
	}

	private static Map<List<String>, Double> cells(String csv) {
		Map<List<String>, Double> cells = new HashMap<>();
		List<List<String>> rows = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
			reader.forEach(row -> rows.add(row.getFields()));
		} catch (IOException none) {
			throw new AssertionError(none);
		}
		for (List<String> row : rows.subList(1, rows.size())) {
			for (int j = 1; j < row.size(); j++) {
				cells.put(List.of(row.getFirst(), rows.getFirst().get(j)), Double.valueOf(row.get(j)));
			}
		}
		return cells;
	}

	private static NetworkQuestion question(String arguments) {
		Map<String, List<String>> given = new HashMap<>();
		String option = null;
		for (Matcher word = WORD.matcher(arguments); word.find();) {
			String one = word.group(1) != null ? word.group(1) : word.group(2);
			if (one.startsWith("--")) {
				option = one;
				given.computeIfAbsent(option, key -> new ArrayList<>());
			} else {
				given.get(option).add(one);
			}
		}
		assertNotNull(given.get("--mode"));
		return new NetworkQuestion(Mode.valueOf(one(given, "--mode").toUpperCase(Locale.ROOT)), one(given, "--rows"), one(given, "--by"), one(given, "--qualifier"),
				one(given, "--aggregate") == null ? null : Aggregate.valueOf(one(given, "--aggregate").toUpperCase(Locale.ROOT)),
				one(given, "--normalize") == null ? Normalization.NO : Normalization.valueOf(one(given, "--normalize").toUpperCase(Locale.ROOT)),
				one(given, "--duplicates") == null ? Repeated.KEEP : Repeated.valueOf(one(given, "--duplicates").toUpperCase(Locale.ROOT)), one(given, "--from"), one(given, "--to"),
				given.getOrDefault("--only", List.of()).stream().map(Condition::of).toList(), given.getOrDefault("--without", List.of()).stream().map(Condition::of).toList(), given.containsKey("--isolates"),
				null, null, null, 0);
	}

	private static String one(Map<String, List<String>> given, String option) {
		return given.containsKey(option) ? given.get(option).getFirst() : null;
	}

	/** The evidence of an edge is enough to reckon it again. */
	@Test
	void theEvidenceGivesTheWeightsAgain() {
		Networks networks = Networks.of(corpus, NetworkQuestion.of(Mode.ONE, "organisation", "claim", "agreement", Aggregate.SUBTRACT));
		int[] edges = { 0 };
		networks.all().getFirst().edges((row, column, weight) -> {
			edges[0]++;
			Map<String, double[]> counts = new HashMap<>();
			networks.all().getFirst().behind(row, column, behind -> counts.computeIfAbsent(behind.by().key(), claim -> new double[4])[(behind.ofRow() ? 0 : 2) + Integer.parseInt(behind.level())]++);
			double again = counts.values().stream().mapToDouble(n -> n[0] * n[2] + n[1] * n[3] - n[0] * n[3] - n[1] * n[2]).sum();
			assertEquals(weight, again, EXACT);
		});
		assertTrue(edges[0] > 50);
	}

	@Test
	void whereverItRunsItWritesTheSame() throws IOException {
		Locale before = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		NetworkQuestion question = new NetworkQuestion(Mode.TWO, "actor", "claim", "stance", null, Normalization.ACTIVITY, Repeated.WEEK, "2024", null, List.of(), List.of(), false, null, null, null, 0);
		try {
			for (NetworkFormat format : NetworkFormat.values()) {
				StringWriter one = new StringWriter();
				StringWriter other = new StringWriter();
				format.write(Networks.of(corpus, question).all().getFirst(), corpus, one);
				Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
				TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
				format.write(Networks.of(corpus, question).all().getFirst(), corpus, other);
				Locale.setDefault(before);
				TimeZone.setDefault(zone);
				assertEquals(one.toString(), other.toString());
				assertTrue(one.toString().length() > 500);
			}
		} finally {
			Locale.setDefault(before);
			TimeZone.setDefault(zone);
		}
	}
}
