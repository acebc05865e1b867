// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * SipHash-2-4 with 128 bits (Aumasson and Bernstein 2012): whoever does not know the key cannot make two texts of one hash. In a Java that starts
 * fast, because it does not optimise, it takes a tenth of the time of {@link Sha256}. Immutable.
 */
public final class SipHash {

	private final long key0;
	private final long key1;

	/** A hash: its first and its last eight bytes, each as a number whose lowest byte comes first. */
	public record Value(long first, long last) {
	}

	/** @param key 16 bytes that nobody can guess */
	public SipHash(byte[] key) {
		if (key.length != 16) {
			throw new IllegalArgumentException("a key of " + key.length + " bytes");
		}
		ByteBuffer words = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
		this.key0 = words.getLong();
		this.key1 = words.getLong();
	}

	/** The hash of the first bytes of an array, as many as are said. */
	public Value of(byte[] bytes, int length) {
		ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		long v0 = key0 ^ 0x736f6d6570736575L;
		long v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
		long v2 = key0 ^ 0x6c7967656e657261L;
		long v3 = key1 ^ 0x7465646279746573L;
		int whole = length & ~7;
		for (int at = 0; at < whole; at += 8) { // State.take, on variables: a field costs a Java that does not optimise much more
			long word = words.getLong(at);
			v3 ^= word;
			for (int round = 0; round < 2; round++) {
				v0 += v1;
				v1 = (v1 << 13 | v1 >>> 51) ^ v0;
				v0 = v0 << 32 | v0 >>> 32;
				v2 += v3;
				v3 = (v3 << 16 | v3 >>> 48) ^ v2;
				v0 += v3;
				v3 = (v3 << 21 | v3 >>> 43) ^ v0;
				v2 += v1;
				v1 = (v1 << 17 | v1 >>> 47) ^ v2;
				v2 = v2 << 32 | v2 >>> 32;
			}
			v0 ^= word;
		}
		State state = new State(v0, v1, v2, v3);
		long rest = (long) length << 56;
		for (int i = whole; i < length; i++) {
			rest |= (bytes[i] & 0xFFL) << (i - whole) * 8;
		}
		state.take(rest, 2);
		state.v2 ^= 0xee;
		state.take(0, 4);
		long first = state.sum();
		state.v1 ^= 0xdd;
		state.take(0, 4);
		return new Value(first, state.sum());
	}

	private static final class State {
		private long v0;
		private long v1;
		private long v2;
		private long v3;

		State(long v0, long v1, long v2, long v3) {
			this.v0 = v0;
			this.v1 = v1;
			this.v2 = v2;
			this.v3 = v3;
		}

		void take(long word, int rounds) {
			v3 ^= word;
			for (int round = 0; round < rounds; round++) {
				v0 += v1;
				v1 = Long.rotateLeft(v1, 13) ^ v0;
				v0 = Long.rotateLeft(v0, 32);
				v2 += v3;
				v3 = Long.rotateLeft(v3, 16) ^ v2;
				v0 += v3;
				v3 = Long.rotateLeft(v3, 21) ^ v0;
				v2 += v1;
				v1 = Long.rotateLeft(v1, 17) ^ v2;
				v2 = Long.rotateLeft(v2, 32);
			}
			v0 ^= word;
		}

		long sum() {
			return v0 ^ v1 ^ v2 ^ v3;
		}
	}
}
