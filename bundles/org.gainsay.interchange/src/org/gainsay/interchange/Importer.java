// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.gainsay.facts.Progress;

/**
 * A format that a corpus can be made of. There is one class a format; it is found by {@link java.util.ServiceLoader}, as an
 * {@link Exporter} is. It reads and writes nothing: what it yields are files that are still to be written, so that whoever asked
 * can show them first, and writes all of them or none. The same object may be used again.
 */
public interface Importer {

	/** What users type: lower-case letters and digits, such as {@code brat}; that of the exporter, where there is one for the format. */
	String id();

	/** What the format is called, in a few words. */
	String name();

	/** What it reads and where such data come from, in one sentence. */
	String description();

	/** What of a corpus it can bring, where the source has it. */
	default Set<Part> carries() {
		return Set.of();
	}

	/** The options that the format has of its own. */
	default List<FormatOption> options() {
		return List.of();
	}

	/**
	 * Whether something is in this format, by what is in it and not by its name alone. Looks only as far as it must.
	 *
	 * @param source a file or a folder that is there
	 * @throws IOException if it cannot be read
	 */
	boolean recognises(Path source) throws IOException;

	/**
	 * Whether a file is in this format and one of many that make a corpus together, so that a folder of such files can be {@link #read}; not where each is
	 * a corpus of its own.
	 *
	 * @param file that is there
	 * @throws IOException if it cannot be read
	 */
	@SuppressWarnings("unused") // for those that have such files
	default boolean isPart(Path file) throws IOException {
		return false;
	}

	/**
	 * Reads something in this format. What is wrong in one place does not keep the rest from being read: it is told in the result.
	 *
	 * @param source a file or a folder that is there
	 * @param values of the {@link #options}
	 * @return the texts and claims files of a corpus, in a folder that has none of them yet
	 * @throws WrongOptionException if the value of an option does not go with the source
	 * @throws IOException          if the source cannot be read, or is not in this format at all
	 * @throws java.util.concurrent.CancellationException if progress stops it
	 */
	ImportResult read(Path source, OptionValues values, Progress progress) throws IOException;
}
