// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.TextEdit;

/**
 * What an importer made of a source.
 *
 * @param edit      makes the article texts and claims files; changes none that is there
 * @param kept      how many things of each kind went along, by the source's word for the kind, in the order in which they came
 * @param notMapped what did not, in the order in which it came
 * @param sources   files that keep what has no place in a corpus under its own name; they are no part of the corpus
 */
public record ImportResult(CorpusEdit edit, Map<String, Integer> kept, List<NotMapped> notMapped, List<SourceFile> sources) {

	/** The folder of a corpus in which source files are kept: below that of the raw files, of which nothing is read. */
	public static final String SOURCES = "raw/source/";

	/** One that keeps no source files. */
	public ImportResult(CorpusEdit edit, Map<String, Integer> kept, List<NotMapped> notMapped) {
		this(edit, kept, notMapped, List.of());
	}

	/**
	 * A file that is kept beside the corpus.
	 *
	 * @param name    relative to {@link #SOURCES}, with / between its parts
	 * @param content writes what is in it, when it is written
	 */
	public record SourceFile(String name, Content content) {
	}

	/** What is in a file; it may be asked for long after the source was read. */
	public interface Content {
		/** @param to neither flushed nor closed */
		void writeTo(OutputStream to) throws IOException;
	}

	/**
	 * Things of a source that have no place in a corpus, or could not be read.
	 *
	 * @param kind  the source's word for them
	 * @param why   they were left, in one sentence; where the first of them stands, too, if there are no places
	 * @param count how many
	 * @param where the places or names of them that are known, each once, in the order in which they came
	 */
	public record NotMapped(String kind, String why, int count, List<String> where) {

		/** Things of which no single one is named. */
		public NotMapped(String kind, String why, int count) {
			this(kind, why, count, List.of());
		}
	}

	/** What an importer gathers while it reads. */
	public static final class Draft {
		private final Map<String, FileEdits> files = new LinkedHashMap<>();
		private final Map<String, Integer> kept = new LinkedHashMap<>();
		private final Map<NotMapped, List<String>> notMapped = new LinkedHashMap<>();
		private final Map<String, SourceFile> sources = new LinkedHashMap<>();

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

		/**
		 * Keeps something that has no place in a corpus, as a file beside it.
		 *
		 * @param name    relative to {@link ImportResult#SOURCES}, with / between its parts: its own name in the source
		 * @param content what is in it
		 * @throws IllegalArgumentException if the name leads out of the folder, or there is such a file already
		 */
		public void source(String name, Content content) {
			if (!name.equals(RelativeName.of(name)) || sources.putIfAbsent(name, new SourceFile(name, content)) != null) {
				throw new IllegalArgumentException(name + " is no name for one more source file.");
			}
		}

		/** The same for what is in memory, which need be no text. */
		public void source(String name, byte[] content) {
			source(name, to -> to.write(content));
		}

		/** The same for a text, in UTF-8. */
		public void source(String name, String text) {
			source(name, text.getBytes(StandardCharsets.UTF_8));
		}

		/** Counts a thing that went along. */
		public void kept(String kind) {
			kept.merge(kind, 1, Integer::sum);
		}

		/** Counts some things that went along. */
		public void kept(String kind, int count) {
			if (count > 0) {
				kept.merge(kind, count, Integer::sum);
			}
		}

		/** Counts a thing that did not go along; things of one kind with one reason are told together. */
		public void notMapped(String kind, String why) {
			notMapped(kind, why, null);
		}

		/**
		 * The same for a thing that can be named.
		 *
		 * @param why   in one sentence that is the same for all that are alike
		 * @param where its name, or the place where it stands; null for none
		 */
		public void notMapped(String kind, String why, String where) {
			notMapped.computeIfAbsent(new NotMapped(kind, why, 0), one -> new ArrayList<>()).add(where);
		}

		/** Counts what another draft has told of things that did not go along, behind what this one has. */
		public void tell(Draft other) {
			other.notMapped.forEach((what, where) -> notMapped.computeIfAbsent(what, one -> new ArrayList<>()).addAll(where));
		}

		/** @param label what was done, for an undo menu */
		public ImportResult result(String label) {
			List<NotMapped> left = new ArrayList<>();
			notMapped.forEach((one, where) -> left.add(new NotMapped(one.kind(), one.why(), where.size(), where.stream().filter(Objects::nonNull).distinct().toList())));
			return new ImportResult(new CorpusEdit(label, List.copyOf(files.values())), Collections.unmodifiableMap(new LinkedHashMap<>(kept)), List.copyOf(left), List.copyOf(sources.values()));
		}
	}
}
