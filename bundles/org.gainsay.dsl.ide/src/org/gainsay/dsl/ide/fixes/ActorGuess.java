// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.fixes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.model.ActorKind;

/**
 * What an actor that is named and not declared may be, by the place of the name: an outlet is a publication, whoever somebody is part of no person.
 *
 * @param kinds what the place allows, the likeliest first; never empty
 * @param label what the actor may be called, never empty
 */
record ActorGuess(List<ActorKind> kinds, String label) {

	private static final int LONGEST_LIST = 2000;
	/** The word before a name, past the names that are listed before it. */
	private static final Pattern PLACE = Pattern.compile("(\\bpart\\s+of|\\p{L}+|\")\\s+(?:[\\p{L}\\p{N}_^]+\\s*,\\s*)*+$");
	private static final Pattern PUBLICATION = Pattern.compile("(?i)\\b(times|post|news|herald|tribune|gazette|courier|ledger|journal|shimbun|zeitung|bote|paper|newspaper|magazine|agency france|reuters)\\b");
	private static final Pattern GOVERNMENT = Pattern.compile("(?i)\\b(government|ministry|regierung|ministerium)\\b");
	private static final Pattern ORGANISATION = Pattern.compile("(?i)\\b(agency|authority|company|corporation|university|institute|council|party|police|union|bank|group|office|department|association)\\b");
	private static final Pattern DOCUMENT = Pattern.compile("(?i)\\b(report|memo|letter|document|statement|study|paper)\\b");
	private static final Pattern PARTS = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|_+");
	/** Written small inside of a name. */
	private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "at", "to", "de", "la", "du", "des", "der", "die", "das", "und", "für", "von", "am", "im");

	/**
	 * Guesses.
	 *
	 * @param name   as it is written, without the sign that makes a keyword one
	 * @param text   of the file
	 * @param offset where the name begins, in UTF-16 units
	 * @param words  of the article that stand for the speaker where the name is in a statement, else empty
	 */
	static ActorGuess of(String name, String text, int offset, String words) {
		Matcher place = PLACE.matcher(text.substring(Math.max(0, offset - LONGEST_LIST), offset));
		String before = place.find() ? place.group(1).replaceAll("\\s+", " ") : "";
		String spaced = spaced(name);
		return switch (before) {
			case "outlet", "via" -> new ActorGuess(List.of(ActorKind.PUBLICATION, ActorKind.ORGANISATION), spaced);
			case "to" -> new ActorGuess(likeliest(spaced, ActorKind.PUBLICATION, ActorKind.PERSON, ActorKind.GROUP, ActorKind.ORGANISATION, ActorKind.GOVERNMENT), spaced);
			case "part of", "of", "in" -> new ActorGuess(likeliest(spaced, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.PUBLICATION, ActorKind.GROUP), spaced);
			case "for" -> new ActorGuess(likeliest(spaced, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.GROUP), spaced);
			case "by", "and", "citing" -> {
				ActorKind first = !words.isEmpty() && kind(words) == null && words.codePoints().noneMatch(Character::isUpperCase) ? ActorKind.UNNAMED : kind(words + " " + spaced);
				String label = !words.isEmpty() && Character.isUpperCase(words.codePointAt(0)) ? words : spaced;
				yield new ActorGuess(first(first, ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.PUBLICATION, ActorKind.DOCUMENT, ActorKind.GROUP), label);
			}
			default -> new ActorGuess(likeliest(spaced, ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.PUBLICATION, ActorKind.DOCUMENT, ActorKind.GROUP), spaced);
		};
	}

	/** Those given, of which the words' own kind comes first if it is among them. */
	private static List<ActorKind> likeliest(String words, ActorKind... kinds) {
		ActorKind own = kind(words);
		return Arrays.asList(kinds).contains(own) ? first(own, kinds) : List.of(kinds);
	}

	private static List<ActorKind> first(ActorKind first, ActorKind... others) {
		return Stream.concat(first == null ? Stream.of() : Stream.of(first), Arrays.stream(others)).distinct().toList();
	}

	/** What words say of the kind; null where they say nothing. */
	private static ActorKind kind(String words) {
		Function<Pattern, Boolean> says = pattern -> pattern.matcher(words).find();
		return says.apply(PUBLICATION) ? ActorKind.PUBLICATION : says.apply(GOVERNMENT) ? ActorKind.GOVERNMENT : says.apply(ORGANISATION) ? ActorKind.ORGANISATION
				: says.apply(DOCUMENT) ? ActorKind.DOCUMENT : null;
	}

	/** bankOfNorthport as "Bank of Northport", the_courier as "The courier": the capitals are those that were typed. */
	private static String spaced(String name) {
		String words = Arrays.stream(PARTS.split(name)).filter(word -> !word.isEmpty())
				.map(word -> SMALL.contains(word.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word).collect(Collectors.joining(" "));
		return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
