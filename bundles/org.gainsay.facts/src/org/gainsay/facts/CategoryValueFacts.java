// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A value of a category.
 *
 * @param definition what it means; null where the codebook does not say
 */
public record CategoryValueFacts(String name, @Nullable String definition, Declaration at) {
}
