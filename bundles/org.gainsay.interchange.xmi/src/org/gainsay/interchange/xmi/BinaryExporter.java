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

/** Writes what {@link XmiExporter} writes in EMF's binary form, which is smaller and loads faster, with the Ecore model beside it. */
public final class BinaryExporter implements Exporter {

	static final String ENDING = ".emfbin";

	@Override
	public String id() {
		return "binary";
	}

	@Override
	public String name() {
		return "EMF binary";
	}

	@Override
	public String description() {
		return "The whole model in EMF's binary form, with its Ecore model, for EMF programs that load it often.";
	}

	@Override
	public String ending() {
		return ENDING;
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
		try (Delivery delivery = Delivery.ofFile(out, List.of(XmiExporter.MODEL), XmiExporter::isOurs, corpus, options.force())) {
			CorpusDocument document = CorpusDocument.of(corpus, options, null, progress);
			try (OutputStream to = Files.newOutputStream(delivery.file())) {
				BinaryDocument.write(document.document(), to);
			}
			return XmiExporter.withModel(delivery, corpus, document);
		}
	}

	@Override
	public ExportSummary export(Corpus built, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		CorpusDocument document = CorpusDocument.of(corpus, options, null, progress);
		BinaryDocument.write(document.document(), to);
		return new ExportSummary(List.of(), corpus.articles().size(), document.statements(), document.notCarried());
	}
}
