// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.ImportResult;
import org.gainsay.interchange.Importer;
import org.gainsay.interchange.Importers;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.LossReport.Loss;
import org.gainsay.interchange.LossReport.Reason;
import org.gainsay.interchange.OptionValues;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.interchange.mapping.Mapping;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.intake.CorpusIntake;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * How a corpus with its annotations is made of what another program wrote: what the commands {@code import} and {@code convert} have in common.
 *
 * @param importer reads it
 * @param values   of the importer's options
 */
record Importing(Importer importer, OptionValues values) {

	/** The ids of all formats that articles or a corpus can be read from. */
	static Stream<String> ids() {
		return Stream.concat(ArticleReaders.all().stream().map(ArticleReader::id), Importers.all().stream().map(Importer::id)).sorted().distinct();
	}

	/** What is said of a format in a help. */
	static String described(String id) {
		return Stream.of(ArticleReaders.of(id).map(one -> one.name() + ": " + one.description()), Importers.of(id).map(one -> one.name() + ": " + one.description()))
				.flatMap(Optional::stream).collect(Collectors.joining("; or "));
	}

	/** Refuses a format that there is not. */
	static void check(String from, CommandSpec spec) {
		if (from != null && ids().noneMatch(from::equals)) {
			throw wrongUse(spec, "There is no import format called '" + from + "'; there are: " + String.join(", ", ids().toList()) + "." + Words.meant(from, ids().toList()));
		}
	}

	/**
	 * Who reads a corpus from a source.
	 *
	 * @param from    the id of the format; null to find it by what is in the source
	 * @param options as somebody gave them
	 * @param mapping the file of a mapping; null for none
	 * @return empty where it is articles that are to be read
	 */
	static Optional<Importing> of(String from, Path source, List<String> options, Path mapping, CommandSpec spec) throws IOException {
		Optional<Importer> importer = from == null ? guessed(source, spec) : named(from, source);
		if (importer.isEmpty()) {
			if (!options.isEmpty() || mapping != null) {
				throw wrongUse(spec, "--option and --mapping are for formats with annotations, and " + (from != null ? "the format " + from + " has none." : "none was found in " + Words.visible(source) + "; name the format with --from."));
			}
			return Optional.empty();
		}
		List<String> words = new ArrayList<>(options);
		if (mapping != null) {
			words.add(Mapping.OPTION.key() + "=" + mapping);
		}
		try {
			return Optional.of(new Importing(importer.get(), OptionValues.of(importer.get().id(), importer.get().options(), words)));
		} catch (WrongOptionException wrong) {
			throw wrongUse(spec, wrong.getMessage());
		}
	}

	/** A name may be that of a format of articles, too, such as csv: then it is what is in the source. */
	private static Optional<Importer> named(String from, Path source) throws IOException {
		Optional<Importer> importer = Importers.of(from);
		return importer.isEmpty() || ArticleReaders.of(from).isEmpty() || Importers.reads(importer.get(), source) ? importer : Optional.empty();
	}

	private static Optional<Importer> guessed(Path source, CommandSpec spec) {
		List<Importer> found = new ArrayList<>();
		for (Importer one : Files.isReadable(source) ? Importers.all() : List.<Importer>of()) {
			try {
				if (one.recognises(source)) {
					found.add(one);
				}
			} catch (IOException | UncheckedIOException unreadable) {
				// Whoever reads it will say why it cannot.
			}
		}
		if (found.isEmpty() && Files.isDirectory(source)) {
			try {
				found.addAll(Importers.ofAllFilesIn(source));
			} catch (IOException unreadable) {
				// Whoever reads it will say why it cannot.
			}
		}
		if (found.size() > 1) {
			throw wrongUse(spec, Words.visible(source) + " may be " + String.join(" or ", found.stream().map(Importer::id).toList()) + "; say which with --from.");
		}
		return found.stream().findFirst();
	}

	/** Makes a corpus in a new folder. */
	CorpusIntake.Brought bring(Path source, Path folder, Progress progress, CommandSpec spec) throws IOException {
		try {
			return CorpusIntake.of(importer, source, values, folder, progress);
		} catch (WrongOptionException wrong) {
			throw wrongUse(spec, wrong.getMessage());
		}
	}

	/** Says what went along and what did not, and answers the report of it. */
	LossReport print(ImportResult result, PrintWriter out) {
		result.kept().forEach((kind, count) -> out.println("  " + Words.oneLine(kind) + ": " + count));
		LossReport lost = LossReport.of(importer.id(), result);
		for (Loss loss : lost.losses()) {
			for (Reason reason : loss.why()) {
				out.println("  left: " + reason.count() + " × " + Words.oneLine(loss.kind()) + (reason.where().isEmpty() ? "" : " (" + Words.visible(reason.named()) + ")") + ": " + Words.oneLine(reason.what()));
			}
		}
		if (!result.sources().isEmpty()) {
			out.println("  kept beside it, in " + ImportResult.SOURCES + ": " + Words.count(result.sources().size(), "file"));
		}
		return lost;
	}

	private static ParameterException wrongUse(CommandSpec spec, String message) {
		return new ParameterException(spec.commandLine(), message);
	}
}
