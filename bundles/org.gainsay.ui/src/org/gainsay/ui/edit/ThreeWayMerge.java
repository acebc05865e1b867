// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.compare.rangedifferencer.IRangeComparator;
import org.eclipse.compare.rangedifferencer.RangeDifference;
import org.eclipse.compare.rangedifferencer.RangeDifferencer;
import org.gainsay.facts.edit.TextEdit;

/** Brings together two changes of one text, line by line. */
public final class ThreeWayMerge {

	private ThreeWayMerge() {
	}

	/**
	 * What takes others' changes into a text.
	 *
	 * @param base   what both began with
	 * @param mine   the text to change
	 * @param theirs what the others made of the base
	 * @return edits of {@code mine}, the last in the text first; empty if both changed the same lines and not
	 *         in the same way
	 */
	public static Optional<List<TextEdit>> edits(String base, String mine, String theirs) {
		if (theirs.equals(base) || theirs.equals(mine)) {
			return Optional.of(List.of());
		}
		if (mine.equals(base) && base.isEmpty()) {
			return Optional.of(List.of(new TextEdit(0, 0, theirs))); // Where there are no lines the platform sees a conflict.
		}
		Lines mineLines = Lines.of(mine);
		Lines theirLines = Lines.of(theirs);
		List<TextEdit> edits = new ArrayList<>();
		for (RangeDifference difference : RangeDifferencer.findDifferences(Lines.of(base), mineLines, theirLines)) {
			if (difference.kind() == RangeDifference.CONFLICT) {
				return Optional.empty();
			}
			if (difference.kind() == RangeDifference.RIGHT) { // Only the others changed it.
				int offset = mineLines.offset(difference.leftStart());
				edits.add(new TextEdit(offset, mineLines.offset(difference.leftEnd()) - offset,
						theirs.substring(theirLines.offset(difference.rightStart()), theirLines.offset(difference.rightEnd()))));
			}
		}
		edits.sort(Comparator.comparingInt(TextEdit::offset).reversed());
		return Optional.of(edits);
	}

	/** The text with the others' changes in it; empty where {@link #edits} is. */
	public static Optional<String> merged(String base, String mine, String theirs) {
		return edits(base, mine, theirs).map(edits -> {
			StringBuilder text = new StringBuilder(mine);
			edits.forEach(edit -> text.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
			return text.toString();
		});
	}

	/**
	 * A text as lines with their ends.
	 *
	 * @param starts where each line begins, and where the text ends
	 */
	private record Lines(List<String> lines, List<Integer> starts) implements IRangeComparator {

		static Lines of(String text) {
			List<String> lines = new ArrayList<>();
			List<Integer> starts = new ArrayList<>(List.of(0));
			for (int start = 0; start < text.length(); start = starts.getLast()) {
				int end = text.indexOf('\n', start) + 1;
				lines.add(text.substring(start, end == 0 ? text.length() : end));
				starts.add(start + lines.getLast().length());
			}
			return new Lines(lines, starts);
		}

		int offset(int line) {
			return starts.get(line);
		}

		@Override
		public int getRangeCount() {
			return lines.size();
		}

		@Override
		public boolean rangesEqual(int thisIndex, IRangeComparator other, int otherIndex) {
			return lines.get(thisIndex).equals(((Lines) other).lines().get(otherIndex));
		}

		@Override
		public boolean skipRangeComparison(int length, int maxLength, IRangeComparator other) {
			return false;
		}
	}
}
