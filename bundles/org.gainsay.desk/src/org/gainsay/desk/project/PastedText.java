// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody pastes or drops as text where articles are imported: addresses, or the words of an article. */
public final class PastedText {

	private static final int WORDS_OF_NAME = 6;
	private static final int LONGEST_NAME = 60;

	private PastedText() {
	}

	/**
	 * The addresses of a text that has one in each line and nothing else.
	 *
	 * @param isAddress whether a word is meant as an address
	 * @return empty if it is anything else
	 */
	public static List<String> addresses(String text, Predicate<String> isAddress) {
		List<String> lines = text.replace("\uFEFF", "").replace("\0", "").lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
		return lines.stream().allMatch(line -> isAddress.test(line) && line.indexOf(' ') < 0) ? lines : List.of();
	}

	/**
	 * Writes the words of an article to a file, named after their beginning, from which it can be imported.
	 *
	 * @param text   not blank
	 * @param folder where to; a file of that name that is there is not touched
	 * @return the file
	 * @throws IOException if it cannot be written
	 */
	public static Path write(String text, Path folder) throws IOException {
		String words = Stream.of(text.strip().split("\\s+")).limit(WORDS_OF_NAME).collect(Collectors.joining(" "));
		String name = words.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
		String stem = name.isEmpty() ? "pasted" : name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
		for (int n = 1;; n++) {
			Path file = folder.resolve(n == 1 ? stem + ".txt" : stem + "-" + n + ".txt");
			if (Files.notExists(file)) {
				return Files.writeString(file, text.replace("\0", ""), StandardCharsets.UTF_8);
			}
		}
	}
}
