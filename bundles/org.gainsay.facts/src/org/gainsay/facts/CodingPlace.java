// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a coder's sets of a round stand: each coder has a folder of their own a round, where nobody else writes.
 *
 * @param round the name of the round
 * @param coder the name of the coder
 */
public record CodingPlace(String round, String coder) {

	/** The folder that the sets of all rounds are in. */
	public static final String FOLDER = "coding/";

	private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");

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

	/**
	 * The place that a file lies in where the folder of all rounds may be written in whatever capitals: on Windows and macOS these are one folder.
	 *
	 * @param path relative to the corpus folder, with / between its parts
	 * @return with the names of the folders as they are written; empty for a file that lies elsewhere
	 */
	public static Optional<CodingPlace> inAnyCapitals(String path) {
		return path.regionMatches(true, 0, FOLDER, 0, FOLDER.length()) ? of(FOLDER + path.substring(FOLDER.length())) : Optional.empty();
	}

	/**
	 * Why a round or a coder cannot have a name: their folders are called so.
	 *
	 * @return a sentence; null where there is nothing against it
	 */
	public static @Nullable String against(String name) {
		return CorpusFiles.UNREAD_FOLDERS.contains(name) ? "Folders called \"" + name + "\" are not read, as with " + String.join(", ", new TreeSet<>(CorpusFiles.UNREAD_FOLDERS)) + ". Give another name."
				: DEVICE.matcher(name).matches() ? "No folder can be called \"" + name + "\" on Windows, where that is a device. Give another name." : null;
	}

	/** The file of the set of an article, relative to the corpus folder. */
	public String file(String article) {
		return FOLDER + round + "/" + coder + "/" + article + CorpusFiles.EXTENSION;
	}
}
