// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Part;

/** Writes all that the claims files say, with the spans of the quotes and the article texts they count in, as one JSON document. */
public final class JsonExporter implements Exporter {

	@Override
	public String id() {
		return "json";
	}

	@Override
	public String name() {
		return "JSON";
	}

	@Override
	public String description() {
		return "One JSON document of all that the corpus says, with the texts and the places of all words, by a JSON Schema; for programs of any kind.";
	}

	@Override
	public String ending() {
		return ".json";
	}

	@Override
	public boolean everySet() {
		return true;
	}

	@Override
	public Set<Part> carries() {
		return Part.all();
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = Delivery.ofFile(out, List.of(), JsonImporter::isOurs, corpus, options.force())) {
			JsonOut document = new JsonOut(corpus, options, progress);
			try (OutputStream to = Files.newOutputStream(delivery.file())) {
				document.write(to);
			}
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), document.statements(), document.notCarried());
		}
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		JsonOut document = new JsonOut(corpus, options, progress);
		document.write(to);
		return new ExportSummary(List.of(), corpus.articles().size(), document.statements(), document.notCarried());
	}
}
