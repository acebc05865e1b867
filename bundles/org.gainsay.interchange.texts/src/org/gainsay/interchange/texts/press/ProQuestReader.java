// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What ProQuest saved as text or HTML, or sent by mail. */
public final class ProQuestReader implements ArticleReader {

	private static final int HEAD = 1 << 20;
	private static final Pattern RULE = Pattern.compile("[ >]*_{20,}\\s*");
	private static final Pattern MARK = Pattern.compile("<a\\s[^>]{0,200}?(?:name|id)\\s*=\\s*[\"']?DocID_(\\w+)", Pattern.CASE_INSENSITIVE);
	private static final Pattern TEXT = Pattern.compile("<strong[^>]{0,300}>\\s*Full\\s?text:(?:&nbsp;|\\s|\u00a0)*</strong>", Pattern.CASE_INSENSITIVE);
	private static final Pattern TEXT_TAG = Pattern.compile("\\G\\s*<text\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
	private static final Pattern TEXT_END = Pattern.compile("</text\\s*>", Pattern.CASE_INSENSITIVE);
	private static final Pattern WORDS = Pattern.compile("wordcount\\s*=\\s*[\"']?(\\d+)", Pattern.CASE_INSENSITIVE);
	private static final Pattern STRONG = Pattern.compile("<strong[^>]{0,300}>([^<]{2,60})</strong>", Pattern.CASE_INSENSITIVE);
	private static final Pattern LAST = Pattern.compile("[> ]*Database:.*");

	@Override
	public String id() {
		return "proquest";
	}

	@Override
	public String name() {
		return "ProQuest";
	}

	@Override
	public String description() {
		return "Articles that ProQuest saved as text or HTML, or sent by mail.";
	}

	@Override
	public int recognises(Source source) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
		if (head.startsWith("PK") || head.startsWith("%PDF") || head.startsWith("{\\rtf")) {
			return 0;
		}
		String small = Page.small(source.bytes());
		String plain = small.contains("=\n") || small.contains("=\r\n") ? small.replace("=\r\n", "").replace("=\n", "") : small;
		if (plain.contains("proquest document id:") && plain.contains("full text:") || plain.contains("docid_") && plain.contains("proquest")) {
			return plain.contains("\nsubject:") && isMail(head) || plain.contains("docid_") || head.contains("____________________") ? 93 : 85;
		}
		return 0;
	}

	private static boolean isMail(String head) {
		return Pattern.compile("\\A(?:[\\w-]++:.*+\\r?\\n(?:[ \\t].*+\\r?\\n)*+){2}").matcher(head).find() && head.toLowerCase(Locale.ROOT).contains("\ncontent-type:");
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
		int met;
		if (isMail(head)) {
			met = mail(source.bytes(), into, progress);
		} else {
			boolean page = head.stripLeading().startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<");
			Decoded decoded = page ? Encoding.page(source.bytes(), source.charset()) : Encoding.text(source.bytes(), source.charset());
			Handover.encoding(into, decoded);
			met = page ? html(decoded.text(), into, progress) : text(decoded.text(), into, progress);
		}
		if (met == 0) {
			throw new IOException("No document of ProQuest is in it.");
		}
	}

	/** A part of a mail. */
	private record Part(boolean html, Decoded letters) {
	}

	private static int mail(byte[] bytes, ArticleSink into, Progress progress) throws IOException {
		DefaultMessageBuilder builder = new DefaultMessageBuilder();
		builder.setMimeEntityConfig(MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 20).setMaxHeaderCount(5000).setMaxContentLen(-1).build());
		List<Part> parts = new ArrayList<>();
		Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
		try {
			parts(message, parts, 0);
		} finally {
			message.dispose();
		}
		Part best = null;
		for (Part part : parts) {
			boolean better = part.html && MARK.matcher(part.letters.text()).find() || part.letters.text().contains("ProQuest document ID");
			if (better && (best == null || part.html && !best.html)) {
				best = part;
			}
		}
		if (best == null) {
			throw new IOException("The mail has no document of ProQuest in it.");
		}
		Handover.encoding(into, best.letters);
		return best.html ? html(best.letters.text(), into, progress) : text(best.letters.text(), into, progress);
	}

	private static void parts(Entity entity, List<Part> parts, int depth) throws IOException {
		if (entity.getBody() instanceof Multipart multipart && depth < 20) {
			for (Entity part : multipart.getBodyParts()) {
				parts(part, parts, depth + 1);
			}
		} else if (entity.getBody() instanceof Message message && depth < 20) {
			parts(message, parts, depth + 1);
		} else if (entity.getBody() instanceof TextBody text) {
			boolean html = "text/html".equalsIgnoreCase(entity.getMimeType());
			byte[] bytes = text.getInputStream().readAllBytes();
			parts.add(new Part(html, html ? Encoding.page(bytes, entity.getCharset()) : Encoding.text(bytes, entity.getCharset())));
		}
	}

	private static int text(String text, ArticleSink into, Progress progress) {
		List<List<String>> documents = new ArrayList<>();
		Set<Integer> said = new HashSet<>();
		List<String> document = new ArrayList<>();
		List<String> lines = NexisReader.lines(text);
		boolean ruled = lines.stream().anyMatch(line -> RULE.matcher(line).matches());
		boolean quoted = lines.stream().filter(line -> line.startsWith(">")).count() * 2 > lines.size();
		for (String raw : lines) {
			String line = quoted ? raw.replaceFirst("^> ?", "") : raw;
			if (ruled && RULE.matcher(line).matches()) {
				documents.add(document);
				document = new ArrayList<>();
				continue;
			}
			if (ProQuestArticle.count(line) >= 0) {
				said.add(ProQuestArticle.count(line));
			}
			document.add(line);
			if (!ruled && LAST.matcher(line).matches()) {
				documents.add(document);
				document = new ArrayList<>();
			}
		}
		documents.add(document);
		documents.removeIf(one -> one.stream().noneMatch(line -> "full text".equals(ProQuestArticle.label(Markup.trim(line))) || "proquest document id".equals(ProQuestArticle.label(Markup.trim(line)))));
		if (quoted && !documents.isEmpty()) {
			beforeFirst(documents.getFirst());
		}
		Handover handover = new Handover(into, progress, documents.size());
		for (List<String> one : documents) {
			handover.next(() -> ProQuestArticle.read(one, null, -1));
		}
		if (said.size() == 1) {
			handover.check(said.iterator().next(), "the count above each");
		}
		return handover.met();
	}

	/** Takes away what whoever forwarded a mail wrote, and its head: all but the line above the first label. */
	private static void beforeFirst(List<String> document) {
		int label = 0;
		while (label < document.size() && !"author".equals(ProQuestArticle.label(document.get(label))) && !"publication info".equals(ProQuestArticle.label(document.get(label)))) {
			label++;
		}
		if (label > 0 && label < document.size()) {
			document.subList(0, label - 1).clear();
		}
	}

	private static int html(String html, ArticleSink into, Progress progress) {
		List<int[]> pieces = new ArrayList<>();
		Matcher mark = MARK.matcher(html);
		while (mark.find()) {
			if (!pieces.isEmpty()) {
				pieces.getLast()[1] = mark.start();
			}
			pieces.add(new int[] { mark.start(), html.length() });
		}
		if (pieces.isEmpty()) {
			Matcher text = TEXT.matcher(html);
			return text.find() ? unmarked(html, into, progress) : 0;
		}
		Handover handover = new Handover(into, progress, pieces.size());
		for (int[] piece : pieces) {
			handover.next(() -> document(html.substring(piece[0], piece[1])));
		}
		return handover.met();
	}

	/** A page without marks is read by its lines. */
	private static int unmarked(String html, ArticleSink into, Progress progress) {
		return text(String.join("\n\n", Markup.lines(Jsoup.parse(html).body())), into, progress);
	}

	private static Draft document(String html) {
		Matcher text = TEXT.matcher(html);
		if (!text.find()) {
			return ProQuestArticle.read(lines(html), null, -1);
		}
		int from = text.end();
		int words = -1;
		Matcher tag = TEXT_TAG.matcher(html);
		int end = -1;
		if (tag.find(from)) {
			Matcher count = WORDS.matcher(tag.group(1));
			words = count.find() ? Integer.parseInt(count.group(1).length() > 8 ? "0" : count.group(1)) : -1;
			Matcher close = TEXT_END.matcher(html);
			end = close.find(tag.end()) ? close.start() : -1;
			from = tag.end();
		}
		// A mail that was forwarded has its text behind the mark and not in it.
		boolean empty = end >= 0 && Markup.lines(Jsoup.parse(html.substring(from, end)).body()).isEmpty();
		if (end < 0 || empty) {
			Matcher strong = STRONG.matcher(html);
			end = html.length();
			int at = from;
			while (strong.find(at)) {
				String label = ProQuestArticle.label(Markup.trim(strong.group(1).replace("&nbsp;", " ")));
				if (label != null) {
					end = strong.start();
					break;
				}
				at = strong.end();
			}
		}
		Document body = Jsoup.parse(html.substring(from, end).replaceFirst("^\\s*html&gt;", ""));
		List<String> captions = body.select("[class*=document_view_caption], [class*=Illustration_content]").stream().map(Markup::text).filter(caption -> !caption.isEmpty()).toList();
		List<String> paragraphs = Markup.lines(List.of(body.body()), element -> element.className().contains("document_view_image") || element.className().contains("Illustration_content"));
		List<String> fields = new ArrayList<>(lines(html.substring(0, text.start())));
		fields.addAll(lines(html.substring(end)));
		Draft draft = ProQuestArticle.read(fields, paragraphs, words);
		captions.forEach(caption -> draft.about(Field.CAPTION, caption));
		return draft;
	}

	/** The lines of a piece, with blank ones between them; the line below the headline that repeats author and outlet is left to the labels. */
	private static List<String> lines(String html) {
		List<String> lines = new ArrayList<>();
		Document piece = Jsoup.parse(html);
		for (Element citation : piece.select("span.scholUnivAuthors, span.newspaperArticle")) {
			citation.remove();
		}
		for (String line : Markup.lines(piece.body())) {
			if (!line.equals("ProQuest document link")) {
				lines.add(line);
				lines.add("");
			}
		}
		return lines;
	}
}
