// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide;

/** Puts together what Xtext's editor services need. */
public class ClaimsIdeModule extends AbstractClaimsIdeModule {
}
