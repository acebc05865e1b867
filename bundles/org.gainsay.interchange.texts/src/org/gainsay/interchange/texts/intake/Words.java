// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** Words of texts: how many there are, and which differ. */
final class Words {

	/** So many places that differ are told, with so many words each. */
	private static final int MOST_PLACES = 6;
	private static final int MOST_WORDS = 8;
	/** Longer texts are not compared word for word. */
	private static final int MOST_COMPARED = 20_000;

	private Words() {
	}

	/** How many words a text has as databases count them: between white space, with a letter or digit; of ideographs each is one. */
	static int count(String text) {
		int count = 0;
		boolean inWord = false;
		boolean letter = false;
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			if (Languages.isIdeograph(c)) {
				count += 1 + (inWord && letter ? 1 : 0);
				inWord = false;
				letter = false;
			} else if (Character.isWhitespace(c) || c == 0xA0) {
				count += inWord && letter ? 1 : 0;
				inWord = false;
				letter = false;
			} else {
				inWord = true;
				letter |= Character.isLetterOrDigit(c);
			}
		}
		return count + (inWord && letter ? 1 : 0);
	}

	/**
	 * The words that differ between two texts, in one line: {@code “port” → “harbour”; + “on Monday”; − “Reuters”}.
	 *
	 * @return empty where none do, or there are too many to look
	 */
	static String difference(String earlier, String later) {
		List<String> left = List.of(earlier.strip().split("\\s+"));
		List<String> right = List.of(later.strip().split("\\s+"));
		if (left.size() > MOST_COMPARED || right.size() > MOST_COMPARED) {
			return "";
		}
		List<AbstractDelta<String>> deltas = DiffUtils.diff(left, right).getDeltas();
		List<String> told = new ArrayList<>();
		for (AbstractDelta<String> delta : deltas.subList(0, Math.min(MOST_PLACES, deltas.size()))) {
			List<String> gone = delta.getSource().getLines();
			List<String> come = delta.getTarget().getLines();
			told.add(gone.isEmpty() ? "+ " + quoted(come) : come.isEmpty() ? "− " + quoted(gone) : quoted(gone) + " → " + quoted(come));
		}
		if (deltas.size() > MOST_PLACES) {
			told.add("and " + (deltas.size() - MOST_PLACES) + " more");
		}
		return String.join("; ", told);
	}

	private static String quoted(List<String> words) {
		return "“" + String.join(" ", words.subList(0, Math.min(MOST_WORDS, words.size()))) + (words.size() > MOST_WORDS ? " …" : "") + "”";
	}
}
