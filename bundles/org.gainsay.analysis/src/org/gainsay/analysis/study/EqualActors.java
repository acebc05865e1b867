// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.gainsay.facts.Corpus;
import org.gainsay.facts.StudyParts;

/** Actors that several coders declare under one name, each in files of their own: while they code they cannot know of each other, so it is settled when a round is closed. */
public final class EqualActors {

	private EqualActors() {
	}

	/** By the name of the actor the files that declare it, in their order. */
	public static SortedMap<String, List<String>> of(Corpus corpus) {
		return of(corpus, file -> true);
	}

	/**
	 * The same of some files.
	 *
	 * @param may whether a file is looked at, by its path relative to the corpus folder: one that is hidden from who reads is not
	 */
	public static SortedMap<String, List<String>> of(Corpus corpus, Predicate<String> may) {
		SortedMap<String, List<String>> found = new TreeMap<>();
		corpus.files().stream().filter(file -> StudyParts.coderOf(file.file()) != null && may.test(file.file())).forEach(file -> file.actors()
				.forEach(actor -> found.computeIfAbsent(actor.name(), name -> new ArrayList<>()).add(file.file())));
		found.values().removeIf(files -> files.stream().map(StudyParts::coderOf).filter(Objects::nonNull).distinct().count() < 2);
		return found;
	}

	/** A sentence that says which, and what to do. */
	public static String told(String name, List<String> files) {
		return "The actor \"" + name + "\" is declared in " + String.join(" and in ", files) + ". If they are one, keep one of them; if they are two, rename one.";
	}
}
