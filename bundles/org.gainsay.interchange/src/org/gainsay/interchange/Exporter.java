// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.StatementStatus;

/**
 * A format that a corpus can be written in. There is one class a format; it is found by {@link java.util.ServiceLoader}, so it
 * has a public constructor without arguments and an entry in {@code META-INF/services}. The same object may be used again.
 */
public interface Exporter {

	/** What users type: lower-case letters and digits, such as {@code csv}. */
	String id();

	/** What the format is called, in a few words. */
	String name();

	/** What it writes and whom it is for, in one sentence. */
	String description();

	/** The programs that people look for when they want this format, by their own names, the most used first and with commas between; empty where {@link #name} says it. */
	default String programs() {
		return "";
	}

	/** Whether statements that were rejected are written, with their status, as a format has to that carries what the files say. */
	default boolean carriesRejected() {
		return true;
	}

	/**
	 * How many of the statements that were written are rejected: it has to be said, as they count nowhere else.
	 *
	 * @param summary of the export
	 */
	default int rejected(Corpus corpus, ExportOptions options, ExportSummary summary) {
		if (!carriesRejected()) {
			return 0;
		}
		Stream<StatementFacts> all = options.everySet() ? corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).flatMap(set -> set.statements().stream())
				: corpus.statements(options.set()).stream();
		return (int) Math.min(summary.statements(), all.filter(statement -> statement.status() == StatementStatus.REJECTED).count());
	}

	/** The usual ending of what it writes, with its dot, such as {@code .xmi}; empty if it writes a folder. */
	String ending();

	/** Whether the format has a place for the sets of several annotators on one article. */
	boolean everySet();

	/** What of a corpus it carries, at least for the most part; what it does not is told by each export. */
	default Set<Part> carries() {
		return Set.of();
	}

	/** The options that the format has of its own; whoever asks for an export sees no others. */
	default List<FormatOption> options() {
		return List.of();
	}

	/**
	 * Writes a corpus. What is written is complete before any of it is moved to where it
	 * belongs: if this method throws, what was there is still there.
	 *
	 * @param out where to write: a folder, or a file for a format with an {@link #ending}
	 * @throws WrongOptionException   if the value of an option does not go with this corpus
	 * @throws ExportRefusedException if something that is no former export is in the way
	 * @throws IOException            if it cannot be written
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	ExportSummary export(Corpus corpus, ExportOptions options, Path out, Progress progress) throws IOException;

	/**
	 * Writes the corpus to a stream, for a format with an {@link #ending}.
	 *
	 * @param corpus   what is written
	 * @param options  of this format
	 * @param to       flushed, not closed
	 * @param progress is told how far it is, and may stop it
	 * @throws IOException                   if it cannot be written
	 * @throws UnsupportedOperationException if the format writes a folder
	 */
	default ExportSummary export(Corpus corpus, ExportOptions options, OutputStream to, Progress progress) throws IOException {
		throw new UnsupportedOperationException(id());
	}
}
