// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.parquet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Writes a table as a Parquet file: each column optional, plain, not compressed, so that the same rows are the same bytes everywhere and
 * every reader has what it needs. Rows go to the disk by groups; no more than one is in memory.
 */
final class TableFile implements AutoCloseable {

	static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
	private static final int GROUP = 50_000;
	private static final int PLAIN = 0;
	private static final int RLE = 3;
	private static final int OPTIONAL = 1;
	private static final int UTF8 = 0;

	/** What a column holds. */
	enum Kind {
		BOOLEAN(0), INTEGER(2), NUMBER(5), TEXT(6);

		private final int type;

		Kind(int type) {
			this.type = type;
		}
	}

	/** A column. */
	record Column(String name, Kind kind) {
	}

	private final List<Column> columns;
	private final OutputStream to;
	private final List<Values> values = new ArrayList<>();
	private final List<Compact.Fields> groups = new ArrayList<>();
	private final String description;
	private long at;
	private long rows;
	private int inGroup;

	/** The values of a column in the group that is being gathered. */
	private static final class Values {
		private final BitSet there = new BitSet();
		private final BitSet bits = new BitSet();
		private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
		private int count;
	}

	/**
	 * @param description what is known of the table; goes along as metadata
	 * @param to          closed with this
	 */
	TableFile(List<Column> columns, String description, OutputStream to) throws IOException {
		this.columns = columns;
		this.description = description;
		this.to = new BufferedOutputStream(to, 1 << 16);
		begin();
		write(MAGIC);
	}

	private void begin() {
		values.clear();
		columns.forEach(column -> values.add(new Values()));
		inGroup = 0;
	}

	private void write(byte[] bytes) throws IOException {
		to.write(bytes);
		at += bytes.length;
	}

	/**
	 * Adds a row.
	 *
	 * @param cells one a column; empty for no value
	 * @throws NumberFormatException if a number is none
	 */
	void row(List<String> cells) throws IOException {
		for (int i = 0; i < columns.size(); i++) {
			if (!cells.get(i).isEmpty()) {
				values.get(i).there.set(inGroup);
				add(values.get(i), columns.get(i).kind(), cells.get(i));
			}
		}
		if (++inGroup == GROUP) {
			group();
		}
	}

	private static void add(Values values, Kind kind, String cell) {
		switch (kind) {
			case BOOLEAN -> values.bits.set(values.count, cell.equals("true"));
			case INTEGER -> values.plain.writeBytes(little(8).putLong(Long.parseLong(cell)).array());
			case NUMBER -> values.plain.writeBytes(little(8).putDouble(Double.parseDouble(cell)).array());
			case TEXT -> {
				byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
				values.plain.writeBytes(little(4).putInt(bytes.length).array());
				values.plain.writeBytes(bytes);
			}
		}
		values.count++;
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] bits(BitSet set, int count) {
		byte[] bytes = new byte[(count + 7) / 8];
		byte[] packed = set.toByteArray();
		System.arraycopy(packed, 0, bytes, 0, packed.length);
		return bytes;
	}

	private void group() throws IOException {
		long begin = at;
		List<Compact.Fields> chunks = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			chunks.add(chunk(columns.get(i), values.get(i)));
		}
		long size = at - begin;
		int count = inGroup;
		groups.add(group -> group.structs(1, chunks).i64(2, size).i64(3, count));
		rows += count;
		begin();
	}

	private Compact.Fields chunk(Column column, Values all) throws IOException {
		long offset = at;
		ByteArrayOutputStream page = new ByteArrayOutputStream();
		byte[] levels = bits(all.there, inGroup);
		ByteArrayOutputStream run = new ByteArrayOutputStream();
		for (int header = levels.length << 1 | 1; header != 0 || run.size() == 0; header >>>= 7) { // one bit-packed run, its length in groups of eight
			run.write(header > 0x7F ? header & 0x7F | 0x80 : header);
		}
		page.writeBytes(little(4).putInt(run.size() + levels.length).array());
		page.writeBytes(run.toByteArray());
		page.writeBytes(levels);
		page.writeBytes(column.kind() == Kind.BOOLEAN ? bits(all.bits, all.count) : all.plain.toByteArray());
		int count = inGroup;
		write(Compact.of(header -> header.i32(1, 0).i32(2, page.size()).i32(3, page.size())
				.struct(5, data -> data.i32(1, count).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))));
		write(page.toByteArray());
		long size = at - offset;
		return chunk -> chunk.i64(2, offset).struct(3, about -> about.i32(1, column.kind().type).i32s(2, PLAIN, RLE).texts(3, List.of(column.name())).i32(4, 0).i64(5, count).i64(6, size).i64(7, size).i64(9, offset));
	}

	@Override
	public void close() throws IOException {
		try (to) {
			if (inGroup > 0) {
				group();
			}
			List<Compact.Fields> schema = new ArrayList<>();
			schema.add(root -> root.text(4, "schema").i32(5, columns.size()));
			for (Column column : columns) {
				schema.add(column.kind() == Kind.TEXT
						? leaf -> leaf.i32(1, column.kind().type).i32(3, OPTIONAL).text(4, column.name()).i32(6, UTF8).struct(10, logical -> logical.struct(1, string -> {
							// a text has no more to say
						}))
						: leaf -> leaf.i32(1, column.kind().type).i32(3, OPTIONAL).text(4, column.name()));
			}
			byte[] footer = Compact.of(file -> file.i32(1, 1).structs(2, schema).i64(3, rows).structs(4, groups)
					.structs(5, List.of((Compact.Fields) pair -> pair.text(1, "gainsay").text(2, description))).text(6, "gainsay"));
			write(footer);
			write(little(4).putInt(footer.length).array());
			write(MAGIC);
		}
	}
}
