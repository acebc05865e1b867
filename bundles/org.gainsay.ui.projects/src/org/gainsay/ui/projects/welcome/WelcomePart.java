// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.welcome;

import java.util.Arrays;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.part.IntroPart;

/** The welcome page, made of ordinary controls: it needs no browser. */
public final class WelcomePart extends IntroPart {

	private WelcomePage page;

	@Override
	public void createPartControl(Composite parent) {
		page = new WelcomePage(parent, getIntroSite().getWorkbenchWindow(), this::leave);
		if (comesByItself(parent) && Arrays.asList(Platform.getApplicationArgs()).contains("-project")) { //$NON-NLS-1$
			parent.getDisplay().asyncExec(this::leave); // Whoever gave a folder wants that.
		}
	}

	/** Whether the workbench shows it as it starts, in a new workspace or because it was left open; and not somebody who asks for it. */
	private static boolean comesByItself(Composite parent) {
		return !parent.getShell().isVisible() || PlatformUI.getPreferenceStore().getBoolean(IWorkbenchPreferenceConstants.SHOW_INTRO);
	}

	private void leave() {
		IIntroManager intro = PlatformUI.getWorkbench().getIntroManager();
		if (intro.getIntro() == this) {
			intro.setIntroStandby(this, true); // It fills the window; else what is opened next in its place would do so too.
			intro.closeIntro(this);
		}
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		page.layout();
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
