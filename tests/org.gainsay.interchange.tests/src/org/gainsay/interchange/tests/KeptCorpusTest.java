// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.gainsay.analysis.utterance.RejectedPairs;
import org.gainsay.analysis.utterance.UtteranceIndex;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.report.html.HtmlReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpora that were saved by each state of the language, below {@code tests/kept}: they load for ever, with what was loaded
 * then, and what is made of them is byte for byte what lies beside them. {@code -Dgainsay.golden=write} writes that anew, and fails.
 */
class KeptCorpusTest {

	/** The folder of the corpus, by that of what is kept. */
	private static final Map<String, String> CORPORA = Map.of("1", "halmere", "2", "tarnwick");
	private static final String RENEW = ". If it is meant, run this test with -Dgainsay.golden=write, and read every line of what git shows as changed.";

	@TempDir
	private Path elsewhere;

	static List<Path> versions() throws IOException {
		try (Stream<Path> kept = Files.list(kept())) {
			List<Path> all = kept.sorted().toList();
			assertEquals(new TreeSet<>(CORPORA.keySet()), all.stream().map(one -> one.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)), "each has its corpus in the table");
			return all;
		}
	}

	private static Path kept() {
		return Corpora.example().resolve("../../tests/kept").normalize();
	}

	private static CorpusSession built(Path version) {
		return Corpora.built(version.resolve(CORPORA.get(version.getFileName().toString())));
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itLoadsWithWhatItHeldAndNoNewIssue(Path version) throws IOException {
		try (CorpusSession session = built(version)) {
			Corpus corpus = session.corpus();
			assertEquals(List.of(), corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList());
			List<String> lines = new ArrayList<>();
			lines.add("actors " + corpus.actors().size());
			lines.add("events " + corpus.events().size());
			lines.add("claims " + corpus.claims().size());
			lines.add("categories " + corpus.categories().size());
			lines.add("articles " + corpus.articles().size());
			lines.add("texts " + corpus.articles().stream().filter(article -> corpus.text(article).isPresent()).count());
			lines.add("sets " + corpus.articles().stream().map(ArticleFacts::name).mapToInt(article -> corpus.setsOf(article).size()).sum());
			lines.add("statements " + corpus.articles().stream().map(ArticleFacts::name).flatMap(article -> corpus.setsOf(article).stream())
					.mapToInt(set -> set.statements().size()).sum());
			lines.add("correspondences " + corpus.correspondences().size());
			for (Problem problem : corpus.problems()) {
				lines.add(problem.file() + ":" + problem.line() + ":" + problem.column() + "+" + problem.length() + " "
						+ problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code().id());
			}
			Files.write(elsewhere.resolve("check.txt"), String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
			golden(version, Set.of("check.txt"));
		}
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsTablesAreThese(Path version) throws IOException {
		exportWithLosses(version, "csv", "csv");
		compare(version, "csv");
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsModelIsThis(Path version) throws IOException {
		export(version, "xmi");
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsCrateIsThis(Path version) throws IOException {
		exportWithLosses(version, "ro-crate", "ro-crate", "license=https://creativecommons.org/licenses/by/4.0/");
		compare(version, "ro-crate");
	}

	@ParameterizedTest
	@CsvSource({ "1, brat", "1, uima-xmi", "1, webanno-tsv", "2, brat", "2, uima-xmi", "2, webanno-tsv" })
	void itsFilesForAnnotationToolsAreThese(String version, String format) throws IOException {
		exportWithLosses(kept().resolve(version), format, format);
		compare(kept().resolve(version), format);
	}

	/** What a database holds, a line a row: its bytes are those of SQLite. */
	@ParameterizedTest
	@MethodSource("versions")
	void itsDatabaseForNetworksIsThis(Path version) throws IOException {
		exportWithLosses(version, "dna", "dna/corpus.dna");
		Path database = elsewhere.resolve("dna/corpus.dna");
		Files.writeString(elsewhere.resolve("dna/corpus.txt"), DatabaseText.of(database));
		Files.delete(database);
		compare(version, "dna");
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsDrawingsAreThese(Path version) throws IOException {
		Path out = elsewhere.resolve("svg");
		try (CorpusSession session = built(version)) {
			Exporters.of("svg").orElseThrow().export(session.corpus(), ExportOptions.DEFAULT, out, Progress.NONE);
		}
		compare(version, "svg");
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsProjectForQdaProgramsIsThis(Path version) throws IOException {
		Path out = elsewhere.resolve("corpus.qdpx");
		try (CorpusSession session = built(version)) {
			Exporters.of("refi-qda").orElseThrow().export(session.corpus(), new ExportOptions(ExportOptions.EVERY_SET, false), out, Progress.NONE);
		}
		Path project = elsewhere.resolve("refi-qda/project.qde");
		Files.createDirectories(project.getParent());
		try (ZipFile zip = new ZipFile(out.toFile())) {
			Files.write(project, zip.getInputStream(zip.getEntry("project.qde")).readAllBytes());
		}
		golden(version, Set.of("refi-qda/project.qde"));
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsJsonIsThis(Path version) throws IOException {
		try (CorpusSession session = built(version)) {
			ExportSummary summary = Exporters.of("json").orElseThrow().export(session.corpus(), new ExportOptions(ExportOptions.EVERY_SET, false), elsewhere.resolve("corpus.json"), Progress.NONE);
			assertEquals(List.of(), summary.notCarried());
			golden(version, Set.of("corpus.json"));
		}
	}

	/** The formats of one file, with what of these corpora has no place in them. */
	static Stream<Arguments> files() throws IOException {
		return versions().stream().flatMap(version -> Stream.of("web-annotation .jsonld", "rdf .ttl", "nanopub .trig", "claimreview .schema.jsonld", "tei .tei.xml", "dot .dot", "graphml .graphml").map(format -> Arguments.of(version, format)));
	}

	/** @param format its id, the ending of the file, and options */
	@ParameterizedTest
	@MethodSource("files")
	void itsFileIsThis(Path version, String format) throws IOException {
		List<String> words = List.of(format.split(" "));
		String file = words.getFirst() + words.get(1);
		List<String> files = new ArrayList<>(List.of(file));
		Exporter exporter = Exporters.of(words.getFirst()).orElseThrow();
		try (CorpusSession session = built(version)) {
			ExportOptions options = ExportOptions.of(exporter, exporter.everySet() ? ExportOptions.EVERY_SET : null, false, words.subList(2, words.size()));
			ExportSummary summary = exporter.export(session.corpus(), options, elsewhere.resolve(file), Progress.NONE);
			files.add(file + ".losses.txt"); // in neither where there are none
			if (!summary.notCarried().isEmpty()) {
				Files.writeString(elsewhere.resolve(file + ".losses.txt"), losses(summary));
			}
		}
		golden(version, new TreeSet<>(files));
	}

	private void export(Path version, String format, String... options) throws IOException {
		Exporter exporter = Exporters.of(format).orElseThrow();
		try (CorpusSession session = built(version)) {
			ExportSummary summary = exporter.export(session.corpus(), ExportOptions.of(exporter, ExportOptions.EVERY_SET, false, List.of(options)), elsewhere.resolve(format), Progress.NONE);
			assertEquals(List.of(), summary.notCarried());
		}
		compare(version, format);
	}

	/** Writes every set to a place below the folder of a format, and beside it what had no place. */
	private void exportWithLosses(Path version, String format, String to, String... options) throws IOException {
		Exporter exporter = Exporters.of(format).orElseThrow();
		Files.createDirectories(elsewhere.resolve(to).getParent());
		try (CorpusSession session = built(version)) {
			ExportSummary summary = exporter.export(session.corpus(), ExportOptions.of(exporter, ExportOptions.EVERY_SET, false, List.of(options)), elsewhere.resolve(to), Progress.NONE);
			if (!summary.notCarried().isEmpty()) {
				Files.writeString(elsewhere.resolve(format + "/losses.txt"), losses(summary));
			}
		}
	}

	private static String losses(ExportSummary summary) {
		return summary.notCarried().stream().map(one -> one.where() + ": " + one.what() + "\n").collect(Collectors.joining());
	}

	/** Compares all files of a folder. */
	private void compare(Path version, String folder) throws IOException {
		Set<String> files = new TreeSet<>();
		for (Path root : List.of(elsewhere, version)) {
			if (Files.isDirectory(root.resolve(folder))) {
				try (Stream<Path> all = Files.walk(root.resolve(folder))) {
					all.filter(Files::isRegularFile).forEach(file -> files.add(root.relativize(file).toString().replace('\\', '/')));
				}
			}
		}
		golden(version, files);
	}

	@ParameterizedTest
	@MethodSource("versions")
	void itsReportIsThis(Path version) throws IOException {
		try (CorpusSession session = built(version)) {
			new HtmlReport(session.corpus(), null).write(elsewhere.resolve("report.html"), false);
			golden(version, Set.of("report.html"));
		}
	}

	/** One line names a statement by a name that it no longer has, another has no hashes. */
	@Test
	void whatWasRejectedStaysRejected() {
		try (CorpusSession session = built(kept().resolve("1"))) {
			Corpus corpus = session.corpus();
			RejectedPairs rejected = RejectedPairs.of(corpus);
			assertEquals(List.of(), rejected.unreadLines());
			List<UtterancePair> alike = UtteranceIndex.search(corpus, UtteranceIndex.Options.USUAL, Progress.NONE).unlinked();
			assertEquals(List.of("postBell.cart radioNight.cart"), alike.stream().map(pair -> pair.left().name() + " " + pair.right().name()).toList());
			assertTrue(rejected.contains(alike.getFirst(), corpus));
		}
	}

	/** Compares what was made with what is kept, or writes it, if that is asked for. */
	private void golden(Path version, Set<String> files) throws IOException {
		List<Path> written = new ArrayList<>();
		for (String file : files) {
			Path kept = version.resolve(file);
			byte[] expected = bytes(kept);
			byte[] actual = bytes(elsewhere.resolve(file));
			if (Arrays.equals(expected, actual)) {
				continue;
			}
			if (!"write".equals(System.getProperty("gainsay.golden"))) {
				compare(kept, expected, actual);
			} else if (actual == null) {
				Files.delete(kept);
			} else {
				Files.createDirectories(kept.getParent());
				Files.write(kept, actual);
			}
			written.add(kept);
		}
		if (!written.isEmpty()) {
			fail(written + " were written anew. Read every line of what git shows as changed, then run the test without -Dgainsay.golden.");
		}
	}

	/** What a file holds; null where there is none. */
	private static byte[] bytes(Path file) throws IOException {
		return Files.exists(file) ? Files.readAllBytes(file) : null;
	}

	private static void compare(Path kept, byte[] expected, byte[] actual) {
		if (expected == null || actual == null) {
			fail(kept + (expected == null ? " is not kept" : " is not written any more") + RENEW);
		}
		List<String> was = lines(expected);
		List<String> is = lines(actual);
		int line = 0;
		while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
			line++;
		}
		assertEquals(line < was.size() ? was.get(line) : "the end", line < is.size() ? is.get(line) : "the end", kept + ", line " + (line + 1) + RENEW);
		fail(kept + RENEW); // They differ in what is no UTF-8.
	}

	/** With their ends, for these count. */
	private static List<String> lines(byte[] text) {
		return List.of(new String(text, StandardCharsets.UTF_8).split("(?<=\n)"));
	}
}
