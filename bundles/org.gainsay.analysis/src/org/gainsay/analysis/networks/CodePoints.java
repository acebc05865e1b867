// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.Comparator;

/** The order of code points, which that of Java's own strings is not beyond the first plane. */
final class CodePoints {

	static final Comparator<String> ORDER = CodePoints::compare;

	private CodePoints() {
	}

	private static int compare(String one, String other) {
		int shorter = Math.min(one.length(), other.length());
		for (int i = 0; i < shorter; i++) {
			if (one.charAt(i) != other.charAt(i)) {
				boolean halves = Character.isSurrogate(one.charAt(i)) != Character.isSurrogate(other.charAt(i));
				return halves ? Character.isSurrogate(one.charAt(i)) ? 1 : -1 : Character.compare(one.charAt(i), other.charAt(i));
			}
		}
		return Integer.compare(one.length(), other.length());
	}
}
