// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl;

import org.eclipse.emf.ecore.EPackage;
import org.gainsay.model.GainsayPackage;

import com.google.inject.Injector;

/** Sets the language up where no OSGi registry does: one injector a process, registered once. */
public class ClaimsStandaloneSetup extends ClaimsStandaloneSetupGenerated {

	private static Injector injector;

	/** The language's injector; the first call sets the language up. */
	public static synchronized Injector injector() {
		if (injector == null) {
			injector = new ClaimsStandaloneSetup().createInjectorAndDoEMFRegistration();
		}
		return injector;
	}

	public static void doSetup() {
		injector();
	}

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		EPackage.Registry.INSTANCE.put(GainsayPackage.eNS_URI, GainsayPackage.eINSTANCE);
		return super.createInjectorAndDoEMFRegistration();
	}
}
