// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;

/** Gathers the features of one token, each a name and a value that are hashed together. */
final class Features {

	private final Set<Family> without;
	private boolean skips;
	private int[] found = new int[96];
	private int count;
	/** What each feature stands for, in words; null where nobody asks. */
	private final @Nullable List<String[]> told;

	/**
	 * Gathers all features but some.
	 *
	 * @param without what is not gathered
	 * @param tells   whether somebody asks what they stand for
	 */
	Features(Set<Family> without, boolean tells) {
		this.without = without;
		this.told = tells ? new ArrayList<>() : null;
	}

	/** What comes now is of a family. */
	void family(Family family) {
		skips = !without.isEmpty() && without.contains(family);
	}

	/** What comes now is of no family, and always gathered. */
	void always() {
		skips = false;
	}

	void add(String name, String value) {
		if (!skips) {
			put(name.hashCode() * 0x9E3779B1 + value.hashCode());
			if (told != null) {
				tell(name, value, "", "");
			}
		}
	}

	void add(String name, String value, String other) {
		if (!skips) {
			put(mixed(name.hashCode() * 0x9E3779B1 + value.hashCode()) + other.hashCode() * 0xC2B2AE35);
			if (told != null) {
				tell(name, value, other, "");
			}
		}
	}

	void add(String name, String value, String other, String third) {
		if (!skips) {
			put(mixed(mixed(name.hashCode() * 0x9E3779B1 + value.hashCode()) + other.hashCode() * 0xC2B2AE35) + third.hashCode() * 0x165667B1);
			if (told != null) {
				tell(name, value, other, third);
			}
		}
	}

	private static int mixed(int hash) {
		return (hash ^ hash >>> 15) * 0x85EBCA6B;
	}

	private void put(int sum) {
		if (count == found.length) {
			found = Arrays.copyOf(found, count * 2);
		}
		int hash = mixed(sum);
		found[count++] = hash ^ hash >>> 13;
	}

	private void tell(String name, String value, String other, String third) {
		List<String[]> words = told;
		if (words != null) {
			words.add(new String[] { name, value, other, third });
		}
	}

	/** The features so far; begins anew. */
	int[] take() {
		int[] taken = Arrays.copyOf(found, count);
		count = 0;
		skips = false;
		return taken;
	}

	/** What a feature stands for, by its place; only where somebody asks. */
	String told(int place) {
		List<String[]> words = told;
		return words == null ? "" : String.join(" ", words.get(place)).strip();
	}
}
