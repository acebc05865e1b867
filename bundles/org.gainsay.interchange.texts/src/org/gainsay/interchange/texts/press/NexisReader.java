// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What Nexis saved as text, and Nexis UK as HTML. */
public final class NexisReader implements ArticleReader {

	private static final String NUMBERS = "(?<nth>\\d{1,6})\\s+(?:of|von|de|van|di|du|z|из)\\s+(?<all>\\d{1,6})";
	private static final String DOCUMENT = "(?:DOCUMENTS?|DOKUMENT(?:EN?)?|DOCUMENTEN|DOCUMENTOS?|DOCUMENTI|DOCUMENTO|ДОКУМЕНТ\\p{Lu}*)";
	private static final Pattern COUNT = Pattern.compile("^[ \\t\\f\u00a0]*(?:FOCUS\\s*-\\s*)?(?:" + NUMBERS + "\\s+" + DOCUMENT + "|" + DOCUMENT + "\\s+" + NUMBERS.replace("<nth>", "<nth2>").replace("<all>", "<all2>") + ")[ \\t\u00a0]*$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern COVER = Pattern.compile("^(?:Download Request|Time Of Request|Druckauftrag|Printopdracht|Tijdstip printopdracht|Send To|Verzenden naar|Senden an|Terms|Zoektermen|Suchbegriffe|Combined Source|Project ID|Demande d'impression|Print Request|Zeitpunkt der Anfrage)\\s?:.*",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern LAST_OF_COVER = Pattern.compile("^(?:Project ID|Projekt-ID)\\s?:.*", Pattern.CASE_INSENSITIVE);
	private static final Pattern CENTRED = Pattern.compile("\\.(c\\d+)\\s*\\{[^}]*text-align:\\s*center", Pattern.CASE_INSENSITIVE);
	private static final Pattern MARK = Pattern.compile("DOC_ID_\\d+_0");
	private static final int LONGEST_STYLE = 100_000;
	private static final int HEAD = 256 << 10;

	@Override
	public String id() {
		return "nexis";
	}

	@Override
	public String name() {
		return "Nexis";
	}

	@Override
	public String description() {
		return "Articles that the older Nexis saved as text, in any of its languages, or Nexis UK as HTML.";
	}

	@Override
	public int recognises(Source source) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
		if (head.contains("<DOCFULL>") || head.contains("<A NAME=\"DOC_ID_") || head.contains("LXNComment")) {
			return 95;
		}
		if (head.startsWith("{\\rtf") || head.startsWith("PK") || head.startsWith("%PDF") || head.stripLeading().startsWith("<") || head.startsWith("____") || head.contains("\nFull text:") || head.contains("\nEnd of Document")) {
			return 0;
		}
		List<String> lines = lines(Encoding.text(source.bytes(), source.charset()).text());
		return isNexis(lines) ? 90 : looksLikeOne(lines);
	}

	private static boolean isNexis(List<String> lines) {
		boolean counted = false;
		for (String line : lines) {
			counted |= line.length() < 100 && COUNT.matcher(line).matches();
			Label.Line label = counted ? Label.of(line, true) : null;
			if (label != null && (label.label() == Label.LENGTH || label.label() == Label.LOADED || label.label() == Label.LANGUAGE || label.label() == Label.SECTION || label.label() == Label.BYLINE || label.label() == Label.BODY)) {
				return true;
			}
		}
		return false;
	}

	/** A single article has no count; its labels in capitals give it away. */
	private static int looksLikeOne(List<String> lines) {
		Set<Label> labels = new HashSet<>();
		for (String line : lines.subList(0, Math.min(lines.size(), 5000))) {
			Label.Line label = Label.of(line, true);
			if (label != null) {
				labels.add(label.label());
			}
		}
		return labels.contains(Label.LENGTH) && (labels.contains(Label.LOADED) || labels.contains(Label.LANGUAGE)) ? 80 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
		if (head.contains("<html") || head.contains("<a name=\"doc_id_") || head.contains("<docfull>")) {
			html(source, into, progress);
		} else {
			text(source, into, progress);
		}
	}

	static List<String> lines(String text) {
		return List.of(text.replace("\f", "\n").split("\r\n|\n|\r", -1));
	}

	/** How many the line says that there are; -1 where it does not count. */
	private static int count(String line) {
		if (line.length() > 100) {
			return -1;
		}
		Matcher count = COUNT.matcher(line);
		if (!count.matches()) {
			return -1;
		}
		return Integer.parseInt(count.group("all") == null ? count.group("all2") : count.group("all"));
	}

	private static void text(Source source, ArticleSink into, Progress progress) throws IOException {
		Decoded decoded = Encoding.text(source.bytes(), source.charset());
		Handover.encoding(into, decoded);
		List<String> lines = lines(decoded.text());
		List<Integer> starts = new ArrayList<>();
		Set<Integer> said = new HashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			int count = count(lines.get(i));
			if (count >= 0) {
				starts.add(i + 1);
				said.add(count);
			}
		}
		if (starts.isEmpty()) {
			if (lines.stream().noneMatch(line -> Label.of(line, true) != null)) {
				throw new IOException("No article of Nexis is in it.");
			}
			starts.add(cover(lines));
		}
		Handover handover = new Handover(into, progress, starts.size());
		for (int i = 0; i < starts.size(); i++) {
			int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : lines.size();
			List<String> article = lines.subList(starts.get(i), end);
			handover.next(() -> new NexisArticle(NexisBlock.of(article, Math.max(70, Wrapped.width(article)))).read());
		}
		finish(handover, said, into);
	}

	/** Where a file without counts begins: behind its cover, if it has one. */
	private static int cover(List<String> lines) {
		int end = 0;
		for (int i = 0; i < Math.min(lines.size(), 200); i++) {
			String line = lines.get(i).strip();
			if (COVER.matcher(line).matches()) {
				end = i + 1;
			}
			if (LAST_OF_COVER.matcher(line).matches()) {
				return i + 1;
			}
		}
		return end;
	}

	private static void finish(Handover handover, Set<Integer> said, ArticleSink into) throws IOException {
		if (said.size() == 1) {
			handover.check(said.iterator().next(), "the count above each");
		} else if (said.size() > 1) {
			into.remark("The counts above the articles name different totals: the file was put together of several; " + handover.met() + " articles were found.");
		}
		if (handover.met() == 0) {
			throw new IOException("No article of Nexis is in it.");
		}
	}

	private static void html(Source source, ArticleSink into, Progress progress) throws IOException {
		Decoded decoded = Encoding.page(source.bytes(), source.charset());
		Handover.encoding(into, decoded);
		Document page = Jsoup.parse(decoded.text());
		String style = page.select("style").html();
		Set<String> centred = new HashSet<>();
		Matcher styles = CENTRED.matcher(style.substring(0, Math.min(style.length(), LONGEST_STYLE)));
		while (styles.find()) {
			centred.add(styles.group(1));
		}
		List<List<NexisBlock>> articles = new ArrayList<>();
		Set<Integer> said = new HashSet<>();
		List<NexisBlock> current = null;
		for (Node node : boxes(page)) {
			if (node instanceof Element anchor && anchor.normalName().equals("a")) {
				current = new ArrayList<>();
				articles.add(current);
				continue;
			}
			Element box = (Element) node;
			List<String> lines = Markup.lines(box);
			if (current != null && !lines.isEmpty()) {
				int count = count(lines.getFirst());
				if (count >= 0) {
					said.add(count);
				} else {
					boolean middle = centred.contains(box.className().toLowerCase(Locale.ROOT)) || box.children().stream().anyMatch(child -> centred.contains(child.className().toLowerCase(Locale.ROOT)));
					current.add(new NexisBlock(lines, middle, 0));
				}
			}
		}
		Handover handover = new Handover(into, progress, articles.size());
		for (List<NexisBlock> article : articles) {
			handover.next(() -> {
				if (article.isEmpty()) {
					throw new IllegalStateException("it is empty");
				}
				return new NexisArticle(article).read();
			});
		}
		finish(handover, said, into);
	}

	/** The marks that begin articles and the boxes in between, in the order of the page. */
	private static List<Node> boxes(Document page) {
		List<Node> boxes = new ArrayList<>();
		for (Element element : page.body().getAllElements()) {
			boolean mark = element.normalName().equals("a") && MARK.matcher(element.attr("name")).matches();
			if (mark || element.normalName().equals("div") && element.select("> div").isEmpty() && !element.className().isEmpty()) {
				boxes.add(element);
			}
		}
		return boxes;
	}
}
