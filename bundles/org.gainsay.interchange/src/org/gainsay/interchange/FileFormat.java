// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportSummary.NotCarried;

/** A format that is one file and nothing else, written from its beginning to its end, so that it may go to a stream as well. */
public abstract class FileFormat implements Exporter {

	/** How many bytes of a file are looked at for the mark. */
	private static final int HEAD = 4096;

	/** What stands in the first bytes of every file of the format that we wrote, and hardly in another; ASCII. */
	protected abstract String mark();

	/**
	 * Writes a corpus.
	 *
	 * @param corpus whose texts are those in which the spans were found
	 * @param to     buffered; neither flushed nor closed
	 * @param left   gets what did not go along; each is told once
	 * @return how many statements
	 */
	protected abstract int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException;

	/** {@inheritDoc} */
	@Override
	public final ExportSummary export(Corpus built, ExportOptions options, Path out, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		try (Delivery delivery = Delivery.ofFile(out, List.of(), this::isOurs, corpus, options.force())) {
			Set<NotCarried> left = new LinkedHashSet<>();
			int statements;
			try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(delivery.file()))) {
				statements = write(corpus, options, to, left, progress);
			}
			left.addAll(StudyLost.of(corpus, name()));
			return new ExportSummary(delivery.deliver(), corpus.articles().size(), statements, List.copyOf(left));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/** {@inheritDoc} */
	@Override
	public final ExportSummary export(Corpus built, ExportOptions options, OutputStream stream, Progress progress) throws IOException {
		Corpus corpus = built.exact();
		Set<NotCarried> left = new LinkedHashSet<>();
		try {
			OutputStream to = new BufferedOutputStream(stream);
			int statements = write(corpus, options, to, left, progress);
			to.flush();
			left.addAll(StudyLost.of(corpus, name()));
			return new ExportSummary(List.of(), corpus.articles().size(), statements, List.copyOf(left));
		} catch (UncheckedIOException failed) {
			throw failed.getCause();
		}
	}

	/**
	 * Says how far it is.
	 *
	 * @throws CancellationException if progress stops it
	 */
	protected static void step(Progress progress, int done, int all) {
		progress.step(done, all);
		if (progress.cancelled()) {
			throw new CancellationException();
		}
	}

	private boolean isOurs(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1).contains(mark());
		}
	}
}
