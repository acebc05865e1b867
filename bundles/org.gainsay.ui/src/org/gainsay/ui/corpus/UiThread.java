// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/** The thread that owns the windows and the documents, for who comes from another and may come when the workbench has ended. */
public final class UiThread {

	private UiThread() {
	}

	/** Runs something there soon, after what waits for it already; nothing happens where the workbench has ended. */
	public static void later(Runnable work) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		try {
			PlatformUI.getWorkbench().getDisplay().asyncExec(work);
		} catch (SWTException ended) {
			if (ended.code != SWT.ERROR_DEVICE_DISPOSED) {
				throw ended;
			}
		}
	}

	/** Runs something there soon for a widget, if that is still there then. */
	public static void later(Widget whose, Runnable work) {
		later(() -> {
			if (!whose.isDisposed()) {
				work.run();
			}
		});
	}
}
