// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.interchange.texts.documents.DocumentReaders;
import org.gainsay.interchange.texts.tables.TableReaders;

/** The formats that articles can be read from. */
public final class ArticleReaders {

	private static final List<ArticleReader> ALL = Stream.<List<ArticleReader>>of(List.of(new PlainTextReader()), DocumentReaders.ALL, TableReaders.ALL)
			.flatMap(List::stream).sorted(Comparator.comparing(ArticleReader::id)).toList();

	private ArticleReaders() {
	}

	/** All of them, by their ids. */
	public static List<ArticleReader> all() {
		return ALL;
	}

	/** The one with an id. */
	public static Optional<ArticleReader> of(String id) {
		return ALL.stream().filter(reader -> reader.id().equals(id)).findFirst();
	}

	/** The one that takes a source for its own most surely, the first by its id of several; none where all say no. */
	public static Optional<ArticleReader> surest(Source source) {
		record Sure(ArticleReader reader, int how) {
		}
		return ALL.stream().map(reader -> new Sure(reader, reader.recognises(source))).filter(sure -> sure.how > 0)
				.max(Comparator.comparingInt(Sure::how).thenComparing(sure -> sure.reader.id(), Comparator.reverseOrder())).map(Sure::reader);
	}
}
