// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.ibm.icu.util.ULocale;

/** The names of languages, as databases print them in their own language and in that of who saved. */
final class Languages {

	private static final List<String> CODES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "be", "bg", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "hu", "ro", "da", "sv", "no", "nb", "fi", "et", "lv", "lt", "tr", "el", "ca", "eu",
			"gl", "ar", "he", "fa", "ur", "hi", "id", "ms", "th", "vi", "zh", "ja", "ko", "is", "ga", "sq", "sw", "af", "ta", "bn", "ka", "hy", "az", "kk");
	private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("中文", "zh"), Map.entry("汉语", "zh"), Map.entry("chinese - traditional", "zh"), Map.entry("chinese - simplified", "zh"), Map.entry("traditional chinese", "zh"),
			Map.entry("simplified chinese", "zh"), Map.entry("中文 - 繁體", "zh"), Map.entry("中文 - 简体", "zh"), Map.entry("英文", "en"), Map.entry("德文", "de"), Map.entry("法文", "fr"), Map.entry("日文", "ja"), Map.entry("俄文", "ru"), Map.entry("西班牙文", "es"),
			Map.entry("意大利文", "it"), Map.entry("葡萄牙文", "pt"), Map.entry("荷兰文", "nl"), Map.entry("韩文", "ko"), Map.entry("阿拉伯文", "ar"), Map.entry("flemish", "nl"), Map.entry("francaise", "fr"), Map.entry("française", "fr"), Map.entry("norwegian", "no"));
	private static final Map<String, String> NAMES = new HashMap<>();

	static {
		for (String in : List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "ja", "zh", "zh_TW", "ko", "pl", "tr", "sv", "da", "nb", "fi", "cs", "hu", "id", "bg", "ar")) {
			for (String code : CODES) {
				NAMES.putIfAbsent(ULocale.getDisplayLanguage(code, in).toLowerCase(Locale.ROOT), code);
			}
		}
		for (String code : CODES) {
			NAMES.putIfAbsent(ULocale.getDisplayLanguage(code, code).toLowerCase(Locale.ROOT), code);
		}
		NAMES.putAll(OTHERS);
	}

	private Languages() {
	}

	/**
	 * The two letters of a language by its name in any of many languages, or of the first of several such as {@code GERMAN; DEUTSCH}.
	 *
	 * @return null where it is none that is known
	 */
	static String code(String name) {
		if (name == null) {
			return null;
		}
		String whole = Markup.trim(name).toLowerCase(Locale.ROOT);
		if (NAMES.containsKey(whole)) {
			return NAMES.get(whole);
		}
		if (whole.endsWith("文")) {
			for (String ending : List.of("语", "語")) {
				String spoken = NAMES.get(whole.substring(0, whole.length() - 1) + ending);
				if (spoken != null) {
					return spoken;
				}
			}
		}
		for (String one : whole.split("[;/,]")) {
			String code = NAMES.get(Markup.trim(one));
			if (code != null) {
				return code;
			}
		}
		return null;
	}

	/** The code where the language is known, else its name as printed. */
	static String codeOrName(String name) {
		String code = code(name);
		return code == null ? name : code;
	}
}
