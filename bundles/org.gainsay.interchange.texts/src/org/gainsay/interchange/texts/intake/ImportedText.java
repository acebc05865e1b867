// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.edit.TextSource;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Source;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;

/** The text of an article in any format, as the import makes it, so that a new version of a page has the headline and the paragraphs where the first had them. A text file is read as it is. */
public final class ImportedText implements TextSource {

	private static final String PLAIN = "text";

	private static final class Found implements ArticleSink {
		private final List<SourceArticle> articles = new ArrayList<>();
		private String why = "has no article in it";

		@Override
		public void article(SourceArticle article) {
			articles.add(article);
		}

		@Override
		public void notRead(String where, String reason) {
			why = "cannot be read. " + reason;
		}

		@Override
		public void noArticle(String reason) {
			why = "has no article in it. " + reason;
		}

		@Override
		public void remark(String sentence) {
			// of the letters only, which whoever compares the texts sees
		}
	}

	@Override
	public ArticleText read(Path file) throws IOException {
		if (Files.isRegularFile(file)) {
			Source source = source(file);
			Optional<ArticleReader> reader = ArticleReaders.surest(source).filter(one -> !one.id().equals(PLAIN));
			if (reader.isPresent()) {
				return made(file, source, reader.get());
			}
		}
		return TextSource.OF_TEXTS.read(file);
	}

	/**
	 * The text of the article in a file that is there and is no plain text.
	 *
	 * @return null if it is a plain text, in whatever encoding, that is not packed
	 * @throws IOException with a message for the user if it is nothing that is known, there is not one article in it, or it cannot be read
	 */
	public ArticleText made(Path file) throws IOException {
		Source source = source(file);
		ArticleReader reader = ArticleReaders.surest(source)
				.orElseThrow(() -> new FileSystemException(file.toString(), null, "is in no format that can be read: it is no text, no page and no document that is known"));
		boolean packed = !source.name().equals(file.getFileName().toString());
		return reader.id().equals(PLAIN) && !packed ? null : made(file, source, reader);
	}

	private static Source source(Path file) throws IOException {
		try {
			return Gzip.unpacked(Source.of(file.getFileName().toString(), BoundedFile.read(file, Archive.MOST_BYTES)));
		} catch (BoundedFile.TooLargeException tooLarge) {
			throw new FileSystemException(file.toString(), null, "is larger than " + BoundedFile.mebibytes(Archive.MOST_BYTES) + ", which no article is");
		}
	}

	private static ArticleText made(Path file, Source source, ArticleReader reader) throws IOException {
		Found found = new Found();
		try {
			reader.read(source, found, Progress.NONE);
		} catch (IOException broken) {
			throw new FileSystemException(file.toString(), null, "cannot be read as " + reader.name() + ". " + broken.getMessage());
		}
		if (found.articles.size() > 1) {
			throw new FileSystemException(file.toString(), null, "has " + found.articles.size() + " articles in it; give the one that is meant in a file of its own");
		}
		String text = found.articles.isEmpty() ? null : MadeArticle.of(found.articles.getFirst(), null, true, new Languages()).text();
		if (text == null) {
			throw new FileSystemException(file.toString(), null, found.why);
		}
		return ArticleText.of(text);
	}
}
