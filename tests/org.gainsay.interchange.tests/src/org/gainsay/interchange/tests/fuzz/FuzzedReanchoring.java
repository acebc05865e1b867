// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests.fuzz;

import static org.gainsay.interchange.tests.fuzz.FuzzTarget.must;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;
import org.gainsay.text.reanchor.Placed;
import org.gainsay.text.reanchor.Placed.Outcome;
import org.gainsay.text.reanchor.Reanchoring;

/** Two versions of a text, parted by a byte 0, behind the spans of the first: how many there are, and of each where it begins and ends, in a byte, a short and a short. */
final class FuzzedReanchoring implements FuzzTarget {

	private static final int MOST_SPANS = 16;

	@Override
	public void read(byte[] bytes) {
		ByteBuffer input = ByteBuffer.wrap(bytes);
		int count = input.hasRemaining() ? input.get() & MOST_SPANS - 1 : 0;
		int[] edges = new int[2 * count];
		for (int i = 0; i < edges.length; i++) {
			edges[i] = input.remaining() > 1 ? input.getShort() & 0xFFFF : 0;
		}
		String texts = new String(bytes, input.position(), input.remaining(), StandardCharsets.UTF_8);
		int parting = texts.indexOf(0);
		ArticleText before = ArticleText.of(parting < 0 ? texts : texts.substring(0, parting));
		ArticleText after = ArticleText.of(parting < 0 ? texts : texts.substring(parting + 1));
		Reanchoring places = new Reanchoring(before, after);
		Reanchoring same = new Reanchoring(before, before);
		for (int i = 0; i < count; i++) {
			Span span = span(before, edges[2 * i], edges[2 * i + 1]);
			if (span.length() > 0) {
				Placed placed = places.of(span);
				look(before, after, span, placed);
				must(placed.equals(places.of(span)), "it finds another place the second time");
				Placed stayed = same.of(span);
				must(stayed.outcome() == Outcome.KEPT && Objects.equals(span, stayed.now()) || !hasWord(before.at(span)), "what did not change is " + stayed);
			}
		}
	}

	/** A span that lies in a text and splits no character of two units. */
	private static Span span(ArticleText text, int one, int other) {
		int points = text.codePoints(text.text().length()) + 1;
		int start = text.utf16(Math.min(one % points, other % points));
		int end = text.utf16(Math.max(one % points, other % points));
		return new Span(start, end);
	}

	private static boolean hasWord(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	private static void look(ArticleText before, ArticleText after, Span span, Placed placed) {
		must(placed.old().equals(span), "it speaks of another span");
		boolean unsure = placed.outcome() == Outcome.LOST || placed.outcome() == Outcome.AMBIGUOUS;
		Span now = placed.now();
		must(unsure == (now == null), "its place is known, or is not: " + placed);
		must(unsure || placed.candidates().isEmpty(), "its place is known, and there are others: " + placed);
		placed.candidates().forEach(candidate -> inText(after, candidate));
		if (now == null) {
			must(placed.changes().isEmpty(), "it changed, nobody knows where: " + placed);
		} else {
			inText(after, now);
			must(placed.outcome() == Outcome.CHANGED || words(before.at(span)).equals(words(after.at(now))), "other words: " + placed);
		}
	}

	private static String words(String text) {
		return text.codePoints().filter(Character::isLetterOrDigit).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static void inText(ArticleText text, Span span) {
		must(span.end() <= text.text().length() && span.length() > 0, "no place in the text: " + span);
		must(text.utf16(text.codePoints(span.start())) == span.start() && text.utf16(text.codePoints(span.end())) == span.end(), "half a character: " + span);
	}
}
