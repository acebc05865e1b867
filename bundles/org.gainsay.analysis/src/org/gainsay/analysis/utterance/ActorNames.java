// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.model.ActorKind;
import org.gainsay.text.Span;

/**
 * Which words of an article name an actor: the labels and aliases of the corpus that begin with a capital, the last name of a
 * person and the initials of an office. What would name two actors names none.
 */
final class ActorNames {

	private static final Set<String> ARTICLES = Set.of("the", "a", "an", "der", "die", "das", "dem", "den", "des");
	private static final int SHORTEST_INITIALS = 3;

	/** A name in words, without a leading article. */
	private record Name(List<String> words, String actor) {
	}

	/** No names at all. */
	static final ActorNames NONE = new ActorNames();

	private final Map<String, List<Name>> byFirst = new HashMap<>();

	private ActorNames() {
	}

	/** The names of a corpus. */
	static ActorNames of(Corpus corpus) {
		Map<List<String>, Set<String>> named = new HashMap<>();
		for (ActorFacts actor : corpus.actors()) {
			List<String> label = words(actor.label());
			add(label, actor.name(), named);
			if (actor.kind() == ActorKind.PERSON && label.size() > 1) {
				add(List.of(label.getLast()), actor.name(), named);
			} else if (actor.kind() != ActorKind.PERSON) {
				String initials = initials(label);
				if (initials.length() >= SHORTEST_INITIALS) {
					add(List.of(initials), actor.name(), named);
				}
			}
			actor.aliases().forEach(alias -> add(words(alias), actor.name(), named));
		}
		ActorNames names = new ActorNames();
		named.forEach((words, actors) -> {
			if (actors.size() == 1) {
				names.byFirst.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(new Name(words, actors.iterator().next()));
			}
		});
		names.byFirst.values().forEach(list -> list.sort((a, b) -> b.words.size() - a.words.size()));
		return names;
	}

	private static void add(List<String> words, String actor, Map<List<String>, Set<String>> named) {
		if (!words.isEmpty() && Character.isUpperCase(words.getFirst().codePointAt(0))) {
			List<String> lower = words.stream().map(word -> words.size() == 1 ? word : word.toLowerCase(Locale.ROOT)).toList();
			named.computeIfAbsent(lower, key -> new HashSet<>()).add(actor);
		}
	}

	private static List<String> words(String name) {
		List<String> words = new ArrayList<>();
		for (String word : name.split("[^\\p{L}\\p{N}.'’]+")) {
			String bare = word.replace(".", "").replaceFirst("['’]s?$", "");
			if (!bare.isEmpty() && !(words.isEmpty() && ARTICLES.contains(bare.toLowerCase(Locale.ROOT)))) {
				words.add(bare);
			}
		}
		return words;
	}

	private static String initials(List<String> label) {
		StringBuilder initials = new StringBuilder();
		for (String word : label) {
			if (Character.isUpperCase(word.codePointAt(0))) {
				initials.appendCodePoint(word.codePointAt(0));
			}
		}
		return initials.toString();
	}

	/**
	 * The keys of words that these names may read otherwise than others did: of who was named by a name that has changed, and of
	 * first words of names that are new.
	 *
	 * @param unnamed reads words of a language without names
	 */
	Predicate<String> readsOtherwise(ActorNames before, WordReader unnamed) {
		Set<String> keys = new HashSet<>();
		Set<String> firsts = new HashSet<>(byFirst.keySet());
		firsts.addAll(before.byFirst.keySet());
		for (String first : firsts) {
			List<Name> now = byFirst.getOrDefault(first, List.of());
			List<Name> then = before.byFirst.getOrDefault(first, List.of());
			if (!Set.copyOf(now).equals(Set.copyOf(then))) {
				then.forEach(name -> keys.add("@" + name.actor));
				for (Name name : now) {
					String words = name.words.size() == 1 ? name.words.getFirst() : String.join(" ", name.words.stream().map(ActorNames::capitalised).toList());
					unnamed.read(words, List.of(new Span(0, words.length()))).stream().limit(1).forEach(word -> keys.add(word.key()));
				}
			}
		}
		return key -> keys.contains(key) || keys.stream().anyMatch(start -> key.length() > start.length() && key.charAt(start.length()) == ' ' && key.startsWith(start));
	}

	private static String capitalised(String word) {
		return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + word.substring(word.offsetByCodePoints(0, 1));
	}

	/** A name that was found: how many words it has, and whom it names. */
	record Found(int words, String actor) {
	}

	/**
	 * The longest name that begins at a word; null if none does.
	 *
	 * @param words as written, without points and possessive endings
	 */
	Found at(List<String> words, int place) {
		String first = words.get(place);
		if (first.isEmpty() || !Character.isUpperCase(first.codePointAt(0))) {
			return null;
		}
		Found found = found(byFirst.get(first.toLowerCase(Locale.ROOT)), words, place, true);
		return found != null ? found : found(byFirst.get(first), words, place, false);
	}

	/** Whether a name begins, or may begin, with a word as it is written. */
	boolean begins(String word) {
		return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)) && (byFirst.containsKey(word.toLowerCase(Locale.ROOT)) || byFirst.containsKey(word));
	}

	private static Found found(List<Name> names, List<String> words, int place, boolean lower) {
		if (names == null) {
			return null;
		}
		for (Name name : names) {
			int count = name.words.size();
			boolean matches = count == 1 ? !lower : place + count <= words.size();
			for (int i = 1; matches && i < count; i++) {
				matches = name.words.get(i).equals(words.get(place + i).toLowerCase(Locale.ROOT));
			}
			if (matches) {
				return new Found(count, name.actor);
			}
		}
		return null;
	}
}
