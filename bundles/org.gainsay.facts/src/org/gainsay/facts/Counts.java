// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

/** What a check counts; statements are those of every annotation set. */
public record Counts(int articles, int statements, int claims, int errors, int warnings) {
}
