// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.preferences;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.gainsay.text.NameForm;
import org.gainsay.ui.GainsayUi;

/** What a user sets for Gainsay: the keys in the bundle's preferences, what is set where nobody set anything, and how to ask. */
public final class Preferences {

	/** The name that a new annotation set gets in its {@code annotator} line; text, empty for none. */
	public static final String ANNOTATOR = "annotator"; //$NON-NLS-1$
	/** How many characters wide the article's text is set; a number, 0 for as wide as the editor is. */
	public static final String READING_WIDTH = "reading.width"; //$NON-NLS-1$
	/** How much higher a line of the article's text is than the font needs; a number, in percent of the font's height. */
	public static final String READING_SPACING = "reading.spacing"; //$NON-NLS-1$
	/** How much larger the article's text is than its font says; a number, in percent. */
	public static final String READING_ZOOM = "reading.zoom"; //$NON-NLS-1$
	/** How many statements somebody has made by the key for it; a number: what it offers beside the words goes with the third. */
	public static final String STATEMENTS_MADE = "annotate.made"; //$NON-NLS-1$
	/** Whether the page of a corpus opens with its project; a truth value. */
	public static final String CORPUS_PAGE = "corpus.page"; //$NON-NLS-1$
	/** The font of the article's text, in the platform's Colors and Fonts and in JFace's registry: not one of the bundle's preferences. */
	public static final String READING_FONT = "org.gainsay.ui.article.font"; //$NON-NLS-1$

	/** The least and the most of {@link #READING_WIDTH}, if it is not 0. */
	public static final int LEAST_WIDTH = 30;
	public static final int MOST_WIDTH = 300;
	/** The most of {@link #READING_SPACING}; the least is 0. */
	public static final int MOST_SPACING = 200;
	/** The least and the most of {@link #READING_ZOOM}. */
	public static final int LEAST_ZOOM = 50;
	public static final int MOST_ZOOM = 400;

	private static final int WIDTH = 80;
	private static final int SPACING = 30;
	private static final int ZOOM = 100;

	private Preferences() {
	}

	/** Sets what holds where the user set nothing. */
	static void setDefaults() {
		var defaults = DefaultScope.INSTANCE.getNode(GainsayUi.ID);
		defaults.put(ANNOTATOR, ""); //$NON-NLS-1$
		defaults.putInt(READING_WIDTH, WIDTH);
		defaults.putInt(READING_SPACING, SPACING);
		defaults.putInt(READING_ZOOM, ZOOM);
		defaults.putBoolean(CORPUS_PAGE, true);
	}

	/** The name of who annotates here, without white space around it; empty where none is set. */
	public static String annotator() {
		return NameForm.of(Platform.getPreferencesService().getString(GainsayUi.ID, ANNOTATOR, "", null).strip()); //$NON-NLS-1$
	}

	/** The name of who annotates here as commands take it: null where none is set. */
	public static String whoAnnotates() {
		String annotator = annotator();
		return annotator.isEmpty() ? null : annotator;
	}

	/** Remembers the name of who annotates here. */
	public static void setAnnotator(String name) {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).put(ANNOTATOR, name.strip());
	}

	/** How many characters wide the article's text is set; 0 for as wide as the editor is. */
	public static int readingWidth() {
		int width = number(READING_WIDTH, WIDTH);
		return width <= 0 ? 0 : Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
	}

	/** How much higher a line of the article's text is than the font needs, in percent of the font's height. */
	public static int readingSpacing() {
		return Math.clamp(number(READING_SPACING, SPACING), 0, MOST_SPACING);
	}

	/** How much larger the article's text is than its font says, in percent. */
	public static int readingZoom() {
		return Math.clamp(number(READING_ZOOM, ZOOM), LEAST_ZOOM, MOST_ZOOM);
	}

	/** Remembers how much larger the article's text is than its font says, in percent. */
	public static void setReadingZoom(int percent) {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).putInt(READING_ZOOM, Math.clamp(percent, LEAST_ZOOM, MOST_ZOOM));
	}

	/** Whether somebody set the font of the article's text in the platform's Colors and Fonts. */
	public static boolean isReadingFontChosen() {
		return InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench").get(READING_FONT, null) != null; //$NON-NLS-1$
	}

	/** How many statements somebody has made by the key for it. */
	public static int statementsMade() {
		return Math.max(0, number(STATEMENTS_MADE, 0));
	}

	/** Remembers how many statements somebody has made by the key for it. */
	public static void setStatementsMade(int number) {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).putInt(STATEMENTS_MADE, number);
	}

	/** Whether the page of a corpus opens with its project. */
	public static boolean opensCorpusPage() {
		return Platform.getPreferencesService().getBoolean(GainsayUi.ID, CORPUS_PAGE, true, null);
	}

	/** Remembers whether the page of a corpus opens with its project. */
	public static void setOpensCorpusPage(boolean opens) {
		InstanceScope.INSTANCE.getNode(GainsayUi.ID).putBoolean(CORPUS_PAGE, opens);
	}

	private static int number(String key, int otherwise) {
		return Platform.getPreferencesService().getInt(GainsayUi.ID, key, otherwise, null);
	}
}
