// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.gainsay.facts.Region;

/** Turns offsets of a text into the protocol's lines and characters, both in UTF-16 units and from 0, and back. */
final class Lines {

	private final String text;
	private final int[] starts;

	Lines(String text) {
		this.text = text;
		this.starts = IntStream.concat(IntStream.of(0),
				IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n' || text.charAt(i) == '\r'
						&& (i + 1 == text.length() || text.charAt(i + 1) != '\n')).map(i -> i + 1)).toArray();
	}

	Position position(int offset) {
		int within = Math.max(0, Math.min(offset, text.length()));
		int place = Arrays.binarySearch(starts, within);
		int line = place >= 0 ? place : -place - 2;
		return new Position(line, within - starts[line]);
	}

	Range range(Region region) {
		return new Range(position(region.offset()), position(region.end()));
	}

	/**
	 * The offset of a position. One behind the end of its line is taken as that end, before the line break, and one behind the text as the text's;
	 * one between the halves of a character beyond U+FFFF as the beginning of the character.
	 */
	int offset(Position position) {
		if (position.getLine() < 0) {
			return 0;
		}
		if (position.getLine() >= starts.length) {
			return text.length();
		}
		int start = starts[position.getLine()];
		int end = position.getLine() + 1 < starts.length ? starts[position.getLine() + 1] : text.length();
		while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		int offset = position.getCharacter() >= end - start ? end : start + Math.max(0, position.getCharacter());
		return offset > start && offset < end && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)) ? offset - 1 : offset;
	}

	/** The region of a range; one whose ends are the wrong way round is taken the right way round. */
	Region region(Range range) {
		int one = offset(range.getStart());
		int other = offset(range.getEnd());
		return new Region(Math.min(one, other), Math.abs(other - one));
	}
}
