// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.rcp;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

/** Lets the window of a workspace fill the screen when it opens for the first time; from then on it opens as it was left. */
public final class FirstStart implements IStartup {

	private static final String STARTED = "started"; //$NON-NLS-1$

	@Override
	public void earlyStartup() {
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.gainsay.rcp"); //$NON-NLS-1$
		if (preferences.getBoolean(STARTED, false)) {
			return;
		}
		preferences.putBoolean(STARTED, true);
		try {
			preferences.flush();
		} catch (BackingStoreException notKept) {
			Platform.getLog(getClass()).warn(notKept.getMessage(), notKept);
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
				if (window.getShell() != null && !window.getShell().isDisposed()) {
					window.getShell().setMaximized(true);
				}
			}
		});
	}
}
