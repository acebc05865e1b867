// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** What a reader found in a source. */
final class Gathered extends Gathering {

	/** What the surest reader finds in a text saved as UTF-8; it must have the id that is named. */
	static Gathered of(String reader, String text) throws IOException {
		return of(reader, text.getBytes(StandardCharsets.UTF_8));
	}

	static Gathered of(String reader, String text, Charset charset) throws IOException {
		return of(reader, text.getBytes(charset));
	}

	static Gathered of(String reader, byte[] bytes) throws IOException {
		Source source = Source.of("press/export", bytes);
		ArticleReader surest = ArticleReaders.surest(source).orElseThrow(() -> new AssertionError("Nobody recognises it."));
		assertEquals(reader, surest.id());
		Gathered gathered = new Gathered();
		surest.read(source, gathered, Progress.NONE);
		return gathered;
	}

	/** The only article; nothing else was there to be read. */
	@Override
	SourceArticle only() {
		assertEquals(List.of(), notRead);
		assertEquals(List.of(), none);
		return super.only();
	}

	/** What is said of the article with an index, from 0; several with a bar between them. */
	String about(int article, Field field) {
		return String.join(" | ", articles.get(article).about().getOrDefault(field, List.of()));
	}
}
