// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.model.ActorKind;

/** By which way the stances of a corpus reached their articles, and where they come from. */
final class Provenance {

	private final Corpus corpus;
	private final ActsOfSpeech acts;

	Provenance(Corpus corpus) {
		this.corpus = corpus;
		this.acts = ActsOfSpeech.of(corpus);
	}

	/** Whether the origins of a statement are others than before because of what it is linked with. */
	Set<String> relinkedSince(Provenance before) {
		return acts.changedSince(before.acts);
	}

	/**
	 * The route of a stance: its outermost speaker that is a publication, else the outlet of the article. Several speakers
	 * side by side that are publications are a route each.
	 *
	 * @return empty where it is not recorded who speaks, or the article is not known
	 */
	List<Source> routes(Cell cell) {
		List<Source> side = publications(cell.speakers());
		if (!side.isEmpty()) {
			return side;
		}
		for (MemberFacts cited : cell.chain()) {
			List<Source> one = publications(List.of(cited));
			if (!one.isEmpty()) {
				return one;
			}
		}
		return cell.speakers().isEmpty() ? List.of() : outlet(cell).map(List::of).orElse(List.of());
	}

	private List<Source> publications(List<MemberFacts> members) {
		return members.stream().filter(member -> member.kind() == MemberFacts.Kind.ACTOR).flatMap(member -> actor(member).stream())
				.filter(actor -> actor.kind() == ActorKind.PUBLICATION).map(Source::of).distinct().toList();
	}

	/**
	 * The origins of a stance: its innermost sources, an unnamed one by itself unless it is linked as one act of speech with others; the outlet
	 * of the article where these are the writer or unstated.
	 *
	 * @return without those that the corpus does not know; empty where it is not recorded yet who speaks
	 */
	List<Source> origins(Cell cell) {
		Optional<Source> shared = cell.innermost().equals(cell.statement().innermost()) ? acts.origin(cell.statement()) : Optional.empty();
		if (shared.isPresent()) {
			return List.of(shared.get());
		}
		Set<Source> origins = new LinkedHashSet<>();
		for (MemberFacts member : cell.innermost()) {
			Optional<Source> origin = switch (member.kind()) {
				case ACTOR -> actor(member).map(Source::of);
				case UNNAMED -> Optional.of(Source.unnamed(member, cell.statement(), corpus));
				case WRITER, UNSTATED -> outlet(cell);
			};
			origin.ifPresent(origins::add);
		}
		return List.copyOf(origins);
	}

	/** When a stance was taken: the date of its statement, else the one on which its article was published; empty where neither is known. */
	Optional<Dating> dating(Cell cell) {
		Optional<Dating> said = Dating.of(cell.statement().date());
		return said.isPresent() ? said : corpus.article(cell.article()).flatMap(article -> Dating.of(article.published()));
	}

	private Optional<ActorFacts> actor(MemberFacts member) {
		return corpus.actor(member.actor());
	}

	private Optional<Source> outlet(Cell cell) {
		return corpus.article(cell.article()).map(article -> Source.outlet(article, corpus));
	}
}
