// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.xtext.build.IndexState;
import org.eclipse.xtext.build.Source2GeneratedMapping;

/**
 * What names the files of a session declare. Where all of it is remembered it is not read before somebody asks, or has time before that. Guarded by the
 * session's lock.
 */
final class NamesIndex {

	/** Null where all is to be built anew, or where all was remembered and nobody asked yet. */
	private IndexState state;
	/** Makes what all files declare and use of what is remembered, where nothing had to be read of them but that they are the same; else null. */
	private Supplier<List<FileNames>> recalled;

	/** One without names. */
	static IndexState empty() {
		return new IndexState(new CorpusIndex(), new Source2GeneratedMapping());
	}

	/** Whether there was a build. */
	boolean isKnown() {
		return isRead() || isRecalled();
	}

	/** Whether the names are there, so that nobody who asks for them has to wait. */
	boolean isRead() {
		return state != null;
	}

	/** Whether all is remembered and was not read yet. */
	boolean isRecalled() {
		return recalled != null;
	}

	/** The names, made of what is remembered where that was enough for a build; null where all is to be built anew. */
	IndexState state() {
		if (state == null && recalled != null) {
			IndexState made = empty();
			recalled.get().forEach(one -> made.getResourceDescriptions().addDescription(one.getURI(), one));
			state = made;
			recalled = null;
		}
		return state;
	}

	/** Takes the names out for a build; if that does not come to its end, the next one begins anew. */
	IndexState take() {
		IndexState taken = state();
		state = null;
		return taken;
	}

	void set(IndexState built) {
		state = built;
	}

	/** @param names makes what all files declare of what is remembered; any thread may call it */
	void recall(Supplier<List<FileNames>> names) {
		recalled = names;
	}

	/** What makes the names of what is remembered, for who reads them while nobody waits; null where there is nothing to be read. */
	Supplier<List<FileNames>> unread() {
		return recalled;
	}

	/**
	 * Takes in names that were read while nobody waited, unless there are others by now.
	 *
	 * @param by as {@link #unread} gave it; may be null
	 */
	void read(Supplier<List<FileNames>> by, List<FileNames> names) {
		if (by != null && recalled == by) {
			recalled = () -> names;
			state();
		}
	}

	void forget() {
		state = null;
		recalled = null;
	}
}
