// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.claimtable;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import org.eclipse.osgi.util.NLS;
import org.gainsay.text.Excerpt;
import org.gainsay.ui.views.Messages;

/** The text of a cell as it fits into it: what does not fit is not cut without a sign. */
public final class CellText {

	private final int width;
	private final int lines;
	private final ToIntFunction<String> measure;

	/**
	 * @param width   of the cell
	 * @param lines   how many fit, at least one
	 * @param measure how wide a text is that has one line
	 */
	public CellText(int width, int lines, ToIntFunction<String> measure) {
		this.width = width;
		this.lines = Math.max(1, lines);
		this.measure = measure;
	}

	/** A text whose last line that fits ends with an ellipsis if there is more. */
	public String shortened(String text) {
		List<String> all = text.lines().flatMap(line -> wrapped(line).stream()).toList();
		return String.join("\n", firstOf(all, lines)); //$NON-NLS-1$
	}

	/** Of entries, each a line of the text, those that fit whole; a last line says how many more there are. */
	public String counted(String text) {
		List<List<String>> entries = text.lines().map(this::wrapped).toList();
		if (entries.stream().mapToInt(List::size).sum() <= lines) {
			return String.join("\n", entries.stream().flatMap(List::stream).toList()); //$NON-NLS-1$
		}
		int room = lines - 1;
		int taken = 0;
		List<String> shown = new ArrayList<>();
		while (taken < entries.size() && shown.size() + entries.get(taken).size() <= room) {
			shown.addAll(entries.get(taken++));
		}
		if (taken == entries.size() - 1) { // One more needs no line to be announced in.
			shown.addAll(firstOf(entries.get(taken), lines - shown.size()));
		} else {
			if (shown.isEmpty() && room > 0) {
				shown.addAll(firstOf(entries.get(taken++), room));
			}
			shown.add(shortLine(NLS.bind(Messages.ClaimTable_more, entries.size() - taken), false));
		}
		return String.join("\n", shown); //$NON-NLS-1$
	}

	private List<String> firstOf(List<String> all, int most) {
		if (all.size() <= most) {
			return all;
		}
		List<String> first = new ArrayList<>(all.subList(0, most));
		first.set(most - 1, shortLine(first.get(most - 1), true));
		return first;
	}

	/** Lines that are no wider than the cell; a word that is wider by itself ends with an ellipsis. */
	private List<String> wrapped(String text) {
		if (fits(text)) {
			return List.of(text);
		}
		List<String> made = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getLineInstance();
		breaks.setText(text);
		int start = 0;
		int end = 0;
		for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
			if (isWithinTime(text, next)) {
				continue;
			}
			if (start < end && !fits(text.substring(start, next).stripTrailing())) {
				made.add(shortLine(text.substring(start, end).stripTrailing(), false));
				start = end;
			}
			end = next;
		}
		made.add(shortLine(text.substring(start).stripTrailing(), false));
		return made;
	}

	/** Whether a place is behind the colon of {@code 15:40}. */
	private static boolean isWithinTime(String text, int at) {
		return at > 1 && at < text.length() && text.charAt(at - 1) == ':' && Character.isDigit(text.charAt(at - 2)) && Character.isDigit(text.charAt(at));
	}

	/** @param goesOn whether there is more of the text than the line has */
	private String shortLine(String line, boolean goesOn) {
		return !goesOn && fits(line) ? line : Excerpt.fitting(line, this::fits);
	}

	private boolean fits(String line) {
		return measure.applyAsInt(line) <= width;
	}
}
