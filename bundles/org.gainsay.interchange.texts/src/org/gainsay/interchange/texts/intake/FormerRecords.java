// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.google.gson.stream.JsonReader;

/** What the records of former imports into a corpus say: which raw files were read, and which texts were made of them. A record that cannot be read counts as none. */
final class FormerRecords {

	private final Set<String> imported = new HashSet<>();
	private final Set<String> formats = new HashSet<>();
	private final Set<String> texts = new HashSet<>();
	private Map<String, String> columns = Map.of();

	/** @param raw the folder of the raw files, which need not be there */
	FormerRecords(Path raw) throws IOException {
		if (!Files.isDirectory(raw)) {
			return;
		}
		List<Path> records;
		try (Stream<Path> all = Files.walk(raw)) {
			records = all.filter(file -> file.getFileName().toString().endsWith(RawRecord.ENDING) && Files.isRegularFile(file)).sorted().toList();
		} catch (UncheckedIOException unreadable) {
			throw unreadable.getCause();
		}
		for (Path record : records) {
			read(record);
		}
	}

	/**
	 * Whether a raw file was imported before.
	 *
	 * @param format the one that is wished for; null for any
	 */
	boolean has(String sha256, String format) {
		return format == null ? imported.contains(sha256) : formats.contains(sha256 + " " + format);
	}

	/** Whether a text was made by a former import that came to its end, relative to the corpus folder. */
	boolean made(String text) {
		return texts.contains(text);
	}

	/** Which columns held what in the table that was imported last with that said; empty for none. */
	Map<String, String> columns() {
		return columns;
	}

	private void read(Path record) {
		String sha256 = null;
		String format = null;
		Map<String, String> said = new HashMap<>();
		Set<String> made = new HashSet<>();
		try (Reader in = Files.newBufferedReader(record, StandardCharsets.UTF_8); JsonReader json = new JsonReader(in)) {
			json.beginObject();
			while (json.hasNext()) {
				switch (json.nextName()) {
					case "sha256" -> sha256 = json.nextString();
					case "format" -> format = json.nextString();
					case "columns" -> {
						json.beginObject();
						while (json.hasNext()) {
							said.put(json.nextName(), json.nextString());
						}
						json.endObject();
					}
					case "articles" -> articles(json, made);
					default -> json.skipValue();
				}
			}
			json.endObject();
		} catch (IOException | RuntimeException broken) {
			return;
		}
		imported.add(sha256);
		formats.add(sha256 + " " + format);
		texts.addAll(made);
		columns = said.isEmpty() ? columns : new TreeMap<>(said);
	}

	private static void articles(JsonReader json, Set<String> made) throws IOException {
		json.beginArray();
		while (json.hasNext()) {
			json.beginObject();
			while (json.hasNext()) {
				if (json.nextName().equals("text")) {
					made.add(json.nextString());
				} else {
					json.skipValue();
				}
			}
			json.endObject();
		}
		json.endArray();
	}
}
