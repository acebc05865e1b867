// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.rcp;

import java.awt.SplashScreen;

import org.eclipse.ui.IStartup;
import org.osgi.framework.FrameworkUtil;

/**
 * Once the workbench is open: takes the picture away that Java shows while it starts, and gives Help > About the version. The platform's own picture would need
 * the native launcher, which is not on Maven Central.
 */
public final class Opened implements IStartup {

	/** What about.mappings asks for. */
	private static final String VERSION = "gainsay.version"; //$NON-NLS-1$
	/** Where Java was told to show a picture; Desktop says so as well, for nothing of AWT is to be touched where there is none. */
	private static final String SPLASH = "gainsay.splash"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		System.setProperty(VERSION, FrameworkUtil.getBundle(getClass()).getVersion().toString());
		if (Boolean.getBoolean(SPLASH)) {
			try {
				SplashScreen splash = SplashScreen.getSplashScreen();
				if (splash != null) {
					splash.close();
				}
			} catch (UnsupportedOperationException | LinkageError none) {
				// A Java without a desktop has shown none. AWT's own exception may not be caught by name: where AWT is missing, Java would not load this class.
			}
		}
	}
}
