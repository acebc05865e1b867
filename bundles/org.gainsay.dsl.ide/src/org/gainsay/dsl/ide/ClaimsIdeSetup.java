/*
 * Copyright (c) 2026 Gainsay contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.gainsay.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.gainsay.dsl.ClaimsRuntimeModule;
import org.gainsay.dsl.ClaimsStandaloneSetup;

/**
 * Initialization support for running Xtext languages as language servers.
 */
public class ClaimsIdeSetup extends ClaimsStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new ClaimsRuntimeModule(), new ClaimsIdeModule()));
	}
	
}
