// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide;

import org.eclipse.xtext.util.Modules2;
import org.gainsay.dsl.ClaimsRuntimeModule;
import org.gainsay.dsl.ClaimsStandaloneSetup;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * Sets the language up with what completion needs besides. Guice looks at all that Xtext binds for it, and that names types of LSP4J: the
 * bundle is needed although nothing of the protocol is spoken here.
 */
public class ClaimsIdeSetup extends ClaimsStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new ClaimsRuntimeModule(), new ClaimsIdeModule()));
	}
}
