// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.Map;

/** How much the words of a {@link Vocabulary} said at one moment: immutable, whatever becomes of the vocabulary. */
final class WordWeights {

	private final Map<String, Integer> numbers;
	private final float[] weighed;
	private final double[] later;

	/**
	 * @param numbers of the keys; there may come more, which have no weight here
	 * @param weighed the weights by number, which are not changed any more
	 * @param later   those of the numbers after these
	 */
	WordWeights(Map<String, Integer> numbers, float[] weighed, double[] later) {
		this.numbers = numbers;
		this.weighed = weighed;
		this.later = later;
	}

	/** The weight of a word; that of the rarest, 1, of one that was not there. */
	double of(String key) {
		Integer number = numbers.get(key);
		if (number == null || number >= weighed.length + later.length) {
			return 1;
		}
		return number < weighed.length ? weighed[number] : later[number - weighed.length];
	}
}
