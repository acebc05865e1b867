// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.Corpus;
import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/**
 * The file that tells of an export of many files, so that the next one knows which are its own: {@code gainsay-export.json}, with
 * the format and the names. It comes last.
 */
public final class FileList {

	/** What it is called. */
	public static final String NAME = "gainsay-export.json";
	/** No list that we wrote has a longer name in it. */
	private static final int LONGEST = 4096;

	private final String format;
	private final List<String> names = new ArrayList<>();

	/** @param format the id of the format */
	public FileList(String format) {
		this.format = format;
	}

	/** A delivery into a folder that is empty or holds a former export in this format. */
	public Delivery into(Path out, Corpus corpus, ExportOptions options) throws IOException {
		return Delivery.intoFolder(out, NAME, this::former, corpus, options.force());
	}

	/** Where to write a file, which goes onto the list. */
	public Path file(Delivery delivery, String name) throws IOException {
		names.add(name);
		return delivery.file(name);
	}

	/** Writes the list, when all else is written. */
	public void write(Delivery delivery) throws IOException {
		try (Writer to = Files.newBufferedWriter(delivery.file(), StandardCharsets.UTF_8); JsonWriter json = new JsonWriter(to)) {
			json.setIndent(" ");
			json.beginObject().name("gainsay").value("export").name("format").value(format).name("files").beginArray();
			for (String name : names) {
				json.value(name);
			}
			json.endArray().endObject();
		}
	}

	private List<String> former(Path folder) {
		Path list = folder.resolve(NAME);
		if (!Files.isRegularFile(list)) {
			return null;
		}
		List<String> found = new ArrayList<>(List.of(NAME));
		boolean ours = false;
		try (Reader from = Files.newBufferedReader(list, StandardCharsets.UTF_8); JsonReader json = new JsonReader(from)) {
			json.beginObject();
			while (json.hasNext()) {
				switch (json.nextName()) {
					case "format" -> ours = format.equals(json.nextString());
					case "files" -> {
						json.beginArray();
						while (json.hasNext()) {
							String name = json.nextString();
							if (name.length() <= LONGEST) {
								found.add(name);
							}
						}
						json.endArray();
					}
					default -> json.skipValue();
				}
			}
		} catch (IOException | IllegalStateException notOurs) {
			return null;
		}
		return ours ? found : null;
	}
}
