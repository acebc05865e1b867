// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;

/**
 * What an operation does to one file, and back.
 *
 * @param file    the file
 * @param name    relative to the corpus folder
 * @param created whether it is not there before
 * @param removed whether it is not there after
 * @param before  the stamp of the text before; of the empty text where it is created
 * @param after   the stamp of the text after, of the empty text where it is removed
 * @param forward what turns the text before into that after, edit upon edit
 * @param back    what turns it back, edit upon edit
 */
record FileChange(IFile file, String name, boolean created, boolean removed, String before, String after, List<TextEdit> forward, List<TextEdit> back) {

	/** Whether the file is a text that was kept because another took its place: back there, it is of no use here. */
	boolean isKeptText() {
		return created && CorpusFiles.UNREAD_FOLDERS.contains(name.substring(0, Math.max(0, name.indexOf('/'))));
	}

	/**
	 * What some edits do to a text.
	 *
	 * @throws org.gainsay.facts.edit.StaleEditException if they were made for another text
	 */
	static FileChange of(IFile file, FileEdits edits, String text) {
		String after = edits.applyTo(text);
		// As FileEdits does it: from the end, so that what is before stays where it is.
		List<TextEdit> forward = edits.removes() ? List.of(new TextEdit(0, text.length(), "")) //$NON-NLS-1$
				: edits.edits().stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).toList();
		StringBuilder changing = new StringBuilder(text);
		List<TextEdit> back = new ArrayList<>();
		for (TextEdit edit : forward) {
			int end = edit.offset() + edit.length();
			back.add(new TextEdit(edit.offset(), edit.text().length(), changing.substring(edit.offset(), end)));
			changing.replace(edit.offset(), end, edit.text());
		}
		return new FileChange(file, edits.file(), edits.stamp() == null, edits.removes(), Stamp.of(text), Stamp.of(after), forward, back.reversed());
	}

	/** The stamp that the text must have before the change goes one way. */
	String from(boolean forwards) {
		return forwards ? before : after;
	}

	/** The edits that go one way. */
	List<TextEdit> edits(boolean forwards) {
		return forwards ? forward : back;
	}
}
