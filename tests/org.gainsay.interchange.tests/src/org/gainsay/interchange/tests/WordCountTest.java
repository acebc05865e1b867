// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.gainsay.text.WordCount;
import org.junit.jupiter.api.Test;

/** Lengths in the unit of the databases. */
class WordCountTest {

	@Test
	void wordsStandBetweenWhiteSpace() {
		assertEquals(0, WordCount.of(List.of()));
		assertEquals(0, WordCount.of(List.of(" – … ")));
		assertEquals(7, WordCount.of(List.of("The mayor's post-war plan –", "12 houses\u00a0fell.")));
		assertEquals(4, WordCount.of(List.of("Das Wort 北京 ist")));
		assertEquals(3, WordCount.of(List.of("시장은 계획을 부인했다.")));
	}

	@Test
	void charactersCountWhereNoSpacesDivideThem() {
		assertEquals(12, WordCount.of(List.of("　市長は計画を否定した。", "８")));
		assertEquals(5, WordCount.of(List.of("市长否认。")));
	}
}
