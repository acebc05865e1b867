// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.IOException;
import java.util.List;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Headlines;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.gainsay.interchange.texts.documents.DocumentText.Paragraph;
import org.gainsay.interchange.texts.documents.DocumentText.Style;

/** The formats of documents: each file is one article. */
public final class DocumentReaders {

	private interface Look {
		boolean is(byte[] bytes);
	}

	private interface Reading {
		DocumentText read(byte[] bytes) throws IOException;
	}

	private record OfDocument(String id, String name, String description, Look look, Reading reading) implements ArticleReader {

		@Override
		public int recognises(Source source) {
			return look.is(source.bytes()) ? 80 : 0;
		}

		@Override
		public void read(Source source, ArticleSink into, Progress progress) throws IOException {
			DocumentText document = reading.read(source.bytes());
			document.remarks().forEach(into::remark);
			if (document.isBlank()) {
				throw new IOException("There is no text in it.");
			}
			into.article(article(document).article());
		}
	}

	/** All of them. */
	public static final List<ArticleReader> ALL = List.of(
			new OfDocument("docx", "Word", "a document of Word or another program that writes DOCX; one article a file", DocxDocument::is, DocxDocument::read),
			new OfDocument("odt", "OpenDocument", "a document of LibreOffice or another program that writes ODT; one article a file", OdtDocument::is, OdtDocument::read),
			new OfDocument("rtf", "Rich text", "an RTF document in any code page; one article a file, without its footnotes", RtfDocument::is, RtfDocument::read),
			new OfDocument("pdf", "PDF", "a PDF with text in it, columns in the order in which they are read; one article a file", PdfDocument::is, PdfDocument::read),
			new MarkdownReader(), new MailReader());

	private DocumentReaders() {
	}

	/** A document as an article: its title, or what looks like one, is the headline. */
	static Draft article(DocumentText document) {
		Draft draft = new Draft();
		List<Paragraph> paragraphs = document.paragraphs().stream().filter(paragraph -> !paragraph.text().isBlank()).toList();
		Paragraph title = paragraphs.stream().filter(paragraph -> paragraph.style() == Style.TITLE).findFirst().orElse(null);
		if (title == null && !paragraphs.isEmpty()) {
			Paragraph first = paragraphs.getFirst();
			boolean more = paragraphs.size() > 1 && first.lines().size() == 1;
			title = more && (first.style() == Style.HEADING || Headlines.is(first.text().strip())) ? first : null;
		}
		if (title != null) {
			draft.about(Field.HEADLINE, String.join(" ", title.lines()));
		}
		boolean subtitled = false;
		for (Paragraph paragraph : paragraphs) {
			if (paragraph == title) {
				continue;
			}
			if (paragraph.style() == Style.CAPTION) {
				draft.about(Field.CAPTION, String.join(" ", paragraph.lines()));
				draft.removed(paragraph.text(), "caption");
			} else if (paragraph.style() == Style.SUBTITLE && !subtitled && !draft.hasText()) {
				subtitled = true;
				draft.about(Field.SUBTITLE, String.join(" ", paragraph.lines()));
			} else {
				paragraph.lines().forEach(draft::paragraph);
			}
		}
		return draft;
	}
}
