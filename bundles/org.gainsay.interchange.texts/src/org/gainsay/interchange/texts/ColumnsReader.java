// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** A format of rows with named columns, or of objects with named keys, of which somebody may say what each holds. */
public interface ColumnsReader extends ArticleReader {

	/**
	 * The names of the columns or keys of a source, in their order.
	 *
	 * @throws IOException as {@link #read} does
	 */
	List<String> columns(Source source) throws IOException;

	/**
	 * A column or key.
	 *
	 * @param examples some of its values, at most three, in one line each
	 * @param holds    the name of the field that it holds, in small letters, {@code text} or {@code words}; null for none
	 */
	record Column(String name, List<String> examples, String holds) {
	}

	/**
	 * The columns or keys of a source, and what they are taken for.
	 *
	 * @param columns as in {@link #read(Source, Map, ArticleSink, Progress)}
	 * @throws IOException as that does
	 */
	List<Column> look(Source source, Map<String, String> columns) throws IOException;

	/** What a column can hold: names of fields in small letters, {@code text} first. */
	static List<String> fields() {
		return Stream.concat(Stream.of("text", "words"), Arrays.stream(Field.values()).filter(field -> field != Field.OTHER).map(field -> field.name().toLowerCase(Locale.ROOT))).toList();
	}

	/**
	 * Reads the articles of a source.
	 *
	 * @param columns by the name of a field in small letters, or {@code text}, the column that holds it, empty for none; what is not named is guessed
	 * @throws IOException as {@link #read(Source, ArticleSink, Progress)} does, and if there is no such column
	 */
	void read(Source source, Map<String, String> columns, ArticleSink into, Progress progress) throws IOException;
}
