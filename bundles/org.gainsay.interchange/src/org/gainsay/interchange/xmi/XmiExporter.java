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

import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporter;
import org.gainsay.model.GainsayPackage;

/**
 * Writes the EMF model of the whole corpus as one XMI document: what the claims files say, with the spans of the quotes and the
 * article texts they count in, and beside it the Ecore model it is an instance of, so that any EMF can load it without Gainsay.
 */
public final class XmiExporter implements Exporter {

	private static final String ENDING = ".xmi";
	private static final String DOCUMENT = "corpus" + ENDING;
	private static final String MODEL = "gainsay.ecore";
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
	public String ending() {
		return ENDING;
	}

	@Override
	public boolean everySet() {
		return true;
	}

	/**
	 * {@inheritDoc}
	 *
	 * @param out the document, if its name ends in .xmi; otherwise a folder that gets a {@code corpus.xmi}
	 */
	@Override
	public ExportSummary export(CorpusSession session, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = session.corpus();
		try (Delivery delivery = delivery(out, options)) {
			CorpusDocument document = CorpusDocument.of(corpus, session, options, progress);
			try (OutputStream to = Files.newOutputStream(delivery.file(isDocument(out) ? out.getFileName().toString() : DOCUMENT))) {
				document.write(to, MODEL);
			}
			try (InputStream model = GainsayPackage.class.getResourceAsStream("/model/" + MODEL)) {
				Files.copy(model, delivery.file(MODEL));
			}
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), document.statements(), document.notCarried());
		}
	}

	private static boolean isDocument(Path out) {
		return out.getFileName() != null && out.getFileName().toString().endsWith(ENDING) && !Files.isDirectory(out);
	}

	private static Delivery delivery(Path out, ExportOptions options) throws IOException {
		if (isDocument(out)) {
			String name = out.getFileName().toString();
			return Delivery.beside(out.toAbsolutePath().getParent(), List.of(name, MODEL), folder -> isOurs(folder, name), options.force());
		}
		return Delivery.intoFolder(out, folder -> Files.exists(folder.resolve(DOCUMENT)) && isOurs(folder, DOCUMENT), options.force());
	}

	/** Whether the document and the model that a folder has, if any, are Gainsay's. */
	private static boolean isOurs(Path folder, String document) throws IOException {
		for (String name : List.of(document, MODEL)) {
			Path file = folder.resolve(name);
			if (Files.exists(file)) {
				try (InputStream in = Files.newInputStream(file)) {
					if (!new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(GainsayPackage.eNS_URI)) {
						return false;
					}
				}
			}
		}
		return true;
	}
}
