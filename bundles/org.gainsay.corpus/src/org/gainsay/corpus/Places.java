// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.Arrays;
import java.util.List;

import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Region;

/** Turns places of a claims file, in UTF-16 units, into what leaves the program: lines and columns from 1, in code points. */
public final class Places {

	private final String file;
	private final String text;
	private int[] lineStarts;
	/** How many code points stand before each line; null where a unit is one. */
	private int[] pointsBefore;

	/**
	 * @param file relative to the corpus folder
	 * @param text of the file, in which the places are
	 */
	public Places(String file, String text) {
		this.file = file;
		this.text = text;
	}

	Problem problem(Problem.Severity severity, IssueCode code, String message, Region region, List<String> data) {
		int offset = Math.max(0, Math.min(region.offset(), text.length()));
		int end = Math.max(offset, Math.min(region.end(), text.length()));
		int line = index(offset);
		int before = pointsBefore == null ? lineStarts[line] : pointsBefore[line];
		int inLine = points(lineStarts[line], offset);
		return new Problem(severity, code, message, file, line + 1, inLine + 1, before + inLine, points(offset, end), new Region(offset, end - offset), data);
	}

	private int points(int from, int to) {
		return pointsBefore == null ? to - from : text.codePointCount(from, to);
	}

	/**
	 * The line of an offset.
	 *
	 * @param offset in UTF-16 units; one behind the text is in the last line
	 * @return from 1
	 */
	public int line(int offset) {
		return index(offset) + 1;
	}

	private int index(int offset) {
		if (lineStarts == null) {
			lineStarts = lineStarts(text);
			int points = text.codePointCount(0, text.length());
			if (points < text.length()) { // each problem would count from the beginning of the file
				pointsBefore = new int[lineStarts.length];
				for (int i = 1; i < lineStarts.length; i++) {
					pointsBefore[i] = pointsBefore[i - 1] + text.codePointCount(lineStarts[i - 1], lineStarts[i]);
				}
			}
		}
		int place = Arrays.binarySearch(lineStarts, offset);
		return place >= 0 ? place : -place - 2;
	}

	private static int[] lineStarts(String text) {
		int[] starts = new int[16];
		int count = 1;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
				if (count == starts.length) {
					starts = Arrays.copyOf(starts, count * 2);
				}
				starts[count++] = i + 1;
			}
		}
		return Arrays.copyOf(starts, count);
	}
}
