// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.gainsay.model.StanceKind;

/** Reads the words by which articles in a language attribute; the file says how it is written. */
final class Lexicon {

	private Lexicon() {
	}

	/**
	 * The entries of a file beside this class, in its order.
	 *
	 * @throws IllegalStateException with the line, where one is wrong
	 */
	static List<Entry> read(String file) {
		List<Entry> entries = new ArrayList<>();
		try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			String line = reader.readLine();
			for (int number = 1; line != null; number++, line = reader.readLine()) {
				if (!line.isBlank() && !line.startsWith("#")) {
					entries.add(entry(line, file + ":" + number));
				}
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
		return List.copyOf(entries);
	}

	private static Entry entry(String line, String where) {
		String[] parts = line.split("\\|", -1);
		if (parts.length != 4 || parts[3].isBlank()) {
			throw new IllegalStateException(where + ": a word, what follows, a stance and an example are to stand there");
		}
		String word = parts[0].strip();
		Entry.Kind kind = word.startsWith("be ") ? Entry.Kind.ADJECTIVE : word.startsWith("noun ") ? Entry.Kind.NOUN : word.startsWith("phrase ") ? Entry.Kind.PHRASE : Entry.Kind.VERB;
		String own = kind == Entry.Kind.VERB ? word : word.substring(word.indexOf(' ') + 1);
		int space = kind == Entry.Kind.PHRASE ? own.indexOf(' ') : -1;
		Map<String, Boolean> frames = new LinkedHashMap<>();
		for (String frame : parts[1].strip().split(" +")) {
			boolean weak = frame.endsWith("?");
			frames.put(weak ? frame.substring(0, frame.length() - 1) : frame, !weak);
		}
		String stance = parts[2].strip();
		StanceKind read = Entry.stance(stance.isEmpty() ? "asserts" : stance);
		if (read == null) {
			throw new IllegalStateException(where + ": there is no stance " + stance);
		}
		return new Entry(kind, space < 0 ? own : own.substring(0, space), space < 0 ? "" : own.substring(space + 1), frames, read, parts[3].strip());
	}
}
