// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.CorrespondenceKind;

/** Statements of one act of speech: those that are linked as the same utterance, links of links included, and those that repeat one. */
final class ActsLinked {

	private final Map<String, String> parents = new HashMap<>();

	ActsLinked(Corpus corpus) {
		for (CorrespondenceFacts link : corpus.correspondences()) {
			if (link.kind() == CorrespondenceKind.SAME_UTTERANCE) {
				join(link.statements());
			}
		}
		corpus.files().forEach(file -> file.sets().forEach(set -> set.statements().forEach(statement -> statement.repeats().forEach(other -> join(List.of(statement.qualifiedName(), other))))));
	}

	private void join(List<String> statements) {
		for (String statement : statements) {
			String one = act(statement);
			String other = act(statements.getFirst());
			if (!one.equals(other)) {
				parents.put(one, other);
			}
		}
	}

	/** What stands for all statements of an act; the way to it is made shorter as it is gone. */
	String act(String statement) {
		String root = statement;
		for (String next = parents.get(root); next != null; next = parents.get(root)) {
			root = next;
		}
		for (String at = statement; !at.equals(root);) {
			String next = parents.put(at, root);
			at = next == null ? root : next;
		}
		return root;
	}
}
