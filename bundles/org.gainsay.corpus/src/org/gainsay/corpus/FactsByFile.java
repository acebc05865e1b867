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

import org.gainsay.facts.FactsBytes;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.Sizes;

/**
 * What builds found in each claims file, by its path relative to the folder, and what follows from it: who reads a text, and what is wrong
 * in texts and across files. Guarded by the session's lock.
 */
final class FactsByFile {

	/** As in {@link org.gainsay.facts.Corpus}: to compare more takes longer than to make anew what somebody asks for. */
	private static final int MOST_COMPARED = 64;

	private final SortedMap<String, FileFacts> facts = new TreeMap<>();
	private Map<String, FileFacts> former = Map.of();
	/** The claims files that read a text, by the text's path: who tells of a changed file may tell of very many. */
	private final SortedMap<String, Set<String>> readers = new TreeMap<>();
	/** Null where it is not known yet, or what it would find is. */
	private CrossFileChecks crossFileChecks;
	/** What the checks across files found last, and how much there is; null where that is to be found anew. */
	private Across across;
	/** What is wrong in the texts that claims files read, by the claims file. */
	private final Map<String, List<Problem>> ofTexts = new TreeMap<>();

	/**
	 * What is wrong across the files, and how much there is in them.
	 *
	 * @param problems without those in texts
	 */
	record Across(List<Problem> problems, Sizes sizes) {
	}

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

	/** Makes room for what is found of all files anew. Of a small corpus what was found before is kept until {@link #forgetFormer}, to see what is the same. */
	void clear() {
		former = facts.size() <= MOST_COMPARED ? Map.copyOf(facts) : Map.of();
		facts.clear();
		readers.clear();
		ofTexts.clear();
		crossFileChecks = null;
		across = null;
	}

	/** Takes it in that all files have been put. */
	void forgetFormer() {
		former = Map.of();
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

	private void replace(String path, FileFacts now) {
		FileFacts before = facts.getOrDefault(path, former.get(path));
		FileFacts one = before == null || now == null ? now : withSetsOf(before, now);
		FileFacts there = one == null ? facts.remove(path) : facts.put(path, one);
		if (there != null) {
			there.texts().forEach(text -> readers.computeIfPresent(text, (name, files) -> without(files, path)));
		}
		ofTexts.remove(path);
		if (one != null) {
			one.texts().forEach(text -> readers.merge(text, Set.of(path), FactsByFile::both));
		}
		across = null;
		if (crossFileChecks != null) {
			crossFileChecks.replace(path, one == null ? null : CrossFileChecks.Part.of(one));
		}
	}

	/** A file that was read again with the very sets that it had, where these say the same: who looks at sets sees by the object that there is nothing new. */
	private static FileFacts withSetsOf(FileFacts before, FileFacts one) {
		return before.sets() == one.sets() || !before.sets().equals(one.sets()) ? one
				: new FileFacts(one.file(), one.stamp(), one.actors(), one.events(), one.claims(), one.categories(), one.articles(), before.sets(), one.correspondences(), one.references(), one.texts(), one.study(),
						one.problems());
	}

	/** Most texts have one reader, so it stands in a set that cannot grow. */
	private static Set<String> both(Set<String> readers, Set<String> more) {
		Set<String> all = readers instanceof TreeSet ? readers : new TreeSet<>(readers);
		all.addAll(more);
		return all;
	}

	private static Set<String> without(Set<String> readers, String path) {
		if (readers instanceof TreeSet) {
			readers.remove(path);
			return readers.isEmpty() ? null : readers;
		}
		return readers.contains(path) ? null : readers;
	}

	/** Takes it in that all files are those of which this was found, when all have been put. */
	void know(Across found) {
		across = found;
	}

	/** What is wrong across the files, and how much there is in them; null if something came or went since somebody asked for the {@link #problems}. */
	Across across() {
		return across;
	}

	/** Whether the checks across files have looked at all facts, so that a changed file costs no look at the others. */
	boolean areChecked() {
		return crossFileChecks != null;
	}

	/** All facts as they are now, by their paths, where the checks across files have not looked at them yet; else null. */
	Map<String, FileFacts> unchecked() {
		return areChecked() ? null : new TreeMap<>(facts);
	}

	/** Has checks across files look at some facts, on all processors. The session's lock is not needed for that, but to ask them. */
	CrossFileChecks checks(Map<String, FileFacts> some) {
		CrossFileChecks made = new CrossFileChecks(facts::get);
		List<FileFacts> all = List.copyOf(some.values());
		List<CrossFileChecks.Part> parts = all.parallelStream().map(one -> CrossFileChecks.Part.of(FactsBytes.aside(one))).toList();
		for (int i = 0; i < parts.size(); i++) {
			made.replace(all.get(i).file(), parts.get(i));
		}
		return made;
	}

	/**
	 * Takes in checks that were made while nobody waited, unless there are some, or most facts are others by now.
	 *
	 * @param of   of which facts they were made, as {@link #unchecked} gave them; may be null
	 * @param made by {@link #checks}
	 */
	void take(Map<String, FileFacts> of, CrossFileChecks made) {
		if (of == null || areChecked()) {
			return;
		}
		Set<String> changed = new TreeSet<>(of.keySet());
		changed.addAll(facts.keySet());
		changed.removeIf(path -> of.get(path) == facts.get(path));
		if (changed.size() <= MOST_COMPARED) {
			changed.forEach(path -> made.replace(path, facts.containsKey(path) ? CrossFileChecks.Part.of(facts.get(path)) : null));
			crossFileChecks = made;
		}
	}

	private Across across(CrossFileChecks.Reporter reporter) {
		if (across == null) {
			if (crossFileChecks == null) {
				crossFileChecks = checks(facts);
			}
			across = new Across(List.copyOf(crossFileChecks.problems(reporter)), crossFileChecks.sizes());
		}
		return across;
	}

	/** What is wrong across files and in texts, each once. */
	Set<Problem> problems(CrossFileChecks.Reporter reporter) {
		Set<Problem> problems = new LinkedHashSet<>(across(reporter).problems());
		ofTexts.values().forEach(problems::addAll);
		return problems;
	}
}
