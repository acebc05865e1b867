// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads structures of the compact protocol of Thrift: {@link Compact} the other way round, for whatever fields there are. */
final class CompactReader {

	private static final int DEEPEST = 32;

	private final byte[] bytes;
	private int at;

	/** @param at where the structure begins */
	CompactReader(byte[] bytes, int at) {
		this.bytes = bytes;
		this.at = at;
	}

	/** Where the structure ended. */
	int at() {
		return at;
	}

	/**
	 * A structure, its fields by their ids.
	 *
	 * @param fields integers as {@link Long}, texts as arrays of bytes, lists and structures
	 */
	record Struct(Map<Integer, Object> fields) {

		/** An integer; 0 where it is not there. */
		long number(int id) {
			return fields.get(id) instanceof Long number ? number : 0;
		}

		boolean has(int id) {
			return fields.containsKey(id);
		}

		/** A flag. @param otherwise where it is not there */
		boolean is(int id, boolean otherwise) {
			return fields.get(id) instanceof Boolean flag ? flag : otherwise;
		}

		/** A text; empty where it is not there. */
		String text(int id) {
			return fields.get(id) instanceof byte[] text ? new String(text, StandardCharsets.UTF_8) : "";
		}

		/** A structure in it; one without fields where it is not there. */
		Struct struct(int id) {
			return fields.get(id) instanceof Struct struct ? struct : new Struct(Map.of());
		}

		/** The structures of a list. */
		List<Struct> structs(int id) {
			return fields.get(id) instanceof List<?> list ? list.stream().filter(Struct.class::isInstance).map(Struct.class::cast).toList() : List.of();
		}
	}

	/**
	 * Reads the structure.
	 *
	 * @throws IndexOutOfBoundsException if it does not end
	 * @throws IllegalArgumentException  if it is none
	 */
	Struct struct() {
		return struct(0);
	}

	private Struct struct(int depth) {
		Map<Integer, Object> fields = new HashMap<>();
		int id = 0;
		for (int head = bytes[at++] & 0xFF; head != 0; head = bytes[at++] & 0xFF) {
			id = head >> 4 != 0 ? id + (head >> 4) : (int) zigzag();
			int type = head & 0xF;
			fields.put(id, type == 1 ? Boolean.TRUE : type == 2 ? Boolean.FALSE : value(type, depth));
		}
		return new Struct(fields);
	}

	private Object value(int type, int depth) {
		if (depth > DEEPEST) {
			throw new IllegalArgumentException("too deep");
		}
		switch (type) {
			case 1, 2 -> {
				return bytes[at++] == 1;
			}
			case 3 -> {
				return (long) bytes[at++];
			}
			case 4, 5, 6 -> {
				return zigzag();
			}
			case 7 -> {
				at += 8;
				return 0.0;
			}
			case 8 -> {
				int length = length();
				byte[] text = new byte[length];
				System.arraycopy(bytes, at, text, 0, length);
				at += length;
				return text;
			}
			case 9, 10 -> {
				int head = bytes[at++] & 0xFF;
				int size = head >> 4 == 15 ? length() : head >> 4;
				List<Object> list = new ArrayList<>();
				for (int i = 0; i < size; i++) {
					list.add(value(head & 0xF, depth + 1));
				}
				return list;
			}
			case 12 -> {
				return struct(depth + 1);
			}
			default -> throw new IllegalArgumentException("no type " + type);
		}
	}

	/** A length of something of at least one byte each, so that it cannot be more than is left. */
	private int length() {
		long length = varint();
		if (length < 0 || length > bytes.length - at) {
			throw new IllegalArgumentException("too long");
		}
		return (int) length;
	}

	private long varint() {
		long value = 0;
		for (int shift = 0; shift < 64; shift += 7) {
			int one = bytes[at++];
			value |= (long) (one & 0x7F) << shift;
			if (one >= 0) {
				return value;
			}
		}
		throw new IllegalArgumentException("no number");
	}

	private long zigzag() {
		long value = varint();
		return value >>> 1 ^ -(value & 1);
	}
}
