// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.util.ULocale;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Finds out what language a text is in; where that is not sure, it does not say. */
public final class Languages {

	/** A text tells enough with its first so many UTF-16 units. */
	private static final int ENOUGH = 3000;
	/** With fewer letters than that many languages look alike. */
	private static final int FEWEST_LETTERS = 40;
	/** Of ideographs fewer tell as much. */
	private static final int FEWEST_IDEOGRAPHS = 15;
	private static final double SURE = 0.5;
	/** Codes of the model for which people say another. */
	private static final Map<String, String> CODES = Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "arb", "ar", "zlm", "ms", "nob", "nb");

	/** Loaded once, by whoever asks first. */
	private static final class Model {
		static final LanguageDetectorModel LOADED = load();

		private static LanguageDetectorModel load() {
			try (InputStream in = LanguageDetectorME.class.getResourceAsStream("/langdetect-183.bin")) {
				if (in == null) {
					throw new IllegalStateException("The model of languages is not on the class path.");
				}
				return new LanguageDetectorModel(in);
			} catch (IOException broken) {
				throw new UncheckedIOException(broken);
			}
		}
	}

	private final LanguageDetectorME detector = new LanguageDetectorME(Model.LOADED);

	/** For one thread. */
	public Languages() {
	}

	/**
	 * The language that a text is in.
	 *
	 * @return two or three letters, such as {@code de}; null where it is too short or too odd to tell
	 */
	public String of(String text) {
		String start = text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
		int letters = 0;
		int ideographs = 0;
		int others = 0;
		for (int i = 0; i < start.length(); i++) {
			char c = start.charAt(i);
			if (isIdeograph(c)) {
				ideographs++;
			} else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
				letters++;
			} else if (!Character.isWhitespace(c)) {
				others++;
			}
		}
		if (letters < FEWEST_LETTERS && ideographs < FEWEST_IDEOGRAPHS || others > letters + ideographs) {
			return null;
		}
		Language found = detector.predictLanguage(start);
		return found == null || found.getConfidence() < SURE ? null : shortest(found.getLang());
	}

	/** Whether a character is written without spaces to the next, and is a word or a part of one. */
	static boolean isIdeograph(int c) {
		if (c < 0x2E80) {
			return false;
		}
		Character.UnicodeScript script = Character.UnicodeScript.of(c);
		return script == Character.UnicodeScript.HAN || script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
	}

	private static String shortest(String code) {
		return CODES.getOrDefault(code, ULocale.createCanonical(code).getLanguage());
	}

	/**
	 * A tag of BCP 47 for what a source calls its language.
	 *
	 * @param said {@code en}, {@code de_DE}, {@code ger}, or a name in English, German, French or the language itself
	 * @return null where it is not known
	 */
	public static String tag(String said) {
		String word = said.strip().replace('_', '-');
		try {
			Locale locale = new Locale.Builder().setLanguageTag(word).build();
			if (!locale.getLanguage().isEmpty() && locale.getLanguage().length() <= 3) {
				String language = ULocale.createCanonical(locale.getLanguage()).getLanguage();
				return language.equals(locale.getLanguage()) ? word : language;
			}
		} catch (IllformedLocaleException aName) {
			// it is looked up below
		}
		String wanted = word.toLowerCase(Locale.ROOT).replaceFirst("[;,(].*", "").strip();
		for (String code : Locale.getISOLanguages()) {
			Locale one = Locale.of(code);
			for (Locale in : new Locale[] { Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, one }) {
				if (one.getDisplayLanguage(in).toLowerCase(Locale.ROOT).equals(wanted)) {
					return code;
				}
			}
		}
		return null;
	}
}
