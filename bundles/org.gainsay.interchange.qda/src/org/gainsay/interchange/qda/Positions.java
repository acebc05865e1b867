// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * Where the selections of a text stand. The standard counts code points. Programs that think in line ends count CR LF as one, though the text of the project has both; so where there are any, it is looked by which count more selections begin
 * and end between words.
 */
final class Positions {

	private final ArticleText text;
	/** The UTF-16 offsets of the line feeds of CR LF. */
	private final int[] pairs;
	private final boolean asOne;
	/** The positions of points in time of a transcript. */
	private final Map<String, String> moments = new HashMap<>();

	/** @param of the element with the text, for the points in time of a transcript */
	Positions(ArticleText text, Element of, List<Element> selections, String lineEnds) {
		this.text = text;
		String letters = text.text();
		this.pairs = IntStream.range(1, letters.length()).filter(i -> letters.charAt(i) == '\n' && letters.charAt(i - 1) == '\r').toArray();
		of.all("SyncPoint").stream().filter(point -> point.guid() != null && point.get("position") != null).forEach(point -> moments.put(point.guid(), point.get("position")));
		this.asOne = switch (lineEnds) {
			case "one" -> true;
			case "two" -> false;
			default -> pairs.length > 0 && between(selections, true) > between(selections, false);
		};
	}

	private long between(List<Element> selections, boolean one) {
		return selections.stream().map(selection -> span(selection, one)).filter(span -> span != null).mapToLong(span -> edge(span.start()) + edge(span.end())).sum();
	}

	private int edge(int offset) {
		String letters = text.text();
		return offset == 0 || offset == letters.length() || !Character.isLetterOrDigit(letters.codePointBefore(offset)) || !Character.isLetterOrDigit(letters.codePointAt(offset)) ? 1 : 0;
	}

	/** The words of a selection in UTF-16 units; null where it stands nowhere in the text. */
	Span span(Element selection) {
		return span(selection, asOne);
	}

	private Span span(Element selection, boolean one) {
		Integer start = number(selection, "startPosition", "fromSyncPoint");
		Integer end = number(selection, "endPosition", "toSyncPoint");
		if (start == null || end == null || start < 0 || end <= start || end > length(one)) {
			return null;
		}
		return new Span(utf16(start, one), utf16(end, one));
	}

	private int length(boolean one) {
		return text.codePoints(text.text().length()) - (one ? pairs.length : 0);
	}

	private int utf16(int position, boolean one) {
		if (!one || pairs.length == 0) {
			return text.utf16(position);
		}
		int before = 0;
		int step = Integer.highestOneBit(pairs.length);
		for (; step > 0; step >>= 1) { // how many line feeds stand before the position
			int next = before + step;
			if (next <= pairs.length && text.codePoints(pairs[next - 1]) - (next - 1) <= position) {
				before = next;
			}
		}
		return text.utf16(position + before);
	}

	private Integer number(Element selection, String attribute, String moment) {
		String value = selection.get(attribute);
		String point = selection.guid(moment);
		String digits = value != null ? value.strip() : point == null ? null : moments.get(point);
		return digits == null || !digits.matches("\\d{1,9}") ? null : Integer.valueOf(digits);
	}

	/** Why a selection stands nowhere. */
	String why(Element selection) {
		Integer start = number(selection, "startPosition", "fromSyncPoint");
		Integer end = number(selection, "endPosition", "toSyncPoint");
		return start == null || end == null ? "Its position is no number" : end > length(asOne) ? "It ends behind the end of the text" : start.equals(end) ? "It has no length" : "It ends before it begins";
	}
}
