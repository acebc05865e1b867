// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.CategorySubject;

/** A closed vocabulary of the study; several says whether a subject may carry more than one value. */
public record CategoryFacts(String codebook, int version, String name, CategorySubject subject, boolean several, List<String> values,
		@Nullable String definition, Declaration at) {
}
