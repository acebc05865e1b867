// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Exporters;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code export}. */
@Command(name = "export", description = "Writes the corpus in another format, and says what could not be carried.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay export examples/quillhaven --to csv -o tables",
				"  gainsay export examples/quillhaven --to csv --set '*' -o tables",
				"  gainsay export examples/quillhaven --to xmi -o quillhaven.xmi" })
final class Export extends CorpusCommand {

	@Option(names = "--to", paramLabel = "FORMAT", required = true, completionCandidates = FormatIds.class,
			description = "The format: ${COMPLETION-CANDIDATES}.")
	String to;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT", required = true,
			description = "Where to write: a folder, or for xmi a file that ends in .xmi.")
	Path out;

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class,
			description = "Write the annotations of this set or annotator, not the articles' own; '*' writes every set, each apart.")
	String set;

	@Option(names = "--spreadsheet", description = "csv: put an apostrophe before what a spreadsheet would take for a formula.")
	boolean spreadsheet;

	@Option(names = "--force", description = "Write even where something stands that is no former export; other files stay.")
	boolean force;

	/** What completion and the help offer. */
	static final class FormatIds implements Iterable<String> {
		@Override
		public java.util.Iterator<String> iterator() {
			return Exporters.all().stream().map(Exporter::id).iterator();
		}
	}

	@Override
	void checkUse() {
		if (Exporters.of(to).isEmpty()) {
			throw wrongUse("There is no export format called '" + to + "'; there are: "
					+ Exporters.all().stream().map(Exporter::id).collect(Collectors.joining(", ")) + ".");
		}
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Exporter exporter = Exporters.of(to).orElseThrow();
		ExportOptions options = new ExportOptions(set, spreadsheet, force);
		if (options.everySet() && !exporter.everySet()) {
			throw wrongUse("The format " + to + " has no place for several annotators; name one set.");
		}
		if (!options.everySet()) {
			checkSet(set, session.corpus());
		}
		ExportSummary summary = exporter.export(session, options, out, progress.titled("Writing"));
		progress.close();
		out().println("Wrote " + Words.count(summary.articles(), "article") + " and " + Words.count(summary.statements(), "statement")
				+ " as " + to + " to " + out + " (" + Words.count(summary.files().size(), "file") + ").");
		if (!summary.notCarried().isEmpty()) {
			out().println("Could not be carried:");
			summary.notCarried().forEach(one -> out().println("  " + one.where() + ": " + Words.oneLine(one.what())));
		}
		return done(session.corpus());
	}
}
