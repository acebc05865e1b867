// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import org.gainsay.analysis.Joined;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.CorrespondenceKind;

/** Statements of one act of speech: those that are linked as the same utterance, links of links included, and those that repeat one. */
final class ActsLinked {

	private final Joined<String> joined = new Joined<>();

	ActsLinked(Corpus corpus) {
		for (CorrespondenceFacts link : corpus.correspondences()) {
			if (link.kind() == CorrespondenceKind.SAME_UTTERANCE) {
				link.statements().forEach(statement -> joined.join(link.statements().getFirst(), statement));
			}
		}
		corpus.files().forEach(file -> file.sets().forEach(set -> set.statements().forEach(statement -> statement.repeats().forEach(other -> joined.join(statement.qualifiedName(), other)))));
	}

	/** What stands for all statements of an act. */
	String act(String statement) {
		return joined.root(statement);
	}
}
