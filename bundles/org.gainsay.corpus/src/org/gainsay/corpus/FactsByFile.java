// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;

/**
 * What builds found in each claims file, by its path relative to the folder, and what follows from it: who reads a text, and what is wrong
 * in texts and across files. Guarded by the session's lock.
 */
final class FactsByFile {

	private final SortedMap<String, FileFacts> facts = new TreeMap<>();
	/** The claims files that read a text, by the text's path: who tells of a changed file may tell of very many. */
	private final SortedMap<String, Set<String>> readers = new TreeMap<>();
	private final CrossFileChecks crossFileChecks = new CrossFileChecks();
	/** What is wrong in the texts that claims files read, by the claims file. */
	private final Map<String, List<Problem>> ofTexts = new TreeMap<>();

	/** All of them, as they are now and become. */
	SortedMap<String, FileFacts> all() {
		return Collections.unmodifiableSortedMap(facts);
	}

	/** The facts of a file; null if there are none. */
	FileFacts of(String path) {
		return facts.get(path);
	}

	/** What is wrong in the texts that a file reads. */
	List<Problem> inTexts(String path) {
		return ofTexts.getOrDefault(path, List.of());
	}

	/** Whether there are claims files whose paths begin so. */
	boolean haveBelow(String beginning) {
		SortedMap<String, FileFacts> from = facts.tailMap(beginning);
		return !from.isEmpty() && from.firstKey().startsWith(beginning);
	}

	/** The claims files that read a text file, or a text file below a folder. */
	Stream<String> readers(String path) {
		Stream<Set<String>> below = readers.tailMap(path + "/").entrySet().stream().takeWhile(entry -> entry.getKey().startsWith(path + "/")).map(Map.Entry::getValue);
		return Stream.concat(Stream.of(readers.getOrDefault(path, Set.of())), below).flatMap(Set::stream).distinct();
	}

	void clear() {
		facts.clear();
		readers.clear();
		ofTexts.clear();
		crossFileChecks.clear();
	}

	/** Takes out what was found in a file that has gone. */
	void remove(String path) {
		replace(path, null);
	}

	/**
	 * Takes in what was found in a file.
	 *
	 * @param inTexts what is wrong in the texts that it reads
	 */
	void put(String path, FileFacts one, List<Problem> inTexts) {
		replace(path, one);
		if (!inTexts.isEmpty()) {
			ofTexts.put(path, inTexts);
		}
	}

	private void replace(String path, FileFacts one) {
		FileFacts before = one == null ? facts.remove(path) : facts.put(path, one);
		if (before != null) {
			before.texts().forEach(text -> readers.computeIfPresent(text, (name, files) -> files.remove(path) && files.isEmpty() ? null : files));
		}
		ofTexts.remove(path);
		if (one != null) {
			one.texts().forEach(text -> readers.computeIfAbsent(text, name -> new TreeSet<>()).add(path));
		}
		crossFileChecks.replace(path, one);
	}

	/** What is wrong across files and in texts, each once. */
	Set<Problem> problems(CrossFileChecks.Reporter reporter) {
		Set<Problem> problems = new LinkedHashSet<>(crossFileChecks.problems(reporter));
		ofTexts.values().forEach(problems::addAll);
		return problems;
	}
}
