// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.IOException;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/**
 * What a command answers: the JSON that the command line prints of it, with a null where something has no value. The protocol's own messages leave such keys out.
 *
 * @param json maps, lists, texts and numbers
 */
record Answer(Object json) {

	/** Writes it as it is. */
	static final class Written extends TypeAdapter<Answer> {
		private static final Gson WITH_NULLS = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

		@Override
		public void write(JsonWriter out, Answer answer) throws IOException {
			WITH_NULLS.toJson(answer.json, Object.class, out);
		}

		@Override
		public Answer read(JsonReader in) {
			throw new UnsupportedOperationException("Nobody sends one.");
		}
	}
}
