// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;

/**
 * In which files a name is declared or used: of all files as they once were, and of those that changed since. The first is kept from build
 * to build, as long as few files change; so neither a build nor a question goes over all files.
 */
final class Mentions {

	/** So many changed files are looked at for each question; with more, all files are read in anew. */
	private static final int MOST_CHANGED = 64;

	private record Name(ReferenceFacts.Kind kind, String name) {
	}

	/** Made at the first question. */
	private static final class All {
		private final SortedMap<String, FileFacts> files;
		private @Nullable Map<Name, List<String>> paths;

		All(SortedMap<String, FileFacts> files) {
			this.files = files;
		}

		synchronized List<String> of(Name name) {
			Map<Name, List<String>> made = paths;
			if (made == null) {
				made = new HashMap<>();
				for (FileFacts file : files.values()) {
					for (Name one : names(FactsBytes.aside(file))) {
						made.computeIfAbsent(one, key -> new ArrayList<>(2)).add(file.file());
					}
				}
				paths = made;
			}
			return made.getOrDefault(name, List.of());
		}
	}

	private final All all;
	private final Set<String> changed;

	/** @param files by their paths; not changed any more */
	Mentions(SortedMap<String, FileFacts> files) {
		this(new All(files), Set.of());
	}

	private Mentions(All all, Set<String> changed) {
		this.all = all;
		this.changed = changed;
	}

	/** What is known after a build. */
	Mentions with(SortedMap<String, FileFacts> files, Set<String> changedNow) {
		Set<String> both = new HashSet<>(changed);
		both.addAll(changedNow);
		return both.size() > MOST_CHANGED ? new Mentions(files) : new Mentions(all, both);
	}

	/** The files that declare or use a name, in the order of their paths. */
	List<FileFacts> of(ReferenceFacts.Kind kind, String name, SortedMap<String, FileFacts> files) {
		Name wanted = new Name(kind, name);
		Set<String> found = new TreeSet<>();
		for (String path : all.of(wanted)) {
			if (!changed.contains(path)) {
				found.add(path);
			}
		}
		for (String path : changed) {
			if (files.containsKey(path) && names(files.get(path)).contains(wanted)) {
				found.add(path);
			}
		}
		return found.stream().map(files::get).toList();
	}

	/** Statements are not among them: they are many, and where one is named its article is. */
	private static Set<Name> names(FileFacts file) {
		Set<Name> names = new HashSet<>();
		file.references().forEach(reference -> names.add(new Name(reference.kind(), reference.name())));
		file.actors().forEach(actor -> names.add(new Name(ReferenceFacts.Kind.ACTOR, actor.name())));
		file.claims().forEach(claim -> names.add(new Name(ReferenceFacts.Kind.CLAIM, claim.name())));
		file.events().forEach(event -> names.add(new Name(ReferenceFacts.Kind.EVENT, event.name())));
		file.articles().forEach(article -> names.add(new Name(ReferenceFacts.Kind.ARTICLE, article.name())));
		file.categories().forEach(category -> {
			names.add(new Name(ReferenceFacts.Kind.CATEGORY, category.name()));
			category.values().forEach(value -> names.add(new Name(ReferenceFacts.Kind.VALUE, category.name() + "." + value.name())));
		});
		file.study().coders().forEach(coder -> names.add(new Name(ReferenceFacts.Kind.CODER, coder.name())));
		file.study().rounds().forEach(round -> names.add(new Name(ReferenceFacts.Kind.ROUND, round.name())));
		return names;
	}
}
