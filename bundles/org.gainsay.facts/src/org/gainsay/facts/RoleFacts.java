// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import org.eclipse.jdt.annotation.Nullable;

/** A role of an actor; in, from and until are null where the file does not say. */
public record RoleFacts(String title, @Nullable String in, @Nullable String from, @Nullable String until) {
}
