// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What one subject is coded with in a category.
 *
 * @param values names of values of the category's list; of a category of numbers or of texts the one number or text
 * @param at     the passage of the article that shows it; null where none is given
 */
public record CodeFacts(String category, List<String> values, @Nullable AnchorFacts at) {
}
