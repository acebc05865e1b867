// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gainsay.text.Quotations;
import org.gainsay.text.Quotations.Extent;
import org.gainsay.text.TextTokens;
import org.gainsay.text.reanchor.Placed.Change;

/**
 * Which changes of words may turn what is said into something else. It looks at the words alone, in English and German, and decides
 * nothing.
 */
final class Changes {

	private static final Set<String> NEGATIONS = Set.of("not", "cannot", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "deny", "denies", "denied", "denying", "denial",
			"refuted", "refutes", "rejected", "rejects", "disputed", "disputes", "contradicted", "contradicts",
			"nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "niemand", "nichts", "weder", "noch", "ohne", "bestritt", "bestritten", "bestreitet", "bestreiten",
			"dementiert", "dementierte", "dementierten", "verneint", "verneinte", "widersprach", "widerspricht", "zurückgewiesen");
	/** Where more of the words inside sentences have a capital, the language writes its nouns so, and a capital tells no name. */
	private static final double MOST_CAPITALS = 0.16;

	private Changes() {
	}

	/** Of words that were replaced: tokens of the old text and of the new one, the ends exclusive. */
	static Set<Change> of(TextTokens old, int start, int end, TextTokens now, int from, int to) {
		Set<Change> changes = EnumSet.noneOf(Change.class);
		int negations = negations(now, from, to) - negations(old, start, end);
		if (negations < 0) {
			changes.add(Change.NEGATION_GONE);
		} else if (negations > 0) {
			changes.add(Change.NEGATION_NEW);
		}
		if (!numbers(old, start, end).equals(numbers(now, from, to))) {
			changes.add(Change.NUMBER);
		}
		if (!names(old, start, end).equals(names(now, from, to))) {
			changes.add(Change.NAME);
		}
		return changes;
	}

	/** Of what stands in quotation marks, or not. */
	static void quoted(Extent was, Extent is, Set<Change> changes) {
		if (was == Extent.NONE && is != Extent.NONE) {
			changes.add(Change.QUOTATION_NEW);
		} else if (was != Extent.NONE && is == Extent.NONE) {
			changes.add(Change.QUOTATION_GONE);
		}
	}

	private static int negations(TextTokens tokens, int start, int end) {
		int count = 0;
		for (int i = start; i < end; i++) {
			String word = tokens.key(i).toLowerCase(Locale.ROOT);
			if (NEGATIONS.contains(word) || word.equals("t") && i > start + 1 && tokens.key(i - 1).equals("'") && tokens.key(i - 2).endsWith("n")) {
				count++;
			}
		}
		return count;
	}

	private static Map<String, Integer> numbers(TextTokens tokens, int start, int end) {
		Map<String, Integer> found = new HashMap<>();
		for (int i = start; i < end; i++) {
			String word = tokens.key(i);
			if (!word.isEmpty() && Character.isDigit(word.charAt(0))) { // of a mark that is not seen, nothing is left
				found.merge(word, 1, Integer::sum);
			}
		}
		return found;
	}

	private static Map<String, Integer> names(TextTokens tokens, int start, int end) {
		boolean nouns = tokens.capitals() > MOST_CAPITALS;
		Map<String, Integer> found = new HashMap<>();
		for (int i = start; i < end; i++) {
			boolean together = isCapital(tokens, i - 1) || isCapital(tokens, i + 1);
			if (isCapital(tokens, i) && (together || !nouns && !begins(tokens, i))) {
				found.merge(tokens.key(i), 1, Integer::sum);
			}
		}
		return found;
	}

	/** Whether a sentence begins with a word, or with the marks before it. */
	private static boolean begins(TextTokens tokens, int word) {
		int first = word;
		while (first > 0 && !tokens.isWord(first - 1) && tokens.end(first - 1) == tokens.start(first)) {
			first--;
		}
		return tokens.beginsSentence(first) || first < word && Quotations.isMark(tokens.written(first).charAt(0));
	}

	private static boolean isCapital(TextTokens tokens, int i) {
		return i >= 0 && i < tokens.count() && Character.isUpperCase(tokens.written(i).codePointAt(0)) && tokens.end(i) - tokens.start(i) > 1;
	}
}
