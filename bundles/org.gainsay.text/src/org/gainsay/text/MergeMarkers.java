// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that a version control system writes around two versions it could not merge. A line of equals signs alone is none: people
 * underline headings with them; nor is a line that a mail has quoted seven times.
 */
public final class MergeMarkers {

	private static final int LENGTH = 7;

	private MergeMarkers() {
	}

	/** The first marker of each merge that was not ended: its whole line, without the line break. */
	public static List<Span> of(String text) {
		List<Span> found = new ArrayList<>();
		if (!text.contains("<<<<<<<") && !text.contains(">>>>>>>")) {
			return found;
		}
		Span middle = null; // of a merge whose beginning somebody has taken away already
		boolean inside = false;
		for (int start = 0; start < text.length();) {
			int end = start;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			if (isMarker(text, start, end, '<')) {
				found.add(new Span(start, end));
				inside = true;
			} else if (isMarker(text, start, end, '=')) {
				middle = inside ? null : new Span(start, end);
			} else if (isMarker(text, start, end, '>')) {
				if (middle != null) {
					found.add(middle);
				}
				inside = false;
				middle = null;
			}
			start = end + 1;
		}
		return found;
	}

	/** Seven signs at the beginning of a line, and nothing or a space behind them. */
	private static boolean isMarker(String text, int start, int end, char sign) {
		if (end - start < LENGTH || end - start > LENGTH && text.charAt(start + LENGTH) != ' ') {
			return false;
		}
		for (int i = start; i < start + LENGTH; i++) {
			if (text.charAt(i) != sign) {
				return false;
			}
		}
		return true;
	}
}
