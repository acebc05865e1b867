// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Checks a table against what its descriptor promises, as a validator of Frictionless Data does. */
final class TableCheck {

	private final Path folder;
	private final JsonObject descriptor;
	private final JsonObject resource;
	private final List<String> wrong = new ArrayList<>();

	TableCheck(Path folder, JsonObject descriptor, JsonObject resource) {
		this.folder = folder;
		this.descriptor = descriptor;
		this.resource = resource;
	}

	/** What is wrong; empty if nothing is. */
	List<String> check() throws IOException {
		List<NamedCsvRecord> rows = rows(resource);
		JsonObject schema = resource.getAsJsonObject("schema");
		List<String> names = schema.getAsJsonArray("fields").asList().stream().map(field -> field.getAsJsonObject().get("name").getAsString()).toList();
		for (NamedCsvRecord row : rows) {
			if (!row.getHeader().equals(names)) {
				wrong.add(name(resource) + " has columns " + row.getHeader());
			}
			schema.getAsJsonArray("fields").forEach(field -> value(field.getAsJsonObject(), row));
		}
		if (schema.has("primaryKey")) {
			Set<List<String>> keys = new HashSet<>();
			rows.stream().map(row -> values(row, schema.get("primaryKey"))).filter(key -> !keys.add(key)).forEach(key -> wrong.add("twice: " + key));
		}
		if (schema.has("foreignKeys")) {
			for (JsonElement key : schema.getAsJsonArray("foreignKeys")) {
				foreignKey(key.getAsJsonObject(), rows);
			}
		}
		return wrong;
	}

	private void value(JsonObject field, NamedCsvRecord row) {
		String value = row.getField(field.get("name").getAsString());
		JsonObject constraints = field.has("constraints") ? field.getAsJsonObject("constraints") : new JsonObject();
		boolean right = value.isEmpty() ? !constraints.has("required") : switch (field.get("type").getAsString()) {
			case "integer" -> value.matches("-?\\d+");
			case "number" -> value.matches("-?\\d+(\\.\\d+)?");
			case "boolean" -> value.matches("true|false");
			case "array" -> JsonParser.parseString(value).isJsonArray();
			case "string" -> !constraints.has("enum")
					|| constraints.getAsJsonArray("enum").asList().stream().anyMatch(allowed -> allowed.getAsString().equals(value));
			default -> false;
		};
		if (!right) {
			wrong.add(name(resource) + "." + field.get("name").getAsString() + " is '" + value + "'");
		}
	}

	private void foreignKey(JsonObject key, List<NamedCsvRecord> rows) throws IOException {
		JsonObject reference = key.getAsJsonObject("reference");
		String table = reference.get("resource").getAsString();
		Set<List<String>> there = new HashSet<>();
		for (JsonElement other : descriptor.getAsJsonArray("resources")) {
			if (name(other.getAsJsonObject()).equals(table.isEmpty() ? name(resource) : table)) {
				rows(other.getAsJsonObject()).forEach(row -> there.add(values(row, reference.get("fields"))));
			}
		}
		rows.stream().map(row -> values(row, key.get("fields"))).filter(value -> !value.stream().allMatch(String::isEmpty))
				.filter(value -> !there.contains(value)).forEach(value -> wrong.add(name(resource) + " refers to " + table + " " + value));
	}

	private static List<String> values(NamedCsvRecord row, JsonElement names) {
		return names.isJsonArray() ? names.getAsJsonArray().asList().stream().map(name -> row.getField(name.getAsString())).toList()
				: List.of(row.getField(names.getAsString()));
	}

	private List<NamedCsvRecord> rows(JsonObject resource) throws IOException {
		return Corpora.rows(folder.resolve(resource.get("path").getAsString()));
	}

	private static String name(JsonObject resource) {
		return resource.get("name").getAsString();
	}
}
