// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.reanchor;

import java.util.Arrays;

import org.gainsay.text.TextTokens;

/** Numbers for tokens, the same for those that are the same but for a typographic variant. No string is made for most of them. */
final class TokenNumbers {

	private final String[] texts;
	private final int[] starts;
	private final int[] ends;
	private final int[] hashes;
	/** Where the number of a hash may be; -1 where there is none. */
	private final int[] slots;
	private int count;

	/** @param most how many tokens there are at most */
	TokenNumbers(int most) {
		this.texts = new String[most];
		this.starts = new int[most];
		this.ends = new int[most];
		this.hashes = new int[most];
		this.slots = new int[Integer.highestOneBit(Math.max(8, most)) * 4];
		Arrays.fill(slots, -1);
	}

	/** The numbers of a text's tokens, from 0. */
	int[] of(TextTokens tokens) {
		int[] numbers = new int[tokens.count()];
		for (int i = 0; i < numbers.length; i++) {
			if (tokens.isPlain(i)) {
				numbers[i] = number(tokens.text(), tokens.start(i), tokens.end(i));
			} else {
				String key = tokens.key(i);
				numbers[i] = number(key, 0, key.length());
			}
		}
		return numbers;
	}

	/** How many different ones there are so far. */
	int count() {
		return count;
	}

	private int number(String text, int start, int end) {
		int hash = 0;
		for (int i = start; i < end; i++) {
			hash = 31 * hash + text.charAt(i);
		}
		int slot = (hash ^ hash >>> 15) & slots.length - 1;
		while (slots[slot] >= 0) {
			int known = slots[slot];
			if (hashes[known] == hash && ends[known] - starts[known] == end - start && text.regionMatches(start, texts[known], starts[known], end - start)) {
				return known;
			}
			slot = slot + 1 & slots.length - 1;
		}
		slots[slot] = count;
		texts[count] = text;
		starts[count] = start;
		ends[count] = end;
		hashes[count] = hash;
		return count++;
	}
}
