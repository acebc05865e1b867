// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a command changes in one file.
 *
 * @param file    relative to the corpus folder, with / between its parts
 * @param stamp   the {@link Stamp} of the text that the edits were made for; null for a file that is not there yet
 * @param edits   none overlaps another
 * @param removes whether the file is taken away; then there are no edits
 */
public record FileEdits(String file, @Nullable String stamp, List<TextEdit> edits, boolean removes) {

	/** Edits of a file that stays, or comes. */
	public FileEdits(String file, @Nullable String stamp, List<TextEdit> edits) {
		this(file, stamp, edits, false);
	}

	/** Takes a file away. @param stamp of the text that it has */
	public static FileEdits removal(String file, String stamp) {
		return new FileEdits(file, stamp, List.of(), true);
	}

	/**
	 * The text after the edits; empty for a file that is taken away.
	 *
	 * @param text the text they were made for; empty for a new file
	 * @throws StaleEditException if it is another text
	 */
	public String applyTo(String text) {
		if (stamp != null ? !stamp.equals(Stamp.of(text)) : !text.isEmpty()) {
			throw new StaleEditException(file);
		}
		StringBuilder changed = new StringBuilder(removes ? "" : text);
		edits.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed())
				.forEach(edit -> changed.replace(edit.offset(), edit.offset() + edit.length(), edit.text()));
		return changed.toString();
	}
}
