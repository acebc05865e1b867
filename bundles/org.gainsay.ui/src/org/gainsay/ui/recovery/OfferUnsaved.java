// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.recovery;

import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.GainsayUi;

/** Offers, when the workbench has started, what the last run of it could not save. */
public final class OfferUnsaved implements IStartup {

	@Override
	public void earlyStartup() {
		Journal journal = GainsayUi.journal();
		if (!journal.left().isEmpty()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> offer(journal));
		}
	}

	/** Asks what is to become of what is left, if there is anything that its file does not hold. Call it on the UI thread. */
	public static void offer(Journal journal) {
		Recovery recovery = new Recovery(journal);
		List<Recovery.Offer> offers = recovery.offers();
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
			window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		}
		if (!offers.isEmpty() && window != null) {
			new RecoveryDialog(window, recovery, offers).open();
		}
	}
}
