// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes structures as the compact protocol of Thrift has it, which is how Parquet writes what it says of its data. */
final class Compact {

	private static final int I32 = 5;
	private static final int I64 = 6;
	private static final int BINARY = 8;
	private static final int LIST = 9;
	private static final int STRUCT = 12;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private int last;

	/** What a structure holds. */
	interface Fields {
		void write(Compact into);
	}

	private void field(int id, int type) {
		if (id - last > 0 && id - last < 16) {
			out.write((id - last) << 4 | type);
		} else {
			out.write(type);
			varint((long) id << 1 ^ id >> 31);
		}
		last = id;
	}

	private void varint(long value) {
		long rest = value;
		while ((rest & ~0x7FL) != 0) {
			out.write((int) (rest & 0x7F | 0x80));
			rest >>>= 7;
		}
		out.write((int) rest);
	}

	private void zigzag(long value) {
		varint(value << 1 ^ value >> 63);
	}

	private void bytes(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		varint(bytes.length);
		out.writeBytes(bytes);
	}

	Compact i32(int id, int value) {
		field(id, I32);
		zigzag(value);
		return this;
	}

	Compact i64(int id, long value) {
		field(id, I64);
		zigzag(value);
		return this;
	}

	Compact text(int id, String value) {
		field(id, BINARY);
		bytes(value);
		return this;
	}

	Compact struct(int id, Fields fields) {
		field(id, STRUCT);
		nested(fields);
		return this;
	}

	Compact structs(int id, List<? extends Fields> all) {
		list(id, STRUCT, all.size());
		all.forEach(this::nested);
		return this;
	}

	Compact i32s(int id, int... values) {
		list(id, I32, values.length);
		for (int value : values) {
			zigzag(value);
		}
		return this;
	}

	Compact texts(int id, List<String> values) {
		list(id, BINARY, values.size());
		values.forEach(this::bytes);
		return this;
	}

	private void list(int id, int type, int size) {
		field(id, LIST);
		if (size < 15) {
			out.write(size << 4 | type);
		} else {
			out.write(0xF0 | type);
			varint(size);
		}
	}

	private void nested(Fields fields) {
		int before = last;
		last = 0;
		fields.write(this);
		out.write(0);
		last = before;
	}

	/** The bytes of a structure. */
	static byte[] of(Fields fields) {
		Compact compact = new Compact();
		compact.nested(fields);
		return compact.out.toByteArray();
	}
}
