// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk;

/**
 * Something to propose for a field.
 *
 * @param text  what comes into the field
 * @param label what the list shows
 */
public record Suggestion(String text, String label) {
}
