// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gainsay.text.EditDistance;

/** Small things about the words of messages. */
final class Words {

	private Words() {
	}

	/** A number with its noun: {@code 1 error}, {@code 2 errors}. */
	static String count(int number, String noun) {
		return number + " " + noun + (number == 1 ? "" : "s");
	}

	/** Of some words those that one with a slip in it, or a part of it, may have meant: {@code  Did you mean 'a'?}, or nothing. */
	static String meant(String word, Collection<String> words) {
		String small = word.toLowerCase(Locale.ROOT);
		List<String> near = small.isEmpty() ? List.of() : words.stream().filter(one -> one.contains(small) || isNear(small, one)).toList();
		return near.isEmpty() ? "" : " Did you mean " + near.stream().map(one -> "'" + one + "'").collect(Collectors.joining(" or ")) + "?";
	}

	private static boolean isNear(String word, String other) {
		int most = Math.max(1, other.length() / 4);
		return EditDistance.of(word, other, most) <= most;
	}

	/** A text in one line: a message with a line break in it would look like two. */
	static String oneLine(String text) {
		return text.replaceAll("\\s*\\R\\s*", " ");
	}

	/**
	 * Breaks a text between words into lines.
	 *
	 * @param width the greatest number of characters a line, unless a word is longer
	 * @return at least one line
	 */
	static List<String> lines(String text, int width) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : oneLine(text).split(" +")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}
}
