// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.gainsay.text.NameForm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** What a client gave with a command. */
record Arguments(JsonObject json) {
	String text(String key) {
		return json.get(key) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
	}

	boolean has(String key) {
		return json.has(key) && !json.get(key).isJsonNull();
	}

	boolean flag(String key) {
		return json.get(key) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
	}

	String name(String key) {
		String text = text(key);
		return text == null || text.isBlank() ? null : NameForm.of(text.strip());
	}

	List<String> names(String key) {
		SortedSet<String> names = new TreeSet<>();
		if (json.get(key) instanceof JsonArray all) {
			for (JsonElement one : all) {
				names.add(NameForm.of(one.getAsString().strip()));
			}
		}
		return List.copyOf(names);
	}

	double number(String key, double usual) {
		return json.get(key) instanceof JsonPrimitive number && number.isNumber() ? number.getAsDouble() : usual;
	}

	/** One of several by its word. */
	<E> E word(String key, List<E> all, Function<E, String> words, E usual) {
		String text = text(key);
		return text == null ? usual : all.stream().filter(one -> words.apply(one).equals(text)).findFirst().orElseThrow(
				() -> new IllegalArgumentException("\"" + key + "\" takes no \"" + text + "\"; there are: " + String.join(", ", all.stream().map(words).toList()) + "."));
	}
}
