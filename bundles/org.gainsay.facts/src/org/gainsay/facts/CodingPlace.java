// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.Optional;

/**
 * Where a coder's sets of a round stand: each coder has a folder of their own a round, where nobody else writes.
 *
 * @param round the name of the round
 * @param coder the name of the coder
 */
public record CodingPlace(String round, String coder) {

	/** The folder that the sets of all rounds are in. */
	public static final String FOLDER = "coding/";

	/**
	 * The place that a file lies in.
	 *
	 * @param path relative to the corpus folder, with / between its parts
	 * @return empty for a file that lies elsewhere
	 */
	public static Optional<CodingPlace> of(String path) {
		String[] parts = path.split("/");
		return path.startsWith(FOLDER) && parts.length > 3 ? Optional.of(new CodingPlace(parts[1], parts[2])) : Optional.empty();
	}

	/** The file of the set of an article, relative to the corpus folder. */
	public String file(String article) {
		return FOLDER + round + "/" + coder + "/" + article + CorpusFiles.EXTENSION;
	}
}
