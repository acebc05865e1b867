// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a command changes: made without looking at the screen, applied to all its files or to none, and undone in one step.
 *
 * @param label   what the undo menu calls it
 * @param files   each file once: claims files, the rejected pairs, and texts; some may come or go
 * @param results what to look at afterwards: the qualified names of the statements, or the names of the actors, claims or articles,
 *                that it makes or changes, as they will be after it; empty where there is nothing to look at
 */
public record CorpusEdit(String label, List<FileEdits> files, List<String> results) {

	/** One that leaves nothing in particular to look at. */
	public CorpusEdit(String label, List<FileEdits> files) {
		this(label, files, List.of());
	}

	/** Whether it changes nothing, because everything is as it was wished. */
	public boolean isEmpty() {
		return files.isEmpty();
	}

	/**
	 * Several edits of one moment as one. What more than one of them does, such as to declare the same actor, is done once.
	 *
	 * @throws StaleEditException       if they were made for different texts of a file
	 * @throws IllegalArgumentException if two would change the same words in different ways; {@link #compatible} leaves such out
	 */
	public static CorpusEdit together(String label, List<CorpusEdit> edits) {
		Map<String, FileEdits> files = new LinkedHashMap<>();
		for (CorpusEdit edit : edits) {
			edit.files().forEach(file -> files.merge(file.file(), file, CorpusEdit::together));
		}
		return new CorpusEdit(label, List.copyOf(files.values()), edits.stream().flatMap(edit -> edit.results().stream()).distinct().toList());
	}

	/** Of several edits of one moment those that go together, in their order: none that would change the same words as one before it in another way. */
	public static List<CorpusEdit> compatible(List<CorpusEdit> edits) {
		List<CorpusEdit> fitting = new ArrayList<>();
		Map<String, List<TextEdit>> taken = new HashMap<>();
		Set<String> gone = new HashSet<>();
		for (CorpusEdit edit : edits) {
			boolean clashes = edit.files().stream().anyMatch(file -> file.removes() ? taken.containsKey(file.file()) : gone.contains(file.file()) || file.edits().stream()
					.anyMatch(one -> taken.getOrDefault(file.file(), List.of()).stream().anyMatch(other -> !other.equals(one) && overlap(other, one))));
			if (!clashes) {
				fitting.add(edit);
				edit.files().stream().filter(FileEdits::removes).forEach(file -> gone.add(file.file()));
				edit.files().forEach(file -> taken.computeIfAbsent(file.file(), name -> new ArrayList<>()).addAll(file.edits()));
			}
		}
		return List.copyOf(fitting);
	}

	private static FileEdits together(FileEdits before, FileEdits more) {
		if (!Objects.equals(before.stamp(), more.stamp())) {
			throw new StaleEditException(before.file());
		}
		if (before.removes() && more.removes()) {
			return before;
		} else if (before.removes() || more.removes()) {
			throw new IllegalArgumentException("One change takes " + before.file() + " away and another changes it; make one after the other.");
		}
		List<TextEdit> all = new ArrayList<>(before.edits());
		for (TextEdit edit : more.edits()) {
			if (all.contains(edit)) {
				continue;
			}
			if (all.stream().anyMatch(one -> overlap(one, edit))) {
				throw new IllegalArgumentException("Two changes concern the same words of " + before.file() + "; make one after the other.");
			}
			all.add(edit);
		}
		return new FileEdits(before.file(), before.stamp(), all);
	}

	private static boolean overlap(TextEdit one, TextEdit other) {
		return one.offset() < other.offset() + other.length() && other.offset() < one.offset() + one.length();
	}
}
