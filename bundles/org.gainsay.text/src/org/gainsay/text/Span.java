// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import org.eclipse.jdt.annotation.NonNull;

/**
 * A run of an article's text.
 *
 * @param start where it begins, in UTF-16 units of the stored text without a byte order mark
 * @param end   where it ends, exclusive, in the same units
 */
public record Span(int start, int end) implements Comparable<@NonNull Span> {

	public Span {
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("not a span: " + start + ".." + end);
		}
	}

	public int length() {
		return end - start;
	}

	/** Whether all of the other span lies inside this one. */
	public boolean contains(Span other) {
		return start <= other.start && other.end <= end;
	}

	/** Whether the two spans share at least one character. */
	public boolean overlaps(Span other) {
		return start < other.end && other.start < end;
	}

	/** How many UTF-16 units lie between the two spans; 0 where they touch or overlap. */
	public int gap(Span other) {
		return Math.max(0, Math.max(other.start - end, start - other.end));
	}

	@Override
	public int compareTo(Span other) {
		return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
	}
}
