// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.xtext.TerminalRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.gainsay.text.MergeMarkers;

/** Merges in a claims file that were not ended, by the lines that version control wrote around what it could not merge. */
public final class UnendedMerges {

	private static final List<String> SIGNS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

	private UnendedMerges() {
	}

	/** Whether there are the signs of a merge in a file, be it in a string. */
	public static boolean mayBeIn(INode root) {
		return SIGNS.stream().anyMatch(root.getText()::contains);
	}

	/**
	 * Where the merges of a file begin, each with a line that is a marker.
	 *
	 * @param root of the whole file
	 * @return offsets in UTF-16 units, ascending; empty where there is no merge
	 */
	static SortedSet<Integer> offsets(INode root) {
		SortedSet<Integer> found = new TreeSet<>();
		if (!mayBeIn(root)) {
			return found;
		}
		MergeMarkers.of(root.getText()).forEach(marker -> found.add(marker.start()));
		boolean inside = false;
		for (ILeafNode leaf : root.getLeafNodes()) {
			if (leaf.getGrammarElement() instanceof TerminalRule rule && rule.getName().equals("MERGE_MARKER")) {
				if (!inside) {
					found.add(leaf.getOffset());
				}
				inside = leaf.getText().charAt(0) != '>';
			}
		}
		return found;
	}
}
