// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gainsay.text.ArticleText;
import org.gainsay.text.BoundedFile;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/** Reads objects in JSON as rows: their keys are the columns, those of inner objects with a point between, lists of words one below the other. */
final class JsonRows {

	private static final int HEAD = 64 << 10;
	private static final int MOST_DEPTH = 30;
	private static final int MOST_KEYS = 2000;
	/** So many objects of a list tell whether it is of articles. */
	private static final int SAMPLE = 20;
	/** Stands for the document itself among its lists. */
	private static final String WHOLE = "";

	/** Twice what a text may have, for what else is said of it. */
	private static final int MOST_OF_LINE = 2 * ArticleText.MOST_BYTES;
	private static final String TOO_DEEP = "It is JSON that is nested deeper than anybody's data is; nothing is read of it.";

	private JsonRows() {
	}

	/** Whether the first character that is no white space is one of some. */
	static boolean begins(byte[] bytes, String characters) {
		String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
		return !head.isEmpty() && characters.indexOf(head.charAt(0)) >= 0;
	}

	/** Whether each line is an object: the first ends where the line does. */
	static boolean isOfLines(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).stripLeading();
		int end = head.indexOf('\n');
		String first = (end < 0 ? head : head.substring(0, end)).strip();
		String next = end < 0 ? "" : head.substring(end).strip();
		return end < 0 && bytes.length > HEAD || first.endsWith("}") && next.startsWith("{");
	}

	/**
	 * Reads a document: the list of objects in it that are articles most likely, else the one object that it is.
	 *
	 * @throws IOException whose message says in a sentence what is wrong with it
	 */
	static void document(String text, TableReaders.Rows rows) throws IOException {
		if (hasLongerString(text)) {
			throw new RefusedException("It is JSON with a text larger than " + BoundedFile.mebibytes(MOST_OF_LINE) + " in it, as no article has; nothing is read of it.");
		}
		try {
			String path = path(text);
			try (JsonReader json = reader(text)) {
				if (path == null) {
					object(json, "the object", rows);
				} else {
					list(json, "", path, rows);
				}
			}
		} catch (MalformedJsonException | IllegalStateException | NumberFormatException | EOFException broken) {
			if (isTooDeep(broken)) {
				throw new RefusedException(TOO_DEEP);
			}
			throw new IOException("It is no JSON that can be read to its end: " + place(broken), broken);
		}
	}

	/** Where the list is, with / before each key; empty where the document is one, null where it is the object of one article. */
	private static String path(String text) throws IOException {
		Map<String, List<Map<String, String>>> samples = new LinkedHashMap<>();
		try (JsonReader json = reader(text)) {
			if (json.peek() == JsonToken.BEGIN_ARRAY) {
				return "";
			} else if (json.peek() != JsonToken.BEGIN_OBJECT) {
				throw new IOException("It is JSON without an object in it.");
			}
			look(json, "", new LinkedHashMap<>(), samples, 0);
		} catch (EOFException | MalformedJsonException brokenLater) {
			if (samples.isEmpty()) {
				throw brokenLater;
			}
		}
		String best = null;
		int most = 0;
		for (Map.Entry<String, List<Map<String, String>>> sample : samples.entrySet()) {
			Set<String> names = new LinkedHashSet<>();
			sample.getValue().forEach(row -> names.addAll(row.keySet()));
			Columns columns = Columns.of(List.copyOf(names), Map.of(), sample.getValue());
			if (columns.isOfArticles() && columns.known() > most) {
				most = columns.known();
				best = sample.getKey();
			}
		}
		return best == null || best.equals(WHOLE) ? null : best;
	}

	/** Looks at the beginnings of all lists of objects, and at the words of the document itself. */
	private static void look(JsonReader json, String path, Map<String, String> own, Map<String, List<Map<String, String>>> samples, int depth) throws IOException {
		if (depth == 0) {
			samples.put(WHOLE, List.of(own));
		}
		json.beginObject();
		while (json.hasNext()) {
			String key = json.nextName();
			String inner = path + "/" + key;
			if (json.peek() == JsonToken.BEGIN_OBJECT && depth < MOST_DEPTH) {
				look(json, inner, own, samples, depth + 1);
			} else if (json.peek() == JsonToken.BEGIN_ARRAY) {
				json.beginArray();
				while (json.hasNext()) {
					List<Map<String, String>> sample = samples.getOrDefault(inner, List.of());
					if (json.peek() == JsonToken.BEGIN_OBJECT && sample.size() < SAMPLE) {
						Map<String, String> row = new LinkedHashMap<>();
						value(json, "", row, 0);
						samples.computeIfAbsent(inner, none -> new ArrayList<>()).add(row);
					} else if (json.peek() == JsonToken.STRING && depth == 0) {
						put(own, key, json.nextString());
					} else {
						json.skipValue();
					}
				}
				json.endArray();
			} else if (depth == 0) {
				value(json, key, own, 1);
			} else {
				json.skipValue();
			}
		}
		json.endObject();
	}

	/** Goes to a list, and reads what is in it. */
	private static void list(JsonReader json, String at, String path, TableReaders.Rows rows) throws IOException {
		if (at.equals(path)) {
			json.beginArray();
			for (int number = 1; json.hasNext(); number++) {
				if (json.peek() == JsonToken.BEGIN_OBJECT) {
					object(json, "object " + number, rows);
				} else {
					json.skipValue();
					rows.notRead("object " + number, "It is no object.");
				}
			}
			json.endArray();
			return;
		}
		json.beginObject();
		while (json.hasNext()) {
			String inner = at + "/" + json.nextName();
			if ((path + "/").startsWith(inner + "/")) {
				list(json, inner, path, rows);
			} else {
				json.skipValue();
			}
		}
		json.endObject();
	}

	private static void object(JsonReader json, String where, TableReaders.Rows rows) throws IOException {
		Map<String, String> row = new LinkedHashMap<>();
		value(json, "", row, 0);
		rows.row(where, row);
	}

	/** Reads lines with an object each; one that is none does not keep the others from being read. */
	static void lines(String text, TableReaders.Rows rows) {
		int number = 0;
		for (int from = 0; from < text.length();) {
			int end = text.indexOf('\n', from);
			String line = text.substring(from, end < 0 ? text.length() : end).strip();
			from = end < 0 ? text.length() : end + 1;
			number++;
			if (line.isEmpty()) {
				continue;
			} else if (line.length() > MOST_OF_LINE) {
				rows.notRead("line " + number, "It is larger than " + BoundedFile.mebibytes(MOST_OF_LINE) + ", as no article is.");
				continue;
			}
			Map<String, String> row = new LinkedHashMap<>();
			String why = null;
			try (JsonReader json = reader(line)) {
				value(json, "", row, 0);
				why = json.peek() == JsonToken.END_DOCUMENT ? null : "There is more than one object in the line.";
			} catch (IOException | IllegalStateException | NumberFormatException broken) {
				why = isTooDeep(broken) ? TOO_DEEP : "It is no object in JSON: " + place(broken);
			}
			if (why != null) {
				rows.notRead("line " + number, why);
			} else if (row.isEmpty()) {
				rows.notRead("line " + number, "There is nothing in the object.");
			} else {
				rows.row("line " + number, row);
			}
		}
	}

	/** Thrown for what is JSON so far and is not read on. */
	static final class RefusedException extends IOException {
		private static final long serialVersionUID = 1L;

		RefusedException(String why) {
			super(why);
		}
	}

	/** Whether something between quotation marks is larger than a line may be: to parse it takes several times its size. */
	private static boolean hasLongerString(String text) {
		if (text.length() <= MOST_OF_LINE) {
			return false;
		}
		int mark = text.indexOf('"');
		while (mark >= 0) {
			int end = text.indexOf('"', mark + 1);
			while (end > 0 && isEscaped(text, end)) {
				end = text.indexOf('"', end + 1);
			}
			if ((end < 0 ? text.length() : end) - mark > MOST_OF_LINE) {
				return true;
			}
			mark = end < 0 ? -1 : text.indexOf('"', end + 1);
		}
		return false;
	}

	private static boolean isEscaped(String text, int at) {
		int slashes = 0;
		while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
			slashes++;
		}
		return slashes % 2 == 1;
	}

	private static boolean isTooDeep(Exception broken) {
		return broken.getMessage() != null && broken.getMessage().startsWith("Nesting limit");
	}

	private static JsonReader reader(String text) {
		return new JsonReader(new StringReader(text));
	}

	private static String place(Exception broken) {
		String message = String.valueOf(broken.getMessage());
		int at = message.indexOf("line ");
		int end = message.indexOf(" path");
		return at < 0 ? "it ends in the middle." : "it breaks at " + message.substring(at, end < at ? message.length() : end).split("\n")[0] + ".";
	}

	private static void value(JsonReader json, String key, Map<String, String> row, int depth) throws IOException {
		if (depth > MOST_DEPTH) {
			json.skipValue();
			return;
		}
		switch (json.peek()) {
			case BEGIN_OBJECT -> {
				json.beginObject();
				while (json.hasNext()) {
					String name = json.nextName();
					value(json, key.isEmpty() ? name : key + "." + name, row, depth + 1);
				}
				json.endObject();
			}
			case BEGIN_ARRAY -> {
				json.beginArray();
				while (json.hasNext()) {
					value(json, key, row, depth + 1);
				}
				json.endArray();
			}
			case NULL -> json.nextNull();
			case BOOLEAN -> put(row, key, String.valueOf(json.nextBoolean()));
			default -> put(row, key, json.nextString());
		}
	}

	private static void put(Map<String, String> row, String key, String value) {
		if (row.size() < MOST_KEYS || row.containsKey(key)) {
			row.merge(key, value, (before, more) -> before + "\n" + more);
		}
	}
}
