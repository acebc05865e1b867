// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.Source;

/** What a reader made of a source. */
final class ReadArticles extends Gathering {

	/** Reads bytes in the format that is found in them. */
	static ReadArticles of(String name, byte[] bytes) throws IOException {
		Source source = Source.of(name, bytes);
		return as(ArticleReaders.surest(source).orElseThrow(() -> new AssertionError("no format")).id(), source);
	}

	static ReadArticles of(String text) throws IOException {
		return of("source", text.getBytes(StandardCharsets.UTF_8));
	}

	static ReadArticles as(String format, Source source) throws IOException {
		ReadArticles read = new ReadArticles();
		ArticleReaders.of(format).orElseThrow().read(source, read, Progress.NONE);
		return read;
	}

	/** The format that is found. */
	static String format(byte[] bytes) {
		return ArticleReaders.surest(Source.of("source", bytes)).map(reader -> reader.id()).orElse("none");
	}
}
