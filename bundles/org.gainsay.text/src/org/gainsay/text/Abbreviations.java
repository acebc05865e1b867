// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;

/**
 * Words with a dot that ends no sentence: initials, ICU's list of the language, and for the languages of the examples what the lists of
 * ICU lack and newspapers have.
 */
final class Abbreviations {

	private static final Set<String> ENGLISH = words("Rep Reps Sen Sens Gov Govs Lt Dr Drs Mr Mrs Ms Mx Prof Profs Gen Col Maj Capt Cmdr Sgt Cpl Pvt Pfc Adm Rev Sr Jr St Ste Mt Ft Hon Pres "
			+ "Amb Atty Supt Insp Det Msgr Messrs Mme Mlle Sec Treas Del Dist Dept Gov't Assn Assoc Bros Corp Co Inc Ltd Univ Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec vs approx cf Ph.D");
	private static final Set<String> GERMAN = words("bzw ca Dr Drs Prof Hr Hrn Fr St Nr Nrn Abs Art Bd Tel Str evtl ggf inkl exkl max min Mio Mrd Tsd vgl Vgl sog gem geb gest Ing Dipl Mag Min Std Jan Feb "
			+ "Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez Hrsg Kap Jh Chr Co rd zzgl bspw Bspw entspr insb insbes Reg Bez Pfr Abg Frhr Gen Lt Hptm Ph.D");
	private static final Map<String, Set<String>> OURS = Map.of("en", ENGLISH, "de", GERMAN);
	/** The languages that ICU has a list for; any other would be given the one of the machine. */
	private static final Set<String> OF_ICU = Set.of("de", "en", "es", "fr", "it", "pt", "ru");

	private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\p{M}*+\\.)++");
	private static final Pattern GERMAN_DAY = Pattern.compile("\\d{1,2}\\.");
	private static final Pattern AFTER_GERMAN_ORDINAL = Pattern.compile(
			"(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jahrtausend|Weltkrieg|Jahrestag|Geburtstag|Mal|Platz|Stock|Klasse|Liga)\\b.*+",
			Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

	private static final Map<String, Abbreviations> LANGUAGES = new ConcurrentHashMap<>();

	private final String language;
	private final @Nullable BreakIterator listed;
	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	private Abbreviations(String language) {
		this.language = language;
		this.listed = !OF_ICU.contains(language) ? null
				: FilteredBreakIteratorBuilder.getInstance(ULocale.forLanguageTag(language)).wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ROOT));
	}

	private static Set<String> words(String words) {
		return Set.of(words.split(" "));
	}

	/** @param language the language of a BCP 47 tag; empty for none in particular */
	static Abbreviations of(String language) {
		return LANGUAGES.computeIfAbsent(language, Abbreviations::new);
	}

	/** Whether a sentence goes on at a place where one may end: behind a word with a dot, and before the next one. */
	boolean goesOn(String text, int place) {
		int end = place;
		while (end > 0 && Variants.isSpace(text.codePointBefore(end))) {
			end -= Character.charCount(text.codePointBefore(end));
		}
		if (end == 0 || text.charAt(end - 1) != '.') {
			return false;
		}
		int start = end;
		while (start > 0 && end - start < 20 && isOfAbbreviation(text.codePointBefore(start))) {
			start -= Character.charCount(text.codePointBefore(start));
		}
		String word = text.substring(start, end);
		return INITIALS.matcher(word).matches() || OURS.getOrDefault(language, Set.of()).contains(word.substring(0, word.length() - 1)) || isListed(word)
				|| language.equals("de") && GERMAN_DAY.matcher(word).matches() && AFTER_GERMAN_ORDINAL.matcher(text.substring(place, Math.min(text.length(), place + 20))).matches()
				|| language.equals("en") && (word.equals("No.") || word.equals("Nos.")) && place < text.length() && Character.isDigit(text.charAt(place));
	}

	private static boolean isOfAbbreviation(int c) {
		return c == '.' || WordEdges.isOfWord(c) || c == '\'' || c == '\u2019';
	}

	private boolean isListed(String word) {
		BreakIterator sentences = listed;
		return sentences != null && word.length() > 1
				&& known.computeIfAbsent(word, key -> suppresses(sentences, key) && !suppresses(sentences, key.substring(key.offsetByCodePoints(0, 1))));
	}

	/** ICU takes the end of a longer word for an abbreviation, too; what the word without its first letter has, is not the word's. */
	private synchronized boolean suppresses(BreakIterator sentences, String word) {
		sentences.setText(word + " X");
		sentences.first();
		return sentences.next() == word.length() + 2;
	}
}
