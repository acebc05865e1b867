// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.gainsay.desk.Counts;
import org.junit.jupiter.api.Test;

class CountsTest {

	@Test
	void ofOneItSpeaksInTheSingular() {
		assertEquals("1 place in 1 file", Counts.places(1, 1));
		assertEquals("3 places in 1 file", Counts.places(3, 1));
		assertEquals("3 places in 2 files", Counts.places(3, 2));
		assertEquals("0 places in 0 files", Counts.places(0, 0));
		assertEquals("1 statement in 2 articles", Counts.statements(1, 2));
		assertEquals("1 claim", Counts.claims(1));
		assertEquals("2 claims", Counts.claims(2));
	}
}
