// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.log4j.Logger;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.gainsay.ui.GainsayUi;
import org.junit.jupiter.api.Test;

class WorkbenchAppenderTest {

	@Test
	void putsWarningsAndErrorsOfXtextIntoTheLog() {
		GainsayUi.corpora(); // The bundle runs.
		List<IStatus> logged = new CopyOnWriteArrayList<>();
		ILogListener listener = (status, plugin) -> logged.add(status);
		Platform.addLogListener(listener);
		RuntimeException cause = new IllegalStateException("invented");
		try {
			Logger logger = Logger.getLogger("org.eclipse.xtext.invented.Part");
			logger.info("nobody needs to know");
			logger.warn("a warning");
			logger.error("an error", cause);
		} finally {
			Platform.removeLogListener(listener);
		}
		List<IStatus> ours = logged.stream().filter(status -> status.getPlugin().equals(GainsayUi.ID)).toList();
		assertEquals(List.of("a warning", "an error"), ours.stream().map(IStatus::getMessage).toList());
		assertEquals(List.of(IStatus.WARNING, IStatus.ERROR), ours.stream().map(IStatus::getSeverity).toList());
		assertEquals(cause, ours.getLast().getException());
	}
}
