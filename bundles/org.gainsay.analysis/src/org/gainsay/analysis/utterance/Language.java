// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.gainsay.text.OptionalMarks;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * What is known of the words of a language: its stems by the Snowball stemmers (Porter 2001), and for English and German lists
 * of function words, negations, hedges, numbers and irregular forms. Of other languages only stems are known, or nothing.
 * Instances are shared by all threads.
 */
final class Language {

	private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

	private static final Locale TURKISH = Locale.of("tr");
	/** What is another word with ss. */
	private static final Set<String> WITH_SHARP_S = Set.of("maße", "maßen", "buße", "bußen", "floße", "floßen", "ruße", "rußen");
	/** Languages that have æ among their letters. */
	private static final Set<String> WITH_ASH = Set.of("da", "nb", "nn", "no", "is", "fo", "kl", "os", "ang", "non");
	private static final Pattern DOTTED = Pattern.compile("([ij]\u0328?)\u0307(?=[\u0300\u0301\u0303])");

	private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");

	/** Japanese writes what means something in other signs, but for a few words. */
	private static final Pattern PARTICLE = Pattern.compile("\\p{IsHiragana}{1,3}");

	private record Spelling(Pattern ending, String written) {
	}

	private static final List<Spelling> SPELLINGS = List.of(
			new Spelling(Pattern.compile("our(s|ed|ing|able|ably|ite|ites|ful|hood|hoods|er|ers|less)?$"), "or$1"),
			new Spelling(Pattern.compile("([bt])re(s|d)?$"), "$1er$2"),
			new Spelling(Pattern.compile("is(e|es|ed|er|ers|ing|ation|ations|ational)$"), "iz$1"),
			new Spelling(Pattern.compile("ys(e|es|ed|er|ers|ing)$"), "yz$1"),
			new Spelling(Pattern.compile("enc(e|es)$"), "ens$1"),
			new Spelling(Pattern.compile("ogue(s)?$"), "og$1"),
			new Spelling(Pattern.compile("amme(s|d)?$"), "am$1"),
			new Spelling(Pattern.compile("([aeiou])ll(ed|ing|er|ers|or|ors)$"), "$1l$2"),
			new Spelling(Pattern.compile("(fulfi|enro|insta|ski|wi)ll(s|ment|ments|ful|fully)?$"), "$1l$2"),
			new Spelling(Pattern.compile("^(an|p|hom|f|m|gyn|arch|h)(ae|oe)"), "$1e"));

	private final String name;
	private final Supplier<SnowballStemmer> stemmers;
	private final Set<String> function = new HashSet<>();
	private final Set<String> pronouns = new HashSet<>();
	private final Set<String> common = new HashSet<>();
	private final Set<String> commonStems = new HashSet<>();
	private final Set<String> negations = new HashSet<>();
	private final Set<String> approximate = new HashSet<>();
	private final Set<String> percent = new HashSet<>();
	private final Set<String> breaks = new HashSet<>();
	private final Set<String> speech = new HashSet<>();
	private final Map<String, String> same = new HashMap<>();
	private final Map<String, String> alike = new HashMap<>();
	private final Map<String, String> senses = new HashMap<>();
	private final Map<String, String> hedges = new HashMap<>();
	private final Map<String, Double> numbers = new HashMap<>();
	private final Map<String, Double> factors = new HashMap<>();
	private final Map<String, Integer> months = new HashMap<>();
	private final Map<String, String> units = new HashMap<>();
	private final Map<String, String> currencies = new HashMap<>();
	/** Written in capitals, so that "US" is not "us". */
	private final Map<String, List<String>> abbreviations = new HashMap<>();

	private final Set<String> abbreviated = new HashSet<>();
	/** First words of these. */
	private final Set<String> beginsAbbreviated = new HashSet<>();

	private Language(String name) {
		this.name = name;
		this.stemmers = switch (name) {
			case "en" -> EnglishStemmer::new;
			case "de" -> GermanStemmer::new;
			case "fr" -> FrenchStemmer::new;
			case "es" -> SpanishStemmer::new;
			case "it" -> ItalianStemmer::new;
			case "nl" -> DutchStemmer::new;
			case "pt" -> PortugueseStemmer::new;
			case "sv" -> SwedishStemmer::new;
			case "da" -> DanishStemmer::new;
			case "nb", "nn", "no" -> NorwegianStemmer::new;
			default -> null;
		};
		read("units.txt");
		switch (name) {
			case "en" -> read("english.txt");
			case "de" -> read("german.txt");
			default -> {
				// no list
			}
		}
		SnowballStemmer stemmer = newStemmer();
		alike.forEach((word, group) -> senses.putIfAbsent(stem(fold(form(word)), stemmer), group));
		common.forEach(word -> commonStems.add(stem(word, stemmer)));
	}

	/**
	 * The language of an article.
	 *
	 * @param tag a BCP 47 tag; null where the article has none, which is taken for English
	 */
	static Language of(String tag) {
		Language known = tag == null ? null : KNOWN.get(tag);
		if (known != null) {
			return known;
		}
		String primary = tag == null || tag.isBlank() ? "en" : Locale.forLanguageTag(tag).getLanguage();
		return KNOWN.computeIfAbsent(primary, Language::new);
	}

	/** The primary subtag. */
	String name() {
		return name;
	}

	// ---- the lists

	private void read(String resource) {
		try (InputStream in = Language.class.getResourceAsStream(resource);
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			String section = "";
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("[")) {
					section = line.substring(1, line.indexOf(']'));
				} else if (!line.isBlank() && !line.startsWith("#")) {
					take(section, line.strip());
				}
			}
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private void take(String section, String line) {
		int arrow = line.indexOf(" < ");
		String left = arrow < 0 ? null : line.substring(0, arrow);
		String[] words = (arrow < 0 ? line : line.substring(arrow + 3)).split(" +");
		for (String word : words) {
			int equals = word.indexOf('=');
			String before = equals < 0 ? word : word.substring(0, equals);
			String after = word.substring(equals + 1);
			switch (section) {
				case "alike" -> alike.putIfAbsent(word, words[0]);
				case "function" -> function.add(word);
				case "pronoun" -> pronouns.add(word);
				case "common" -> common.add(word);
				case "same" -> same.put(word, left);
				case "negation" -> negations.add(word);
				case "hedge" -> hedges.put(word, left);
				case "approximate" -> approximate.add(word);
				case "number" -> numbers.put(before, Double.valueOf(after));
				case "factor" -> factors.put(before, Double.valueOf(after));
				case "month" -> months.put(before, Integer.valueOf(after));
				case "percent" -> percent.add(word);
				case "unit" -> units.put(word, left);
				case "currency" -> currencies.put(word, left);
				case "abbreviation" -> {
					abbreviations.put(word, List.of(Objects.requireNonNull(left, "an abbreviation stands for something").split(" ")));
					abbreviated.add(left);
					beginsAbbreviated.add(left.split(" ")[0]);
				}
				case "break" -> breaks.add(word);
				case "speech" -> speech.add(word);
				default -> throw new IllegalStateException("[" + section + "]");
			}
		}
	}

	// ---- words

	/** In small letters, as the language has them: a capital I is not the same letter in Turkish as elsewhere. */
	String lower(String word) {
		return switch (name) {
			case "tr", "az" -> word.toLowerCase(TURKISH);
			// a dot that shows only that an accent stands above an i
			case "lt" -> Normalizer.normalize(DOTTED.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("$1"), Normalizer.Form.NFC);
			default -> word.toLowerCase(Locale.ROOT);
		};
	}

	/**
	 * One spelling of a word that has several: British and American ones, sharp s, the two small sigmas, ligatures that are no letters of the language. In English marks on letters
	 * are such a spelling (café, cafe); elsewhere they make another word.
	 */
	String form(String written) {
		String lower = withoutLigatures(written);
		String word = name.equals("en") ? fold(lower) : WITH_SHARP_S.contains(lower) ? lower : lower.replace('ς', 'σ').replace("ß", "ss");
		if (!name.equals("en") || word.length() < 4) {
			return word;
		}
		String known = same.get(word);
		if (known != null && isSpelling(word, known)) {
			return known;
		}
		return spelled(word);
	}

	/** Sœur is soeur; in some languages æ is a letter and no ligature. */
	private String withoutLigatures(String lower) {
		if (lower.indexOf('œ') < 0 && lower.indexOf('æ') < 0) {
			return lower;
		}
		String word = lower.replace("œ", "oe");
		return WITH_ASH.contains(name) ? word : word.replace("æ", "ae");
	}

	/** Whether the list gives another spelling and not another form of the verb or noun. */
	private static boolean isSpelling(String word, String known) {
		return word.length() >= 4 && known.length() >= 4 && Math.abs(word.length() - known.length()) <= 2 && !word.endsWith("d") && !word.endsWith("t")
				&& !word.endsWith("n") && word.charAt(0) == known.charAt(0) && word.charAt(1) == known.charAt(1);
	}

	/**
	 * The American spelling of an English word, by its ending. A word that has the ending for another reason gets a spelling
	 * that it does not have; as it always gets the same, that does no harm.
	 */
	private static String spelled(String word) {
		String w = word;
		for (Spelling spelling : SPELLINGS) {
			w = spelling.ending.matcher(w).replaceFirst(spelling.written);
		}
		return w.replace("manoeuv", "maneuv");
	}

	/**
	 * Without the marks on letters that may be left out, or that other forms of the word may not have; German keeps them, as its stemmer
	 * knows them. What is a vowel, in the scripts of India and its neighbours, is no such mark.
	 */
	String fold(String form) {
		boolean plain = form.chars().allMatch(c -> c < 0x80);
		return plain || name.equals("de") ? form : OptionalMarks.without(form);
	}

	/** A stemmer, which is for one thread only; null where there is none for the language. */
	SnowballStemmer newStemmer() {
		return stemmers == null ? null : stemmers.get();
	}

	/** What the forms of a word have in common. */
	String stem(String form, SnowballStemmer stemmer) {
		String base = same.getOrDefault(form, form);
		if (stemmer == null || base.length() < 3) {
			return base;
		}
		stemmer.setCurrent(base);
		stemmer.stem();
		return stemmer.getCurrent();
	}

	/** What stands for all forms of an irregular word or pronoun; the word itself if it is not one. */
	String base(String form) {
		return pronouns.contains(form) ? "~pronoun" : same.getOrDefault(form, form);
	}

	boolean isFunction(String lower) {
		return function.contains(lower) || pronouns.contains(lower) || isAuxiliary(lower) || name.equals("ja") && PARTICLE.matcher(lower).matches();
	}

	private boolean isAuxiliary(String lower) {
		String base = same.getOrDefault(lower, lower);
		return switch (name) {
			case "en" -> switch (base) {
				case "be", "have", "do", "will", "can", "may", "shall", "should", "must", "let" -> true;
				default -> false;
			};
			case "de" -> switch (base) {
				case "sein", "haben", "werden", "können", "müssen", "dürfen", "wollen", "sollen", "mögen" -> true;
				default -> false;
			};
			default -> false;
		};
	}

	boolean isCommon(String form, String stem) {
		return common.contains(form) || commonStems.contains(stem);
	}

	boolean isNegation(String lower) {
		return negations.contains(lower);
	}

	/** What stands for all words that mean nearly the same as the one with a stem, or null. */
	String sense(String stem) {
		return senses.get(stem);
	}

	/** The kind of doubt that a word expresses, or null. */
	String hedge(String lower) {
		return hedges.get(lower);
	}

	boolean isApproximate(String lower) {
		return approximate.contains(lower);
	}

	boolean isPercent(String lower) {
		return percent.contains(lower);
	}

	/** The unit that a word or sign is for, the same for all ways to write it and in all languages; null for none. */
	String unit(String lower) {
		return units.get(lower);
	}

	/** The currency that a word or sign is for, as {@link #unit}; "pound" may be both. */
	String currency(String lower) {
		return currencies.get(lower);
	}

	/**
	 * Whether a word says the same whatever stands beside it, as far as the language knows; names it does not know.
	 *
	 * @param lower in small letters
	 */
	boolean isWordAlone(String lower) {
		return number(lower) == null && factor(lower) == null && month(lower) == null && !isApproximate(lower) && !beginsAbbreviated.contains(lower) && switch (lower) {
			case "per", "cent", "minus", "may", "no", "one" -> false;
			default -> true;
		};
	}

	/** Whether a clause may begin with the word. */
	boolean isBreak(String lower) {
		return breaks.contains(lower);
	}

	/** Whether it is a verb of speech, with which articles attribute. */
	boolean isSpeech(String lower) {
		return speech.contains(lower);
	}

	/** Whether whom one speaks to stands after a verb of speech: "told Smith". */
	boolean isSpokenTo(String lower) {
		return switch (lower) {
			case "tell", "tells", "told", "telling", "ask", "asks", "asked", "warn", "warns", "warned", "call", "calls", "called", "promised" -> true;
			default -> false;
		};
	}

	/** The number that a word stands for, or null. */
	Double number(String lower) {
		Double plain = numbers.get(lower);
		return plain != null || !name.equals("de") ? plain : germanTens(lower);
	}

	/**
	 * What a word adds to tens, or null: "one" and "first" are hardly ever a number alone, but are one in "twenty-one" and "twenty-first".
	 *
	 * @param joined whether a hyphen stands before it: "twenty first responders" are twenty
	 */
	Double afterTens(String lower, boolean joined) {
		if (!name.equals("en")) {
			return null;
		}
		int ordinal = joined ? ORDINALS.indexOf(lower) : -1;
		return lower.equals("one") ? Double.valueOf(1) : ordinal < 0 ? null : Double.valueOf(ordinal + 1.0);
	}

	/** Whether a word is one of something only before another that multiplies, as in "one hundred". */
	boolean isOne(String lower) {
		return name.equals("en") && lower.equals("one");
	}

	/** Fünfundzwanzig. */
	private Double germanTens(String lower) {
		int and = lower.indexOf("und");
		if (and < 3) {
			return null;
		}
		String unit = lower.substring(0, and);
		Double ones = unit.equals("ein") ? Double.valueOf(1) : numbers.get(unit);
		Double tens = numbers.get(lower.substring(and + 3));
		return ones != null && tens != null && ones < 10 && tens >= 20 ? Double.valueOf(ones + tens) : null;
	}

	/** What a word multiplies the number before it by, or null. */
	Double factor(String lower) {
		return factors.get(lower);
	}

	/** The month from 1, or null. */
	Integer month(String lower) {
		return months.get(lower);
	}

	/** What an abbreviation in capitals stands for, or null. */
	List<String> abbreviation(String written) {
		return abbreviations.get(written);
	}

	/** Whether there is an abbreviation for words in small letters. */
	boolean isAbbreviated(String words) {
		return abbreviated.contains(words);
	}
}
