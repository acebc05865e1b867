// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.ActorKind;

/** The actors of a corpus by what articles call them: label, aliases, roles, and the last word of a person's label. What two actors share leads to neither. Immutable. */
public final class KnownSpeakers {

	/** Of a corpus without actors. */
	public static final KnownSpeakers NONE = new KnownSpeakers(List.of());

	private static final Set<String> BEFORE_A_NAME = Set.of("the", "mr", "mrs", "ms", "dr", "sir", "herr", "frau", "der", "die", "das", "dem", "den");

	private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?(?=\\W|$)");
	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** Null for what leads to several. */
	private final Map<String, @Nullable String> names = new HashMap<>();
	private final Set<String> persons = new HashSet<>();
	private int longest;

	private KnownSpeakers(Iterable<ActorFacts> actors) {
		for (ActorFacts actor : actors) {
			enter(actor.label(), actor.name());
			actor.aliases().forEach(alias -> enter(alias, actor.name()));
			actor.roles().forEach(role -> enter(role.title(), actor.name()));
			if (actor.kind() == ActorKind.PERSON) {
				persons.add(actor.name());
				String[] words = words(actor.label());
				if (words.length > 1) {
					enter(words[words.length - 1], actor.name());
				}
			}
		}
	}

	/** Those of a corpus. */
	public static KnownSpeakers of(Corpus corpus) {
		return new KnownSpeakers(corpus.actors());
	}

	private void enter(String called, String actor) {
		String key = String.join(" ", words(called));
		if (!key.isEmpty()) {
			String there = names.get(key);
			names.put(key, names.containsKey(key) && !actor.equals(there) ? null : actor);
			longest = Math.max(longest, key.split(" ").length);
		}
	}

	/** Words without marks, titles and articles at the beginning, in lower case. */
	private static String[] words(String called) {
		String[] all = NO_LETTERS.matcher(POSSESSIVE.matcher(called.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll(" ").strip().split(" ");
		int first = 0;
		while (first < all.length - 1 && BEFORE_A_NAME.contains(all[first])) {
			first++;
		}
		return Arrays.copyOfRange(all, first, all.length);
	}

	/**
	 * The actor that the words of an article name.
	 *
	 * @param called the words for a source, such as {@code Pat Brandreth, head of the port}
	 * @return the name of the actor; null where the words lead to none, or to several
	 */
	public @Nullable String find(String called) {
		if (names.isEmpty()) {
			return null;
		}
		String whole = String.join(" ", words(called));
		if (names.containsKey(whole)) {
			return names.get(whole);
		}
		int comma = called.indexOf(',');
		String[] words = words(comma > 0 ? called.substring(0, comma) : called);
		// the longest name in the words that stands at their end, as "Defence Minister Pat Brandreth" does; then at their beginning
		for (int length = Math.min(longest, words.length); length > 0; length--) {
			String end = names.get(String.join(" ", Arrays.copyOfRange(words, words.length - length, words.length)));
			if (end != null && (length > 1 || persons.contains(end) || words.length == 1)) {
				return end;
			}
		}
		return null;
	}

	/** Whether an actor is a person. */
	public boolean isPerson(String actor) {
		return persons.contains(actor);
	}
}
