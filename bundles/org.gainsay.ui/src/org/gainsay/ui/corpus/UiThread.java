// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
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

	/** Work that may fail as the workspace does. */
	public interface Work {
		/** Does it. */
		void run() throws CoreException;
	}

	/**
	 * Runs something there and waits until it is done; what it throws is thrown here.
	 *
	 * @throws OperationCanceledException where the workbench has ended, and nothing was done
	 */
	public static void now(Work work) throws CoreException {
		AtomicReference<Exception> thrown = new AtomicReference<>();
		boolean[] done = new boolean[1];
		if (PlatformUI.isWorkbenchRunning()) {
			try {
				PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
					done[0] = true;
					try {
						work.run();
					} catch (CoreException | RuntimeException failed) {
						thrown.set(failed);
					}
				});
			} catch (SWTException ended) {
				if (ended.code != SWT.ERROR_DEVICE_DISPOSED) {
					throw ended;
				}
			}
		}
		if (!done[0]) {
			throw new OperationCanceledException();
		}
		if (thrown.get() instanceof CoreException failed) {
			throw failed;
		}
		if (thrown.get() instanceof RuntimeException failed) {
			throw failed;
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
