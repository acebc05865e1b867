// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.recovery;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/**
 * Offers, when the workbench has started, what the last run of it could not save. The platform's early start-up, which comes when
 * the workbench is idle, makes sure that the bundle is there; if it is there before, that is when it offers.
 */
public final class OfferUnsaved implements IStartup {

	private static final int LOOK_AGAIN_MS = 200;

	private static boolean begun;

	@Override
	public void earlyStartup() {
		begin(GainsayUi.journal());
	}

	/** Offers what is left as soon as there is a window, once in a run of the workbench. */
	public static synchronized void begin(Journal journal) {
		if (begun || journal.left().isEmpty()) {
			return;
		}
		begun = true;
		Job look = new Job(Messages.Recovery_title) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				if (!PlatformUI.isWorkbenchRunning()) {
					schedule(LOOK_AGAIN_MS);
				} else {
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
						if (window() == null || !window().getShell().isVisible()) {
							schedule(LOOK_AGAIN_MS);
						} else {
							offer(journal);
						}
					});
				}
				return Status.OK_STATUS;
			}
		};
		look.setSystem(true);
		look.schedule();
	}

	/** Asks what is to become of what is left, if there is anything that its file does not hold. Call it on the UI thread. */
	public static void offer(Journal journal) {
		Recovery recovery = new Recovery(journal);
		List<Recovery.Offer> offers = recovery.offers();
		IWorkbenchWindow window = window();
		if (!offers.isEmpty() && window != null) {
			new RecoveryDialog(window, recovery, offers).open();
		}
	}

	private static IWorkbenchWindow window() {
		IWorkbench workbench = PlatformUI.getWorkbench();
		IWorkbenchWindow active = workbench.getActiveWorkbenchWindow();
		return active != null || workbench.getWorkbenchWindowCount() == 0 ? active : workbench.getWorkbenchWindows()[0];
	}
}
