// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.ReferenceFacts.Kind;
import org.gainsay.facts.Region;

/** Where the names of a corpus are declared and used; it asks the facts and loads nothing. */
public final class NamesOfCorpus {

	private final Corpus corpus;

	public NamesOfCorpus(Corpus corpus) {
		this.corpus = corpus;
	}

	/**
	 * The thing whose name stands at a place.
	 *
	 * @param file   relative to the corpus folder
	 * @param offset in UTF-16 units; the end of a name counts as in it
	 */
	public Optional<Named> at(String file, int offset) {
		return corpus.file(file).flatMap(
				facts -> Stream.concat(used(facts), declared(facts)).filter(named -> covers(named.at().region(), offset)).filter(this::isThing).findFirst());
	}

	/** Whoever annotates is a coder only where a study declares them. */
	private boolean isThing(Named named) {
		return named.kind() != Kind.CODER || !declarations(Kind.CODER, named.name()).isEmpty();
	}

	private static boolean covers(Region region, int offset) {
		return region.offset() <= offset && offset <= region.end() && region.length() > 0;
	}

	/** Where a thing is declared: every place, if its name is declared more than once. */
	public List<Place> declarations(Kind kind, String name) {
		return corpus.filesWith(kind, name).stream().flatMap(NamesOfCorpus::declared).filter(named -> named.kind() == kind && named.name().equals(name))
				.map(Named::at).toList();
	}

	/** Where a thing is used, by file and place. */
	public List<Place> uses(Kind kind, String name) {
		List<Place> found = new ArrayList<>();
		for (FileFacts file : corpus.filesWith(kind, name)) {
			for (ReferenceFacts reference : file.references()) {
				if (reference.kind() == kind && reference.name().equals(name)) {
					found.add(new Place(file.file(), reference.region()));
				}
			}
		}
		return found;
	}

	/** Where the thing at a place stands in the same file, declared or used, in the order of the file. */
	public List<Region> occurrences(String file, int offset) {
		return at(file, offset)
				.map(named -> corpus.file(file).stream().flatMap(facts -> Stream.concat(declared(facts), used(facts)))
						.filter(named::isSame).map(other -> other.at().region())
						.sorted(Comparator.comparingInt(Region::offset)).distinct().toList())
				.orElse(List.of());
	}

	/** The names that a file declares, in no particular order. */
	public static Stream<Named> declared(FileFacts file) {
		List<Named> all = new ArrayList<>();
		file.actors().forEach(actor -> all.add(named(Kind.ACTOR, actor.name(), actor.at())));
		file.claims().forEach(claim -> all.add(named(Kind.CLAIM, claim.name(), claim.at())));
		file.events().forEach(event -> all.add(named(Kind.EVENT, event.name(), event.at())));
		file.articles().forEach(article -> all.add(named(Kind.ARTICLE, article.name(), article.at())));
		file.categories().forEach(category -> {
			all.add(named(Kind.CATEGORY, category.name(), category.at()));
			category.values().forEach(value -> all.add(named(Kind.VALUE, category.name() + "." + value.name(), value.at())));
		});
		file.study().coders().forEach(coder -> all.add(named(Kind.CODER, coder.name(), coder.at())));
		file.study().rounds().forEach(round -> all.add(named(Kind.ROUND, round.name(), round.at())));
		for (AnnotationSetFacts set : file.sets()) {
			set.statements().stream().filter(statement -> statement.named())
					.forEach(statement -> all.add(named(Kind.STATEMENT, statement.qualifiedName(), statement.at())));
		}
		return all.stream();
	}

	private static Named named(Kind kind, String name, Declaration at) {
		return new Named(kind, name, new Place(at.file(), at.name()));
	}

	private static Stream<Named> used(FileFacts file) {
		return file.references().stream()
				.map(reference -> new Named(reference.kind(), reference.name(), new Place(file.file(), reference.region())));
	}
}
