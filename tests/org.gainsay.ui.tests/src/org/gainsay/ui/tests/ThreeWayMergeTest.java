// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.gainsay.ui.edit.ThreeWayMerge;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayMergeTest {

	/** One letter a line; a dash for no text. */
	@ParameterizedTest
	@CsvSource({
			// base, mine, theirs, merged
			"abcdef, abcdef, abcdef, abcdef",
			"abcdef, Abcdef, abcdeF, AbcdeF",
			"abcdef, abcdeF, Abcdef, AbcdeF",
			"abcdef, abcXdef, bcdef, bcXdef",
			"abcdef, cdef, abcdefX, cdefX",
			"abcdef, abcdef, -, -",
			"abcdef, aXbcdef, aXbcdef, aXbcdef",
			"abcdef, aXbcdef, aXbcdeY, aXbcdeY",
			"abcdef, aXbcdef, aYbcdef, conflict",
			"abcdef, Abcdef, Bbcdef, conflict",
			"abcdef, abXdef, abdef, conflict",
			"-, a, b, conflict",
			"-, a, -, a",
			"-, -, b, b",
			"-, a, a, a" })
	void bringsTogetherWhatIsApart(String base, String mine, String theirs, String merged) {
		assertEquals(merged.equals("conflict") ? Optional.empty() : Optional.of(lines(merged)), ThreeWayMerge.merged(lines(base), lines(mine), lines(theirs)));
	}

	@ParameterizedTest
	@CsvSource({ "'one\r\ntwo\r\nthree', 'one!\r\ntwo\r\nthree', 'one\r\ntwo\r\nthree!', 'one!\r\ntwo\r\nthree!'",
			"'one\ntwo\nthree\n', 'one\ntwo\nthree\nfour', 'zero\ntwo\nthree\n', 'zero\ntwo\nthree\nfour'" })
	void keepsLineEnds(String base, String mine, String theirs, String merged) {
		assertEquals(Optional.of(merged), ThreeWayMerge.merged(base, mine, theirs));
	}

	private static String lines(String letters) {
		return letters.equals("-") ? "" : String.join("\n", letters.split("")) + "\n";
	}
}
