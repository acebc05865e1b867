// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which one of our bundles logged an error, or somebody logged one of our code or of the event loop. */
public final class NoErrorLogged implements BeforeEachCallback, AfterEachCallback {

	private final List<String> errors = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR && isOurs(status)) {
			errors.add(status + trace(status.getException()));
		}
	};

	@Override
	public void beforeEach(ExtensionContext context) {
		errors.clear();
		Platform.addLogListener(listener);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Workbench.settle();
		Platform.removeLogListener(listener);
		assertEquals(List.of(), errors, "what our bundles logged");
	}

	private static boolean isOurs(IStatus status) {
		return status.getPlugin().startsWith("org.gainsay") || status.getMessage().startsWith("Unhandled event loop exception") || trace(status.getException()).lines().anyMatch(line -> line.startsWith("\tat org.gainsay.") && !line.contains(".tests."));
	}

	private static String trace(Throwable thrown) {
		StringBuilder trace = new StringBuilder();
		for (Throwable one = thrown; one != null; one = one.getCause()) {
			trace.append("\n").append(one);
			for (StackTraceElement element : one.getStackTrace()) {
				trace.append("\n\tat ").append(element);
			}
		}
		return trace.toString();
	}
}
