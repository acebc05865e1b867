// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gainsay.facts.edit.TextEdit;

/** Brings the edits of one file, which were found one by one, into a list in which none overlaps another. */
final class Edits {

	private Edits() {
	}

	/**
	 * The edits in the order of the file. What comes to one place comes in the order in which it was asked for; what lies inside
	 * something that is deleted goes with it.
	 *
	 * @throws IllegalStateException if two edits want different things of one place, which is a mistake of the command
	 */
	static List<TextEdit> joined(List<TextEdit> edits, String text) {
		List<TextEdit> sorted = edits.stream().filter(edit -> !text.regionMatches(edit.offset(), edit.text(), 0, Math.max(edit.length(), edit.text().length())))
				.sorted(Comparator.comparingInt(TextEdit::offset).thenComparing(edit -> edit.length() > 0).thenComparing(edit -> -edit.length())).toList();
		List<TextEdit> joined = new ArrayList<>();
		boolean deletes = false;
		for (TextEdit edit : sorted) {
			TextEdit last = joined.isEmpty() ? null : joined.getLast();
			int end = edit.offset() + edit.length();
			int lastEnd = last == null ? -1 : last.offset() + last.length();
			if (last != null && last.length() == 0 && edit.offset() == last.offset()) {
				joined.set(joined.size() - 1, new TextEdit(last.offset(), edit.length(), last.text() + edit.text()));
				deletes = edit.length() > 0 && edit.text().isEmpty();
			} else if (last != null && edit.offset() < lastEnd) {
				if (deletes && end <= lastEnd || edit.equals(last)) {
					continue;
				}
				if (!deletes || !edit.text().isEmpty()) {
					throw new IllegalStateException("Two edits overlap at " + edit.offset());
				}
				joined.set(joined.size() - 1, new TextEdit(last.offset(), end - last.offset(), last.text()));
			} else {
				joined.add(edit);
				deletes = edit.length() > 0 && edit.text().isEmpty();
			}
		}
		return List.copyOf(joined);
	}

	/** A text with edits in it, whose offsets count from another place. */
	static String apply(List<TextEdit> edits, String text, int from) {
		StringBuilder changed = new StringBuilder(text);
		joined(edits.stream().map(edit -> new TextEdit(edit.offset() - from, edit.length(), edit.text())).toList(), text).reversed()
				.forEach(edit -> changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
		return changed.toString();
	}
}
