// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;
import org.jsoup.parser.Parser;

/** Tables of GDELT, which name articles by their addresses and have no text: events, mentions, and the graph of knowledge, parted by tabs and without a head. */
public final class GdeltReader implements ArticleReader {

	private static final int HEAD = 64 << 10;
	private static final Pattern DAY = Pattern.compile("(?:19|20)\\d{6}");
	private static final Pattern MOMENT = Pattern.compile("(?:19|20)\\d{12}");
	private static final Pattern GRAPH_ID = Pattern.compile("(?:19|20)\\d{12}-T?\\d+");
	private static final Pattern TITLE = Pattern.compile("<PAGE_TITLE>(.*?)</PAGE_TITLE>");
	private static final Pattern AUTHORS = Pattern.compile("<PAGE_AUTHORS>(.*?)</PAGE_AUTHORS>");
	private static final Pattern LANGUAGE = Pattern.compile("srclc:(\\w{2,3})");
	private static final int ADDRESS_IN_GRAPH = 4;
	private static final int ADDRESS_IN_MENTIONS = 5;

	/** The tables by the number of their columns. */
	private enum Table {
		EVENTS, MENTIONS, GRAPH, NONE;

		static Table of(String[] row) {
			if ((row.length == 58 || row.length == 61 || row.length == 57) && row[0].matches("\\d{4,12}") && DAY.matcher(row[1]).matches()) {
				return EVENTS;
			}
			if ((row.length == 14 || row.length == 16) && row[0].matches("\\d{4,12}") && MOMENT.matcher(row[1]).matches() && MOMENT.matcher(row[2]).matches()) {
				return MENTIONS;
			}
			return row.length > 15 && row.length < 30 && GRAPH_ID.matcher(row[0]).matches() ? GRAPH : NONE;
		}
	}

	@Override
	public String id() {
		return "gdelt";
	}

	@Override
	public String name() {
		return "GDELT";
	}

	@Override
	public String description() {
		return "Tables of GDELT (events, mentions, knowledge graph); they have no text, only addresses.";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		String first = head.lines().findFirst().orElse("");
		return Table.of(first.split("\t", -1)) == Table.NONE ? 0 : 95;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Encoding.Decoded decoded = Encoding.text(source.bytes(), source.charset());
		Handover.encoding(into, decoded);
		Listing listing = new Listing(into, progress);
		int line = 0;
		for (String text : NexisReader.lines(decoded.text())) {
			line++;
			if (text.isBlank()) {
				continue;
			}
			String[] row = text.split("\t", -1);
			switch (Table.of(row)) {
				case EVENTS -> listing.row(line, row.length == 57 ? "" : row[row.length - 1].strip(), () -> event(row));
				case MENTIONS -> listing.row(line, row[ADDRESS_IN_MENTIONS].strip(), () -> mention(row));
				case GRAPH -> listing.row(line, row[ADDRESS_IN_GRAPH].strip(), () -> graph(row));
				default -> into.notRead("line " + line, "It has " + row.length + " columns and is no row of GDELT.");
			}
		}
		listing.end();
	}

	/** Only when the event was and when it was found are said, not when the article was published. */
	private static Draft event(String[] row) {
		Draft draft = new Draft();
		draft.about(Field.URL, row[row.length - 1]);
		draft.about(Field.RETRIEVED, PrintedDate.of(row[row.length - 2], null));
		draft.about(Field.DATABASE_ID, row[0]);
		return draft;
	}

	private static Draft mention(String[] row) {
		Draft draft = new Draft();
		draft.about(Field.URL, row[ADDRESS_IN_MENTIONS]);
		draft.about(Field.OUTLET, row[4]);
		draft.about(Field.RETRIEVED, PrintedDate.of(row[2], null));
		return draft;
	}

	private static Draft graph(String[] row) {
		Draft draft = new Draft();
		draft.about(Field.URL, row[ADDRESS_IN_GRAPH]);
		draft.about(Field.OUTLET, row[3]);
		draft.about(Field.PUBLISHED, PrintedDate.of(row[1], null));
		draft.about(Field.DATABASE_ID, row[0]);
		String extras = row[row.length - 1];
		draft.about(Field.HEADLINE, inside(TITLE, extras));
		draft.about(Field.BYLINE, inside(AUTHORS, extras));
		Matcher language = LANGUAGE.matcher(row[row.length - 2]);
		draft.about(Field.LANGUAGE, language.find() ? language.group(1) : null);
		return draft;
	}

	private static String inside(Pattern pattern, String extras) {
		Matcher found = pattern.matcher(extras);
		return found.find() ? Markup.trim(Parser.unescapeEntities(found.group(1), false)) : null;
	}
}
