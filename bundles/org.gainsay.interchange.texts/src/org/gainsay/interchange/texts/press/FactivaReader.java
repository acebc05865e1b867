// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.Source;

/** What Factiva saved, as pages, RTF or text, with its index codes or without. */
public final class FactivaReader implements ArticleReader {

	private static final int HEAD = 2 << 20;
	private static final Pattern BOX = Pattern.compile("class\\s*=\\s*[\"']?(?:article\\s+)?[a-z]{2}Article\\b|class\\s*=\\s*[\"']?[a-z]{2}Headline\\b|articleParagraph", Pattern.CASE_INSENSITIVE);
	private static final Pattern RTF_ID = Pattern.compile("\\b(?:Document[oi]?|Dokument)\\s(?:[A-Z0-9]{4,}\\d{6,}[a-z0-9]+)");

	@Override
	public String id() {
		return "factiva";
	}

	@Override
	public String name() {
		return "Factiva";
	}

	@Override
	public String description() {
		return "Articles that Factiva (Dow Jones) saved as HTML, RTF or text, with index codes or without.";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		if (RtfLines.is(bytes)) {
			return RTF_ID.matcher(head(bytes)).find() ? 90 : 0;
		}
		String head = head(bytes);
		if (head.startsWith("PK") || head.startsWith("%PDF")) {
			return 0;
		}
		if (head.contains("<ppsarticle") || head.contains("global.factiva.com/pps")) {
			return 95;
		}
		if (head.stripLeading().startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<")) {
			return (Page.small(bytes).contains("factiva") || head.contains("articleParagraph")) && BOX.matcher(head).find() ? 95 : 0;
		}
		List<String> lines = NexisReader.lines(Encoding.text(bytes, source.charset()).text());
		boolean ends = lines.stream().anyMatch(line -> line.length() < 80 && (FactivaFields.id(line) != null || line.startsWith("AN") && FactivaFields.id(line.substring(2)) != null));
		return ends && lines.stream().anyMatch(line -> line.length() < 60 && (FactivaFields.isWords(line) || line.startsWith("WC"))) ? 90 : 0;
	}

	private static String head(byte[] bytes) {
		return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		int met;
		if (RtfLines.is(source.bytes())) {
			met = FactivaText.read(RtfLines.of(source.bytes()), false, into, progress);
		} else {
			String head = head(source.bytes());
			boolean marked = head.stripLeading().startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<");
			Decoded decoded = marked ? Encoding.page(source.bytes(), source.charset()) : Encoding.text(source.bytes(), source.charset());
			Handover.encoding(into, decoded);
			if (head.contains("<ppsarticle") || head.contains("global.factiva.com/pps")) {
				met = FactivaPages.xml(decoded.text(), into, progress);
			} else if (marked) {
				met = FactivaPages.read(decoded.text(), into, progress);
			} else {
				met = FactivaText.read(TextLine.of(NexisReader.lines(decoded.text())), true, into, progress);
			}
		}
		if (met == 0) {
			throw new IOException("No article of Factiva is in it: open the articles themselves, not the list of headlines, and save again.");
		}
	}
}
