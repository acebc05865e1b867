// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.Memory;

/**
 * What is to be imported, and into what.
 *
 * @param sources   files, folders and archives
 * @param addresses pages of the web, as somebody wrote them, which come behind the files; each is fetched once
 * @param fetcher   fetches them
 * @param format    the id of the format that all of it is read in; null to find it by what is in each file
 * @param target    the folder of the corpus; made where it is not there
 * @param clean     whether line ends and what cannot be carried are mended, and what readers leave out is left out
 * @param columns   which column or key of a table holds what, by the names of fields in small letters; empty to guess
 * @param memory    what is known of the corpus that is there
 * @param marks     whether articles that are nearly the same get the line that says whose copy or version they are
 */
public record IntakeWish(List<Path> sources, List<String> addresses, Fetcher fetcher, String format, Path target, boolean clean, Map<String, String> columns, Memory memory, boolean marks) {

	public IntakeWish {
		sources = List.copyOf(sources);
		addresses = List.copyOf(new LinkedHashSet<>(addresses));
		columns = Map.copyOf(columns);
	}

	/** The same, of which nothing is marked. */
	public IntakeWish(List<Path> sources, List<String> addresses, Fetcher fetcher, String format, Path target, boolean clean, Map<String, String> columns, Memory memory) {
		this(sources, addresses, fetcher, format, target, clean, columns, memory, false);
	}

	/** The same without the web. */
	public IntakeWish(List<Path> sources, String format, Path target, boolean clean, Map<String, String> columns, Memory memory) {
		this(sources, List.of(), Fetcher.NONE, format, target, clean, columns, memory);
	}
}
