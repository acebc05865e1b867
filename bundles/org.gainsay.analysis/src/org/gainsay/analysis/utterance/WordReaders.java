// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.utterance;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import org.gainsay.text.Span;

/** Readers of words with the names of one state of the actors: each is lent to one thread at a time, and knows the words that it has read before. */
final class WordReaders {

	private final ActorNames names;
	/** Those that are free, by the tag of the language. */
	private final Map<String, Queue<WordReader>> free = new ConcurrentHashMap<>();

	WordReaders(ActorNames names) {
		this.names = names;
	}

	ActorNames names() {
		return names;
	}

	/**
	 * Lends a reader.
	 *
	 * @param tag of the language of the texts; null for none
	 */
	<T> T with(String tag, Function<WordReader, T> work) {
		Queue<WordReader> some = free.computeIfAbsent(String.valueOf(tag), name -> new ConcurrentLinkedQueue<>());
		WordReader taken = some.poll();
		WordReader reader = taken != null ? taken : new WordReader(tag, names);
		T made = work.apply(reader);
		some.add(reader);
		return made;
	}

	/** The words of pieces of a text, in their order. */
	List<Word> read(String tag, String text, List<Span> spans) {
		return with(tag, reader -> reader.read(text, spans));
	}
}
