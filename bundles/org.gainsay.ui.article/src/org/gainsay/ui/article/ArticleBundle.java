// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import org.eclipse.ui.IStartup;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** The bundle: it sets how standings look before anything asks, at the latest when the workbench has started. */
public final class ArticleBundle implements BundleActivator, IStartup {

	/** The bundle's name; its folder of icons has the pictures of the standings. */
	public static final String ID = "org.gainsay.ui.article"; //$NON-NLS-1$

	@Override
	public void start(BundleContext context) {
		StandingStyles.setDefaults();
	}

	@Override
	public void stop(BundleContext context) {
		// Defaults go with the workbench.
	}

	/** That this class was loaded has started the bundle. */
	@Override
	public void earlyStartup() {
		// Nothing is left to do.
	}
}
