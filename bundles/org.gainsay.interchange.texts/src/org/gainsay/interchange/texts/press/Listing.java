// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleSink;
import org.gainsay.interchange.texts.SourceArticle.Draft;

/** Hands on what a list says of articles that are elsewhere, each address once. */
final class Listing {

	private static final int ROWS_BETWEEN_STEPS = 1000;

	private final ArticleSink into;
	private final Progress progress;
	private final Set<String> addresses = new HashSet<>();
	private int rows;
	private int without;

	Listing(ArticleSink into, Progress progress) {
		this.into = into;
		this.progress = progress;
	}

	/**
	 * One more row.
	 *
	 * @param line    where it stands, from 1
	 * @param address of its article; several rows may be about one
	 * @param article what it says, asked for only where its address is new
	 */
	void row(long line, String address, Supplier<Draft> article) {
		if (rows++ % ROWS_BETWEEN_STEPS == 0 && progress.cancelled()) {
			throw new CancellationException();
		}
		if (!address.matches("(?i)https?://\\S+")) {
			without++;
			into.notRead("line " + line, address.isEmpty() ? "It has no address of an article." : "“" + address.substring(0, Math.min(60, address.length())) + "” is no address.");
		} else if (addresses.add(address)) {
			into.article(article.get().article());
		}
	}

	/** Says what the list was. */
	void end() throws IOException {
		if (rows == 0) {
			throw new IOException("The list is empty.");
		}
		into.remark("It is a list without texts: save the pages and import them with it; they are matched by their addresses.");
		if (addresses.size() + without < rows) {
			into.remark(rows + " rows are about " + addresses.size() + " articles; each is taken once.");
		}
	}
}
