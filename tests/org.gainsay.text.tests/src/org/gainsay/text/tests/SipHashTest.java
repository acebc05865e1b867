// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

import org.gainsay.text.SipHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

	private static byte[] counting(int length) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) i;
		}
		return bytes;
	}

	private static final SipHash HASH = new SipHash(counting(16));

	/** From the vectors of its authors' own program: the key and the bytes count from 0. */
	@ParameterizedTest
	@CsvSource({ "0, a3817f04ba25a8e66df67214c7550293", "1, da87c1d86b99af44347659119b22fc45", "8, 3b62a9ba6258f5610f83e264f31497b4", "15, 5493e99933b0a8117e08ec0f97cfc3d9",
			"63, 5150d1772f50834a503e069a973fbd7c" })
	void isThatOfItsAuthors(int length, String expected) {
		SipHash.Value value = HASH.of(counting(length), length);
		assertEquals(expected, HexFormat.of().formatHex(ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(value.first()).putLong(value.last()).array()));
	}

	@Test
	void whatStandsBehindDoesNotCount() {
		for (int length = 0; length < 40; length++) {
			assertEquals(HASH.of(counting(length), length), HASH.of(counting(100), length));
		}
	}

	@Test
	void eachByteAndTheKeyCount() {
		Set<SipHash.Value> all = new HashSet<>();
		for (int i = 0; i < 100; i++) {
			byte[] bytes = counting(100);
			bytes[i] ^= 1;
			all.add(HASH.of(bytes, 100));
		}
		all.add(HASH.of(counting(100), 100));
		assertEquals(101, all.size());
		assertNotEquals(HASH.of(counting(100), 100), new SipHash(new byte[16]).of(counting(100), 100));
		assertThrows(IllegalArgumentException.class, () -> new SipHash(new byte[8]));
	}
}
