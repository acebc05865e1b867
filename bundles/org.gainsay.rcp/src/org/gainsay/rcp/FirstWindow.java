// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.rcp;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;

/** Lets the window of a workspace fill the screen when it opens for the first time; from then on it opens as it was left. The platform asks for it before there is a window. */
public final class FirstWindow {

	/** What the platform reads before it opens a window, and notes of one that fills the screen. */
	private static final String MAXIMISED = "shellMaximized"; //$NON-NLS-1$

	/**
	 * Tells the windows that are to be opened.
	 *
	 * @param application with its windows, none of which shows yet
	 */
	@Execute
	public void maximise(MApplication application) {
		application.getChildren().forEach(window -> window.getTags().add(MAXIMISED));
	}
}
