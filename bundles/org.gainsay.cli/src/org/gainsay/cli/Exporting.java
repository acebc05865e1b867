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

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.WrongOptionException;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a corpus is written in a format: what the commands {@code export} and {@code convert} have in common. */
final class Exporting {

	private static final String SPREADSHEET = "spreadsheet";
	/** The part of the help with what the formats declare. */
	private static final String FORMATS = "formats";

	@Option(names = "--to", paramLabel = "FORMAT", required = true, completionCandidates = FormatIds.class,
			description = "The format: ${COMPLETION-CANDIDATES}.")
	private String to;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true, completionCandidates = Endings.class,
			description = "Where to write: a folder, or a file for a format that is one (${COMPLETION-CANDIDATES}), which also goes to standard output with -.")
	private Path out;

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class,
			description = "Write the annotations of this set or annotator, not the articles' own; '*' writes every set, each apart.")
	private String set;

	@Option(names = "--option", paramLabel = "KEY[=VALUE]", description = "An option of the format, as listed below; may be given several times.")
	private List<String> options = List.of();

	@Option(names = "--spreadsheet", description = "The same as --option " + SPREADSHEET + ", for a format that has it.")
	private boolean spreadsheet;

	@Option(names = "--losses", paramLabel = "FILE", description = "Write what could not be carried to this file, as JSON that names all of it.")
	private Path losses;

	@Option(names = "--force", description = "Write even where something stands that is no former export; other files stay.")
	private boolean force;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

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

	/** Lists in the help of a command what the formats declare: for each what it is, and its options. */
	static void describeFormats(CommandLine command) {
		List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
		sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), FORMATS);
		command.setHelpSectionKeys(sections);
		command.getHelpSectionMap().put(FORMATS, help -> {
			Map<String, String> rows = new LinkedHashMap<>();
			for (Exporter exporter : Exporters.all()) {
				rows.put(exporter.id(), exporter.description());
				exporter.options().forEach(option -> rows.put("  " + exporter.id() + ": " + option.usage(), option.description()
						+ (option.standard() == null ? "" : " Unless you say: " + option.standard() + ".")));
			}
			return help.createHeading("%nFormats, and their options:%n") + help.createTextTable(rows);
		});
	}

	/** Throws if the options make no sense, before anything is read. */
	void check() {
		if (Exporters.of(to).isEmpty()) {
			List<String> ids = Exporters.all().stream().map(Exporter::id).toList();
			throw wrongUse("There is no export format called '" + to + "'; there are: " + String.join(", ", ids) + "." + Words.meant(to, ids));
		}
		if (isPrinted() && Exporters.of(to).orElseThrow().ending().isEmpty()) {
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

	/** Whether the export goes to standard output. */
	boolean isPrinted() {
		return out.equals(CorpusCommand.STANDARD_OUTPUT);
	}

	/** Where it is said what was done: not among what is printed. */
	PrintWriter told() {
		return isPrinted() ? spec.commandLine().getErr() : spec.commandLine().getOut();
	}

	/**
	 * Writes a corpus and says what was written, and what was not.
	 *
	 * @param before what was lost before, on the way into the corpus
	 */
	void write(Corpus corpus, ProgressLine progress, List<LossReport> before) throws IOException {
		Exporter exporter = Exporters.of(to).orElseThrow();
		ExportOptions asked = options();
		if (asked.everySet() && !exporter.everySet()) {
			throw wrongUse("The format " + to + " has no place for several annotators; name one set.");
		}
		if (!asked.everySet()) {
			CorpusCommand.checkSet(set, corpus, spec);
		}
		ExportSummary summary;
		try {
			summary = isPrinted() ? exporter.export(corpus, asked, Main.outputOf(spec), progress.titled("Writing"))
					: exporter.export(corpus, asked, out, progress.titled("Writing"));
		} catch (WrongOptionException wrong) {
			throw wrongUse(wrong.getMessage());
		} catch (IOException failed) {
			throw CorpusCommand.named(failed, out);
		}
		progress.close();
		PrintWriter told = told();
		int rejected = exporter.rejected(corpus, asked, summary);
		told.println("Wrote " + Words.count(summary.articles(), "article") + " and " + Words.count(summary.statements(), "statement")
				+ (rejected == 0 ? "" : ", " + rejected + " of them rejected,") + " as " + to + " to " + (isPrinted() ? "standard output." : Words.visible(out) + " (" + Words.count(summary.files().size(), "file") + ")."));
		LossReport lost = LossReport.of(to, summary);
		CorpusCommand.notCarried(lost, told);
		if (losses != null) {
			List<LossReport> all = new ArrayList<>(before);
			all.add(lost);
			LossReport.write(all, losses);
		}
	}

	private ParameterException wrongUse(String message) {
		return new ParameterException(spec.commandLine(), message);
	}
}
