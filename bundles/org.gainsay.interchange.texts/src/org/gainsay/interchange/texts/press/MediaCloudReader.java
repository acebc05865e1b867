// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.PrintedDate;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** Lists of articles from Media Cloud, which have no text. */
public final class MediaCloudReader implements ArticleReader {

	private static final int HEAD = 4000;

	@Override
	public String id() {
		return "mediacloud";
	}

	@Override
	public String name() {
		return "Media Cloud";
	}

	@Override
	public String description() {
		return "Lists of articles from Media Cloud as CSV; they have no text, only addresses.";
	}

	@Override
	public int recognises(Source source) {
		byte[] bytes = source.bytes();
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		String first = head.lines().findFirst().orElse("").toLowerCase(Locale.ROOT).replace("\"", "");
		List<String> names = List.of(first.replaceFirst("^\u00ef\u00bb\u00bf", "").split("[,;\t]"));
		return names.contains("url") && names.contains("publish_date") && (names.contains("media_name") || names.contains("stories_id")) ? 95 : 0;
	}

	@Override
	public void read(Source source, ArticleSink into, Progress progress) throws IOException {
		Decoded decoded = Encoding.text(source.bytes(), source.charset());
		Handover.encoding(into, decoded);
		String first = decoded.text().lines().findFirst().orElse("");
		char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
		Listing listing = new Listing(into, progress);
		Map<String, Integer> columns = new HashMap<>();
		try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(decoded.text())) {
			for (CsvRecord row : rows) {
				if (columns.isEmpty()) {
					for (int i = 0; i < row.getFieldCount(); i++) {
						columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
					}
				} else {
					listing.row(row.getStartingLineNumber(), field(row, columns, "url"), () -> article(row, columns));
				}
			}
		} catch (CsvParseException broken) {
			into.remark("The table is broken (" + broken.getMessage() + "); what stands behind was not read.");
		}
		listing.end();
	}

	private static String field(CsvRecord row, Map<String, Integer> columns, String name) {
		Integer column = columns.get(name);
		return column == null || column >= row.getFieldCount() ? "" : row.getField(column).strip();
	}

	private static Draft article(CsvRecord row, Map<String, Integer> columns) {
		Draft draft = new Draft();
		draft.about(Field.URL, field(row, columns, "url"));
		draft.about(Field.HEADLINE, field(row, columns, "title"));
		draft.about(Field.OUTLET, field(row, columns, "media_name"));
		draft.about(Field.LANGUAGE, field(row, columns, "language"));
		draft.about(Field.PUBLISHED, PrintedDate.of(field(row, columns, "publish_date"), null));
		draft.about(Field.RETRIEVED, PrintedDate.of(field(row, columns, "indexed_date"), null));
		draft.about(Field.DATABASE_ID, field(row, columns, columns.containsKey("stories_id") ? "stories_id" : "id"));
		if (field(row, columns, "ap_syndicated").equalsIgnoreCase("true") || field(row, columns, "ap_syndicated").equals("1")) {
			draft.about(Field.AGENCY, "AP");
		}
		for (String theme : field(row, columns, "themes").split("[;,]")) {
			draft.about(Field.SUBJECT, theme);
		}
		return draft;
	}
}
