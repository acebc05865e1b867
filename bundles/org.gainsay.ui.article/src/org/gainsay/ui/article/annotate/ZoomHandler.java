// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article.annotate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.gainsay.ui.preferences.Preferences;

/** Makes the text of articles larger, smaller, or as its font says. */
public final class ZoomHandler extends AbstractHandler implements IExecutableExtension {

	/** How much at a time, in percent. */
	public static final int STEP = 10;

	private int step;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		step = Integer.parseInt(String.valueOf(data));
	}

	@Override
	public Object execute(ExecutionEvent event) {
		Preferences.setReadingZoom(step == 0 ? 100 : Preferences.readingZoom() + step);
		return null;
	}
}
