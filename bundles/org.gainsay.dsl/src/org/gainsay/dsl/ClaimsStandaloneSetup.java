/*
 * Copyright (c) 2026 Gainsay contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.gainsay.dsl;


/**
 * Initialization support for running Xtext languages without Equinox extension registry.
 */
public class ClaimsStandaloneSetup extends ClaimsStandaloneSetupGenerated {

	public static void doSetup() {
		new ClaimsStandaloneSetup().createInjectorAndDoEMFRegistration();
	}
}
