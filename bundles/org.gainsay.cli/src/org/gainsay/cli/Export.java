// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.WrongOptionException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** The command {@code export}. */
@Command(name = "export", description = "Writes the corpus in another format, and says what could not be carried.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay export examples/quillhaven --to csv -o tables",
				"  gainsay export examples/quillhaven --to csv --set '*' -o tables",
				"  gainsay export examples/quillhaven --to xmi -o quillhaven.xmi",
				"  gainsay export examples/quillhaven --to html --option event=spill -o q.html" })
final class Export extends CorpusCommand {

	private static final String SPREADSHEET = "spreadsheet";
	/** The part of the help with what the formats declare. */
	private static final String FORMATS = "formats";

	@Option(names = "--to", paramLabel = "FORMAT", required = true, completionCandidates = FormatIds.class,
			description = "The format: ${COMPLETION-CANDIDATES}.")
	String to;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, completionCandidates = Endings.class,
			description = "Where to write: a folder, or a file for a format that is one (${COMPLETION-CANDIDATES}), which also goes to standard output with -.")
	Path out;

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class,
			description = "Write the annotations of this set or annotator, not the articles' own; '*' writes every set, each apart.")
	String set;

	@Option(names = "--option", paramLabel = "KEY[=VALUE]", description = "An option of the format, as listed below; may be given several times.")
	List<String> options = List.of();

	@Option(names = "--spreadsheet", description = "The same as --option " + SPREADSHEET + ", for a format that has it.")
	boolean spreadsheet;

	@Option(names = "--force", description = "Write even where something stands that is no former export; other files stay.")
	boolean force;

	/** What completion and the help offer. */
	static final class FormatIds implements Iterable<String> {
		@Override
		public Iterator<String> iterator() {
			return Exporters.all().stream().map(Exporter::id).iterator();
		}
	}

	/** The formats that are a file, and how its name ends. */
	static final class Endings implements Iterable<String> {
		@Override
		public Iterator<String> iterator() {
			return Exporters.all().stream().filter(exporter -> !exporter.ending().isEmpty()).map(exporter -> exporter.id() + ": " + exporter.ending()).iterator();
		}
	}

	/** Lists in the help what the formats declare: for each what it is, and its options. */
	static void describeFormats(CommandLine export) {
		List<String> sections = new ArrayList<>(export.getHelpSectionKeys());
		sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), FORMATS);
		export.setHelpSectionKeys(sections);
		export.getHelpSectionMap().put(FORMATS, help -> {
			Map<String, String> rows = new LinkedHashMap<>();
			for (Exporter exporter : Exporters.all()) {
				rows.put(exporter.id(), exporter.description());
				exporter.options().forEach(option -> rows.put("  " + exporter.id() + ": " + option.usage(), option.description()
						+ (option.standard() == null ? "" : " Unless you say: " + option.standard() + ".")));
			}
			return help.createHeading("%nFormats, and their options:%n") + help.createTextTable(rows);
		});
	}

	@Override
	void checkUse() {
		if (Exporters.of(to).isEmpty()) {
			throw wrongUse("There is no export format called '" + to + "'; there are: "
					+ Exporters.all().stream().map(Exporter::id).collect(Collectors.joining(", ")) + ".");
		}
		if (out.equals(STANDARD_OUTPUT) && Exporters.of(to).orElseThrow().ending().isEmpty()) {
			throw wrongUse("The format " + to + " is a folder of files and cannot go to standard output; name a folder with -o.");
		}
		options();
	}

	private ExportOptions options() {
		Exporter exporter = Exporters.of(to).orElseThrow();
		List<String> words = new ArrayList<>(options);
		if (spreadsheet && exporter.options().stream().anyMatch(option -> option.key().equals(SPREADSHEET))) {
			words.add(SPREADSHEET);
		}
		try {
			return ExportOptions.of(exporter, set, force, words);
		} catch (WrongOptionException wrong) {
			throw wrongUse(wrong.getMessage());
		}
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Exporter exporter = Exporters.of(to).orElseThrow();
		ExportOptions options = options();
		if (options.everySet() && !exporter.everySet()) {
			throw wrongUse("The format " + to + " has no place for several annotators; name one set.");
		}
		if (!options.everySet()) {
			checkSet(set, session.corpus());
		}
		boolean printed = out.equals(STANDARD_OUTPUT);
		ExportSummary summary;
		try {
			summary = printed ? exporter.export(session.corpus(), options, bytes(), progress.titled("Writing"))
					: exporter.export(session.corpus(), options, out, progress.titled("Writing"));
		} catch (WrongOptionException wrong) {
			throw wrongUse(wrong.getMessage());
		} catch (IOException failed) {
			throw named(failed, out);
		}
		progress.close();
		PrintWriter told = printed ? err() : out();
		told.println("Wrote " + Words.count(summary.articles(), "article") + " and " + Words.count(summary.statements(), "statement")
				+ " as " + to + " to " + (printed ? "standard output." : Words.visible(out) + " (" + Words.count(summary.files().size(), "file") + ")."));
		notCarried(summary.notCarried(), told);
		return done(session.corpus());
	}
}
