// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.csv;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.gainsay.interchange.Delivery;
import org.gainsay.interchange.ExportOptions;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;

/** The {@code datapackage.json} of an export: the Frictionless Data Package 1.0 that says what the files and columns are. */
public final class Descriptor {

	/** What the descriptor is called. */
	public static final String FILE = "datapackage.json";
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
	/** By this property a former export is known; other programs pass it over. */
	static final String OURS = "gainsay";
	/** How the specification writes which hash it is. */
	static final String HASH = "sha256:";

	private Descriptor() {
	}

	/**
	 * Writes the descriptor. The tables must be complete: it has the hash of each, so that a reader can tell whether what lies
	 * beside it is what it tells of.
	 *
	 * @param title what the corpus is called
	 */
	static void write(Delivery delivery, String title, ExportOptions options) throws IOException {
		JsonObject descriptor = new JsonObject();
		descriptor.addProperty("profile", "tabular-data-package");
		descriptor.addProperty("name", slug(title));
		descriptor.addProperty("title", title);
		descriptor.addProperty("description", "Who said what in which article: an export of a Gainsay corpus. "
				+ "Offsets count Unicode code points of the article texts, from 0.");
		JsonObject ours = new JsonObject();
		ours.addProperty("format", 1);
		ours.addProperty("set", options.set() == null ? "" : options.set());
		ours.addProperty("spreadsheet", options.values().isOn(CsvExporter.SPREADSHEET));
		descriptor.add(OURS, ours);
		JsonArray resources = new JsonArray();
		delivery.findHashes(Tables.ALL.stream().map(Table::file).toList());
		for (Table table : Tables.ALL) {
			JsonObject resource = resource(table);
			resource.addProperty("bytes", delivery.bytes(table.file()));
			resource.addProperty("hash", HASH + delivery.sha256(table.file()));
			resource.add("schema", schema(table));
			resources.add(resource);
		}
		descriptor.add("resources", resources);
		Files.writeString(delivery.file(), JSON.toJson(descriptor) + "\n", StandardCharsets.UTF_8);
	}

	/**
	 * The files of the export that a descriptor in a folder tells of, if this class wrote it. One that this version does not write
	 * and that is not any more what the descriptor tells of is not among them: somebody has worked on it.
	 *
	 * @return null if there is no such descriptor
	 */
	public static List<String> filesIn(Path folder) throws IOException {
		Path file = folder.resolve(FILE);
		if (!Files.isRegularFile(file)) {
			return null;
		}
		try {
			JsonObject descriptor = JSON.<JsonObject>fromJson(Files.readString(file, StandardCharsets.UTF_8), JsonObject.class);
			if (descriptor == null || !descriptor.has(OURS)) {
				return null;
			}
			List<String> files = new ArrayList<>(List.of(FILE));
			if (descriptor.get("resources") instanceof JsonArray resources) {
				for (JsonElement one : resources) {
					if (one instanceof JsonObject resource && resource.get("path") instanceof JsonPrimitive path
							&& isAsToldOf(folder.resolve(path.getAsString()), resource.get("hash"))) {
						files.add(path.getAsString());
					}
				}
			}
			return files;
		} catch (JsonParseException | CharacterCodingException | InvalidPathException other) {
			return null;
		}
	}

	/** Former versions told no hashes. */
	private static boolean isAsToldOf(Path file, JsonElement hash) throws IOException {
		return Tables.ALL.stream().anyMatch(table -> file.endsWith(table.file())) || Files.isRegularFile(file) && (!(hash instanceof JsonPrimitive told) || told.getAsString().equals(HASH + Delivery.hash(file)));
	}

	private static JsonObject resource(Table table) {
		JsonObject resource = new JsonObject();
		resource.addProperty("profile", "tabular-data-resource");
		resource.addProperty("name", table.name());
		resource.addProperty("path", table.file());
		resource.addProperty("description", table.description());
		resource.addProperty("format", "csv");
		resource.addProperty("mediatype", "text/csv");
		resource.addProperty("encoding", "utf-8");
		resource.add("dialect", dialect());
		return resource;
	}

	/** These are the defaults, but there are readers that guess where nothing is said, and take an apostrophe for a quote. */
	private static JsonObject dialect() {
		JsonObject dialect = new JsonObject();
		dialect.addProperty("delimiter", ",");
		dialect.addProperty("lineTerminator", "\r\n");
		dialect.addProperty("quoteChar", "\"");
		dialect.addProperty("doubleQuote", true);
		dialect.addProperty("header", true);
		return dialect;
	}

	private static JsonObject schema(Table table) {
		JsonObject schema = new JsonObject();
		JsonArray fields = new JsonArray();
		table.columns().forEach(column -> fields.add(field(column)));
		schema.add("fields", fields);
		schema.add("missingValues", strings(List.of("")));
		if (!table.primaryKey().isEmpty()) {
			schema.add("primaryKey", strings(table.primaryKey()));
		}
		if (!table.foreignKeys().isEmpty()) {
			JsonArray keys = new JsonArray();
			table.foreignKeys().forEach(key -> keys.add(foreignKey(key)));
			schema.add("foreignKeys", keys);
		}
		return schema;
	}

	private static JsonObject field(Table.Column column) {
		JsonObject field = new JsonObject();
		field.addProperty("name", column.name());
		field.addProperty("type", column.type().word());
		field.addProperty("description", column.description());
		JsonObject constraints = new JsonObject();
		if (column.required()) {
			constraints.addProperty("required", true);
		}
		if (!column.values().isEmpty()) {
			constraints.add("enum", strings(column.values()));
		}
		if (!constraints.isEmpty()) {
			field.add("constraints", constraints);
		}
		return field;
	}

	private static JsonObject foreignKey(Table.ForeignKey key) {
		JsonObject reference = new JsonObject();
		reference.addProperty("resource", key.table());
		reference.add("fields", names(key.referred()));
		JsonObject foreignKey = new JsonObject();
		foreignKey.add("fields", names(key.columns()));
		foreignKey.add("reference", reference);
		return foreignKey;
	}

	private static JsonElement names(List<String> names) {
		return names.size() == 1 ? new JsonPrimitive(names.getFirst()) : strings(names);
	}

	private static JsonArray strings(List<String> values) {
		JsonArray array = new JsonArray();
		values.forEach(array::add);
		return array;
	}

	/** A name as the specification allows it: lower-case letters, digits, dots, underscores and hyphens. */
	static String slug(String title) {
		String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-")
				.replaceAll("^-+|-+$", "");
		return plain.isEmpty() ? "corpus" : plain;
	}
}
