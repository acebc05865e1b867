// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Corpus;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.WrongOptionException;
import org.gainsay.report.html.HtmlReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code report}. */
@Command(name = "report", description = "Writes a report to read in a browser, in one HTML file, or of a large corpus in one and a folder beside it: the articles with their statements highlighted, "
		+ "who says what about each claim and who leaves a denial out, routes and origins, who cites whom, and the same words in two mouths.",
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay report examples/quillhaven -o quillhaven.html",
				"  gainsay report examples/quillhaven --set ben -o - > ben.html" })
final class Report extends CorpusCommand {

	@Option(names = { "-o", "--output" }, paramLabel = "FILE.html", description = "Where to write; - is standard output. A report that is too large for one file has its parts in a folder beside it, FILE_files; standard output gets one file all the same, with what stands out most. Unless you say: the name of the corpus folder with .html, in the working directory.")
	Path out;

	@Option(names = "--set", paramLabel = "NAME", converter = NameConverter.class,
			description = "Read the annotations of this set or annotator, not the articles' own.")
	String set;

	@Option(names = "--event", paramLabel = "NAME", converter = NameConverter.class, description = "Show this event and no other; may be given several times. Unless you name some, all are shown.")
	List<String> events = List.of();

	@Option(names = "--force", description = "Replace a file that is no former report.")
	boolean force;

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		Corpus corpus = session.corpus();
		checkSet(set, corpus);
		HtmlReport report;
		try {
			report = new HtmlReport(corpus, set, events, progress.titled("Comparing"));
		} catch (WrongOptionException noSuchEvent) {
			throw wrongUse(noSuchEvent.getMessage());
		}
		progress.close();
		if (out != null && out.equals(STANDARD_OUTPUT)) {
			Writer to = new OutputStreamWriter(bytes(), StandardCharsets.UTF_8);
			report.write(to);
			to.flush();
		} else {
			Path file = out != null ? out : Path.of(corpus.name() + ".html");
			List<Path> written;
			try {
				written = report.write(file, force, progress.titled("Writing"));
			} catch (IOException failed) {
				throw named(failed, file);
			}
			progress.close();
			err().println("Wrote the report on " + Words.count(corpus.articles().size(), "article") + " and "
					+ Words.count(corpus.claims().size(), "claim") + " to " + Words.visible(file)
					+ (written.size() == 1 ? "" : " and " + Words.count(written.size() - 1, "file") + " in the folder " + Words.visible(written.getFirst().getParent().getFileName()) + " beside it")
					+ ". Open it in a browser.");
			if (written.size() > 1 && isElsewhere(file, written.getLast())) {
				err().println(Words.visible(file) + " is a link. Open " + Words.visible(written.getLast()) + " itself: opened through the link it does not find its parts.");
			}
		}
		notCarried(LossReport.of("html", report.notCarried()), err());
		return done(corpus);
	}

	/** Whether a file that was named is a link to one of another name or in another folder. */
	private static boolean isElsewhere(Path named, Path real) throws IOException {
		Path folder = named.toAbsolutePath().getParent();
		return Files.isSymbolicLink(named) && !(folder != null && folder.toRealPath().equals(real.getParent()));
	}
}
