// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The keys of all words of a corpus as numbers, and in how many sayings each occurs. Numbers are never given anew. Several threads may read
 * while none adds or counts; who reads whenever it likes has the {@link #weights}.
 */
final class Vocabulary {

	/** Added to the number of sayings, so that in a small corpus a word that occurs twice is not taken for a common one. */
	private static final double SMOOTHING = 800;

	/** Concurrent, as it is in the weights that others have. */
	private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
	private String[] keys = new String[1024];
	private String[] senses = new String[1024];
	private int[] frequencies = new int[1024];
	private int sayings;
	/** Null where the words are weighed by how many sayings have them. */
	private final WordWeights model;
	/** Made anew and never changed, as others have it. */
	private float[] weights = {};

	/** An empty one. */
	Vocabulary() {
		this(null);
	}

	/** An empty one that takes its weights from elsewhere, for words that are not to be added there. */
	Vocabulary(WordWeights model) {
		this.model = model;
	}

	/** @param language to know what else means nearly the same */
	int number(String key, Language language) {
		Integer known = numbers.get(key);
		if (known != null) {
			return known;
		}
		int number = numbers.size();
		if (number == keys.length) {
			keys = Arrays.copyOf(keys, number * 2);
			frequencies = Arrays.copyOf(frequencies, number * 2);
			senses = Arrays.copyOf(senses, number * 2);
		}
		keys[number] = key;
		senses[number] = language.sense(key);
		numbers.put(key, number);
		return number;
	}

	String key(int number) {
		return keys[number];
	}

	/** The numbers of the keys of a kind. */
	IntStream numbersThat(Predicate<String> key) {
		return numbers.entrySet().stream().filter(one -> key.test(one.getKey())).mapToInt(Map.Entry::getValue);
	}

	/** Whether two words mean nearly the same, as far as the lists of the languages know. */
	boolean sameSense(int one, int other) {
		return senses[one] != null && senses[one].equals(senses[other]);
	}

	/** Counts a saying. */
	void count(int[] distinct, int by) {
		sayings += by;
		for (int number : distinct) {
			frequencies[number] += by;
		}
	}

	int frequency(int number) {
		return frequencies[number];
	}

	/** How much it says that two sayings have a word in common: the square of the inverse document frequency, from 0 to 1. */
	double weight(int number) {
		return number < weights.length ? weights[number] : compute(number);
	}

	/** Computes all weights; words that come later are weighed one by one, and the others keep theirs until the next time. */
	void weigh() {
		float[] computed = new float[numbers.size()];
		for (int i = 0; i < computed.length; i++) {
			computed[i] = (float) compute(i);
		}
		weights = computed;
	}

	/** What the words weigh now. */
	WordWeights weights() {
		return new WordWeights(numbers, weights, IntStream.range(weights.length, numbers.size()).mapToDouble(this::compute).toArray());
	}

	private double compute(int number) {
		if (model != null) {
			return model.of(keys[number]);
		}
		double all = sayings + SMOOTHING;
		double rarity = Math.log(1 + all / (frequencies[number] + 1)) / Math.log(1 + all);
		return rarity * rarity;
	}
}
