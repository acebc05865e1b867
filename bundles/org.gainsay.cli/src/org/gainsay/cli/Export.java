// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
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
			description = "Where to write: a folder, or for xmi a file that ends in .xmi, or - for standard output.")
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
		if (out.equals(STANDARD_OUTPUT) && Exporters.of(to).orElseThrow().ending().isEmpty()) {
			throw wrongUse("The format " + to + " is a folder of files and cannot go to standard output; name a folder with -o.");
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
		boolean printed = out.equals(STANDARD_OUTPUT);
		ExportSummary summary;
		try {
			summary = printed ? exporter.export(session.corpus(), options, bytes(), progress.titled("Writing"))
					: exporter.export(session.corpus(), options, out, progress.titled("Writing"));
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
