// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A part of a text and an ellipsis, where there is no room for all. What a reader takes for one character is whole in it or not there. */
public final class Excerpt {

	private static final String ELLIPSIS = "…";
	private static final Pattern SPACE = Pattern.compile("\\s+");

	private Excerpt() {
	}

	/**
	 * A text as it stands, or its beginning and an ellipsis.
	 *
	 * @param most how many code points, the ellipsis among them
	 */
	public static String of(String text, int most) {
		return isLonger(text, most) ? beginning(text, most - 1) + ELLIPSIS : text;
	}

	/**
	 * Words in one line, or their beginning and an ellipsis; without white space at the ends and before the ellipsis.
	 *
	 * @param most how many code points, the ellipsis among them
	 */
	public static String line(String words, int most) {
		String line = SPACE.matcher(words).replaceAll(" ").strip();
		return isLonger(line, most) ? beginning(line, most - 1).stripTrailing() + ELLIPSIS : line;
	}

	/** As much of the beginning of a text as fits together with the ellipsis, which has no white space before it; it alone where nothing fits. */
	public static String fitting(String text, Predicate<String> fits) {
		List<Integer> ends = new ArrayList<>(List.of(0));
		Graphemes characters = new Graphemes(text);
		while (ends.getLast() < text.length()) {
			ends.add(characters.end(ends.getLast()));
		}
		int least = 0;
		int most = ends.size() - 1;
		while (least < most) {
			int middle = (least + most + 1) / 2;
			if (fits.test(begun(text, ends.get(middle)))) {
				least = middle;
			} else {
				most = middle - 1;
			}
		}
		return begun(text, ends.get(least));
	}

	/**
	 * What stands before an offset, behind an ellipsis.
	 *
	 * @param most how many UTF-16 units of the text
	 */
	public static String before(String text, int offset, int most) {
		return ELLIPSIS + text.substring(Math.min(offset, new Graphemes(text).edgeFrom(Math.max(0, offset - most))), offset);
	}

	/**
	 * What stands after an offset, and an ellipsis.
	 *
	 * @param most how many UTF-16 units of the text
	 */
	public static String after(String text, int offset, int most) {
		return text.substring(offset, Math.max(offset, new Graphemes(text).edgeTo(Math.min(text.length(), offset + most)))) + ELLIPSIS;
	}

	/**
	 * A way from name to name, of a long one its beginning and its end.
	 *
	 * @param names at least one
	 * @param most  how many names, the ellipsis among them
	 */
	public static String way(List<String> names, int most) {
		return joined(names, " → ", most);
	}

	/**
	 * Names with commas, of a long list its beginning and its end.
	 *
	 * @param most how many names, the ellipsis among them
	 */
	public static String list(List<String> names, int most) {
		return joined(names, ", ", most);
	}

	private static String joined(List<String> names, String between, int most) {
		return names.size() <= most ? String.join(between, names) : String.join(between, names.subList(0, most - 2)) + between + ELLIPSIS + between + names.getLast();
	}

	private static boolean isLonger(String text, int most) {
		return text.length() > most && text.codePointCount(0, text.length()) > most;
	}

	/** The first characters, which have no more code points than that. */
	private static String beginning(String text, int most) {
		Graphemes characters = new Graphemes(text);
		int limit = text.offsetByCodePoints(0, most);
		int end = 0;
		for (int next = characters.end(0); next <= limit; next = characters.end(end)) {
			end = next;
		}
		return text.substring(0, end);
	}

	private static String begun(String text, int end) {
		return text.substring(0, end).stripTrailing() + ELLIPSIS;
	}
}
