// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

import java.util.Comparator;
import java.util.List;

/**
 * What a command changes in one file.
 *
 * @param file  relative to the corpus folder, with / between its parts
 * @param stamp the {@link Stamp} of the text that the edits were made for; null for a file that is not there yet
 * @param edits none overlaps another
 */
public record FileEdits(String file, String stamp, List<TextEdit> edits) {

	/**
	 * The text after the edits.
	 *
	 * @param text the text they were made for; empty for a new file
	 * @throws StaleEditException if it is another text
	 */
	public String applyTo(String text) {
		if (stamp != null ? !stamp.equals(Stamp.of(text)) : !text.isEmpty()) {
			throw new StaleEditException(file);
		}
		StringBuilder changed = new StringBuilder(text);
		edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed())
				.forEach(edit -> changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
		return changed.toString();
	}
}
