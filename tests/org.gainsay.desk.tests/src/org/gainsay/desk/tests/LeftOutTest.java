// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.gainsay.desk.suggestions.LeftOut;
import org.junit.jupiter.api.Test;

class LeftOutTest {

	private final LeftOut left = new LeftOut();

	@Test
	void oneReasonOfAThousandArticlesIsOneLine() {
		IntStream.range(0, 1000).forEach(i -> left.add("a" + i, "The server is away"));
		left.add("b", "Its text changed");
		assertEquals(List.of("a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 990 more: The server is away", "b: Its text changed"), left.lines());
	}

	@Test
	void notMoreThanTenReasonsAreTold() {
		IntStream.range(0, 10).forEach(i -> left.add("a" + i, "Reason " + i));
		assertEquals(10, left.lines().size());
		left.add("b", "Reason 10");
		left.add("c", "Reason 11");
		assertEquals("a9: Reason 9", left.lines().get(9));
		assertEquals("and 2 more articles for other reasons", left.lines().get(10));
		assertEquals(11, left.lines().size());
	}

	@Test
	void nothingIsLeftOut() {
		assertEquals(List.of(), left.lines());
	}
}
