// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.gainsay.report.ReadableDate;
import org.junit.jupiter.api.Test;

class ReadableDateTest {

	@Test
	void writesTheTimeAsItIsWrittenWithoutItsOffset() {
		assertEquals("13 Oct 2025", ReadableDate.of("2025-10-13"));
		assertEquals("13 Oct 2025, 15:40", ReadableDate.of("2025-10-13T15:40+02:00"));
		assertEquals("1 Sep 2025, 00:05", ReadableDate.of("2025-09-01T00:05:59Z"));
		assertEquals("9 Mar 2026", ReadableDate.of(LocalDate.of(2026, 3, 9)));
	}

	@Test
	void keepsWhatIsNoDate() {
		assertEquals("", ReadableDate.of((String) null));
		assertEquals("2025-02-30", ReadableDate.of("2025-02-30"));
		assertEquals("soon", ReadableDate.exact("soon"));
	}

	@Test
	void saysWhatIsWrittenWhereThatIsMore() {
		assertEquals("13 Oct 2025, 15:40 (2025-10-13T15:40+02:00)", ReadableDate.exact("2025-10-13T15:40+02:00"));
		assertEquals("13 Oct 2025, 15:40 (2025-10-13T15:40:07)", ReadableDate.exact("2025-10-13T15:40:07"));
		assertEquals("13 Oct 2025, 15:40", ReadableDate.exact("2025-10-13T15:40"));
		assertEquals("13 Oct 2025", ReadableDate.exact("2025-10-13"));
	}
}
