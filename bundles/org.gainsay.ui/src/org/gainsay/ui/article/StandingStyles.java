// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Map;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.ui.editors.text.EditorsUI;
import org.gainsay.corpus.Standing;

/** The styles of standings that plugin.xml cannot name: the platform takes only its own from there, and drops others. */
public final class StandingStyles {

	private static final Map<Standing, String> STYLES = Map.of(Standing.UNSOURCED, StandingPainter.DOUBLE_UNDERLINE,
			Standing.INCOMPLETE, StandingPainter.DOTTED_BOX);

	private StandingStyles() {
	}

	/** Makes the styles the defaults of the preferences; what somebody chose stays. */
	public static void setDefaults() {
		EditorsUI.getPreferenceStore(); // Sets the platform's defaults first.
		STYLES.forEach((standing, style) -> DefaultScope.INSTANCE.getNode(EditorsUI.PLUGIN_ID).put("gainsay.standing." + standing.word() + ".style", style)); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
