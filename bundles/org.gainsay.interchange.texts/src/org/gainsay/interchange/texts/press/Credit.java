// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gainsay.interchange.texts.SourceArticle.Draft;
import org.gainsay.interchange.texts.SourceArticle.Field;

/** News agencies in lines that say whose copy an article is. */
final class Credit {

	private static final Map<String, String> AGENCIES = new LinkedHashMap<>();

	static {
		for (String agency : List.of("Reuters", "AFP", "dpa", "dapd", "ddp", "AP", "APA", "ANP", "ANSA", "EFE", "PAP", "TASS", "ITAR-TASS", "RIA Novosti", "Interfax", "Xinhua", "Kyodo", "Jiji", "Yonhap", "SDA", "Keystone-SDA", "Belga", "Lusa",
				"Bloomberg", "UPI", "AAP", "PA", "PTI", "ANI", "IANS", "KNA", "epd", "SID", "Ritzau", "NTB", "TT", "STT", "CTK", "ČTK", "MTI", "Tanjug", "HINA", "Agerpres", "Ukrinform", "Unian", "Anadolu", "CP", "Europa Press", "Notimex", "Télam")) {
			AGENCIES.put(agency.toLowerCase(java.util.Locale.ROOT), agency);
		}
		for (String[] name : new String[][] { { "Agence France-Presse", "AFP" }, { "Agence France Presse", "AFP" }, { "Associated Press", "AP" }, { "The Associated Press", "AP" }, { "Deutsche Presse-Agentur", "dpa" }, { "Thomson Reuters", "Reuters" },
				{ "Press Association", "PA" }, { "La Presse canadienne", "CP" }, { "The Canadian Press", "CP" }, { "Canadian Press", "CP" }, { "Agencia EFE", "EFE" }, { "新华社", "Xinhua" }, { "共同", "Kyodo" }, { "時事", "Jiji" }, { "共同通信", "Kyodo" },
				{ "时事社", "Jiji" }, { "РИА Новости", "RIA Novosti" }, { "ТАСС", "TASS" }, { "ИТАР-ТАСС", "ITAR-TASS" }, { "Интерфакс", "Interfax" } }) {
			AGENCIES.put(name[0].toLowerCase(java.util.Locale.ROOT), name[1]);
		}
	}

	private static final Pattern BETWEEN = Pattern.compile("\\s*[,;/|&+–—()\\[\\]]\\s*|\\s+-\\s+|\\s+(?:und|and|et|y|e|en|mit|with|avec|con|from|von|by|par|de|oraz|i|и|с)\\s+|^\\s*(?:Quellen?|Sources?|Fuente|Fonte|Bron|By|Von|Par|Por|Door|Mit|With|Avec|Con|From|Material von|Mit Material von|With)\\b:?\\s*",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]{2,40})[)\\]]\\.?$");
	private static final int LONGEST = 80;

	private Credit() {
	}

	/**
	 * The agencies that a line consists of.
	 *
	 * @return none where it says anything else
	 */
	static List<String> agencies(String line) {
		List<String> agencies = new ArrayList<>();
		if (line == null || line.length() > LONGEST) {
			return agencies;
		}
		for (String part : BETWEEN.split(line)) {
			String name = Markup.trim(part).replaceAll("\\.$", "");
			if (!name.isEmpty()) {
				String agency = AGENCIES.get(name.toLowerCase(java.util.Locale.ROOT));
				// Short names are words too: their capitals must be right.
				if (agency == null || name.length() <= 4 && !name.equals(agency) && !name.equals(agency.toUpperCase(java.util.Locale.ROOT))) {
					return List.of();
				}
				agencies.add(agency);
			}
		}
		return agencies;
	}

	/** Says whose copy an article is where its byline or its last paragraph say that and nothing else, or the last paragraph ends in brackets that do. */
	static void note(Draft draft, String byline, String lastParagraph) {
		agencies(byline).forEach(agency -> draft.about(Field.AGENCY, agency));
		if (lastParagraph != null) {
			agencies(lastParagraph).forEach(agency -> draft.about(Field.AGENCY, agency));
			if (lastParagraph.length() > 2) {
				String end = lastParagraph.substring(Math.max(0, lastParagraph.length() - 60));
				Matcher brackets = IN_BRACKETS.matcher(end);
				if (brackets.find()) {
					agencies(brackets.group(1)).forEach(agency -> draft.about(Field.AGENCY, agency));
				}
			}
		}
	}
}
