// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a saying as numbers of a {@link Vocabulary}, and its units: the whole, its clauses, and each two clauses that
 * follow each other.
 *
 * @param keys  one a word
 * @param kinds the ordinals of {@link Word.Kind}, one a word
 * @param units places of first words and after last words by turns; the whole first
 */
record CodedWords(int[] keys, byte[] kinds, short[] units) {

	private static final int MOST_CLAUSES = 8;
	private static final int FEWEST_WORDS = 2;

	static final byte FUNCTION = (byte) Word.Kind.FUNCTION.ordinal();
	static final byte COMMON = (byte) Word.Kind.COMMON.ordinal();
	static final byte NUMBER = (byte) Word.Kind.NUMBER.ordinal();
	static final byte NAME = (byte) Word.Kind.NAME.ordinal();

	static CodedWords of(List<Word> words, Language language, Vocabulary vocabulary) {
		int size = Math.min(words.size(), Short.MAX_VALUE);
		int[] keys = new int[size];
		byte[] kinds = new byte[size];
		List<Integer> starts = new ArrayList<>(List.of(0));
		int counting = 0;
		for (int i = 0; i < size; i++) {
			Word word = words.get(i);
			keys[i] = vocabulary.number(word.key(), language);
			kinds[i] = (byte) word.kind().ordinal();
			if (word.start() && counting >= FEWEST_WORDS) {
				starts.add(i);
				counting = 0;
			}
			counting += word.counts() ? 1 : 0;
		}
		if (counting < FEWEST_WORDS && starts.size() > 1) {
			starts.removeLast();
		}
		return new CodedWords(keys, kinds, units(starts, size));
	}

	private static short[] units(List<Integer> starts, int size) {
		int clauses = starts.size();
		if (clauses == 1) {
			return new short[] { 0, (short) size };
		}
		int step = (clauses + MOST_CLAUSES - 1) / MOST_CLAUSES;
		List<Integer> cuts = new ArrayList<>();
		for (int i = 0; i < clauses; i += step) {
			cuts.add(starts.get(i));
		}
		cuts.add(size);
		List<Integer> units = new ArrayList<>(List.of(0, size));
		for (int wide = 1; wide <= 2; wide++) {
			for (int i = 0; i + wide < cuts.size(); i++) {
				if (wide < cuts.size() - 1) {
					units.add(cuts.get(i));
					units.add(cuts.get(i + wide));
				}
			}
		}
		short[] places = new short[units.size()];
		for (int i = 0; i < places.length; i++) {
			places[i] = units.get(i).shortValue();
		}
		return places;
	}

	/** The words that count, each once, ascending. */
	int[] distinct() {
		int[] found = new int[keys.length];
		int count = 0;
		for (int i = 0; i < keys.length; i++) {
			if (kinds[i] != FUNCTION) {
				found[count++] = keys[i];
			}
		}
		return ascending(found, count);
	}

	/** Some numbers in ascending order, each once; those that are given are put into order. */
	static int[] ascending(int[] numbers, int count) {
		Arrays.sort(numbers, 0, count);
		int distinct = 0;
		for (int i = 0; i < count; i++) {
			if (distinct == 0 || numbers[i] != numbers[distinct - 1]) {
				numbers[distinct++] = numbers[i];
			}
		}
		return Arrays.copyOf(numbers, distinct);
	}
}
