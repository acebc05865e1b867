// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.Encoding.Decoded;
import org.gainsay.interchange.texts.SourceArticle;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** Hands the articles of one file on and counts them, so that each is either an article or a line that says why not. */
final class Handover {

	private static final int SHOWN = 60;

	/** How an article is taken out of the file; what goes wrong is its own matter. */
	@FunctionalInterface
	interface Reading {
		SourceArticle.Draft read();
	}

	private final ArticleSink into;
	private final Progress progress;
	private final int total;
	private int done;
	private int articles;

	/** @param total how many there are to read */
	Handover(ArticleSink into, Progress progress, int total) {
		this.into = into;
		this.progress = progress;
		this.total = total;
	}

	/** Says how a file was read where it is not what anybody expects. */
	static void encoding(ArticleSink into, Decoded decoded) {
		decoded.remarks().forEach(into::remark);
	}

	/** Reads the next one and hands it on; of an error or a lack of text a line is said, and the rest goes on. */
	void next(Reading reading) {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
		progress.step(done, total);
		done++;
		try {
			SourceArticle article = reading.read().article();
			if (article.paragraphs().isEmpty()) {
				into.notRead(where(article), article.removed().isEmpty() && article.first(Field.CAPTION) == null ? "It has no text in this file." : "It has no text in this file but that of captions or notes.");
			} else {
				into.article(article);
				articles++;
			}
		} catch (IllegalStateException | IndexOutOfBoundsException | IllegalArgumentException broken) {
			into.notRead("document " + done, "It is not laid out as others of this kind are (" + broken.getMessage() + ").");
		}
	}

	/** Something that should be an article and is known not to be one. */
	void notRead(String why) {
		done++;
		into.notRead("document " + done, why);
	}

	/** How many were handed on. */
	int articles() {
		return articles;
	}

	/** How many were met, read or not. */
	int met() {
		return done;
	}

	/**
	 * Compares what the file says of itself with what was met.
	 *
	 * @param said how many it says that there are; -1 where it does not say
	 * @param by   what says so, such as {@code its contents list}
	 */
	void check(int said, String by) {
		if (said >= 0 && said != done) {
			into.remark("There should be " + said + (said == 1 ? " article" : " articles") + " by " + by + ", and " + done + (done == 1 ? " was" : " were") + " found: see whether the file was cut off, or save the missing ones again.");
		}
	}

	private String where(SourceArticle article) {
		String headline = article.first(Field.HEADLINE);
		return "document " + done + (headline == null ? "" : " (“" + cut(headline) + "”)");
	}

	private static String cut(String text) {
		return text.codePointCount(0, text.length()) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
	}

	/** The last of a list; null where it is empty. */
	static String last(List<String> list) {
		return list.isEmpty() ? null : list.getLast();
	}
}
