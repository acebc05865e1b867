// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import org.gainsay.facts.Region;

/**
 * A run of a file of the corpus, a claims file or an article's text.
 *
 * @param file   relative to the corpus folder, with / between its parts
 * @param region in UTF-16 units of the file's text without a byte order mark
 */
public record Place(String file, Region region) {
}
