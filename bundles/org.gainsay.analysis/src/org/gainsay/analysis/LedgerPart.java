// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.Status;
import org.gainsay.text.NameForm;

/**
 * What a ledger is made of, of the annotations in some claims files. That of a file is made of its own facts and of nothing else; those of several are
 * put together in any order and any grouping, with one outcome. Who has the part of all files, and knows whom and what they name, needs no look at
 * their statements any more. Immutable.
 */
public final class LedgerPart {

	/** That of no file. */
	public static final LedgerPart NONE = new LedgerPart(new TreeMap<>());

	/**
	 * That of an annotation set.
	 *
	 * @param name        of the set; null for the article's own
	 * @param annotator   null where nobody says
	 * @param cells       the stances on claims, whether there are such claims or not, of the statements that count; in the order of the file
	 * @param notAccepted the claims that the others are about
	 * @param statements  all, for whoever is named by a correspondence
	 */
	record OfSet(String article, String name, String annotator, Status status, List<Cell> cells, Set<String> notAccepted, List<StatementFacts> statements) {

		private static OfSet of(AnnotationSetFacts set) {
			List<Cell> cells = new ArrayList<>();
			Set<String> notAccepted = new LinkedHashSet<>();
			for (StatementFacts statement : set.statements()) {
				for (Cell cell : Cell.of(statement)) {
					if (cell.target().claim() != null) {
						if (Cell.counts(statement)) {
							cells.add(cell);
						} else {
							notAccepted.add(cell.target().claim());
						}
					}
				}
			}
			return new OfSet(set.article(), set.name(), set.annotator(), set.status(), List.copyOf(cells), Set.copyOf(notAccepted), set.statements());
		}

		private boolean isCalled(String chosen) {
			return chosen == null ? name == null : chosen.equals(name) || chosen.equals(annotator);
		}
	}

	/** By the path of the file, of those that have annotations. */
	private final SortedMap<String, List<OfSet>> files;
	/** In the order of the files; made when it is first asked for. */
	private volatile Map<String, List<OfSet>> byArticle;

	private LedgerPart(SortedMap<String, List<OfSet>> files) {
		this.files = files;
	}

	/** That of one file. */
	public static LedgerPart of(FileFacts file) {
		SortedMap<String, List<OfSet>> one = new TreeMap<>();
		add(file, sets(file), one);
		return new LedgerPart(one);
	}

	/** That of all files of a corpus. */
	public static LedgerPart of(Corpus corpus) {
		return NONE.updated(Corpus.of(corpus.folder()), corpus);
	}

	private static List<OfSet> sets(FileFacts file) {
		return file.sets().stream().map(OfSet::of).toList();
	}

	private static void add(FileFacts file, List<OfSet> sets, SortedMap<String, List<OfSet>> to) {
		if (!sets.isEmpty()) {
			to.put(file.file(), sets);
		}
	}

	/**
	 * This part and another. It is the same whichever of them is asked, and whatever each was put together of.
	 *
	 * @throws IllegalArgumentException if both have annotations of one file and these are not the same
	 */
	public LedgerPart and(LedgerPart other) {
		SortedMap<String, List<OfSet>> both = new TreeMap<>(files);
		other.files.forEach((path, sets) -> {
			List<OfSet> mine = both.put(path, sets);
			if (mine != null && !mine.equals(sets)) {
				throw new IllegalArgumentException("two states of one file: " + path);
			}
		});
		return new LedgerPart(both);
	}

	/**
	 * That of the files of the next build; what was made of files that did not change is taken over.
	 *
	 * @param before the corpus of whose files this is the part
	 */
	LedgerPart updated(Corpus before, Corpus next) {
		SortedMap<String, List<OfSet>> now = new TreeMap<>();
		List<FileFacts> changed = new ArrayList<>();
		for (FileFacts file : next.files()) {
			if (before.file(file.file()).filter(known -> known == file).isEmpty()) {
				changed.add(file);
			} else {
				add(file, files.getOrDefault(file.file(), List.of()), now);
			}
		}
		List<List<OfSet>> made = new ArrayList<>(changed.size());
		InOrder.each(changed, LedgerPart::sets, made::add);
		for (int i = 0; i < made.size(); i++) {
			add(changed.get(i), made.get(i), now);
		}
		return new LedgerPart(now);
	}

	private List<OfSet> setsOf(String article) {
		Map<String, List<OfSet>> known = byArticle;
		if (known == null) {
			Map<String, List<OfSet>> found = new HashMap<>();
			files.values().forEach(sets -> sets.forEach(set -> found.computeIfAbsent(set.article(), name -> new ArrayList<>(1)).add(set)));
			known = found;
			byArticle = known;
		}
		return known.getOrDefault(article, List.of());
	}

	/** The one set of an article that is read, as {@link Corpus#set} chooses it. */
	Optional<OfSet> set(String article, String chosen) {
		String name = chosen == null ? null : NameForm.of(chosen);
		OfSet found = null;
		for (OfSet set : setsOf(article)) {
			if (set.isCalled(name) && (found == null || set.name() == null)) {
				found = set;
			}
		}
		return Optional.ofNullable(found);
	}

	/** A statement of any set by its qualified name, as {@link Corpus#statement} finds it. */
	Optional<StatementFacts> statement(String qualifiedName) {
		String named = NameForm.of(qualifiedName);
		String[] parts = named.split("\\.");
		List<OfSet> sets = parts.length < 2 ? List.of() : setsOf(parts[parts.length - 2]);
		Optional<StatementFacts> asWritten = statement(qualifiedName, sets);
		return asWritten.isPresent() || named.equals(qualifiedName) ? asWritten : statement(named, sets);
	}

	private static Optional<StatementFacts> statement(String qualifiedName, List<OfSet> sets) {
		return sets.stream().flatMap(set -> set.statements().stream()).filter(statement -> statement.qualifiedName().equals(qualifiedName)).findFirst();
	}
}
