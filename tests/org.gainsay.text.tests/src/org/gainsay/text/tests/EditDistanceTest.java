// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gainsay.text.EditDistance;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

	@Test
	void countsWhatIsPutInTakenOutChangedAndSwapped() {
		assertEquals(0, EditDistance.of("denies", "denies", 3));
		assertEquals(1, EditDistance.of("contradict", "contradicts", 3));
		assertEquals(1, EditDistance.of("contradicts", "contradict", 3));
		assertEquals(1, EditDistance.of("asserts", "asserto", 3));
		assertEquals(1, EditDistance.of("chekc", "check", 3));
		assertEquals(3, EditDistance.of("kitten", "sitting", 3));
		assertEquals(2, EditDistance.of("", "by", 3));
	}

	@Test
	void whatIsFartherIsSomeNumberAboveTheMost() {
		assertTrue(EditDistance.of("by", "claims", 2) > 2);
		assertTrue(EditDistance.of("claim", "event", 2) > 2);
	}
}
