// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.edit;

import java.util.List;

/**
 * What a command changes: made without looking at the screen, applied to all its files or to none, and undone in one step.
 *
 * @param label   what the undo menu calls it
 * @param files   each file once; claims files, and texts that are to be made
 * @param results what to look at afterwards: the qualified names of the statements, or the names of the actors, claims or articles,
 *                that it makes or changes, as they will be after it; empty where there is nothing to look at
 */
public record CorpusEdit(String label, List<FileEdits> files, List<String> results) {

	/** One that leaves nothing in particular to look at. */
	public CorpusEdit(String label, List<FileEdits> files) {
		this(label, files, List.of());
	}

	/** Whether it changes nothing, because everything is as it was wished. */
	public boolean isEmpty() {
		return files.isEmpty();
	}
}
