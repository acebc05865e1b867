// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Arrays;
import java.util.HashMap;
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
	private static final int ABOUT = 4;
	private static final int POWER = 1;
	private static final int BEGINNING = 2;
	private static final int SENSE = 3;

	/** Concurrent, as it is in the weights that others have. */
	private final Map<String, Integer> numbers;
	private String[] keys;
	/**
	 * Of each word {@value #ABOUT} numbers beside each other, as whoever asks for one mostly asks for the others, and in a large corpus each look elsewhere is one past the
	 * processor's caches: its hash; what that of a word before it is multiplied by in the hash of both together; the numbers of its beginning and of its sense, 0 where it has
	 * none that others may have.
	 */
	private int[] about;
	private final Map<String, Integer> numbersOfBeginnings = new HashMap<>();
	private final Map<String, Integer> numbersOfSenses = new HashMap<>();
	private int[] frequencies;
	private int sayings;
	/** Null where the words are weighed by how many sayings have them. */
	private final WordWeights model;
	/** By number the weights that another gives, each asked for once; null without another. */
	private double[] modelled;
	/** Made anew and never changed, as others have it. */
	private float[] weights = {};

	/** An empty one. */
	Vocabulary() {
		this(null);
	}

	/** An empty one that takes its weights from elsewhere, for words that are not to be added there. */
	Vocabulary(WordWeights model) {
		this.model = model;
		this.numbers = model == null ? new ConcurrentHashMap<>() : new HashMap<>();
		int room = model == null ? 1024 : 64;
		keys = new String[room];
		about = new int[room * ABOUT];
		frequencies = new int[room];
		modelled = model == null ? null : new double[room];
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
			about = Arrays.copyOf(about, number * 2 * ABOUT);
			modelled = model == null ? null : Arrays.copyOf(modelled, number * 2);
		}
		if (model != null) {
			modelled[number] = model.of(key);
		}
		keys[number] = key;
		int power = 1;
		for (int i = key.length(); i > 0; i--) {
			power *= 31;
		}
		String beginning = Likeness.beginning(key);
		String sense = language.sense(key);
		about[number * ABOUT] = key.hashCode();
		about[number * ABOUT + POWER] = power;
		about[number * ABOUT + BEGINNING] = beginning.isEmpty() ? 0 : numberOf(beginning, numbersOfBeginnings);
		about[number * ABOUT + SENSE] = sense == null ? 0 : numberOf(sense, numbersOfSenses);
		numbers.put(key, number);
		return number;
	}

	private static int numberOf(String one, Map<String, Integer> numbers) {
		return numbers.computeIfAbsent(one, added -> numbers.size() + 1);
	}

	/** How many words there are. */
	int size() {
		return numbers.size();
	}

	String key(int number) {
		return keys[number];
	}

	/** The numbers of the keys of a kind. */
	IntStream numbersThat(Predicate<String> key) {
		return numbers.entrySet().stream().filter(one -> key.test(one.getKey())).mapToInt(Map.Entry::getValue);
	}

	/** The {@link String#hashCode} of a word. */
	int hash(int number) {
		return about[number * ABOUT];
	}

	/** The hash of two words written in one. */
	int hash(int one, int other) {
		return about[one * ABOUT] * about[other * ABOUT + POWER] + about[other * ABOUT];
	}

	/** The number of what a word begins with, if others may begin alike; else 0. */
	int beginning(int number) {
		return about[number * ABOUT + BEGINNING];
	}

	/** What is more than the numbers of all beginnings. */
	int beginnings() {
		return numbersOfBeginnings.size() + 1;
	}

	/** The number of what a word means nearly, as far as the lists of the languages know; else 0. */
	int sense(int number) {
		return about[number * ABOUT + SENSE];
	}

	/** What is more than the numbers of all senses. */
	int senses() {
		return numbersOfSenses.size() + 1;
	}

	/** Whether two words mean nearly the same or begin alike. */
	boolean areNear(int one, int other) {
		return sense(one) > 0 && sense(one) == sense(other) || beginning(one) > 0 && beginning(one) == beginning(other) && Likeness.alike(keys[one], keys[other]);
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
			return modelled[number];
		}
		double all = sayings + SMOOTHING;
		double rarity = Math.log(1 + all / (frequencies[number] + 1)) / Math.log(1 + all);
		return rarity * rarity;
	}
}
