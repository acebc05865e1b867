// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;

/** What turns a file that somebody was given into the text of an article. */
@FunctionalInterface
public interface TextSource {

	/** Reads files that are texts already. */
	TextSource OF_TEXTS = TextSource::text;

	/**
	 * The text of a file.
	 *
	 * @throws IOException with a message for the user if it is not there, is no text, or cannot be read
	 */
	ArticleText read(Path file) throws IOException;

	private static ArticleText text(Path file) throws IOException {
		try {
			ArticleText text = ArticleText.read(file);
			if (isPage(file, text.text())) {
				throw new FileSystemException(file.toString(), null, "is a web page, which cannot be read yet; save the words of the article as a text file");
			}
			return text;
		} catch (CharacterCodingException notUtf8) {
			throw new FileSystemException(file.toString(), null, "is not UTF-8; save it again as UTF-8");
		} catch (BoundedFile.TooLargeException tooLarge) {
			throw new FileSystemException(file.toString(), null, "is larger than " + BoundedFile.mebibytes(ArticleText.MOST_BYTES) + ", which no article is");
		}
	}

	private static boolean isPage(Path file, String text) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") || Page.BEGINNING.matcher(text).lookingAt();
	}

	/** How a web page begins. */
	final class Page {
		private static final Pattern BEGINNING = Pattern.compile("\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

		private Page() {
		}
	}
}
