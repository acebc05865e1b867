// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;

/** The names of months and of days of the week in the languages of the press, long, short and as they stand in dates. */
final class Months {

	private static final List<String> LOCALES = List.of("en", "en_AU", "de", "de_AT", "fr", "fr_CA", "es", "es_MX", "it", "pt", "pt_PT", "nl", "pl", "ru", "uk", "be", "bg", "cs", "sk", "sl", "hr", "sr", "sr_Latn",
			"mk", "bs", "hu", "ro", "da", "sv", "nb", "nn", "is", "fi", "et", "lv", "lt", "tr", "az", "el", "ca", "eu", "gl", "sq", "ar", "he", "fa", "id", "ms", "sw", "ga", "cy");
	/** What the press writes and no list has. */
	private static final Map<String, Integer> OTHERS = Map.of("sept", 9, "maerz", 3, "mrz", 3, "jaenner", 1, "feber", 2, "juno", 6, "julei", 7, "setembro", 9, "setiembre", 9);

	/** The month of a name by language; under the empty string where all languages that have the name agree. */
	private static final Map<String, Map<String, Integer>> NAMES = new HashMap<>();
	private static final Set<String> WEEKDAYS = new HashSet<>();

	static {
		for (String locale : LOCALES) {
			ULocale language = new ULocale(locale);
			DateFormatSymbols symbols = new DateFormatSymbols(language);
			for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
				for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
					String[] months = symbols.getMonths(context, width);
					for (int month = 0; month < 12; month++) {
						name(months[month], language.getLanguage(), month + 1);
					}
					for (String day : symbols.getWeekdays(context, width)) {
						weekday(day);
					}
				}
			}
		}
		OTHERS.forEach((name, month) -> name(name, "", month));
		NAMES.values().forEach(byLanguage -> {
			if (Set.copyOf(byLanguage.values()).size() == 1) {
				byLanguage.put("", byLanguage.values().iterator().next());
			} else {
				byLanguage.remove("");
			}
		});
	}

	private Months() {
	}

	/**
	 * The month of a name.
	 *
	 * @param name     in any capitals, without a full stop
	 * @param language of two letters; null where it is not known
	 * @return from 1 to 12; 0 where it is none, or means different months in different languages and the language is not known
	 */
	static int of(String name, String language) {
		Map<String, Integer> byLanguage = NAMES.get(name.toLowerCase(Locale.ROOT));
		if (byLanguage == null) {
			return 0;
		}
		Integer month = language == null ? null : byLanguage.get(language);
		return month == null ? byLanguage.getOrDefault("", 0) : month;
	}

	/** Whether a word, in any capitals and without a full stop, is a day of the week. */
	static boolean isWeekday(String word) {
		return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
	}

	private static void name(String printed, String language, int month) {
		for (String name : List.of(plain(printed), bare(plain(printed)))) {
			if (name.length() > 1 && name.codePoints().noneMatch(Character::isDigit) && name.indexOf(' ') < 0) {
				NAMES.computeIfAbsent(name, key -> new HashMap<>()).putIfAbsent(language, month);
			}
		}
	}

	private static void weekday(String printed) {
		String day = plain(printed);
		if (day.length() > 1 && day.indexOf(' ') < 0) {
			WEEKDAYS.add(day);
			WEEKDAYS.add(bare(day));
			// Portuguese names of days are often printed by their first half.
			if (day.endsWith("-feira")) {
				WEEKDAYS.add(day.substring(0, day.indexOf('-')));
			}
		}
	}

	private static String plain(String printed) {
		return printed.toLowerCase(Locale.ROOT).replace(".", "").strip();
	}

	private static String bare(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
	}
}
