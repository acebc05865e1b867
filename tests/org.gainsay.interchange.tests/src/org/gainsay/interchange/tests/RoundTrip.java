// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.OptionValues;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Ways out and back, for tests. */
final class RoundTrip {

	/** What is declared not to come back: in which file something stood, and the hash of a file with a byte order mark. */
	private static final Set<String> DECLARED = Set.of("gainsay:file", "gainsay:sha256");

	private RoundTrip() {
	}

	/** Writes every set of a corpus in a format. */
	static ExportSummary export(Corpus corpus, String format, Path out, String... options) throws IOException {
		Exporter exporter = Exporters.of(format).orElseThrow();
		return exporter.export(corpus, ExportOptions.of(exporter, ExportOptions.EVERY_SET, true, List.of(options)), out, Progress.NONE);
	}

	/** Writes the articles' own sets of a corpus in a format. */
	static ExportSummary own(Corpus corpus, String format, Path out, String... options) throws IOException {
		Exporter exporter = Exporters.of(format).orElseThrow();
		return exporter.export(corpus, ExportOptions.of(exporter, null, false, List.of(options)), out, Progress.NONE);
	}

	/** What an export did not carry, without what a corpus says of its study. */
	static List<ExportSummary.NotCarried> notOfAStudy(ExportSummary summary) {
		return summary.notCarried().stream().filter(one -> !Set.of("study", "coder", "round", "assignment", "decision").contains(one.kind())).toList();
	}

	/** Reads something in a format. */
	static ImportResult read(String format, Path source, String... options) throws IOException {
		Importer importer = Importers.of(format).orElseThrow();
		List<FormatOption> declared = importer.options();
		return importer.read(source, OptionValues.of(format, declared, List.of(options)), Progress.NONE);
	}

	/** Writes what was read into a folder, and builds it; it must be without errors. */
	static Corpus corpus(ImportResult result, Path folder) throws IOException {
		Files.createDirectories(folder);
		for (FileEdits file : result.edit().files()) {
			Path path = folder.resolve(file.file());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.applyTo(""));
		}
		return Corpora.sound(folder);
	}

	/** What did not come along, one a line. */
	static List<String> left(ImportResult result) {
		return result.notMapped().stream().map(one -> one.count() + " " + one.kind() + ": " + one.why()).toList();
	}

	/** The names of corpora that are kept for ever, with what they can say. */
	static List<Path> kept() {
		Path kept = Corpora.example().resolve("../../tests/kept").normalize();
		return Arrays.asList(kept.resolve("1/halmere"), kept.resolve("2/tarnwick"));
	}

	/** What a collection of web annotations holds, by address, without what is declared not to come back. */
	static Map<String, JsonElement> things(Path file) throws IOException {
		JsonObject all = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		Map<String, JsonElement> found = new TreeMap<>();
		for (JsonElement one : all.getAsJsonArray("gainsay:describes")) {
			found.put(one.getAsJsonObject().get("id").getAsString(), stripped(one));
		}
		for (JsonElement one : all.getAsJsonObject("first").getAsJsonArray("items")) {
			found.put(one.getAsJsonObject().get("id").getAsString(), stripped(one));
		}
		return found;
	}

	private static JsonElement stripped(JsonElement element) {
		if (element instanceof JsonObject object) {
			DECLARED.forEach(object::remove);
			object.asMap().values().forEach(RoundTrip::stripped);
		} else if (element.isJsonArray()) {
			element.getAsJsonArray().forEach(RoundTrip::stripped);
		}
		return element;
	}
}
