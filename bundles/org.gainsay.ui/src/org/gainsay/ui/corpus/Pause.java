// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.corpus;

import org.eclipse.swt.widgets.Widget;

/** Puts work off until nothing has asked for it for a while, as a filter waits for who types. For the UI thread. */
public final class Pause {

	private static final int TYPING_MS = 150;

	private final Widget whose;
	private final int milliseconds;
	private final Runnable work;
	/** The same each time: it takes the place of the one that waits. */
	private final Runnable over = this::over;
	private boolean waits;

	/** @param whose not there any more when the pause is over, nothing is done */
	public Pause(Widget whose, int milliseconds, Runnable work) {
		this.whose = whose;
		this.milliseconds = milliseconds;
		this.work = work;
	}

	/** The pause that somebody makes who has typed what they wanted. */
	public static Pause ofTyping(Widget whose, Runnable work) {
		return new Pause(whose, TYPING_MS, work);
	}

	/** Something asks for the work: the pause begins, or begins anew. */
	public void begin() {
		waits = true;
		whose.getDisplay().timerExec(milliseconds, over);
	}

	/** Whether the work was asked for and is not begun yet. */
	public boolean waits() {
		return waits;
	}

	private void over() {
		waits = false;
		if (!whose.isDisposed()) {
			work.run();
		}
	}
}
