/*
 * Copyright (c) 2026 Gainsay contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.gainsay.dsl.ide;


/**
 * Use this class to register ide components.
 */
public class ClaimsIdeModule extends AbstractClaimsIdeModule {
}
