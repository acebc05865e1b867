// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the values of a column in one group of rows, as a cell of csv has them. */
final class ColumnReader {

	// Types: 0 truth values, 1 and 2 integers, 4 and 5 numbers, 6 texts, 7 bytes of one length.
	private static final int FIXED = 7;
	private static final int OPTIONAL = 1;
	private static final int PLAIN = 0;
	private static final int PLAIN_DICTIONARY = 2;
	private static final int RLE = 3;
	private static final int RLE_DICTIONARY = 8;
	private static final int DATA = 0;
	private static final int DICTIONARY = 2;
	private static final int DATA_2 = 3;

	private final byte[] file;
	private final Unpacked unpacked;
	private final int type;
	/** Of a value, in bytes, where all have the same that the type does not tell. */
	private final int length;
	private final boolean optional;
	private final Meaning meaning;
	private String[] dictionary = {};

	/**
	 * @param unpacked of all columns
	 * @param column   its element of the schema
	 * @throws RuntimeException if that is broken
	 */
	ColumnReader(byte[] file, Unpacked unpacked, CompactReader.Struct column) {
		this.file = file;
		this.unpacked = unpacked;
		this.type = (int) column.number(1);
		this.length = (int) column.number(2);
		this.optional = column.number(3) == OPTIONAL;
		this.meaning = Meaning.of(column);
	}

	/**
	 * Reads all of it.
	 *
	 * @param about what the file says of this column in this group
	 * @return empty for no value
	 * @throws IOException      if it is in a form that is not read
	 * @throws RuntimeException if it is broken
	 */
	String[] read(CompactReader.Struct about, int rows) throws IOException {
		String[] cells = new String[rows];
		int filled = 0;
		int codec = (int) about.number(4);
		long at = about.number(11) > 0 ? Math.min(about.number(11), about.number(9)) : about.number(9);
		while (filled < rows) {
			CompactReader reader = new CompactReader(file, Math.toIntExact(at));
			CompactReader.Struct page = reader.struct();
			int size = Math.toIntExact(page.number(3));
			if (size < 0 || size > file.length - reader.at()) {
				throw new IllegalArgumentException("cut");
			}
			unpacked.looked(reader.at() - at);
			byte[] packed = Arrays.copyOfRange(file, reader.at(), reader.at() + size);
			at = reader.at() + size;
			switch ((int) page.number(1)) {
				case DICTIONARY -> dictionary = plain(new Bytes(unpacked.of(packed, codec, page.number(2))), Math.toIntExact(page.struct(7).number(1)));
				case DATA -> {
					CompactReader.Struct data = page.struct(5);
					Bytes in = new Bytes(unpacked.of(packed, codec, page.number(2)));
					int count = count(data.number(1), rows - filled);
					boolean[] there = optional ? levels(in.part(in.little(4)), count) : null;
					fill(cells, filled, count, there, in, (int) data.number(2));
					filled += count;
				}
				case DATA_2 -> {
					CompactReader.Struct data = page.struct(8);
					int count = count(data.number(1), rows - filled);
					int levels = Math.toIntExact(data.number(5));
					if (levels < 0 || levels > size) {
						throw new IllegalArgumentException("cut");
					}
					byte[] head = Arrays.copyOf(packed, levels);
					byte[] rest = Arrays.copyOfRange(packed, levels, packed.length);
					boolean[] there = optional ? levels(new Bytes(head), count) : null;
					fill(cells, filled, count, there, new Bytes(unpacked.of(rest, data.is(7, true) ? codec : Unpacked.NONE, page.number(2) - levels)), (int) data.number(4));
					filled += count;
				}
				default -> unpacked.looked(size); // an index, which nobody needs
			}
		}
		return cells;
	}

	private static int count(long values, int left) {
		if (values <= 0 || values > left) {
			throw new IllegalArgumentException("not as many values as rows");
		}
		return (int) values;
	}

	private static boolean[] levels(Bytes in, int count) {
		int[] levels = runs(in, 1, count);
		boolean[] there = new boolean[count];
		for (int i = 0; i < count; i++) {
			there[i] = levels[i] == 1;
		}
		return there;
	}

	private void fill(String[] cells, int from, int count, boolean[] there, Bytes in, int encoding) throws IOException {
		int values = 0;
		for (int i = 0; i < count; i++) {
			values += there == null || there[i] ? 1 : 0;
		}
		String[] plain = switch (encoding) {
			case PLAIN -> plain(in, values);
			case PLAIN_DICTIONARY, RLE_DICTIONARY -> {
				String[] found = new String[values];
				int[] indices = values == 0 ? new int[0] : runs(in, in.little(1), values);
				for (int i = 0; i < values; i++) {
					found[i] = dictionary[indices[i]];
				}
				yield found;
			}
			case RLE -> {
				int[] bits = runs(in.part(in.little(4)), 1, values);
				String[] found = new String[values];
				for (int i = 0; i < values; i++) {
					found[i] = bits[i] == 1 ? "true" : "false";
				}
				yield found;
			}
			default -> throw new IOException("Its columns are encoded in a way that is not read (" + encoding + "); write it plain, or with a dictionary.");
		};
		int next = 0;
		for (int i = 0; i < count; i++) {
			cells[from + i] = there == null || there[i] ? plain[next++] : "";
		}
	}

	private String[] plain(Bytes in, int count) throws IOException {
		int least = type == FIXED ? Math.max(1, length) : type == 2 || type == 5 ? Long.BYTES : Integer.BYTES; // a text has a length of four
		long most = type == 0 ? 8L * in.left() : in.left() / least;
		if (count < 0 || count > most || count > (long) ParquetTableReader.CELLS_A_BYTE * file.length) {
			throw new IllegalArgumentException("not as many values as said");
		}
		String[] values = new String[count];
		int bits = 0;
		for (int i = 0; i < count; i++) {
			switch (type) {
				case 0 -> {
					bits = i % 8 == 0 ? in.little(1) : bits >> 1;
					values[i] = (bits & 1) == 1 ? "true" : "false";
				}
				case 1 -> values[i] = meaning.of(in.little(4));
				case 2 -> values[i] = meaning.of(in.buffer.getLong());
				case 4 -> values[i] = number(in.buffer.getFloat());
				case 5 -> values[i] = number(in.buffer.getDouble());
				case 6, FIXED -> {
					if (meaning.kind() == Meaning.Kind.DECIMAL) {
						values[i] = meaning.of(in.take(type == FIXED ? length : in.little(4)));
					} else if (type == FIXED) {
						throw unread();
					} else {
						values[i] = in.text(in.little(4));
					}
				}
				default -> throw unread();
			}
		}
		return values;
	}

	private IOException unread() {
		return new IOException("It has columns of a type that is not read (" + type + "); write texts, integers, numbers, dates and truth values.");
	}

	/** What is no number stands for no value in some programs. */
	private static String number(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return "";
		}
		BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
		return number.scale() < 0 || Math.abs(value) < 1e15 ? number.toPlainString() : number.toString();
	}

	/** Runs of one value, and values packed by eight. */
	private static int[] runs(Bytes in, int width, int count) {
		if (width < 0 || width > 32) {
			throw new IllegalArgumentException("no width");
		}
		int[] values = new int[count];
		int filled = 0;
		while (filled < count) {
			int head = in.varint();
			if ((head & 1) == 0) {
				int run = Math.min(head >>> 1, count - filled);
				if (run == 0) {
					throw new IllegalArgumentException("an empty run");
				}
				Arrays.fill(values, filled, filled + run, in.little((width + 7) / 8));
				filled += run;
			} else {
				long bits = 0;
				int held = 0;
				int packed = (int) Math.min((head >>> 1) * 8L, count - filled);
				if (packed == 0) {
					throw new IllegalArgumentException("an empty run");
				}
				for (int i = 0; i < packed; i++) {
					while (held < width) {
						bits |= (long) in.little(1) << held;
						held += 8;
					}
					values[filled++] = (int) (bits & (1L << width) - 1);
					bits >>>= width;
					held -= width;
				}
				in.skip((int) Math.min((head >>> 1) * (long) width - ((long) packed * width + 7) / 8, in.left()));
			}
		}
		return values;
	}

	/** Bytes that are read from their beginning. */
	private static final class Bytes {
		private final ByteBuffer buffer;

		Bytes(byte[] bytes) {
			this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		}

		int left() {
			return buffer.remaining();
		}

		int little(int count) {
			int value = 0;
			for (int i = 0; i < count; i++) {
				value |= (buffer.get() & 0xFF) << 8 * i;
			}
			return value;
		}

		int varint() {
			int value = 0;
			for (int shift = 0; shift < 35; shift += 7) {
				int one = buffer.get();
				value |= (one & 0x7F) << shift;
				if (one >= 0) {
					return value;
				}
			}
			throw new IllegalArgumentException("no number");
		}

		byte[] take(int length) {
			if (length < 0 || length > left()) {
				throw new IllegalArgumentException("cut");
			}
			byte[] taken = new byte[length];
			buffer.get(taken);
			return taken;
		}

		Bytes part(int length) {
			return new Bytes(take(length));
		}

		String text(int length) {
			return new String(take(length), StandardCharsets.UTF_8);
		}

		void skip(int length) {
			buffer.position(buffer.position() + Math.max(0, length));
		}
	}
}
