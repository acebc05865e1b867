// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.ClaimFacts;
import org.gainsay.corpus.Corpus;

/**
 * Finds actors and claims by what somebody types, the likeliest first. Case and accents do not matter. One for all dialogs and editors;
 * make it anew for each build.
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
	}

	private record Entry<T>(T thing, List<Words> words, String order) {
	}

	private record Ranked<T>(Entry<T> entry, Words words, Fit fit) {
	}

	private final List<Entry<ActorFacts>> actors;
	private final List<Entry<ClaimFacts>> claims;

	public TypeAhead(Corpus corpus) {
		this.actors = corpus.actors().stream().map(actor -> new Entry<>(actor, wordsOf(actor), fold(actor.label()))).toList();
		this.claims = corpus.claims().stream()
				.map(claim -> new Entry<>(claim, List.of(Words.of(claim.text(), 0), Words.of(claim.name(), 1)), fold(claim.text()))).toList();
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
		return find(actors, typed);
	}

	/** The claims that some typed letters may mean, ranked as actors are, by their texts, then by their names. */
	public List<Match<ClaimFacts>> claims(String typed) {
		return find(claims, typed);
	}

	/** The one actor that has a name, a label or an alias; a name as it is written goes before a label, a label before an alias. */
	public Optional<ActorFacts> actorCalled(String typed) {
		String wanted = fold(typed);
		return first(actors, actor -> actor.name().equals(typed.strip())).or(() -> first(actors, actor -> fold(actor.label()).equals(wanted)))
				.or(() -> first(actors, actor -> fold(actor.name()).equals(wanted)))
				.or(() -> first(actors, actor -> actor.aliases().stream().anyMatch(alias -> fold(alias).equals(wanted))));
	}

	/** The one claim that has a name or a text. */
	public Optional<ClaimFacts> claimCalled(String typed) {
		String wanted = fold(typed);
		return first(claims, claim -> claim.name().equals(typed.strip())).or(() -> first(claims, claim -> fold(claim.text()).equals(wanted)))
				.or(() -> first(claims, claim -> fold(claim.name()).equals(wanted)));
	}

	private static <T> Optional<T> first(List<Entry<T>> entries, Function<T, Boolean> condition) {
		return entries.stream().map(Entry::thing).filter(condition::apply).findFirst();
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

	/** In small letters, without accents, with single spaces. */
	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("ß", "ss")
				.replaceAll("\\s+", " ").strip();
	}
}
