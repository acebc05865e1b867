// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.interchange.Part;
import org.gainsay.model.GainsayPackage;

/**
 * Writes the EMF model of the whole corpus as one XMI document: what the claims files say, with the spans of the quotes and the
 * article texts they count in, and beside it the Ecore model it is an instance of, so that any EMF can load it without Gainsay.
 */
public final class XmiExporter implements Exporter {

	private static final String ENDING = ".xmi";
	static final String DOCUMENT = "corpus" + ENDING;
	/** The Ecore model, beside a document. */
	static final String MODEL = "gainsay.ecore";
	/** The head of a document, in which the model's URI stands. */
	private static final int HEAD = 1024;

	@Override
	public String id() {
		return "xmi";
	}

	@Override
	public String name() {
		return "XMI (EMF model)";
	}

	@Override
	public String description() {
		return "One XMI document of the whole model, with its Ecore model, for EMF, pyecore and other modelling tools.";
	}

	@Override
	public String programs() {
		return "pyecore, EMF";
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

	/**
	 * {@inheritDoc}
	 *
	 * @param out the document, if its name ends in .xmi; otherwise a folder that gets a {@code corpus.xmi}
	 */
	@Override
	public ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = delivery(out, corpus, options)) {
			CorpusDocument document = CorpusDocument.of(corpus, options, Characters.XML, progress);
			try (OutputStream to = Files.newOutputStream(delivery.file())) {
				document.write(to, MODEL);
			}
			return withModel(delivery, corpus, document);
		}
	}

	/** Puts the Ecore model beside a document that is written, and delivers both. */
	static ExportSummary withModel(Delivery delivery, Corpus corpus, CorpusDocument document) throws IOException {
		try (InputStream model = GainsayPackage.class.getResourceAsStream("/model/" + MODEL)) {
			Files.copy(model, delivery.file(MODEL));
		}
		return new ExportSummary(delivery.deliver(), corpus.articles().size(), document.statements(), document.notCarried());
	}

	/** {@inheritDoc} The document does not say where its model is: there is none beside it. */
	@Override
	public ExportSummary export(Corpus built, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		CorpusDocument document = CorpusDocument.of(corpus, options, Characters.XML, progress);
		document.write(to, null);
		return new ExportSummary(List.of(), corpus.articles().size(), document.statements(), document.notCarried());
	}

	private static boolean isDocument(Path out) {
		return out.getFileName() != null && out.getFileName().toString().endsWith(ENDING) && !Files.isDirectory(out);
	}

	private static Delivery delivery(Path out, Corpus corpus, ExportOptions options) throws IOException {
		return isDocument(out) ? Delivery.ofFile(out, List.of(MODEL), XmiExporter::isOurs, corpus, options.force())
				: Delivery.intoFolder(out, DOCUMENT, XmiExporter::filesIn, corpus, options.force());
	}

	private static List<String> filesIn(Path folder) throws IOException {
		for (String name : List.of(DOCUMENT, MODEL)) {
			if (Files.exists(folder.resolve(name)) ? !isOurs(folder.resolve(name)) : name.equals(DOCUMENT)) {
				return null;
			}
		}
		return List.of(DOCUMENT, MODEL);
	}

	/** Whether a file names our model near its beginning, as each of its documents does, in text or binary, and the model itself. */
	static boolean isOurs(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(GainsayPackage.eNS_URI);
		}
	}
}
