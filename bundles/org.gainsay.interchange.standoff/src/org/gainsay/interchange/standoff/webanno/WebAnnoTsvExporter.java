// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.webanno;

import java.util.List;

import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.standoff.Documents;
import org.gainsay.interchange.standoff.Layers;
import org.gainsay.interchange.standoff.LayersExport;
import org.gainsay.text.ArticleText;

/** Writes a file of WebAnno TSV 3.3 for each set on an article. */
public final class WebAnnoTsvExporter extends LayersExport {

	@Override
	public String id() {
		return "webanno-tsv";
	}

	@Override
	public String name() {
		return "WebAnno TSV";
	}

	@Override
	public String description() {
		return "A table of tokens with their annotations (WebAnno TSV 3.3) for each article and annotator, for INCEpTION and WebAnno.";
	}

	@Override
	public String programs() {
		return "INCEpTION, WebAnno";
	}

	@Override
	protected String documentEnding() {
		return ".tsv";
	}

	@Override
	protected String document(Documents.Document document, Layers layers, ArticleText text, List<NotCarried> lost) {
		TsvWriter writer = new TsvWriter(text, document.article().language(), layers);
		String written = writer.written();
		if (writer.notPlaced() > 0) {
			lost.add(new NotCarried(document.article().name(), "Words that are nothing but white space have no row in WebAnno TSV.", "span"));
		}
		if (!text.text().isEmpty() && text.text().isBlank() || !text.text().stripLeading().equals(text.text())) {
			lost.add(new NotCarried(document.article().name(), "White space before the first word is not in the file, so that a reader puts spaces there; offsets stay right.", "white space"));
		}
		return written;
	}
}
