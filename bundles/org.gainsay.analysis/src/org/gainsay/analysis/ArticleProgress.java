// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;

import org.gainsay.model.Status;
import org.gainsay.text.Span;

/**
 * How far an article is.
 *
 * @param article    its name
 * @param status     how far the set is that was looked at: {@link org.gainsay.facts.AnnotationSetFacts#progress}
 * @param statements how many of that set count: those that nobody rejected
 * @param open       the sentences that hold a reporting verb and no statement, in the order of the text, in UTF-16 units
 */
public record ArticleProgress(String article, Status status, int statements, List<Span> open) {

	/** Whether nobody has begun with it: it has no statement, and its status says nothing else. */
	public boolean untouched() {
		return statements == 0 && status == Status.OPEN;
	}
}
