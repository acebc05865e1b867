// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

/** The values that a category has for one article or statement. */
public record CodeFacts(String category, List<String> values) {
}
