// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.text.Span;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Cuts words where no space is written between them, by the dictionaries of ICU. Nothing else here knows ICU, whose data take their time to
 * load: a corpus without such a script does without. For one thread.
 */
final class WordBreaks {

	/** The script chooses the dictionary, and the rules of the root are the same on every machine. */
	private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);

	/** Makes one letter of Thai or Lao am that is written in parts, wherever the mark of the tone stands: the dictionaries know no other. */
	private static void compose(StringBuilder visible, int[] places) {
		int last = visible.length() - 1;
		char letter = visible.charAt(last);
		if (letter != '\u0E32' && letter != '\u0EB2') {
			return;
		}
		boolean thai = letter == '\u0E32';
		for (int at = last - 1; at >= 0; at--) {
			char c = visible.charAt(at);
			if (c == (thai ? '\u0E4D' : '\u0ECD')) {
				visible.setCharAt(last, thai ? '\u0E33' : '\u0EB3');
				visible.deleteCharAt(at);
				System.arraycopy(places, at + 1, places, at, last - at);
				return;
			} else if (!(thai ? c >= '\u0E48' && c <= '\u0E4B' : c >= '\u0EC8' && c <= '\u0ECB')) {
				return;
			}
		}
	}

	/** The words of a run of letters of such a script; a line may end between two words or inside of one. */
	List<Span> words(String text, int start, int end) {
		StringBuilder visible = new StringBuilder();
		int[] places = new int[end - start + 1];
		for (int at = start; at < end; at++) {
			if (!Signs.isInvisible(text.charAt(at)) && !Signs.isSpace(text.charAt(at))) {
				places[visible.length()] = at;
				visible.append(text.charAt(at));
				compose(visible, places);
			}
		}
		places[visible.length()] = end;
		words.setText(visible.toString());
		List<Span> found = new ArrayList<>();
		int from = words.first();
		for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
			int last = places[to];
			while (Signs.isSpace(text.charAt(last - 1))) {
				last--;
			}
			found.add(new Span(places[from], last));
		}
		return found;
	}
}
