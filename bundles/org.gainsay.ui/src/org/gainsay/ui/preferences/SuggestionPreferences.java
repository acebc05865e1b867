// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.preferences;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/** What a user sets for suggestions: who makes them, how sure they are to be, and which language model is asked, if any. The key of that is kept in the secure storage, and nowhere else. */
public final class SuggestionPreferences {

	/** Whether the rules suggest; true or false. */
	public static final String RULES = "suggest.rules"; //$NON-NLS-1$
	/** Whether what was learned from the project suggests; true or false. */
	public static final String LEARNED = "suggest.learned"; //$NON-NLS-1$
	/** Whether a language model is asked; true or false. */
	public static final String LANGUAGE_MODEL = "suggest.llm"; //$NON-NLS-1$
	/** The least score of a suggestion; a whole number, in hundredths. */
	public static final String LEAST = "suggest.least"; //$NON-NLS-1$
	/** Where the language model answers; an address, empty for none. */
	public static final String ENDPOINT = "suggest.llm.endpoint"; //$NON-NLS-1$
	/** The name of the language model there; empty for none. */
	public static final String MODEL = "suggest.llm.model"; //$NON-NLS-1$
	/** The file that has what the language model is asked; empty for the program's own words. */
	public static final String PROMPT = "suggest.llm.prompt"; //$NON-NLS-1$
	/** How long an answer of the language model may take; a number, in seconds. */
	public static final String TIMEOUT = "suggest.llm.timeout"; //$NON-NLS-1$
	/** How many requests a minute a language model gets; a number. */
	public static final String PER_MINUTE = "suggest.llm.perMinute"; //$NON-NLS-1$

	/** The most of {@link #LEAST}; the least is 0. */
	public static final int MOST_LEAST = 100;
	/** The most of {@link #TIMEOUT}; the least is 1. */
	public static final int MOST_TIMEOUT = 3600;
	/** The most of {@link #PER_MINUTE}; the least is 1. */
	public static final int MOST_PER_MINUTE = 6000;

	/** The variable of the environment that the key may stand in, for the command line, too. */
	public static final String KEY_VARIABLE = "GAINSAY_LLM_KEY"; //$NON-NLS-1$

	private static final String SECURE = "org.gainsay.suggest"; //$NON-NLS-1$
	private static final String KEY = "key"; //$NON-NLS-1$
	private static final int LEAST_UNSET = 50;
	private static final int TIMEOUT_UNSET = 120;
	private static final int PER_MINUTE_UNSET = 60;

	private SuggestionPreferences() {
	}

	/** Sets what holds where the user set nothing: no language model is asked. */
	static void setDefaults() {
		var defaults = DefaultScope.INSTANCE.getNode(GainsayUi.ID);
		defaults.putBoolean(RULES, true);
		defaults.putBoolean(LEARNED, true);
		defaults.putBoolean(LANGUAGE_MODEL, false);
		defaults.putInt(LEAST, LEAST_UNSET);
		defaults.put(ENDPOINT, ""); //$NON-NLS-1$
		defaults.put(MODEL, ""); //$NON-NLS-1$
		defaults.put(PROMPT, ""); //$NON-NLS-1$
		defaults.putInt(TIMEOUT, TIMEOUT_UNSET);
		defaults.putInt(PER_MINUTE, PER_MINUTE_UNSET);
	}

	/** Whether a suggester is chosen: one of {@link #RULES}, {@link #LEARNED} and {@link #LANGUAGE_MODEL}. */
	public static boolean isChosen(String suggester) {
		return Platform.getPreferencesService().getBoolean(GainsayUi.ID, suggester, !LANGUAGE_MODEL.equals(suggester), null);
	}

	/** The least score of a suggestion, from 0 to 1. */
	public static double least() {
		return Math.clamp(number(LEAST, LEAST_UNSET), 0, MOST_LEAST) / 100.0;
	}

	/** How long an answer of the language model may take, in seconds. */
	public static int timeout() {
		return Math.clamp(number(TIMEOUT, TIMEOUT_UNSET), 1, MOST_TIMEOUT);
	}

	/** How many requests a minute a language model gets. */
	public static int perMinute() {
		return Math.clamp(number(PER_MINUTE, PER_MINUTE_UNSET), 1, MOST_PER_MINUTE);
	}

	private static int number(String name, int otherwise) {
		return Platform.getPreferencesService().getInt(GainsayUi.ID, name, otherwise, null);
	}

	/** One of {@link #ENDPOINT}, {@link #MODEL} and {@link #PROMPT}, without white space around it; empty where it is not set. */
	public static String text(String name) {
		return Platform.getPreferencesService().getString(GainsayUi.ID, name, "", null).strip(); //$NON-NLS-1$
	}

	/**
	 * The key of the language model: that of the environment, else that of the secure storage, which may ask the user for its password.
	 *
	 * @return null where there is none
	 * @throws IOException if the secure storage cannot be opened
	 */
	public static String key() throws IOException {
		if (isKeyInEnvironment()) {
			return System.getenv(KEY_VARIABLE).strip();
		}
		try {
			return hasStoredKey() ? node().get(KEY, null) : null;
		} catch (StorageException closed) {
			throw new IOException(closed.getMessage(), closed);
		}
	}

	/** Whether the key stands in the environment, which comes before the one that is stored. */
	public static boolean isKeyInEnvironment() {
		String variable = System.getenv(KEY_VARIABLE);
		return variable != null && !variable.isBlank();
	}

	/** Whether a key is stored; asks nobody for a password. */
	public static boolean hasStoredKey() {
		ISecurePreferences root = SecurePreferencesFactory.getDefault();
		if (root == null || !root.nodeExists(SECURE)) {
			return false;
		}
		for (String name : root.node(SECURE).keys()) {
			if (KEY.equals(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Stores the key of the language model, or takes it away.
	 *
	 * @param key empty for none
	 * @throws IOException if the secure storage cannot be opened or written
	 */
	public static void storeKey(String key) throws IOException {
		try {
			if (!key.isEmpty()) {
				node().put(KEY, key, true);
				node().flush();
			} else if (hasStoredKey()) {
				node().remove(KEY);
				node().flush();
			}
		} catch (StorageException closed) {
			throw new IOException(closed.getMessage(), closed);
		}
	}

	private static ISecurePreferences node() throws IOException {
		ISecurePreferences root = SecurePreferencesFactory.getDefault();
		if (root == null) {
			throw new IOException(Messages.Suggestions_noStorage);
		}
		return root.node(SECURE);
	}
}
