// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.logging;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.spi.ThrowableInformation;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.gainsay.ui.GainsayUi;

/** Writes what Xtext logs by log4j into the workbench's own log, where the Error Log view and a report of a mistake find it. */
public final class WorkbenchAppender extends AppenderSkeleton {

	/** What logs by log4j here. */
	private static final String XTEXT = "org.eclipse.xtext"; //$NON-NLS-1$
	private static final String NAME = "org.gainsay.ui.log"; //$NON-NLS-1$

	private final ILog log = Platform.getLog(Platform.getBundle(GainsayUi.ID));

	private WorkbenchAppender() {
		setName(NAME);
		setThreshold(Level.WARN);
	}

	/** Takes the log of Xtext over, unless somebody else in this workbench has done so. */
	public static void install() {
		Logger xtext = Logger.getLogger(XTEXT);
		if (!Logger.getRootLogger().getAllAppenders().hasMoreElements() && !xtext.getAllAppenders().hasMoreElements()) {
			xtext.addAppender(new WorkbenchAppender());
			xtext.setLevel(Level.WARN);
		}
	}

	/** Gives it back. */
	public static void uninstall() {
		Logger.getLogger(XTEXT).removeAppender(NAME);
	}

	@Override
	protected void append(LoggingEvent event) {
		ThrowableInformation thrown = event.getThrowableInformation();
		log.log(new Status(severity(event.getLevel()), GainsayUi.ID, event.getRenderedMessage(), thrown == null ? null : thrown.getThrowable()));
	}

	private static int severity(Level level) {
		return level.isGreaterOrEqual(Level.ERROR) ? IStatus.ERROR : IStatus.WARNING;
	}

	@Override
	public void close() {
		closed = true;
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}
}
