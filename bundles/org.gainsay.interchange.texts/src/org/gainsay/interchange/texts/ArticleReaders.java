// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.interchange.texts.documents.DocumentReaders;
import org.gainsay.interchange.texts.page.MhtmlReader;
import org.gainsay.interchange.texts.page.PageReader;
import org.gainsay.interchange.texts.page.WarcReader;
import org.gainsay.interchange.texts.press.AlcesteReader;
import org.gainsay.interchange.texts.press.EuropresseReader;
import org.gainsay.interchange.texts.press.FactivaReader;
import org.gainsay.interchange.texts.press.GdeltReader;
import org.gainsay.interchange.texts.press.IntegrumReader;
import org.gainsay.interchange.texts.press.KikuzoReader;
import org.gainsay.interchange.texts.press.LexisReader;
import org.gainsay.interchange.texts.press.MediaCloudReader;
import org.gainsay.interchange.texts.press.NexisReader;
import org.gainsay.interchange.texts.press.ProQuestReader;
import org.gainsay.interchange.texts.press.YomidasuReader;
import org.gainsay.interchange.texts.tables.TableReaders;

/** The formats that articles can be read from. */
public final class ArticleReaders {

	private static final List<ArticleReader> PAGES = List.of(new MhtmlReader(), new PageReader(), new WarcReader());
	private static final List<ArticleReader> PRESS = List.of(new AlcesteReader(), new EuropresseReader(), new FactivaReader(), new GdeltReader(), new IntegrumReader(), new KikuzoReader(),
			new LexisReader(), new MediaCloudReader(), new NexisReader(), new ProQuestReader(), new YomidasuReader());
	private static final List<ArticleReader> ALL = Stream.of(List.<ArticleReader>of(new PlainTextReader()), PAGES, PRESS, DocumentReaders.ALL, TableReaders.ALL)
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
