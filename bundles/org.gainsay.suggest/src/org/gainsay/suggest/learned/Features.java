// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Gathers the features of one token, each a name and a value that are hashed together into a bucket. */
final class Features {

	private final int mask;
	private int[] found = new int[96];
	private int count;
	/** What each bucket stands for, in words; null where nobody asks. */
	private final @Nullable List<String[]> told;

	/** @param buckets a power of two */
	Features(int buckets, boolean tells) {
		this.mask = buckets - 1;
		this.told = tells ? new ArrayList<>() : null;
	}

	void add(String name, String value) {
		add(name, value, "");
	}

	void add(String name, String value, String other) {
		add(name, value, other, "");
	}

	void add(String name, String value, String other, String third) {
		int hash = name.hashCode() * 0x9E3779B1 + value.hashCode();
		hash = (hash ^ hash >>> 15) * 0x85EBCA6B + other.hashCode() * 0xC2B2AE35;
		hash = (hash ^ hash >>> 13) * 0x27D4EB2F + third.hashCode() * 0x165667B1;
		hash ^= hash >>> 16;
		if (count == found.length) {
			found = Arrays.copyOf(found, count * 2);
		}
		found[count++] = hash & mask;
		List<String[]> words = told;
		if (words != null) {
			words.add(new String[] { name, value, other, third });
		}
	}

	void add(String name, int value) {
		add(name, SMALL[Math.clamp(value, -9, 30) + 9]);
	}

	private static final String[] SMALL = new String[40];

	static {
		for (int i = 0; i < SMALL.length; i++) {
			SMALL[i] = Integer.toString(i - 9);
		}
	}

	/** The buckets so far; begins anew. */
	int[] take() {
		int[] taken = Arrays.copyOf(found, count);
		count = 0;
		return taken;
	}

	/** What a bucket stands for, by its place; only where somebody asks. */
	String told(int place) {
		List<String[]> words = told;
		return words == null ? "" : String.join(" ", words.get(place)).strip();
	}
}
