// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.ExportOptions;
import org.gainsay.interchange.ExportSummary;
import org.gainsay.interchange.Exporters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** The tables in Parquet hold what those in csv do, cell for cell. The reader here knows no more than what is written; Arrow and DuckDB read it, too. */
class ParquetExporterTest {

	@TempDir
	Path top;
	private Path parquet;
	private Path csv;

	@BeforeEach
	void write() throws IOException {
		parquet = top.resolve("parquet");
		csv = top.resolve("csv");
		export("parquet", parquet);
		export("csv", csv);
	}

	private static ExportSummary export(String format, Path out) throws IOException {
		try (CorpusSession session = Corpora.built(Corpora.example())) {
			return Exporters.of(format).orElseThrow().export(session.corpus(), new ExportOptions(ExportOptions.EVERY_SET, false), out, Progress.NONE);
		}
	}

	private JsonObject descriptor() throws IOException {
		return JsonParser.parseString(Files.readString(parquet.resolve("datapackage.json"))).getAsJsonObject();
	}

	@Test
	void everyCellIsThatOfTheCsv() throws IOException {
		int cells = 0;
		for (JsonElement one : descriptor().getAsJsonArray("resources")) {
			JsonObject resource = one.getAsJsonObject();
			List<List<String>> expected = new ArrayList<>();
			try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv.resolve(resource.get("name").getAsString() + ".csv"))) {
				rows.forEach(row -> expected.add(row.getFields()));
			}
			List<List<String>> read = read(parquet.resolve(resource.get("path").getAsString()));
			assertEquals(expected, read, resource.get("name").getAsString());
			cells += read.size() * read.getFirst().size();
		}
		assertTrue(cells > 5000, cells + " cells");
	}

	@Test
	void theSameCorpusIsTheSameBytesAndReplacesItself() throws IOException {
		byte[] before = Files.readAllBytes(parquet.resolve("spans.parquet"));
		assertEquals(22, export("parquet", parquet).files().size());
		assertArrayEquals(before, Files.readAllBytes(parquet.resolve("spans.parquet")));
		assertEquals(22, parquet.toFile().list().length);
		export("csv", parquet);
		assertFalse(Files.exists(parquet.resolve("spans.parquet")), "one package replaces the other");
	}

	@Test
	void theDescriptorTellsOfTheseFiles() throws IOException {
		JsonObject spans = descriptor().getAsJsonArray("resources").asList().stream().map(JsonElement::getAsJsonObject).filter(one -> one.get("name").getAsString().equals("spans")).findFirst().orElseThrow();
		assertEquals("data-package", descriptor().get("profile").getAsString());
		assertEquals("spans.parquet", spans.get("path").getAsString());
		assertEquals(Files.size(parquet.resolve("spans.parquet")), spans.get("bytes").getAsLong());
		assertFalse(spans.has("dialect"));
	}

	/** Reads a file of our own: its cells as csv has them. */
	private static List<List<String>> read(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		assertEquals("PAR1PAR1", new String(bytes, 0, 4, StandardCharsets.US_ASCII) + new String(bytes, bytes.length - 4, 4, StandardCharsets.US_ASCII));
		all.position(bytes.length - 8 - all.getInt(bytes.length - 8));
		Map<Integer, Object> footer = struct(all);
		List<?> schema = (List<?>) footer.get(2);
		List<List<String>> rows = new ArrayList<>();
		rows.add(schema.stream().skip(1).map(one -> (String) field(one, 4)).toList());
		for (Object group : footer.get(4) instanceof List<?> groups ? groups : List.of()) {
			int count = ((Long) field(group, 3)).intValue();
			List<List<String>> columns = new ArrayList<>();
			for (Object chunk : (List<?>) field(group, 1)) {
				columns.add(column(all, field(chunk, 3), count));
			}
			for (int row = 0; row < count; row++) {
				int at = row;
				rows.add(columns.stream().map(column -> column.get(at)).toList());
			}
		}
		assertEquals(rows.size() - 1L, footer.get(3));
		return rows;
	}

	private static Object field(Object struct, int id) {
		return ((Map<?, ?>) struct).get(id);
	}

	private static List<String> column(ByteBuffer all, Object about, int count) {
		all.position(((Long) field(about, 9)).intValue());
		Map<Integer, Object> header = struct(all);
		assertEquals((long) count, field(header.get(5), 1));
		int levels = all.getInt();
		int end = all.position() + levels;
		assertEquals((count + 7) / 8, (int) varint(all) >> 1, "groups of eight");
		byte[] there = new byte[end - all.position()];
		all.get(there);
		int values = all.position();
		List<String> column = new ArrayList<>();
		int read = 0;
		for (int row = 0; row < count; row++) {
			if ((there[row / 8] >> row % 8 & 1) == 0) {
				column.add("");
				continue;
			}
			column.add(switch (((Long) field(about, 1)).intValue()) {
				case 0 -> String.valueOf((all.get(values + read / 8) >> read % 8 & 1) == 1);
				case 2 -> String.valueOf(all.getLong());
				case 5 -> String.valueOf(all.getDouble());
				default -> {
					byte[] text = new byte[all.getInt()];
					all.get(text);
					yield new String(text, StandardCharsets.UTF_8);
				}
			});
			read++;
		}
		return column;
	}

	private static long varint(ByteBuffer in) {
		long value = 0;
		for (int shift = 0;; shift += 7) {
			byte next = in.get();
			value |= (long) (next & 0x7F) << shift;
			if (next >= 0) {
				return value;
			}
		}
	}

	private static long zigzag(ByteBuffer in) {
		long value = varint(in);
		return value >>> 1 ^ -(value & 1);
	}

	private static Map<Integer, Object> struct(ByteBuffer in) {
		Map<Integer, Object> fields = new TreeMap<>();
		int id = 0;
		for (int head = in.get() & 0xFF; head != 0; head = in.get() & 0xFF) {
			id = head >> 4 == 0 ? (int) zigzag(in) : id + (head >> 4);
			fields.put(id, value(in, head & 15));
		}
		return fields;
	}

	private static Object value(ByteBuffer in, int type) {
		return switch (type) {
			case 5, 6 -> zigzag(in);
			case 8 -> {
				byte[] text = new byte[(int) varint(in)];
				in.get(text);
				yield new String(text, StandardCharsets.UTF_8);
			}
			case 9 -> {
				int head = in.get() & 0xFF;
				int size = head >> 4 == 15 ? (int) varint(in) : head >> 4;
				List<Object> all = new ArrayList<>();
				for (int i = 0; i < size; i++) {
					all.add(value(in, head & 15));
				}
				yield all;
			}
			case 12 -> struct(in);
			default -> throw new IllegalStateException("type " + type);
		};
	}
}
