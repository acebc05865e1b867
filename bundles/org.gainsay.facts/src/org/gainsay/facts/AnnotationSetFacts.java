// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Status;

/**
 * The statements of one annotator on one article.
 *
 * @param article    the name of the article
 * @param name       the name of the set; null for the article's own, the solo set
 * @param annotator  whose it is; null where nobody says (only a solo set's can be)
 * @param codes      what this annotator codes the article with; those of a solo set are the article's
 * @param statements in the order of the file
 */
public record AnnotationSetFacts(String article, @Nullable String name, @Nullable String annotator, Status status, List<CodeFacts> codes, List<StatementFacts> statements,
		Declaration at) {

	/** Whether it is the article's own set. */
	public boolean solo() {
		return name == null;
	}
}
