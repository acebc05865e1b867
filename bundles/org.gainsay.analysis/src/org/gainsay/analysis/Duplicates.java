// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.model.ActorKind;
import org.gainsay.text.EditDistance;

/** Finds actors and claims that may be there twice, the likeliest first. It proposes; whether they are one, a person judges. */
public final class Duplicates {

	/** A word that more than this many things share tells nothing of which two are one. */
	private static final int MOST_SHARING = 60;
	/** From which score two are worth a look. */
	private static final double WORTH_A_LOOK = 0.5;

	private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "dame", "president", "minister", "mayor", "senator",
			"governor", "general", "captain", "judge", "chancellor", "secretary", "herr", "frau", "prasident", "prasidentin", "kanzler", "kanzlerin", "burgermeister",
			"burgermeisterin", "ministerin", "sprecher", "sprecherin");
	private static final Set<String> ARTICLES = Set.of("the", "a", "an", "of", "der", "die", "das", "den", "dem", "des", "ein", "eine", "von", "and", "und", "for", "in", "at");
	private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "for", "by", "with", "from", "as", "that", "this", "is", "are",
			"was", "were", "be", "been", "has", "have", "had", "it", "its", "their", "they", "he", "she", "his", "her", "about", "than", "der", "die", "das", "den", "dem", "des",
			"ein", "eine", "und", "oder", "zu", "im", "am", "fur", "von", "mit", "aus", "als", "dass", "ist", "sind", "war", "waren", "hat", "haben", "hatte", "es", "sie", "er");
	private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "none", "nobody", "nothing", "without", "nicht", "kein", "keine", "nie", "niemand", "ohne");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
	/** What stands between thousands, in any language. */
	private static final Pattern GROUPING = Pattern.compile("(?<=\\p{Nd})[.,'’٬\\u00A0\\u2009\\u202F](?=\\p{Nd}{3}(?!\\p{Nd}))");
	private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}])[-−](?=\\p{Nd})");
	private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}");

	private Duplicates() {
	}

	/** How two things may be one. */
	private record Likeness(double score, String reason) {
	}

	/**
	 * By their labels and aliases: the same words, the same without titles, initials or accents, or nearly the same. Of two things that
	 * share no word, or none that tells, nothing is said.
	 */
	public static List<Duplicate> actors(Collection<ActorFacts> actors) {
		return find(actors.stream().map(Called::new).toList(), Called::keys, one -> one.actor.name(), Duplicates::alike);
	}

	/** By the words of their texts; claims that a relation ties already are left out. */
	public static List<Duplicate> claims(Collection<ClaimFacts> claims) {
		List<Said> said = claims.stream().map(Said::new).toList();
		Map<String, Integer> counts = new HashMap<>();
		said.forEach(one -> one.words.forEach(word -> counts.merge(word, 1, Integer::sum)));
		return find(said, one -> one.words, one -> one.claim.name(), (one, other) -> alike(one, other, counts));
	}

	/** Compares those that share a key, not all pairs. */
	private static <T> List<Duplicate> find(List<T> things, Function<T, Set<String>> keys, Function<T, String> name, BiFunction<T, T, Optional<Likeness>> compare) {
		Map<String, List<Integer>> index = new HashMap<>();
		for (int i = 0; i < things.size(); i++) {
			for (String key : keys.apply(things.get(i))) {
				index.computeIfAbsent(key, word -> new ArrayList<>()).add(i);
			}
		}
		List<Duplicate> found = new ArrayList<>();
		for (int i = 0; i < things.size(); i++) {
			Set<Integer> others = new TreeSet<>();
			for (String key : keys.apply(things.get(i))) {
				List<Integer> sharing = index.get(key);
				if (sharing.size() <= MOST_SHARING) {
					others.addAll(sharing);
				}
			}
			for (int j : others) {
				if (j > i) {
					T one = things.get(i);
					T other = things.get(j);
					compare.apply(one, other).filter(likeness -> likeness.score >= WORTH_A_LOOK)
							.ifPresent(likeness -> found.add(new Duplicate(name.apply(one), name.apply(other), likeness.score, likeness.reason)));
				}
			}
		}
		found.sort(Comparator.comparingDouble(Duplicate::score).reversed().thenComparing(Duplicate::one).thenComparing(Duplicate::other));
		return List.copyOf(found);
	}

	// ---- actors

	/** What an actor is called, in ways that can be compared. */
	private static final class Called {
		private final ActorFacts actor;
		private final List<List<String>> forms = new ArrayList<>();

		Called(ActorFacts actor) {
			this.actor = actor;
			Stream.concat(Stream.of(actor.label()), actor.aliases().stream()).map(Duplicates::words).filter(words -> !words.isEmpty()).distinct().forEach(forms::add);
		}

		Set<String> keys() {
			Set<String> keys = new LinkedHashSet<>();
			for (List<String> form : forms) {
				keys.add(String.join(" ", form));
				for (String word : bare(form)) {
					if (word.length() > 1) {
						keys.add(word);
						keys.add("~" + skeleton(word));
					}
				}
			}
			return keys;
		}
	}

	private static List<String> words(String text) {
		return Arrays.stream(BETWEEN_WORDS.split(TypeAhead.fold(text))).filter(word -> !word.isEmpty()).toList();
	}

	/** Without titles and articles; if nothing else is there, as it is. */
	private static List<String> bare(List<String> words) {
		List<String> bare = words.stream().filter(word -> !TITLES.contains(word) && !ARTICLES.contains(word)).toList();
		return bare.isEmpty() ? words : bare;
	}

	/** A word without what is most often misspelt: vowels behind the first letter, and doubled letters. */
	private static String skeleton(String word) {
		StringBuilder skeleton = new StringBuilder(word.substring(0, word.offsetByCodePoints(0, 1)));
		for (int i = skeleton.length(); i < word.length(); i++) {
			char c = word.charAt(i);
			if ("aeiouyh".indexOf(c) < 0 && c != skeleton.charAt(skeleton.length() - 1)) {
				skeleton.append(c);
			}
		}
		return skeleton.toString();
	}

	private static Optional<Likeness> alike(Called one, Called other) {
		Likeness best = null;
		for (List<String> a : one.forms) {
			for (List<String> b : other.forms) {
				Likeness likeness = alike(a, b, one.actor.kind() == ActorKind.PERSON && other.actor.kind() == ActorKind.PERSON);
				if (likeness != null && (best == null || likeness.score > best.score)) {
					best = likeness;
				}
			}
		}
		if (best == null) {
			return Optional.empty();
		}
		boolean kinds = one.actor.kind() == other.actor.kind();
		boolean part = one.actor.name().equals(other.actor.partOf()) || other.actor.name().equals(one.actor.partOf());
		return Optional.of(new Likeness(best.score * (kinds ? 1 : 0.75) * (part ? 0.5 : 1), best.reason + (kinds ? "" : ", of different kinds")));
	}

	private static Likeness alike(List<String> one, List<String> other, boolean persons) {
		String first = String.join(" ", one);
		String second = String.join(" ", other);
		if (first.equals(second)) {
			return new Likeness(1, "both are called \"" + first + "\"");
		}
		List<String> a = bare(one);
		List<String> b = bare(other);
		if (a.equals(b)) {
			return new Likeness(0.95, "the same but for a title or an article: \"" + first + "\" and \"" + second + "\"");
		}
		if (Set.copyOf(a).equals(Set.copyOf(b))) {
			return new Likeness(0.9, "the same words in another order: \"" + first + "\" and \"" + second + "\"");
		}
		if (persons && a.getLast().equals(b.getLast()) && initials(a, b)) {
			return new Likeness(0.85, "the same surname and initials: \"" + first + "\" and \"" + second + "\"");
		}
		if (persons && (a.size() == 1 && b.size() > 1 && a.getLast().equals(b.getLast()) || b.size() == 1 && a.size() > 1 && a.getLast().equals(b.getLast()))) {
			return new Likeness(0.7, "the same surname: \"" + first + "\" and \"" + second + "\"");
		}
		double spelling = spelling(String.join(" ", a), String.join(" ", b));
		if (spelling >= 0.8) {
			return new Likeness(0.9 * spelling, "nearly the same spelling: \"" + first + "\" and \"" + second + "\"");
		}
		List<String> less = a.size() < b.size() ? a : b;
		List<String> more = less == a ? b : a;
		if (less.size() > 1 && more.containsAll(less)) {
			return new Likeness(0.6, "one name lies in the other: \"" + first + "\" and \"" + second + "\"");
		}
		return null;
	}

	/** Whether given names, of which some may be initials only, can be those of one person. */
	private static boolean initials(List<String> a, List<String> b) {
		int given = Math.min(a.size(), b.size()) - 1;
		if (given == 0) {
			return false;
		}
		boolean initial = a.size() != b.size();
		for (int i = 0; i < given; i++) {
			String x = a.get(i);
			String y = b.get(i);
			if (!x.equals(y) && !(x.length() == 1 && y.startsWith(x)) && !(y.length() == 1 && x.startsWith(y))) {
				return false;
			}
			initial |= x.length() == 1 || y.length() == 1;
		}
		return initial;
	}

	/** 1 less the edit distance (Levenshtein 1966) in parts of the longer one's length; what is less than 0.8 is not exact. */
	private static double spelling(String one, String other) {
		int longest = Math.max(one.length(), other.length());
		return longest < 4 ? 0 : 1 - (double) EditDistance.withoutSwaps(one, other, longest / 5) / longest;
	}

	// ---- claims

	/** What a claim says, in a way that can be compared. */
	private static final class Said {
		private final ClaimFacts claim;
		private final Set<String> words = new LinkedHashSet<>();
		private final Set<String> numbers = new HashSet<>();
		private final Set<String> currencies = new HashSet<>();
		private final boolean negated;

		Said(ClaimFacts claim) {
			this.claim = claim;
			boolean no = false;
			for (String word : BETWEEN_WORDS.split(digits(TypeAhead.fold(GROUPING.matcher(claim.text()).replaceAll(""))))) {
				if (word.isEmpty()) {
					continue;
				}
				no |= NEGATIONS.contains(word);
				if (Character.isDigit(word.charAt(0))) {
					numbers.add(word);
				}
				if (!EMPTY_WORDS.contains(word) && !NEGATIONS.contains(word)) {
					words.add(stem(word));
				}
			}
			negated = no;
			MINUS.matcher(claim.text()).results().forEach(minus -> numbers.add("−"));
			CURRENCY.matcher(claim.text()).results().forEach(sign -> currencies.add(sign.group()));
		}
	}

	/** With the digits of all scripts as those of ours. */
	private static String digits(String text) {
		StringBuilder digits = new StringBuilder();
		text.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c).forEach(digits::appendCodePoint);
		return digits.toString();
	}

	/** A word without the commonest endings, so that its forms are one. */
	private static String stem(String word) {
		for (String ending : List.of("ing", "ed", "es", "en", "er", "s", "n", "e")) {
			if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
				return word.substring(0, word.length() - ending.length());
			}
		}
		return word;
	}

	/** The Jaccard index of their words, in which rare words count more. */
	private static Optional<Likeness> alike(Said one, Said other, Map<String, Integer> counts) {
		if (isTied(one.claim, other.claim) || isTied(other.claim, one.claim)) {
			return Optional.empty();
		}
		Set<String> shared = new LinkedHashSet<>(one.words);
		shared.retainAll(other.words);
		Set<String> all = new LinkedHashSet<>(one.words);
		all.addAll(other.words);
		double score = all.isEmpty() ? 0 : weight(shared, counts) / weight(all, counts);
		String reason = "both say " + shared.stream().sorted(Comparator.comparingInt(counts::get)).limit(5).map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
		boolean currencies = !one.currencies.isEmpty() && !other.currencies.isEmpty() && !one.currencies.equals(other.currencies);
		if (currencies || !one.numbers.equals(other.numbers)) {
			score *= 0.6;
			reason += ", with different numbers";
		}
		if (one.negated != other.negated) {
			score *= 0.6;
			reason += ", one of them negated";
		}
		return shared.isEmpty() ? Optional.empty() : Optional.of(new Likeness(score, reason));
	}

	private static boolean isTied(ClaimFacts claim, ClaimFacts other) {
		return claim.relations().stream().anyMatch(relation -> relation.target().equals(other.name()));
	}

	private static double weight(Set<String> words, Map<String, Integer> counts) {
		return words.stream().mapToDouble(word -> 1 / Math.sqrt(counts.get(word))).sum();
	}
}
