// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import org.eclipse.jdt.annotation.Nullable;

/** What a stance is about: exactly one of the name of a claim and a free text is not null. */
public record TargetFacts(@Nullable String claim, @Nullable String text) {
}
