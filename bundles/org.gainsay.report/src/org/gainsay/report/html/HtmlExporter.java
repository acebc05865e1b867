// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;

/** The {@link HtmlReport} as a format among the others. */
public final class HtmlExporter implements Exporter {

	private static final FormatOption EVENT = FormatOption.texts("event", "Only the events",
			"Show these events in full; unless you name some, all are shown, or of a large corpus in one file those about which most stands out.");

	@Override
	public String id() {
		return "html";
	}

	@Override
	public String name() {
		return "HTML report";
	}

	@Override
	public String description() {
		return "One page to read in a browser, or of a large corpus many with links between them: the articles with their statements highlighted, who says what about each claim, routes and origins, the same words in two mouths.";
	}

	@Override
	public boolean carriesRejected() {
		return false;
	}

	@Override
	public String ending() {
		return ".html";
	}

	@Override
	public boolean everySet() {
		return false;
	}

	@Override
	public Set<Part> carries() {
		return Part.allBut(Part.SETS, Part.WRITING);
	}

	@Override
	public List<FormatOption> options() {
		return List.of(EVENT);
	}

	/** {@inheritDoc} */
	@Override
	public ExportSummary export(Corpus corpus, ExportOptions options, Path out, Progress progress) throws IOException {
		HtmlReport report = report(corpus, options, progress);
		return report.summary(report.write(out, options.force(), progress));
	}

	/** {@inheritDoc} */
	@Override
	public ExportSummary export(Corpus corpus, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		HtmlReport report = report(corpus, options, progress);
		Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
		report.write(writer, progress);
		writer.flush();
		return report.summary(List.of());
	}

	private static HtmlReport report(Corpus corpus, ExportOptions options, Progress progress) throws IOException {
		try {
			return new HtmlReport(corpus, options.set(), options.values().texts(EVENT), progress);
		} catch (UncheckedIOException cannotRead) {
			throw cannotRead.getCause();
		}
	}
}
