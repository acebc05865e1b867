// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations.quotes;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/**
 * A document of the corpus of German quotes.
 *
 * @param name   of the document; null where it does not say
 * @param text   all of it
 * @param quotes in their order
 */
record QuoteDocument(String name, String text, List<Quoted> quotes) {

	static final String QUOTE = "quote";
	static final String SPEAKER = "speaker";
	static final String CUE = "cue";
	static final String FRAME = "frame";
	static final String ADDRESSEE = "addressee";
	/** The parts of a quote. */
	static final List<String> PARTS = List.of(QUOTE, SPEAKER, CUE, FRAME, ADDRESSEE);

	private static final String TEXT = "originalText";
	private static final String ANNOTATIONS = "annotations";

	/**
	 * An interval of the text as the file has it, in a unit that is yet to be found.
	 *
	 * @param start first
	 * @param end   behind the last
	 */
	record Interval(int start, int end) {
	}

	/**
	 * Words of a quote.
	 *
	 * @param text as the file repeats them
	 */
	record Words(List<Interval> spans, String text) {
	}

	/**
	 * A quote.
	 *
	 * @param id     of the document's own; -1 where it has none
	 * @param type   Direct, Indirect and so on; null where it does not say
	 * @param medium Speech, Writing and so on; null where it does not say
	 * @param nested whether it says that it is one in another
	 * @param parts  by their names; one that is not there has no spans
	 */
	record Quoted(int id, String type, String medium, boolean nested, Map<String, Words> parts) {

		Words part(String name) {
			return parts.getOrDefault(name, new Words(List.of(), ""));
		}
	}

	/** Whether a text begins as such a document, as far as it goes. */
	static boolean is(String head) {
		Set<String> seen = new HashSet<>();
		try (JsonReader json = new JsonReader(new StringReader(head))) {
			json.beginObject();
			while (json.hasNext() && seen.size() < 2) {
				String key = json.nextName();
				if (key.equals(TEXT) && json.peek() == JsonToken.STRING) {
					json.skipValue();
					seen.add(key);
				} else if (key.equals(ANNOTATIONS) && json.peek() == JsonToken.BEGIN_ARRAY) {
					json.skipValue();
					seen.add(key);
				} else {
					json.skipValue();
				}
			}
		} catch (IOException | IllegalStateException none) {
			return false;
		}
		return seen.size() == 2;
	}

	/**
	 * Reads a document.
	 *
	 * @throws IOException with a sentence without its full stop, if it is none
	 */
	static QuoteDocument of(String file) throws IOException {
		String name = null;
		String text = null;
		List<Quoted> quotes = null;
		try (JsonReader json = new JsonReader(new StringReader(file))) {
			json.beginObject();
			while (json.hasNext()) {
				switch (json.nextName()) {
					case "documentName" -> name = string(json);
					case TEXT -> text = string(json);
					case ANNOTATIONS -> quotes = quotes(json);
					default -> json.skipValue();
				}
			}
			json.endObject();
		} catch (MalformedJsonException | IllegalStateException | NumberFormatException broken) {
			throw new IOException("It is no JSON of the form of the corpus (" + broken.getMessage().lines().findFirst().orElse("") + ")", broken);
		} catch (EOFException cut) {
			throw new IOException("It ends in the middle: get it again", cut);
		}
		if (text == null || quotes == null) {
			throw new IOException("It has no " + (text == null ? TEXT : ANNOTATIONS));
		}
		return new QuoteDocument(name, text, quotes);
	}

	private static String string(JsonReader json) throws IOException {
		if (json.peek() == JsonToken.NULL) {
			json.nextNull();
			return null;
		}
		return json.nextString();
	}

	private static List<Quoted> quotes(JsonReader json) throws IOException {
		List<Quoted> quotes = new ArrayList<>();
		json.beginArray();
		while (json.hasNext()) {
			int id = -1;
			String type = null;
			String medium = null;
			boolean nested = false;
			Map<String, Words> parts = new LinkedHashMap<>();
			json.beginObject();
			while (json.hasNext()) {
				String key = json.nextName();
				switch (key) {
					case "id" -> id = json.nextInt();
					case "type" -> type = string(json);
					case "medium" -> medium = string(json);
					case "isNested" -> nested = json.nextBoolean();
					case QUOTE, SPEAKER, CUE, FRAME, ADDRESSEE -> parts.put(key, words(json));
					default -> json.skipValue();
				}
			}
			json.endObject();
			quotes.add(new Quoted(id, type, medium, nested, parts));
		}
		json.endArray();
		return quotes;
	}

	private static Words words(JsonReader json) throws IOException {
		List<Interval> spans = new ArrayList<>();
		String text = "";
		if (json.peek() == JsonToken.NULL) {
			json.nextNull();
			return new Words(spans, text);
		}
		json.beginObject();
		while (json.hasNext()) {
			switch (json.nextName()) {
				case "spans" -> {
					json.beginArray();
					while (json.hasNext()) {
						spans.add(interval(json));
					}
					json.endArray();
				}
				case "text" -> text = String.valueOf(string(json));
				default -> json.skipValue();
			}
		}
		json.endObject();
		return new Words(spans, text);
	}

	private static Interval interval(JsonReader json) throws IOException {
		int start = -1;
		int end = -1;
		json.beginObject();
		while (json.hasNext()) {
			switch (json.nextName()) {
				case "charBegin" -> start = json.nextInt();
				case "charEnd" -> end = json.nextInt();
				default -> json.skipValue();
			}
		}
		json.endObject();
		return new Interval(start, end);
	}
}
