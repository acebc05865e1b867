// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gainsay.text.Span;

/**
 * A number with what is beside it that says of what.
 *
 * @param number its key
 * @param units  the units or currencies that the words and signs beside it can be for; empty where none is known
 * @param signs  the signs beside it, known or not
 * @param text   as a reader sees it
 */
record Measure(String number, Set<String> units, Set<String> signs, String text) {

	private static final int MOST_BEHIND = 3;
	private static final Set<String> DEGREES = Set.of("degree", "degrees", "grad", "°");
	private static final Set<String> SQUARE = Set.of("square", "sq");
	private static final Set<String> CUBIC = Set.of("cubic");

	/** The numbers of some words in their order. */
	static List<Measure> in(String text, List<Word> words, Language language) {
		List<Measure> measures = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			if (words.get(i).kind() == Word.Kind.NUMBER) {
				measures.add(at(text, words, i, language));
			}
		}
		return measures;
	}

	private static Measure at(String text, List<Word> words, int number, Language language) {
		Set<String> units = new HashSet<>();
		Set<String> signs = new HashSet<>();
		int from = number;
		if (number > 0 && isBeside(text, words, number - 1)) {
			Word before = words.get(number - 1);
			String currency = language.currency(lower(before, language));
			if (currency != null || before.isSign()) {
				add(currency, units);
				add(before.isSign() ? before.key() : null, signs);
				from--;
			}
		}
		String power = "";
		int to = number;
		boolean known = false;
		for (int i = number + 1; i < words.size() && i <= number + MOST_BEHIND && !known && isBeside(text, words, i - 1); i++) {
			Word word = words.get(i);
			String lower = lower(word, language);
			String unit = language.unit(lower);
			String currency = power.isEmpty() ? language.currency(lower) : null;
			known = unit != null || currency != null;
			if (SQUARE.contains(lower) || CUBIC.contains(lower)) {
				power = SQUARE.contains(lower) ? "square-" : "cubic-";
			} else if (!known && !word.isSign() && !DEGREES.contains(lower)) {
				break;
			}
			add(unit == null ? null : power + unit, units);
			add(currency, units);
			add(word.isSign() ? word.key() : null, signs);
			to = i;
		}
		return new Measure(words.get(number).key(), units, signs, text.substring(words.get(from).span().start(), words.get(to).span().end()));
	}

	private static void add(String one, Set<String> to) {
		if (one != null) {
			to.add(one);
		}
	}

	private static String lower(Word word, Language language) {
		return language.lower(word.isSign() ? word.form() : Signs.normalized(word.text()));
	}

	/** Whether a word is followed by the next without more than a space or a hyphen between them. */
	private static boolean isBeside(String text, List<Word> words, int first) {
		Span one = words.get(first).span();
		Span next = words.get(first + 1).span();
		int between = next.start() - one.end();
		return between <= 0 || between == 1 && (Character.isSpaceChar(text.charAt(one.end())) || text.charAt(one.end()) == '\n' || Numerals.isDash(text.charAt(one.end())));
	}

	/** Whether another is of something else for certain: of another unit or currency, or with another sign. */
	boolean isOfSomethingElse(Measure other) {
		if (!units.isEmpty() && !other.units.isEmpty()) {
			return Collections.disjoint(units, other.units);
		}
		return !signs.isEmpty() && !other.signs.isEmpty() && Collections.disjoint(signs, other.signs);
	}
}
