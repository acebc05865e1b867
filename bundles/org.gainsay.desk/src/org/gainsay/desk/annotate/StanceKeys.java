// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.annotate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.gainsay.model.StanceKind;

/** The digits that say stances, in the order in which the scheme lists them. */
public final class StanceKeys {

	/** The digits, which take a speaker in its window as well and go on with the stance. */
	public static final String DIGITS = "1234567890"; //$NON-NLS-1$
	private static final List<StanceKind> STANCES = List.of(StanceKind.values());

	private StanceKeys() {
	}

	/** The digit of a stance; empty for the one that has none. */
	static String key(StanceKind stance) {
		int place = STANCES.indexOf(stance);
		return place < DIGITS.length() ? DIGITS.substring(place, place + 1) : ""; //$NON-NLS-1$
	}

	/**
	 * What a list of keys says of those that say a stance each.
	 *
	 * @param keys as somebody has set them, in any order
	 * @return "1\u20130" where they are the digits, else all of them in their order; empty for none
	 */
	public static String told(Collection<String> keys) {
		List<String> all = keys.stream().distinct().sorted(Comparator.comparingInt(StanceKeys::place).thenComparing(Comparator.naturalOrder())).toList();
		return String.join("", all).equals(DIGITS) ? "1\u20130" : String.join(", ", all); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static int place(String key) {
		int digit = key.length() == 1 ? DIGITS.indexOf(key) : -1;
		return digit < 0 ? DIGITS.length() : digit;
	}

	/** The stance of a digit; the first of all for any other character. */
	public static StanceKind stance(char key) {
		return STANCES.get(Math.max(0, DIGITS.indexOf(key)));
	}
}
