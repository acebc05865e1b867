// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.gainsay.facts.Progress;

/** A format of rows with named columns, or of objects with named keys, of which somebody may say what each holds. */
public interface ColumnsReader extends ArticleReader {

	/**
	 * The names of the columns or keys of a source, in their order.
	 *
	 * @throws IOException as {@link #read} does
	 */
	List<String> columns(Source source) throws IOException;

	/**
	 * Reads the articles of a source.
	 *
	 * @param columns by the name of a field in small letters, or {@code text}, the column that holds it; what is not named is guessed
	 * @throws IOException as {@link #read(Source, ArticleSink, Progress)} does, and if there is no such column
	 */
	void read(Source source, Map<String, String> columns, ArticleSink into, Progress progress) throws IOException;
}
