// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds texts that are nearly the same among any number of them: candidates by bands of equal numbers in their signatures, then by what their sets really have in common. Of a text only its signature is
 * kept for certain; its set is made again where there was no room for it.
 */
public final class NearDuplicates {

	/** How much two texts have in common that are nearly the same. */
	public static final double NEARLY = 0.8;
	/** How many equal numbers two signatures have at least that are worth a look: of texts as near as {@link #NEARLY}, one of a hundred million pairs has fewer. */
	private static final int WORTH_A_LOOK = (int) (0.58 * Shingles.HASHES);
	private static final int BANDS = 32;
	private static final int ROWS = Shingles.HASHES / BANDS;

	/**
	 * An earlier text that is nearly the same.
	 *
	 * @param number of the text, counted from 0 in the order in which they came
	 * @param alike  what the two have in common, from {@link #NEARLY} to 1
	 */
	public record Match(int number, double alike) {
	}

	/** A text made ready to be compared; by any thread. */
	public static final class Ready {
		private final long[] shingles;
		private final int[] signature;

		private Ready(long[] shingles) {
			this.shingles = shingles;
			this.signature = Shingles.signature(shingles);
		}

		/** Makes a text ready. */
		public static Ready of(String text) {
			return new Ready(Shingles.of(text));
		}
	}

	private record Known(int[] signature, SoftReference<long[]> shingles, Supplier<String> text) {
		long[] set() {
			long[] there = shingles.get();
			return there != null ? there : Shingles.of(text.get());
		}
	}

	private final List<Known> known = new ArrayList<>();
	/** By the hash of a band the last text that has it, one more than its number; 0 for none. A table with open addresses, its length a power of two. */
	private long[] keys = new long[1 << 12];
	private int[] heads = new int[1 << 12];
	private int used;
	/** For each text and band the text before it with the same, one more than its number. */
	private int[] before = new int[1 << 12];
	/** For which text each one was looked at last. */
	private int[] looked = new int[1 << 8];

	/**
	 * Adds a text, and finds those before it that are nearly the same.
	 *
	 * @param again gives the text once more if there was no room to keep what was made of it; empty where it is gone
	 * @return the most alike first, of equal ones the earlier
	 */
	public List<Match> add(Ready ready, Supplier<String> again) {
		int number = known.size();
		known.add(new Known(ready.signature, new SoftReference<>(ready.shingles), again));
		if ((number + 1) * BANDS > before.length) {
			before = Arrays.copyOf(before, before.length * 2);
		}
		if (number >= looked.length) {
			looked = Arrays.copyOf(looked, looked.length * 2);
		}
		List<Match> matches = new ArrayList<>();
		if (ready.shingles.length == 0) {
			return matches;
		}
		for (int band = 0; band < BANDS; band++) {
			int slot = slot(key(ready.signature, band));
			for (int other = heads[slot]; other != 0; other = before[(other - 1) * BANDS + band]) {
				if (looked[other - 1] != number) {
					looked[other - 1] = number;
					compare(ready, other - 1, matches);
				}
			}
			before[number * BANDS + band] = heads[slot];
			heads[slot] = number + 1;
		}
		matches.sort((left, right) -> left.alike != right.alike ? Double.compare(right.alike, left.alike) : Integer.compare(left.number, right.number));
		return matches;
	}

	private void compare(Ready ready, int other, List<Match> matches) {
		int[] signature = known.get(other).signature;
		int equal = 0;
		for (int i = 0; i < signature.length; i++) {
			if (signature[i] == ready.signature[i]) {
				equal++;
			}
		}
		if (equal >= WORTH_A_LOOK) {
			double alike = Shingles.alike(ready.shingles, known.get(other).set());
			if (alike >= NEARLY) {
				matches.add(new Match(other, alike));
			}
		}
	}

	private static long key(int[] signature, int band) {
		long key = band + 1;
		for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
			key = (key ^ signature[i]) * 0x9E3779B97F4A7C15L;
			key ^= key >>> 29;
		}
		return key == 0 ? 1 : key;
	}

	/** Where a key is in the table, or comes. */
	private int slot(long key) {
		if (used * 2 >= keys.length) {
			grow();
		}
		int slot = find(keys, key);
		if (keys[slot] == 0) {
			keys[slot] = key;
			used++;
		}
		return slot;
	}

	private static int find(long[] keys, long key) {
		int slot = (int) (key >>> 20) & keys.length - 1;
		while (keys[slot] != 0 && keys[slot] != key) {
			slot = slot + 1 & keys.length - 1;
		}
		return slot;
	}

	private void grow() {
		long[] wider = new long[keys.length * 2];
		int[] widerHeads = new int[wider.length];
		for (int i = 0; i < keys.length; i++) {
			if (keys[i] != 0) {
				int slot = find(wider, keys[i]);
				wider[slot] = keys[i];
				widerHeads[slot] = heads[i];
			}
		}
		keys = wider;
		heads = widerHeads;
	}
}
