// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.gainsay.facts.Standing;

/** What standings look like, by the platform's preferences for annotations. */
public final class StandingLooks {

	/** The contrast that words need to be read, as accessibility guidelines count it. */
	static final double READABLE = 4.5;
	/** How much of a standing's colour lies over its words. */
	public static final double TINT = 0.13;
	/** How much lies over those of the selected statement. */
	public static final double SELECTED_TINT = 0.22;

	/**
	 * What a standing looks like.
	 *
	 * @param line   one of the platform's styles or of {@link StandingStyles}; {@link AnnotationPreference#STYLE_NONE} for no line
	 * @param tinted whether its words have a tint
	 */
	public record Look(Color colour, String line, boolean tinted) {
		/** The same standing as it looks where it is only suggested: dots in its colour, without a tint. */
		Look suggested() {
			return new Look(colour, shows() ? StandingStyles.DOTS : line, false);
		}

		boolean shows() {
			return tinted || hasLine();
		}

		boolean hasLine() {
			return !AnnotationPreference.STYLE_NONE.equals(line);
		}
	}

	private final Map<Standing, Look> looks = new EnumMap<>(Standing.class);

	private StandingLooks() {
	}

	/** What the preferences say now. */
	public static StandingLooks now() {
		StandingLooks now = new StandingLooks();
		IPreferenceStore store = EditorsUI.getPreferenceStore();
		for (Standing standing : Standing.values()) {
			AnnotationPreference preference = EditorsUI.getAnnotationPreferenceLookup()
					.getAnnotationPreference(StandingAnnotation.typeOf(standing));
			Color colour = new Color(PreferenceConverter.getColor(store, preference.getColorPreferenceKey()));
			boolean inText = store.getBoolean(preference.getTextPreferenceKey());
			boolean highlighted = store.getBoolean(preference.getHighlightPreferenceKey());
			now.looks.put(standing, new Look(colour, inText ? store.getString(preference.getTextStylePreferenceKey()) : AnnotationPreference.STYLE_NONE,
					inText || highlighted));
		}
		return now;
	}

	public Look of(Standing standing) {
		return looks.get(standing);
	}

	/** A colour with some of another one over it. */
	public static RGB over(RGB below, RGB above, double share) {
		return new RGB(blend(below.red, above.red, share), blend(below.green, above.green, share), blend(below.blue, above.blue, share));
	}

	private static int blend(int below, int above, double share) {
		return (int) Math.round(below * (1 - share) + above * share);
	}

	/** How well one colour is seen on another: the contrast ratio of WCAG 2, from 1 to 21. */
	public static double contrast(RGB one, RGB other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int channel) {
		double part = channel / 255.0;
		return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
	}
}
