// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A mail: its subject is the headline, what it says the text; what is enclosed in a format that can be read are articles behind it. */
final class MailReader implements ArticleReader {

	private static final int HEAD = 8192;
	private static final Pattern HEADER = Pattern.compile("(?im)^(From|To|Date|Subject|MIME-Version|Message-ID|Content-Type|Received|Return-Path|Delivered-To)[ \\t]*:");
	private static final Pattern FIRST_LINE = Pattern.compile("\\A(?:From .*\\R)?[!-9;-~]+[ \\t]*:.*");
	private static final MimeConfig LIMITS = new MimeConfig.Builder().setMaxHeaderCount(2000).setMaxHeaderLen(100_000).setMaxLineLen(10_000_000).setMaxContentLen(-1).setMalformedHeaderStartsBody(true).build();
	private static final int MOST_DEPTH = 20;
	/** What stands before each mail of a mailbox: who sent it, and when, which the first need not say. */
	private static final Pattern PARTING = Pattern.compile("\\AFrom [^\\r\\n]*\\r?\\n|(?<=\\n\\n|\\n\\r\\n)From [^\\r\\n]{1,300}\\d\\d:\\d\\d[^\\r\\n]{0,100}\\r?\\n");
	/** What a mailbox makes of a line that begins with {@code From}. */
	private static final Pattern QUOTED = Pattern.compile("(?m)^>(>*From )");

	@Override
	public String id() {
		return "eml";
	}

	@Override
	public String name() {
		return "Mail";
	}

	@Override
	public String description() {
		return "a mail, or a mailbox (mbox), as mail programs save it; what it says, and what is enclosed";
	}

	@Override
	public int recognises(Source source) {
		String head = new String(source.bytes(), 0, Math.min(source.bytes().length, HEAD), StandardCharsets.ISO_8859_1);
		return FIRST_LINE.matcher(head).lookingAt() && HEADER.matcher(head.replace("\r\n", "\n").split("\n\n", 2)[0]).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).distinct().count() >= 3 ? 60 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		String all = new String(source.bytes(), StandardCharsets.ISO_8859_1);
		if (!all.startsWith("From ")) {
			mail(source, into, progress);
			return;
		}
		List<String> mails = mails(all);
		for (int i = 0; i < mails.size(); i++) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			Source one = new Source(source.name(), mails.get(i).getBytes(StandardCharsets.ISO_8859_1), source.charset(), source.address(), source.fetched());
			try {
				mail(one, into, progress);
			} catch (IOException broken) {
				if (mails.size() == 1) {
					throw broken;
				}
				into.notRead("mail " + (i + 1), broken.getMessage());
			}
		}
	}

	/** The mails of a mailbox (mbox), without the lines that part them. */
	private static List<String> mails(String box) {
		List<String> mails = new ArrayList<>();
		Matcher parting = PARTING.matcher(box);
		int from = 0;
		while (parting.find()) {
			if (parting.start() > 0) {
				mails.add(box.substring(from, parting.start()));
			}
			from = parting.end();
		}
		mails.add(box.substring(from));
		return mails.stream().map(mail -> QUOTED.matcher(mail).replaceAll("$1")).toList();
	}

	private static void mail(Source source, ArticleSink into, Progress progress) throws IOException {
		DefaultMessageBuilder builder = new DefaultMessageBuilder();
		builder.setMimeEntityConfig(LIMITS);
		Message message;
		try {
			message = builder.parseMessage(new ByteArrayInputStream(source.bytes()));
		} catch (IOException | RuntimeException broken) {
			throw new IOException("It is no mail that can be read, or asks for more than any mail does.", broken);
		}
		try {
			new Reading(source, into, progress).read(message);
		} finally {
			message.dispose();
		}
	}

	/** One mail. */
	private static final class Reading {
		private final Source source;
		private final ArticleSink into;
		private final Progress progress;
		private String plain;
		private String html;
		private int articles;
		private int left;

		Reading(Source source, ArticleSink into, Progress progress) {
			this.source = source;
			this.into = into;
			this.progress = progress;
		}

		void read(Message message) throws IOException {
			findText(message, 0);
			Draft draft = new Draft();
			draft.about(Field.HEADLINE, message.getSubject());
			if (message.getFrom() != null && !message.getFrom().isEmpty()) {
				String name = message.getFrom().getFirst().getName();
				draft.about(Field.BYLINE, name != null ? name : message.getFrom().getFirst().getAddress());
			}
			if (message.getDate() != null) {
				draft.about(Field.PUBLISHED, message.getDate().toInstant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString());
			}
			draft.about(Field.DATABASE_ID, message.getMessageId());
			if (plain != null && !plain.isBlank()) {
				paragraphs(plain).forEach(draft::paragraph);
			} else if (html != null) {
				blocks(Jsoup.parse(html)).forEach(draft::paragraph);
			}
			if (draft.hasText()) {
				articles++;
				into.article(draft.article());
			}
			enclosed(message, 0);
			if (left > 0) {
				into.remark(left == 1 ? "What is enclosed in it is in no format that can be read, and was left." : left + " things that are enclosed in it are in no format that can be read, and were left.");
			}
			if (articles == 0) {
				throw new IOException("There is no text in it.");
			}
		}

		private void findText(Entity entity, int depth) throws IOException {
			Body body = entity.getBody();
			if (body instanceof Multipart parts && depth < MOST_DEPTH) {
				for (Entity part : parts.getBodyParts()) {
					findText(part, depth + 1);
				}
			} else if (body instanceof SingleBody single && !isEnclosed(entity) && entity.getMimeType().startsWith("text/")) {
				String text = text(single, entity);
				if (entity.getMimeType().equals("text/html")) {
					html = html == null ? text : html;
				} else if (entity.getMimeType().equals("text/plain")) {
					plain = plain == null ? text : plain + "\n\n" + text;
				}
			}
		}

		private void enclosed(Entity entity, int depth) throws IOException {
			Body body = entity.getBody();
			if (body instanceof Multipart parts && depth < MOST_DEPTH) {
				for (Entity part : parts.getBodyParts()) {
					enclosed(part, depth + 1);
				}
			} else if (body instanceof Message inner && depth < MOST_DEPTH) {
				new Reading(source, into, progress).readInner(inner);
				articles++;
			} else if (body instanceof SingleBody single && isEnclosed(entity)) {
				String name = entity.getFilename() == null ? "enclosed" : entity.getFilename();
				Source one = new Source(source.name() + "/" + name, bytes(single), entity.getCharset(), null, source.fetched());
				Optional<ArticleReader> reader = ArticleReaders.surest(one).filter(found -> !found.id().equals("text") || entity.getMimeType().startsWith("text/"));
				if (reader.isEmpty()) {
					left++;
				} else {
					try {
						reader.get().read(one, into, progress);
						articles++;
					} catch (IOException broken) {
						into.notRead(name, broken.getMessage());
					}
				}
			}
		}

		private void readInner(Message message) {
			try {
				read(message);
			} catch (IOException empty) {
				into.notRead("the mail in it", empty.getMessage());
			}
		}

		private static boolean isEnclosed(Entity entity) {
			return "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null && !entity.getMimeType().startsWith("text/html") && !entity.getMimeType().startsWith("image/");
		}

		private String text(SingleBody body, Entity entity) throws IOException {
			String charset = entity.getHeader() == null || entity.getHeader().getField("Content-Type") == null || !entity.getHeader().getField("Content-Type").getBody().toLowerCase(Locale.ROOT).contains("charset") ? null
					: entity.getCharset();
			Encoding.Decoded decoded = entity.getMimeType().equals("text/html") ? Encoding.page(bytes(body), charset) : Encoding.text(bytes(body), charset);
			if (!decoded.plain()) {
				into.remark(decoded.how());
			}
			return decoded.text();
		}

		private static byte[] bytes(SingleBody body) throws IOException {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			body.writeTo(bytes);
			return bytes.toByteArray();
		}

		/** What is between empty lines: mail programs break lines where no paragraph ends. */
		private static List<String> paragraphs(String text) {
			return Stream.of(text.replace("\r\n", "\n").replace('\r', '\n').strip().split("\n[ \t]*(?:\n[ \t]*)+")).map(paragraph -> paragraph.replaceAll(" ?\n", " ").strip()).filter(paragraph -> !paragraph.isEmpty()).toList();
		}

		/** The text of the blocks of a page. */
		private static List<String> blocks(Document page) {
			page.select("script, style, head, noscript").remove();
			StringBuilder text = new StringBuilder();
			page.body().traverse((node, depth) -> begin(node, text));
			return Stream.of(text.toString().split("\n")).map(line -> line.replaceAll("[ \\t\\u00A0]+", " ").strip()).filter(line -> !line.isEmpty()).toList();
		}

		private static void begin(Node node, StringBuilder text) {
			if (node instanceof TextNode words) {
				text.append(words.getWholeText().replaceAll("[\\n\\r\\t ]+", " "));
			} else if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br") || element.normalName().equals("td"))) {
				text.append('\n');
			}
		}
	}
}
