// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.graphs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary.NotCarried;
import org.gainsay.interchange.FileFormat;
import org.gainsay.interchange.FormatOption;
import org.gainsay.interchange.Part;

/** A notation of graphs that has all chains in one file. */
abstract class ChainFile extends FileFormat {

	@Override
	public final Set<Part> carries() {
		return EnumSet.of(Part.ARTICLES, Part.ACTORS, Part.CLAIMS, Part.CHAINS, Part.STANCES);
	}

	@Override
	public final boolean everySet() {
		return false;
	}

	@Override
	public final List<FormatOption> options() {
		return List.of(Chains.CLAIM);
	}

	@Override
	protected final int write(Corpus corpus, ExportOptions options, OutputStream to, Set<NotCarried> left, Progress progress) throws IOException {
		Chains chains = Chains.of(corpus, options);
		write(corpus.name(), chains, to, progress);
		chains.tellTheRest(left);
		return chains.statements();
	}

	/**
	 * Writes the chains.
	 *
	 * @param corpus its name
	 * @param to     to be flushed when all is written, and not closed
	 */
	abstract void write(String corpus, Chains chains, OutputStream to, Progress progress) throws IOException;
}
