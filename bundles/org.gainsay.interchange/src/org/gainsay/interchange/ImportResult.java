// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.TextEdit;

/**
 * What an importer made of a source.
 *
 * @param edit      makes the article texts and claims files; changes none that is there
 * @param kept      how many things of each kind went along, by the source's word for the kind, in the order in which they came
 * @param notMapped what did not, in the order in which it came
 */
public record ImportResult(CorpusEdit edit, Map<String, Integer> kept, List<NotMapped> notMapped) {

	/**
	 * Things of a source that have no place in a corpus, or could not be read.
	 *
	 * @param kind  the source's word for them
	 * @param why   they were left, and where the first of them stands, in one sentence
	 * @param count how many
	 */
	public record NotMapped(String kind, String why, int count) {
	}

	/** What an importer gathers while it reads. */
	public static final class Draft {
		private final Map<String, FileEdits> files = new LinkedHashMap<>();
		private final Map<String, Integer> kept = new LinkedHashMap<>();
		private final Map<NotMapped, Integer> notMapped = new LinkedHashMap<>();

		/**
		 * Adds a file.
		 *
		 * @param name relative to the corpus folder, with / between its parts
		 * @param text all that is in it
		 * @throws IllegalArgumentException if the name leads out of the folder, or there is such a file already
		 */
		public void file(String name, String text) {
			if (!name.equals(RelativeName.of(name)) || files.putIfAbsent(name, new FileEdits(name, null, List.of(new TextEdit(0, 0, text)))) != null) {
				throw new IllegalArgumentException(name + " is no name for one more file of a corpus.");
			}
		}

		/** Whether there is a file of that name. */
		public boolean has(String name) {
			return files.containsKey(name);
		}

		/** Counts a thing that went along. */
		public void kept(String kind) {
			kept.merge(kind, 1, Integer::sum);
		}

		/** Counts a thing that did not go along; things of one kind with one reason are told together. */
		public void notMapped(String kind, String why) {
			notMapped.merge(new NotMapped(kind, why, 0), 1, Integer::sum);
		}

		/** @param label what was done, for an undo menu */
		public ImportResult result(String label) {
			List<NotMapped> left = new ArrayList<>();
			notMapped.forEach((one, count) -> left.add(new NotMapped(one.kind(), one.why(), count)));
			return new ImportResult(new CorpusEdit(label, List.copyOf(files.values())), Collections.unmodifiableMap(new LinkedHashMap<>(kept)), List.copyOf(left));
		}
	}
}
