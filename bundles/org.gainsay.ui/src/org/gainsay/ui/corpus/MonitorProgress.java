// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.gainsay.facts.Progress;

/** Shows the progress of work on a corpus in a monitor of the workbench, whose cancel button stops it. */
public final class MonitorProgress implements Progress {

	private static final int TICKS = 1000;

	private final SubMonitor monitor;
	private int ticked;

	public MonitorProgress(IProgressMonitor monitor, String task) {
		this.monitor = SubMonitor.convert(monitor, task, TICKS);
	}

	@Override
	public void step(int done, int total) {
		int ticks = total <= 0 ? 0 : (int) ((long) TICKS * Math.min(done, total) / total);
		if (ticks > ticked) {
			monitor.worked(ticks - ticked);
			ticked = ticks;
		}
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
