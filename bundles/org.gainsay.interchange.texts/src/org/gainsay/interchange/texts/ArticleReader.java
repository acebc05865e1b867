// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.io.IOException;

import org.gainsay.facts.Progress;

/** A format that articles come in. There is one class a format; {@link ArticleReaders} has them all. It keeps nothing between two sources, and several threads may use it. */
public interface ArticleReader {

	/** What users type: lower-case letters and digits, such as {@code factiva}. */
	String id();

	/** What it is called, in a few words. */
	String name();

	/** What it reads and where such files come from, in one sentence. */
	String description();

	/**
	 * How surely something is in this format, by what is in it and not by its name. Looks only as far as it must.
	 *
	 * @return 0 for not at all, 100 for no doubt; of several formats the surest reads it
	 */
	int recognises(Source source);

	/**
	 * Reads the articles of a source.
	 *
	 * @param into takes them one after the other, in the order in which they stand
	 * @throws IOException whose message says in a sentence why nothing can be read of it, or no more than what was handed on: it is no such file, it is broken, it asks for too much
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	void read(Source source, ArticleSink into, Progress progress) throws IOException;
}
