// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

/** One string for most that are equal, as those that many files have; it holds no more than so many. For any thread: two that ask at once may get two. */
final class Strings {

	private static final int MOST = 1 << 15;

	private final String[] known = new String[MOST];

	String one(String string) {
		int hash = string.hashCode();
		int place = (hash ^ hash >>> 16) & MOST - 1;
		String there = known[place];
		if (string.equals(there)) {
			return there;
		}
		known[place] = string;
		return string;
	}
}
