// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.ibm.icu.util.ULocale;

import org.gainsay.interchange.texts.LibraryFile;

import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Finds out what language a text is in; where that is not sure, it does not say. */
public final class Languages {

	/** A text tells enough with its first so many UTF-16 units. */
	private static final int ENOUGH = 400;
	/** With fewer letters than that many languages look alike. */
	private static final int FEWEST_LETTERS = 40;
	/** Of ideographs fewer tell as much. */
	private static final int FEWEST_IDEOGRAPHS = 15;
	/** What the model is sure of grows with the letters, up to a number: in texts of random letters it is a quarter of this, in lists of names a little more. */
	private static final double SURE_A_LETTER = 0.0007;
	private static final int MANY_LETTERS = 500;
	/** How far the first guess must be ahead of the second. */
	private static final int FEW_LETTERS = 100;
	private static final double AHEAD_OF_FEW = 1.4;
	private static final double AHEAD = 1.1;
	/** Codes of the model for which people say another. */
	private static final Map<String, String> CODES = Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "plt", "mg", "arb", "ar", "zlm", "ms", "nob", "nb");

	/** Loaded once, by whoever asks first. */
	private static final class Model {
		static final LanguageDetectorModel LOADED = load();

		private static LanguageDetectorModel load() {
			try (InputStream in = LibraryFile.open("org.apache.opennlp.models.langdetect", "langdetect-183.bin")) {
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
		Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
		int letters = 0;
		int others = 0;
		for (int i = 0; i < start.length();) {
			int c = start.codePointAt(i);
			i += Character.charCount(c);
			if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
				letters++;
				scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
			} else if (!Character.isWhitespace(c)) {
				others++;
			}
		}
		UnicodeScript script = scripts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(UnicodeScript.COMMON);
		int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
		boolean eastern = isOf(script, "Hani", "Hira", "Kana", "Hang");
		if (letters < (eastern ? FEWEST_IDEOGRAPHS : FEWEST_LETTERS) || others > letters) {
			return null;
		}
		if (eastern) { // the script says it
			return script == UnicodeScript.HANGUL ? "ko" : kana * 20 > letters ? "ja" : "zh";
		}
		Language[] found = detector.predictLanguages(start);
		double sure = found[0].getConfidence();
		boolean tells = sure >= SURE_A_LETTER * Math.min(letters, MANY_LETTERS) && sure >= found[1].getConfidence() * (letters < FEW_LETTERS ? AHEAD_OF_FEW : AHEAD);
		String code = shortest(found[0].getLang());
		return tells && script == UnicodeScript.forName(ULocale.addLikelySubtags(new ULocale(code)).getScript()) ? code : null;
	}

	private static boolean isOf(UnicodeScript script, String... codes) {
		return Stream.of(codes).map(UnicodeScript::forName).anyMatch(script::equals);
	}

	/** Whether a character is written without spaces to the next, and is a word or a part of one. */
	static boolean isIdeograph(int c) {
		if (c < 0x2E80) {
			return false;
		}
		UnicodeScript script = UnicodeScript.of(c);
		return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
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
