// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A finding with whom its speaker cites.
 *
 * @param inner what the cited one says or thinks, inside the outer content; null where nobody is cited
 */
record Chained(Finding outer, @Nullable Finding inner) {
}
