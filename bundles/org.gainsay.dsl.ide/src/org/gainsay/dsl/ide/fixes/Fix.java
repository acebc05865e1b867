// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.fixes;

import org.gainsay.facts.edit.CorpusEdit;

/**
 * A way to mend a problem.
 *
 * @param title     what the list of fixes shows
 * @param edit      what it changes
 * @param preferred whether it is what is most likely meant
 */
public record Fix(String title, CorpusEdit edit, boolean preferred) {
}
