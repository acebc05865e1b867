// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.benchmarks.corpus;

import java.util.List;
import java.util.Map;

import org.gainsay.text.Span;

/**
 * An article as it was generated.
 *
 * @param name       of the article
 * @param text       the article's text, its headline as the first line
 * @param claims     the claims file of the article's own set
 * @param second     the claims file of a second annotator's set, or null
 * @param contents   where the content of each statement was put, by the statement's name; UTF-16 units of the text
 * @param statements how many statements there are in both files
 */
public record GeneratedArticle(String name, String text, String claims, String second, Map<String, List<Span>> contents, int statements) {

	/** Where the content of a statement was put; null where there is no such statement in the article's own set. */
	List<Span> content(String statement) {
		return contents.get(statement);
	}
}
