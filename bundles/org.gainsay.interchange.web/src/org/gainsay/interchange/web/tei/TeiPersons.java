// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;

/**
 * Who is meant in texts that are not ours. An id is one of its file: the same in two files are two actors, unless both files call them by one name; who is
 * declared in one file, as in a list of persons, may be meant in another.
 */
final class TeiPersons {

	/** Who an id of a file is; without a file that of a name that stands in place of an id. */
	private record Key(Path file, String id) {
	}

	private record Named(ActorKind kind, String name) {
	}

	private final CorpusDraft draft;
	private final Map<Key, Named> named = new HashMap<>();
	private final Map<Key, Actor> unnamed = new HashMap<>();

	TeiPersons(CorpusDraft draft) {
		this.draft = draft;
	}

	/** Takes what an id of a file is called; the first name counts, and an empty one does not. */
	void name(Path file, String id, ActorKind kind, String name) {
		if (!name.isEmpty()) {
			named.putIfAbsent(new Key(normal(file), id), new Named(kind, name));
		}
	}

	/** @param pointer an id of the file behind a {@code #}, one of another file, relative to this one, or a name; not blank, and with something behind the {@code #} */
	Actor actor(Path file, String pointer) {
		int hash = pointer.indexOf('#');
		Path there = file;
		try {
			there = hash <= 0 ? file : file.resolveSibling(pointer.substring(0, hash));
		} catch (InvalidPathException address) {
			// so it is none of the files
		}
		String id = pointer.substring(hash + 1);
		Key key = new Key(normal(there), id);
		Named known = named.get(key);
		if (known != null) {
			return draft.actor(known.kind(), known.name());
		}
		return hash == 0 ? unnamed.computeIfAbsent(key, none -> draft.newActor(ActorKind.PERSON, null, id)) : draft.actor(ActorKind.PERSON, pointer);
	}

	private static Path normal(Path file) {
		return file.toAbsolutePath().normalize();
	}
}
