// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.Source;
import org.jsoup.Jsoup;

/** What Lexis Advance, Nexis Uni and Lexis+ saved: Word documents, RTF, text and pages, all in one layout. */
public final class LexisReader implements ArticleReader {

	private static final List<String> ENDS = List.of("end of document", "ende des dokuments", "fin du document", "fin de documento", "fin del documento", "einde van het document", "fine del documento", "fim do documento");
	static final Pattern END = Pattern.compile(String.join("|", ENDS), Pattern.CASE_INSENSITIVE);
	/** Where the program had a button. */
	private static final Pattern LINK = Pattern.compile("Link zum PDF-Dokument|Link to (?:PDF|Image).{0,40}|Lien vers (?:le |l['’])?(?:PDF|image|document PDF).{0,40}|Enlace al (?:PDF|documento PDF).{0,40}|Link naar (?:PDF|afbeelding).{0,40}", Pattern.CASE_INSENSITIVE);
	private static final Pattern DOCUMENTS = Pattern.compile("(?:Documents?|Dokumente?|Documentos?|Documenten|Documenti)\\s*\\((\\d{1,5})\\)", Pattern.CASE_INSENSITIVE);
	private static final Pattern LISTED = Pattern.compile("(\\d{1,4})\\.(?:\\s.*)?");
	private static final int HEAD = 4 << 20;
	private static final int FIRST_LINES = 4000;
	private static final int LABELS_BELOW_DATE = 15;

	@Override
	public String id() {
		return "lexis";
	}

	@Override
	public String name() {
		return "Nexis Uni, Lexis";
	}

	@Override
	public String description() {
		return "Articles that Nexis Uni, Lexis Advance or Lexis+ saved as Word document, RTF, text or HTML.";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		if (ZipPart.isZip(bytes)) {
			try {
				List<TextLine> lines = DocxLines.of(bytes, FIRST_LINES);
				return lines != null && isLexis(lines) ? 95 : 0;
			} catch (IOException broken) {
				return 0;
			}
		}
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		if (isOldWord(bytes)) {
			return END.matcher(head.replace("\0", "")).find() ? 60 : 0;
		}
		boolean ends = ends(bytes);
		if (!ends && !head.contains("Load-Date:")) {
			return 0;
		}
		if (RtfLines.is(bytes)) {
			return ends ? 90 : 70;
		}
		if (head.startsWith("%PDF") || head.contains("<DOCFULL>")) {
			return 0;
		}
		return isLexis(lines(source, null)) ? 90 : 0;
	}

	/** Whether the end of a document is told in the beginning of a file, which most files are not asked for more than. */
	private static boolean ends(byte[] bytes) {
		String small = Page.small(bytes);
		return ENDS.stream().anyMatch(small::contains);
	}

	/** Whether there is the end of a document, or a heading of the text below a length. */
	private static boolean isLexis(List<TextLine> lines) {
		boolean length = false;
		boolean body = false;
		for (TextLine line : lines) {
			String text = Markup.trim(line.text());
			Label.Line label = length ? null : Label.of(text, false);
			length |= label != null && label.label() == Label.LENGTH;
			body |= length && LexisArticle.BODY.matcher(text).matches();
			if (body || END.matcher(text).matches() && length) {
				return true;
			}
		}
		return false;
	}

	/** The format of Word before 2007, which is also that of encrypted documents. */
	private static boolean isOldWord(byte[] bytes) {
		return bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && bytes[2] == 0x11 && (bytes[3] & 0xFF) == 0xE0;
	}

	/** @param into is told how letters were read; null where nobody is */
	private static List<TextLine> lines(Source source, ArticleSink into) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, 2000), StandardCharsets.ISO_8859_1).stripLeading();
		boolean page = head.startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<");
		Decoded decoded = page ? Encoding.page(source.bytes(), source.charset()) : Encoding.text(source.bytes(), source.charset());
		if (into != null) {
			Handover.encoding(into, decoded);
		}
		return TextLine.of(page ? Markup.lines(Jsoup.parse(decoded.text()).body()) : NexisReader.lines(decoded.text()));
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		byte[] bytes = source.bytes();
		List<TextLine> lines;
		String is;
		if (ZipPart.isZip(bytes)) {
			lines = DocxLines.of(bytes, Integer.MAX_VALUE);
			is = "a Word document";
		} else if (isOldWord(bytes)) {
			throw new IOException("It is a document of the old Word format, or an encrypted one: open it in Word and save it as .docx.");
		} else if (RtfLines.is(bytes)) {
			lines = RtfLines.of(bytes);
			is = "RTF";
		} else {
			lines = lines(source, into);
			is = "text";
		}
		if (lines == null) {
			throw new IOException("It is a zip archive and no Word document.");
		}
		if (source.name().toLowerCase(java.util.Locale.ROOT).endsWith(".docx") && !ZipPart.isZip(bytes)) {
			into.remark("It is called a Word document and is " + is + "; it was read as that.");
		}
		articles(lines, into, progress);
	}

	private static void articles(List<TextLine> lines, ArticleSink into, Progress progress) throws IOException {
		List<List<TextLine>> pieces = pieces(lines);
		List<List<String>> articles = new ArrayList<>();
		List<TextLine> cover = List.of();
		for (List<TextLine> piece : pieces) {
			List<String> texts = piece.stream().map(line -> Markup.trim(line.text())).filter(line -> !line.isEmpty() && !LINK.matcher(line).matches()).toList();
			List<Integer> heads = piece.stream().anyMatch(TextLine::start) ? List.of(0) : heads(texts);
			if (!isArticle(texts)) {
				cover = articles.isEmpty() ? piece : cover;
				continue;
			}
			if (articles.isEmpty() && !heads.isEmpty() && heads.getFirst() > 0) {
				cover = piece.subList(0, Math.min(piece.size(), piece.size() - 1));
			}
			if (heads.isEmpty()) {
				articles.add(texts);
			}
			for (int i = 0; i < heads.size(); i++) {
				articles.add(texts.subList(heads.get(i), i + 1 < heads.size() ? heads.get(i + 1) : texts.size()));
			}
		}
		Handover handover = new Handover(into, progress, articles.size());
		for (List<String> article : articles) {
			handover.next(() -> new LexisArticle(article).read());
		}
		if (articles.isEmpty()) {
			throw new IOException("No article of Lexis is in it, only a list perhaps: save the full documents.");
		}
		int ends = (int) lines.stream().filter(line -> isEnd(line.text())).count();
		handover.check(ends == 0 ? -1 : ends, "the marks at the ends of documents");
		handover.check(listed(cover), "its contents list");
	}

	private static boolean isEnd(String line) {
		return line.length() < 60 && END.matcher(Markup.trim(line)).matches();
	}

	/** What stands between marks that begin articles and lines that end them. */
	private static List<List<TextLine>> pieces(List<TextLine> lines) {
		List<List<TextLine>> pieces = new ArrayList<>();
		List<TextLine> piece = new ArrayList<>();
		for (TextLine line : lines) {
			boolean end = isEnd(line.text());
			if (line.start() && piece.stream().anyMatch(one -> !one.isBlank()) || end) {
				pieces.add(piece);
				piece = new ArrayList<>();
			}
			if (!end) {
				piece.add(line);
			}
		}
		pieces.add(piece);
		return pieces;
	}

	/** Whether there is a date with fields below it, or a length and a heading of the text. */
	private static boolean isArticle(List<String> texts) {
		boolean length = false;
		for (String text : texts) {
			Label.Line label = Label.of(text, false);
			length |= label != null && (label.label() == Label.LENGTH || label.label() == Label.LOADED);
			if (length || LexisArticle.BODY.matcher(text).matches()) {
				return true;
			}
		}
		return false;
	}

	/** Where headlines stand: two lines above a date with labelled fields below it, once for each heading of a text. */
	private static List<Integer> heads(List<String> texts) {
		List<Integer> heads = new ArrayList<>();
		for (int i = 1; i < texts.size(); i++) {
			if (LexisArticle.isDateLine(texts.get(i)) && hasFields(texts, i + 1)) {
				int head = Math.max(0, i - 2);
				if (heads.isEmpty() || texts.subList(heads.getLast(), head).stream().anyMatch(text -> LexisArticle.BODY.matcher(text).matches())) {
					heads.add(head);
				}
			}
		}
		if (heads.size() == 1 && heads.getFirst() < 4 && !isListed(texts.subList(0, heads.getFirst()))) {
			return List.of(0);
		}
		return heads;
	}

	private static boolean isListed(List<String> texts) {
		return texts.stream().anyMatch(text -> LISTED.matcher(text).matches() || DOCUMENTS.matcher(text).matches());
	}

	private static boolean hasFields(List<String> texts, int from) {
		for (String text : texts.subList(Math.min(from, texts.size()), Math.min(texts.size(), from + LABELS_BELOW_DATE))) {
			Label.Line label = Label.of(text, false);
			if (label != null && (label.label() == Label.LENGTH || label.label() == Label.SECTION || label.label() == Label.BYLINE) || LexisArticle.BODY.matcher(text).matches()) {
				return true;
			}
		}
		return false;
	}

	/** How many documents a cover names; -1 where it names none. */
	private static int listed(List<TextLine> cover) {
		int listed = 0;
		for (TextLine line : cover) {
			String text = Markup.trim(line.text());
			Matcher documents = DOCUMENTS.matcher(text);
			if (documents.matches()) {
				return Integer.parseInt(documents.group(1));
			}
			Matcher number = LISTED.matcher(text);
			if (number.matches() && Integer.parseInt(number.group(1)) == listed + 1) {
				listed++;
			}
		}
		return listed == 0 ? -1 : listed;
	}
}
