// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.desk.annotate.Nudge;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.text.ArticleText;
import org.junit.jupiter.api.Test;

/** The keys that move an edge never stop before the end of the text, and never inside a character. */
class NudgeTest {

	private static final ArticleText ARTICLE = ArticleText.of("Ku\u0308ste  said:\r\n\u201Cno\u201D \uD83D\uDC69\u200D\uD83D\uDE80 \u0915\u094D\u0937 Dr. Orr.");

	private static List<Integer> all(Nudge nudge, Edge edge, boolean forwards) {
		List<Integer> places = new ArrayList<>();
		int at = forwards ? 0 : ARTICLE.text().length();
		for (int next = nudge.from(at, edge, forwards, ARTICLE, "en"); next != at; next = nudge.from(at, edge, forwards, ARTICLE, "en")) {
			at = next;
			places.add(at);
		}
		return places;
	}

	@Test
	void byCharacters() {
		List<Integer> ends = List.of(1, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 25, 29, 31, 32, 33, 35, 36, 37, 38);
		assertEquals(ends, all(Nudge.CHARACTER, Edge.END, true));
		assertEquals(ends.reversed().subList(1, ends.size()), all(Nudge.CHARACTER, Edge.END, false));
		assertEquals(List.of(1, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16, 17, 18, 20, 26, 30, 31, 32, 34, 35, 36, 37), all(Nudge.CHARACTER, Edge.START, true));
	}

	@Test
	void byWordsAndSentences() {
		assertEquals(List.of(6, 12, 18, 29, 32, 37), all(Nudge.WORD, Edge.END, true));
		assertEquals(List.of(8, 16, 26, 30, 34), all(Nudge.WORD, Edge.START, true));
		assertEquals(List.of(13, 38), all(Nudge.SENTENCE, Edge.END, true));
	}
}
