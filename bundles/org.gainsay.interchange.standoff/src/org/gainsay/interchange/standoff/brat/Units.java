// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff.brat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * In what an {@code .ann} file counts. It is code points, in brat itself; other programs write its format and count in UTF-16, or in
 * a text whose line breaks they made one character, or with the byte order mark. The words of the spans tell.
 */
final class Units {

	private final ArticleText text;
	private final IntUnaryOperator units;
	private final String told;

	/** @param units from an offset of the file to one in UTF-16 units of the text; -1 for one that is not in it */
	private Units(ArticleText text, IntUnaryOperator units, String told) {
		this.text = text;
		this.units = units;
		this.told = told;
	}

	/**
	 * The way of counting by which most of the spans have the words that the file says they have; code points, if no other has more.
	 *
	 * @param mark whether the text's file begins with a byte order mark, which the text does not
	 */
	static Units of(ArticleText text, boolean mark, Collection<AnnFile.Text> spans) {
		List<Units> ways = new ArrayList<>();
		int length = text.codePoints(text.text().length());
		ways.add(new Units(text, offset -> offset <= length ? text.utf16(offset) : -1, null));
		if (mark) {
			ways.add(new Units(text, offset -> offset >= 1 && offset - 1 <= length ? text.utf16(offset - 1) : -1, "with the byte order mark"));
		}
		if (length < text.text().length()) {
			ways.add(new Units(text, offset -> offset <= text.text().length() ? offset : -1, "in UTF-16 units"));
		}
		if (text.text().contains("\r\n")) {
			int[] places = shorter(text.text());
			ways.add(new Units(text, offset -> offset < places.length ? places[offset] : -1, "in a text whose line breaks are one character"));
		}
		Units best = ways.getFirst();
		if (ways.size() > 1) {
			long most = best.right(spans);
			for (Units way : ways.subList(1, ways.size())) {
				long right = way.right(spans);
				if (right > most) {
					most = right;
					best = way;
				}
			}
		}
		return best;
	}

	/** Where each code point of the text begins whose CR LF are one; the end of the text is the last. */
	private static int[] shorter(String text) {
		int[] places = new int[text.length() + 1];
		int count = 0;
		for (int i = 0; i < text.length(); i += text.startsWith("\r\n", i) ? 2 : Character.charCount(text.codePointAt(i))) {
			places[count++] = i;
		}
		places[count++] = text.length();
		return java.util.Arrays.copyOf(places, count);
	}

	private long right(Collection<AnnFile.Text> spans) {
		return spans.stream().filter(this::agrees).count();
	}

	/** Whether a span has the words that the file says it has; white space aside. */
	boolean agrees(AnnFile.Text span) {
		List<Span> there = spans(span);
		StringBuilder words = new StringBuilder();
		there.forEach(piece -> words.append(text.at(piece)));
		return !there.isEmpty() && bare(words.toString()).equals(bare(span.words()));
	}

	private static String bare(String words) {
		return words.replaceAll("\\s+", "");
	}

	/** The spans in UTF-16 units; empty where one of them is not in the text. */
	List<Span> spans(AnnFile.Text span) {
		List<Span> spans = new ArrayList<>();
		for (int[] piece : span.pieces()) {
			int start = units.applyAsInt(piece[0]);
			int end = units.applyAsInt(piece[1]);
			if (start < 0 || end < start) {
				return List.of();
			}
			spans.add(new Span(start, end));
		}
		return spans;
	}

	/** What is told of it: in what else than code points the file counts; null where that is code points. */
	String told() {
		return told;
	}
}
