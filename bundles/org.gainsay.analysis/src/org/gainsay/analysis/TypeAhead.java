// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.text.OptionalMarks;

/**
 * Finds actors and claims by what somebody types, the likeliest first. Case and accents do not matter. One for all dialogs and editors.
 */
public final class TypeAhead {

	/**
	 * Something that was found.
	 *
	 * @param thing   the actor or claim
	 * @param matched the alias, label, name or text in which the letters stand
	 */
	public record Match<T>(T thing, String matched) {
	}

	/** How well words match what was typed, the best first. */
	private enum Fit {
		EQUAL, BEGINS, WORD_BEGINS, CONTAINS, ALL_WORDS
	}

	private record Words(String written, String folded, int weight) {
		static Words of(String written, int weight) {
			return new Words(written, fold(written), weight);
		}

		/** The same however it is written. */
		Words key() {
			return new Words(null, folded, weight);
		}
	}

	private record Entry<T>(T thing, List<Words> words, String order) {
	}

	private record Ranked<T>(Entry<T> entry, Words words, Fit fit) {
	}

	/** Things of a kind with the words that they may be called, and the first thing for each word of a weight. */
	private record Index<T>(List<Entry<T>> entries, Map<String, T> byName, Map<Words, T> byWords) {
		static <T> Index<T> of(Collection<T> things, Function<T, List<Words>> words, Function<T, String> name, int ordered) {
			List<Entry<T>> entries = new ArrayList<>(things.size());
			Map<String, T> byName = new HashMap<>();
			Map<Words, T> byWords = new HashMap<>();
			for (T thing : things) {
				List<Words> all = words.apply(thing);
				entries.add(new Entry<>(thing, all, all.stream().filter(one -> one.weight == ordered).findFirst().orElseThrow().folded));
				byName.putIfAbsent(name.apply(thing), thing);
				all.forEach(one -> byWords.putIfAbsent(one.key(), thing));
			}
			return new Index<>(List.copyOf(entries), byName, byWords);
		}

		Optional<T> called(String typed, int... weights) {
			T named = byName.get(typed.strip());
			if (named != null) {
				return Optional.of(named);
			}
			String wanted = fold(typed);
			return Arrays.stream(weights).mapToObj(weight -> byWords.get(new Words(null, wanted, weight))).filter(Objects::nonNull).findFirst();
		}
	}

	private final Corpus corpus;

	private TypeAhead(Corpus corpus) {
		this.corpus = corpus;
	}

	/** What finds the actors and claims of a corpus. It looks at them when it is first asked, and then remembers. */
	public static TypeAhead of(Corpus corpus) {
		return new TypeAhead(corpus);
	}

	// What is typed into an article's file leaves the actors and claims as they are, and a window asks at each letter.

	@SuppressWarnings("unchecked")
	private Index<ActorFacts> actors() {
		return corpus.ofActors(Index.class, () -> Index.of(corpus.actors(), TypeAhead::wordsOf, ActorFacts::name, 1));
	}

	@SuppressWarnings("unchecked")
	private Index<ClaimFacts> claims() {
		return corpus.ofClaims(Index.class, () -> Index.of(corpus.claims(), claim -> List.of(Words.of(claim.text(), 0), Words.of(claim.name(), 1)), ClaimFacts::name, 0));
	}

	/** Aliases are what articles call somebody, so they go first. */
	private static List<Words> wordsOf(ActorFacts actor) {
		List<Words> words = new ArrayList<>();
		actor.aliases().forEach(alias -> words.add(Words.of(alias, 0)));
		words.add(Words.of(actor.label(), 1));
		words.add(Words.of(actor.name(), 2));
		return words;
	}

	/**
	 * The actors that some typed letters may mean; for nothing typed all of them by their labels. One whose alias, label or name is just
	 * that is first, then those of which one begins so, then those with a word that does, then those that contain it, or all its words.
	 * Of two alike the alias goes before the label, the label before the name.
	 */
	public List<Match<ActorFacts>> actors(String typed) {
		return find(actors().entries, typed);
	}

	/** The claims that some typed letters may mean, ranked as actors are, by their texts, then by their names. */
	public List<Match<ClaimFacts>> claims(String typed) {
		return find(claims().entries, typed);
	}

	/** The one actor that has a name, a label or an alias; a name as it is written goes before a label, a label before an alias. */
	public Optional<ActorFacts> actorCalled(String typed) {
		return actors().called(typed, 1, 2, 0);
	}

	/** The one claim that has a name or a text. */
	public Optional<ClaimFacts> claimCalled(String typed) {
		return claims().called(typed, 0, 1);
	}

	private static <T> List<Match<T>> find(List<Entry<T>> entries, String typed) {
		String wanted = fold(typed);
		Stream<Ranked<T>> ranked = entries.stream().flatMap(entry -> best(entry, wanted).stream());
		return ranked.sorted(Comparator.comparing((Ranked<T> one) -> one.fit).thenComparing(one -> wanted.isEmpty() ? 0 : one.words.weight)
				.thenComparing(one -> one.entry.order)).map(one -> new Match<>(one.entry.thing, one.words.written)).toList();
	}

	private static <T> Optional<Ranked<T>> best(Entry<T> entry, String wanted) {
		return entry.words.stream().flatMap(words -> fit(words.folded, wanted).map(fit -> new Ranked<>(entry, words, fit)).stream())
				.min(Comparator.comparing((Ranked<T> one) -> one.fit).thenComparing(one -> one.words.weight));
	}

	private static Optional<Fit> fit(String words, String wanted) {
		if (words.equals(wanted)) {
			return Optional.of(Fit.EQUAL);
		} else if (words.startsWith(wanted)) {
			return Optional.of(Fit.BEGINS);
		}
		int at = words.indexOf(wanted);
		if (at >= 0) {
			for (int place = at; place >= 0; place = words.indexOf(wanted, place + 1)) {
				if (!Character.isLetterOrDigit(words.charAt(place - 1))) {
					return Optional.of(Fit.WORD_BEGINS);
				}
			}
			return Optional.of(Fit.CONTAINS);
		}
		String[] parts = wanted.split(" ");
		return parts.length > 1 && Stream.of(parts).allMatch(words::contains) ? Optional.of(Fit.ALL_WORDS) : Optional.empty();
	}

	/** Whether some words stand in a name as whole words, side by side; case, accents and punctuation do not matter. */
	public static boolean hasWords(String name, String words) {
		String wanted = bare(words);
		return !wanted.isBlank() && bare(name).contains(wanted);
	}

	/** The folded words with a space around each. */
	private static String bare(String text) {
		return " " + fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
	}

	/** In small letters, without accents, with single spaces. */
	static String fold(String text) {
		if (isPlain(text)) {
			return text.toLowerCase(Locale.ROOT);
		}
		return OptionalMarks.without(Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("ß", "ss")
				.replaceAll("\\s+", " ").strip();
	}

	/** Whether there is nothing to fold but the case: no accents, and single spaces inside. Most texts are so, and there are many. */
	private static boolean isPlain(String text) {
		boolean space = true;
		for (int i = 0; i < text.length(); i++) {
			char one = text.charAt(i);
			if (one >= 0x7f || one < ' ' || one == ' ' && space) {
				return false;
			}
			space = one == ' ';
		}
		return text.isEmpty() || !space;
	}
}
