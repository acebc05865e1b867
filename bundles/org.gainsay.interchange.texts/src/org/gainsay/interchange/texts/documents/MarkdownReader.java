// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.Jsoup;

/** Markdown: one article a file; its first heading is the headline, and lines between {@code ---} at the top say what is known of it. */
final class MarkdownReader implements ArticleReader {

	private static final int HEAD = 20_000;
	private static final int MOST_NESTED = 200;
	private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S.*$");
	private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]+\\]\\((?:https?:|/|#|mailto:)[^)\\s]*\\)");
	private static final Pattern MATTER = Pattern.compile("\\A---[ \\t]*\\r?\\n((?:[A-Za-z][\\w -]*:.*\\r?\\n|[ \\t-].*\\r?\\n|\\r?\\n){1,200}?)---[ \\t]*(?:\\r?\\n|\\z)");
	private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("title", Field.HEADLINE), Map.entry("subtitle", Field.SUBTITLE), Map.entry("date", Field.PUBLISHED),
			Map.entry("published", Field.PUBLISHED), Map.entry("author", Field.BYLINE), Map.entry("byline", Field.BYLINE), Map.entry("outlet", Field.OUTLET), Map.entry("source", Field.OUTLET),
			Map.entry("section", Field.SECTION), Map.entry("lang", Field.LANGUAGE), Map.entry("language", Field.LANGUAGE), Map.entry("url", Field.URL), Map.entry("link", Field.URL));

	@Override
	public String id() {
		return "markdown";
	}

	@Override
	public String name() {
		return "Markdown";
	}

	@Override
	public String description() {
		return "a text with # headings and [links](…); one article a file";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		if (head.indexOf('\0') >= 0) {
			return 0;
		}
		Matcher headings = HEADING.matcher(head);
		boolean heading = headings.find();
		boolean first = heading && head.substring(0, headings.start()).isBlank();
		return MATTER.matcher(head).find() ? 40 : first || heading && (headings.find() || LINK.matcher(head).find()) ? 30 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Encoding.Decoded decoded = Encoding.text(source.bytes(), source.charset());
		if (!decoded.plain()) {
			into.remark(decoded.how());
		}
		Draft draft = new Draft();
		String text = decoded.text();
		Matcher matter = MATTER.matcher(text);
		if (matter.find()) {
			about(matter.group(1), draft);
			text = text.substring(matter.end());
		}
		Node document = Parser.builder().maxOpenBlockParsers(MOST_NESTED).build().parse(text);
		Blocks blocks = new Blocks(draft);
		document.accept(blocks);
		if (!draft.hasText() && draft.article().first(Field.HEADLINE) == null) {
			throw new IOException("There is no text in it.");
		}
		into.article(draft.article());
	}

	private static void about(String matter, Draft draft) {
		Map<Field, String> said = new HashMap<>();
		for (String line : matter.split("\\R")) {
			int colon = line.indexOf(':');
			Field field = colon < 1 ? null : FIELDS.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
			String value = colon < 0 ? "" : line.substring(colon + 1).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
			if (field != null && !value.isEmpty() && said.putIfAbsent(field, value) == null) {
				draft.about(field, field == Field.PUBLISHED ? PrintedDate.of(value, null) : value);
			}
		}
	}

	/** Takes the text out of the blocks. */
	private static final class Blocks extends AbstractVisitor {
		private final Draft draft;
		private StringBuilder text = new StringBuilder();
		private boolean headline;

		Blocks(Draft draft) {
			this.draft = draft;
			this.headline = draft.article().first(Field.HEADLINE) != null;
		}

		private void end() {
			for (String line : text.toString().split("\n")) {
				draft.paragraph(line);
			}
			text = new StringBuilder();
		}

		@Override
		public void visit(Heading heading) {
			visitChildren(heading);
			String said = text.toString().replace('\n', ' ').strip();
			if (!headline && !draft.hasText() && !said.isEmpty()) {
				headline = true;
				draft.about(Field.HEADLINE, said);
				text = new StringBuilder();
			} else if (said.equals(draft.article().first(Field.HEADLINE)) && !draft.hasText()) {
				text = new StringBuilder(); // what stands at the top stands here again
			}
			end();
		}

		@Override
		public void visit(Paragraph paragraph) {
			visitChildren(paragraph);
			end();
		}

		@Override
		public void visit(FencedCodeBlock code) {
			text.append(code.getLiteral());
			end();
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			text.append(code.getLiteral());
			end();
		}

		@Override
		public void visit(HtmlBlock html) {
			text.append(Jsoup.parse(html.getLiteral()).text());
			end();
		}

		@Override
		public void visit(Image image) {
			StringBuilder before = text;
			text = new StringBuilder();
			visitChildren(image);
			draft.removed(text.toString(), "words for a picture");
			text = before;
		}

		@Override
		public void visit(Text words) {
			text.append(words.getLiteral());
		}

		@Override
		public void visit(Code code) {
			text.append(code.getLiteral());
		}

		@Override
		public void visit(SoftLineBreak line) {
			text.append(' ');
		}

		@Override
		public void visit(HardLineBreak line) {
			text.append('\n');
		}
	}
}
