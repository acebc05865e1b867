// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** Which words of two texts differ. */
final class WordsThatDiffer {

	/** So many places that differ are told, with so many words each. */
	private static final int MOST_PLACES = 6;
	private static final int MOST_WORDS = 8;
	/** Longer texts are not compared word for word. */
	private static final int MOST_COMPARED = 20_000;

	private WordsThatDiffer() {
	}

	/**
	 * The words that differ between two texts, in one line: {@code “port” → “harbour”; + “on Monday”; − “Reuters”}.
	 *
	 * @return empty where none do, or there are too many to look
	 */
	static String of(String earlier, String later) {
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
