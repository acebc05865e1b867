// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.gainsay.desk.annotate.Nudge;
import org.gainsay.desk.annotate.Selecting;
import org.gainsay.desk.article.Words;
import org.gainsay.edit.AnchorEdits.Edge;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.junit.jupiter.api.Test;

/** The keys that select words, and those that move an edge, go where a reader would. */
class SelectingTest {

	private static final String TEXT = "\ud83d\ude00 It rained. \u201cNobody knew,\u201d she said. He wouldn\u2019t say.\n\nA second line \u201chere\u201d.";
	private static final ArticleText ARTICLE = ArticleText.of(TEXT);

	private static String selected(Selecting what, String now) {
		int at = TEXT.indexOf(now);
		return of(what.from(new Span(at, at + now.length()), ARTICLE, "en"));
	}

	private static String at(Selecting what, String before) {
		int at = TEXT.indexOf(before);
		return of(what.from(new Span(at, at), ARTICLE, "en"));
	}

	private static String of(Optional<Span> span) {
		return span.map(one -> TEXT.substring(one.start(), one.end())).orElse(null);
	}

	@Test
	void takesAWordThenOneMoreThenOneLess() {
		assertEquals("It", at(Selecting.WORD, "\ud83d"), "an emoji is no word");
		assertEquals("rained", at(Selecting.WORD, "ined"));
		assertEquals("It rained", selected(Selecting.WORD, "It"));
		assertEquals("It", selected(Selecting.LESS, "It rained"));
		assertEquals("wouldn\u2019t", at(Selecting.WORD, "uldn"));
		assertEquals(null, at(Selecting.WORD, "\u201d."));
	}

	@Test
	void takesSentencesOneAfterTheOther() {
		assertEquals("\ud83d\ude00 It rained.", at(Selecting.SENTENCE, "rained"));
		assertEquals("\u201cNobody knew,\u201d she said.", selected(Selecting.SENTENCE, "\ud83d\ude00 It rained."));
		assertEquals("\u201cNobody knew,\u201d she said.", selected(Selecting.SENTENCE, "Nobody knew"), "from words to their sentence");
		assertEquals("\ud83d\ude00 It rained.", selected(Selecting.PREVIOUS_SENTENCE, "\u201cNobody knew,\u201d she said."));
	}

	@Test
	void takesQuotationsWithoutTheirMarksAndComma() {
		assertEquals("Nobody knew", at(Selecting.QUOTATION, "It"));
		assertEquals("here", selected(Selecting.QUOTATION, "Nobody knew"));
		assertEquals(null, selected(Selecting.QUOTATION, "here"));
		assertEquals("Nobody knew", selected(Selecting.PREVIOUS_QUOTATION, "here"));
	}

	@Test
	void takesParagraphs() {
		assertEquals(TEXT.substring(0, TEXT.indexOf('\n')), at(Selecting.PARAGRAPH, "said"));
		assertEquals("A second line \u201chere\u201d.", selected(Selecting.PARAGRAPH, TEXT.substring(0, TEXT.indexOf('\n'))));
	}

	@Test
	void snapsToWholeWords() {
		int start = TEXT.indexOf("body kn");
		assertEquals("Nobody knew", of(Words.snapped(TEXT, new Span(start, start + 7))));
		assertEquals(Optional.empty(), Words.snapped(TEXT, new Span(TEXT.indexOf(" It"), TEXT.indexOf("It"))));
	}

	@Test
	void movesAnEdge() {
		int nobody = TEXT.indexOf("Nobody");
		int behind = TEXT.indexOf("Nobody") + "Nobody".length();
		assertEquals(TEXT.indexOf("knew"), Nudge.WORD.from(nobody, Edge.START, true, ARTICLE, "en"));
		assertEquals(TEXT.indexOf("rained"), Nudge.WORD.from(nobody, Edge.START, false, ARTICLE, "en"));
		assertEquals(TEXT.indexOf("knew") + 4, Nudge.WORD.from(behind, Edge.END, true, ARTICLE, "en"));
		assertEquals(TEXT.indexOf(". \u201c"), Nudge.WORD.from(behind, Edge.END, false, ARTICLE, "en"));
		assertEquals(0, Nudge.CHARACTER.from(2, Edge.START, false, ARTICLE, "en"), "over an emoji as a whole");
		assertEquals(TEXT.indexOf(" He"), Nudge.SENTENCE.from(behind, Edge.END, true, ARTICLE, "en"));
		assertEquals(TEXT.indexOf("\u201cN"), Nudge.SENTENCE.from(nobody, Edge.START, false, ARTICLE, "en"));
		assertEquals(TEXT.length(), Nudge.CHARACTER.from(TEXT.length(), Edge.END, true, ARTICLE, "en"));
	}
}
