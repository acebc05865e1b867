// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.List;

/** What articles report on; claims holds the names of the claims that are made about it. */
public record EventFacts(String name, String title, List<String> claims, Declaration at) {
}
