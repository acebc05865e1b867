// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.gainsay.interchange.ImportResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in Parquet that say of themselves what is not so, and what is seldom so; each table is one of actors, with a name and a label. */
class HostileParquetTest {

	private static final String BROKEN = "It is no Parquet file, or a broken one; write it again.";

	@TempDir
	private Path folder;

	/** A structure of the compact protocol of Thrift; the ids of its fields ascend by less than 16. */
	private static final class Thrift {
		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private int last;

		private Thrift field(int id, int type) {
			out.write(id - last << 4 | type);
			last = id;
			return this;
		}

		private Thrift varint(long value) {
			long rest = value;
			for (; rest > 0x7F; rest >>>= 7) {
				out.write((int) (rest & 0x7F | 0x80));
			}
			out.write((int) rest);
			return this;
		}

		Thrift number(int id, long value) {
			return field(id, 6).varint(value << 1);
		}

		Thrift text(int id, String text) {
			field(id, 8).varint(text.length()).out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
			return this;
		}

		Thrift struct(int id, Thrift struct) {
			field(id, 12).out.writeBytes(struct.bytes());
			return this;
		}

		Thrift structs(int id, List<Thrift> structs) {
			field(id, 9).out.write(0xF << 4 | 12);
			varint(structs.size());
			structs.forEach(one -> out.writeBytes(one.bytes()));
			return this;
		}

		Thrift flag(int id, boolean value) {
			return field(id, value ? 1 : 2);
		}

		byte[] bytes() {
			ByteArrayOutputStream whole = new ByteArrayOutputStream();
			whole.writeBytes(out.toByteArray());
			whole.write(0);
			return whole.toByteArray();
		}
	}

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();

	/** Puts bytes behind the others and answers where they begin. */
	private int put(byte[]... parts) {
		int at = file.size();
		for (byte[] part : parts) {
			file.writeBytes(part);
		}
		return at;
	}

	private static byte[] plain(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocate(4 + bytes.length).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length).put(bytes).array();
	}

	/** A page with values in full. */
	private int page(int rows, byte[] values) {
		return put(new Thrift().number(1, 0).number(2, values.length).number(3, values.length).struct(5, new Thrift().number(1, rows).number(2, 0).number(3, 3)).bytes(), values);
	}

	private static Thrift column(String name, boolean optional) {
		return new Thrift().number(1, 6).number(3, optional ? 1 : 0).text(4, name);
	}

	private static Thrift chunk(int codec, int at) {
		return new Thrift().struct(3, new Thrift().number(4, codec).number(9, at));
	}

	private static Thrift group(int rows, Thrift... chunks) {
		return new Thrift().structs(1, List.of(chunks)).number(3, rows);
	}

	private ImportResult read(byte[] footer) throws IOException {
		put(footer, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array(), magic());
		Files.write(folder.resolve("actors.parquet"), file.toByteArray());
		Files.writeString(folder.resolve("datapackage.json"), "{\"gainsay\":{},\"resources\":[{\"name\":\"actors\",\"path\":\"actors.parquet\",\"format\":\"parquet\"}]}");
		return RoundTrip.read("parquet", folder);
	}

	private ImportResult read(List<Thrift> columns, List<Thrift> groups) throws IOException {
		List<Thrift> schema = new ArrayList<>(List.of(new Thrift().text(4, "schema").number(5, columns.size())));
		schema.addAll(columns);
		return read(new Thrift().number(1, 1).structs(2, schema).structs(4, groups).bytes());
	}

	private static byte[] magic() {
		return "PAR1".getBytes(StandardCharsets.US_ASCII);
	}

	@Test
	void cellsWithoutAValueMayBePackedAsNothing() throws IOException {
		put(magic());
		int names = page(2, ByteBuffer.allocate(10).put(plain("a")).put(plain("b")).array());
		byte[] none = { 4, 0 };
		int labels = put(new Thrift().number(1, 3).number(2, 2).number(3, 2).struct(8, new Thrift().number(1, 2).number(2, 2).number(3, 2).number(4, 0).number(5, 2).number(6, 0)).bytes(), none);
		ImportResult read = read(List.of(column("actor", false), column("label", true)), List.of(group(2, chunk(0, names), chunk(1, labels))));
		assertEquals(List.of(), RoundTrip.left(read));
		assertEquals("gainsay 1\n\nactor a : organisation \"\"\n\nactor b : organisation \"\"\n", read.edit().files().getFirst().applyTo(""));
	}

	@Test
	void listsInListsEnd() throws IOException {
		put(magic());
		byte[] deep = new byte[1 << 20];
		Arrays.fill(deep, (byte) 0x19);
		assertEquals(List.of("1 table: " + BROKEN), RoundTrip.left(read(deep)));
	}

	@Test
	void aPageThatIsSharedMakesNoTableWithoutEnd() throws IOException {
		put(magic());
		int page = page(4000, new byte[16_000]);
		assertEquals(List.of("1 table: " + BROKEN), RoundTrip.left(read(List.of(column("actor", false)), Collections.nCopies(1000, group(4000, chunk(0, page))))).stream().filter(one -> one.contains("table:")).toList());
	}

	@Test
	void aLargePageThatIsSharedIsNotReadOverAndOver() throws IOException {
		put(magic());
		int page = page(1, plain("a".repeat(1 << 20)));
		assertEquals(List.of("1 table: Unpacked it has more than 1024 MiB, which is more than is read; write a table with fewer rows, or leave what is in no column of ours."),
				RoundTrip.left(read(List.of(column("actor", false)), Collections.nCopies(1100, group(1, chunk(0, page))))).stream().filter(one -> one.contains("table:")).toList());
	}

	private static byte[] number(int bytes, long value) {
		return Arrays.copyOf(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array(), bytes);
	}

	private static Thrift element(int type, int length) {
		return new Thrift().number(1, type).number(2, length).number(3, 0).text(4, "label");
	}

	private static Thrift logical(int type, int length, int id, Thrift what) {
		return element(type, length).struct(10, new Thrift().struct(id, what));
	}

	private static Thrift time(boolean utc, int unit) {
		return new Thrift().flag(1, utc).struct(2, new Thrift().struct(unit, new Thrift()));
	}

	private static Thrift decimal(int scale) {
		return new Thrift().number(1, scale).number(2, 9);
	}

	private String label(Thrift column, byte[] value) throws IOException {
		file.reset();
		put(magic());
		int name = page(1, plain("a"));
		int label = page(1, value);
		ImportResult read = read(List.of(column("actor", false), column), List.of(group(1, chunk(0, name), chunk(0, label))));
		List<String> left = RoundTrip.left(read);
		return left.isEmpty() ? read.edit().files().getFirst().applyTo("").replaceFirst("(?s).*actor a : organisation \"(.*)\"\n", "$1") : left.getFirst();
	}

	/** As Arrow, DuckDB and Spark write them. */
	@Test
	void datesTimesAndDecimalsAreWhatTheyMean() throws IOException {
		long second = 1_759_588_200L;
		assertEquals("1759588200", label(element(2, 0), number(8, second)));
		assertEquals("2025-10-04", label(logical(1, 0, 6, new Thrift()), number(4, 20_365)));
		assertEquals("1969-12-31", label(element(1, 0).number(6, 6), number(4, -1)));
		assertEquals("2025-10-04T14:30:00", label(logical(2, 0, 8, time(false, 1)), number(8, second * 1000)));
		assertEquals("2025-10-04T14:30:00.000001Z", label(logical(2, 0, 8, time(true, 2)), number(8, second * 1_000_000 + 1)));
		assertEquals("1969-12-31T23:59:59.999999999", label(logical(2, 0, 8, time(false, 3)), number(8, -1)));
		assertEquals("2025-10-04T14:30:00Z", label(element(2, 0).number(6, 9), number(8, second * 1000)));
		assertEquals("14:30:00", label(logical(1, 0, 7, time(false, 1)), number(4, 52_200_000)));
		assertEquals("-1", label(logical(1, 0, 7, time(false, 1)), number(4, -1)), "no time of a day");
		assertEquals("0.85", label(logical(1, 0, 5, decimal(3)), number(4, 850)));
		assertEquals("-9000000000000000.01", label(element(2, 0).number(6, 5).number(7, 2), number(8, -900_000_000_000_000_001L)));
		assertEquals("-0.85", label(logical(7, 3, 5, decimal(2)), new byte[] { -1, -1, -85 }));
		assertEquals("2.56", label(logical(6, 0, 5, decimal(2)), new byte[] { 2, 0, 0, 0, 1, 0 }));
		assertEquals("4294967295", label(logical(1, 0, 10, new Thrift().flag(2, false)), number(4, -1)));
		assertEquals("18446744073709551615", label(element(2, 0).number(6, 14), number(8, -1)));
		assertEquals("-1", label(logical(1, 0, 10, new Thrift().flag(2, true)), number(4, -1)));
		assertEquals("1 table: It has columns of a type that is not read (7); write texts, integers, numbers, dates and truth values.", label(logical(7, 16, 14, new Thrift()), new byte[16]));
		assertEquals("1 table: " + BROKEN, label(logical(1, 0, 5, decimal(Integer.MAX_VALUE)), number(4, 1)));
		assertEquals("1 table: " + BROKEN, label(logical(7, 0, 5, decimal(2)), new byte[3]));
	}
}
