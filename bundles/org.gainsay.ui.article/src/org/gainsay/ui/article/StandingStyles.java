// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.Map;

import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.gainsay.facts.Standing;

/** The styles of standings that plugin.xml cannot name: the platform takes only its own from there, and drops others. */
final class StandingStyles {

	/** The style of two lines below. */
	static final String DOUBLE_UNDERLINE = "DOUBLE_UNDERLINE"; //$NON-NLS-1$
	/** The style of a box of dots. */
	static final String DOTTED_BOX = "DOTTED_BOX"; //$NON-NLS-1$

	/** The style of what is only suggested, whatever its standing: a row of dots below, which no preference names. */
	static final String DOTS = "DOTS"; //$NON-NLS-1$

	private static final Map<Standing, String> STYLES = Map.of(Standing.UNSOURCED, DOUBLE_UNDERLINE, Standing.INCOMPLETE, DOTTED_BOX);

	private StandingStyles() {
	}

	/** Makes the styles the defaults of the preferences; what somebody chose stays. */
	static void setDefaults() {
		EditorsUI.getPreferenceStore(); // Sets the platform's defaults first.
		STYLES.forEach((standing, style) -> DefaultScope.INSTANCE.getNode(EditorsUI.PLUGIN_ID).put("gainsay.standing." + standing.word() + ".style", style)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Gives a run of text the line or box of a style; nothing for a style that is not known. */
	static void draw(StyleRange range, Color colour, String style) {
		switch (style) {
			case AnnotationPreference.STYLE_BOX -> border(range, colour, SWT.BORDER_SOLID);
			case AnnotationPreference.STYLE_DASHED_BOX -> border(range, colour, SWT.BORDER_DASH);
			case DOTTED_BOX -> border(range, colour, SWT.BORDER_DOT);
			case AnnotationPreference.STYLE_UNDERLINE -> underline(range, colour, SWT.UNDERLINE_SINGLE);
			case DOUBLE_UNDERLINE -> underline(range, colour, SWT.UNDERLINE_DOUBLE);
			case AnnotationPreference.STYLE_SQUIGGLES -> underline(range, colour, SWT.UNDERLINE_SQUIGGLE);
			case AnnotationPreference.STYLE_PROBLEM_UNDERLINE -> underline(range, colour, SWT.UNDERLINE_ERROR);
			default -> {
				// A style without a line.
			}
		}
	}

	private static void border(StyleRange range, Color colour, int style) {
		range.borderStyle = style;
		range.borderColor = colour;
	}

	private static void underline(StyleRange range, Color colour, int style) {
		range.underline = true;
		range.underlineStyle = style;
		range.underlineColor = colour;
	}
}
