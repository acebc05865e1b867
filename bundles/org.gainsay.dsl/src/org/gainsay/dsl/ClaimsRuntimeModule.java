/*
 * Copyright (c) 2026 Gainsay contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.gainsay.dsl;


/**
 * Use this class to register components to be used at runtime / without the Equinox extension registry.
 */
public class ClaimsRuntimeModule extends AbstractClaimsRuntimeModule {
}
