// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.text.MergeMarkers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeMarkersTest {

	private static List<String> markers(String text) {
		return MergeMarkers.of(text).stream().map(span -> text.substring(span.start(), span.end())).toList();
	}

	@Test
	void aMergeIsSaidAtItsFirstLine() {
		assertEquals(List.of("<<<<<<< HEAD"), markers("One\n<<<<<<< HEAD\nTwo\n=======\nThree\n>>>>>>> second\nFour\n"));
		assertEquals(List.of("<<<<<<< HEAD"), markers("<<<<<<< HEAD\r\nTwo\r\n||||||| base\r\nZero\r\n=======\r\nThree\r\n>>>>>>> second"));
		assertEquals(List.of("<<<<<<<"), markers("🔴\n<<<<<<<\nTwo"));
	}

	@Test
	void eachOfSeveral() {
		assertEquals(List.of("<<<<<<< a", "<<<<<<< b"), markers("<<<<<<< a\nTwo\n=======\nThree\n>>>>>>> c\n<<<<<<< b\n=======\n>>>>>>> c\n"));
	}

	@Test
	void oneWhoseBeginningIsGone() {
		assertEquals(List.of("======="), markers("One\n=======\nThree\n>>>>>>> second\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "A heading\n=======\nText", "=======", ">>>>>>> a mail that was quoted often", "||||||| a ruler", "<<<<<<<<<<<<< look", "a <<<<<<< b",
			"<<<<<<<HEAD", "A\n=======\nB\n=======\n", "One <<<<<<\n>>>>>>>>> two" })
	void whatIsNone(String text) {
		assertEquals(List.of(), markers(text));
	}
}
