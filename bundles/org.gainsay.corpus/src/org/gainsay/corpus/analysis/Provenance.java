// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.MemberFacts;
import org.gainsay.model.ActorKind;

/** By which way a stance reached an article, and where it comes from. */
public final class Provenance {

	private Provenance() {
	}

	/**
	 * The route of a stance: its outermost speaker that is a publication, else the outlet of the article. Several speakers
	 * side by side that are publications are a route each.
	 *
	 * @return empty where it is not recorded who speaks, or the article is not known
	 */
	public static List<Source> routes(Cell cell, Corpus corpus) {
		List<Source> side = publications(cell.speakers(), corpus);
		if (!side.isEmpty()) {
			return side;
		}
		for (MemberFacts cited : cell.chain()) {
			List<Source> one = publications(List.of(cited), corpus);
			if (!one.isEmpty()) {
				return one;
			}
		}
		return cell.speakers().isEmpty() ? List.of() : outlet(cell, corpus).map(List::of).orElse(List.of());
	}

	private static List<Source> publications(List<MemberFacts> members, Corpus corpus) {
		return members.stream().filter(member -> member.kind() == MemberFacts.Kind.ACTOR).flatMap(member -> actor(member, corpus).stream())
				.filter(actor -> actor.kind() == ActorKind.PUBLICATION).map(Source::of).distinct().toList();
	}

	/**
	 * The origins of a stance: its innermost sources, an unnamed one by itself; the outlet of the article where these are the
	 * writer or unstated.
	 *
	 * @return without those that the corpus does not know; empty where it is not recorded yet who speaks
	 */
	public static List<Source> origins(Cell cell, Corpus corpus) {
		List<Source> origins = new ArrayList<>();
		for (MemberFacts member : cell.innermost()) {
			Optional<Source> origin = switch (member.kind()) {
				case ACTOR -> actor(member, corpus).map(Source::of);
				case UNNAMED -> Optional.of(Source.unnamed(member, cell, corpus));
				case WRITER, UNSTATED -> outlet(cell, corpus);
			};
			origin.filter(one -> !origins.contains(one)).ifPresent(origins::add);
		}
		return origins;
	}

	/** When a stance was taken: the date of its statement, else the one on which its article was published; empty where neither is known. */
	public static Optional<Dating> dating(Cell cell, Corpus corpus) {
		Optional<Dating> said = Dating.of(cell.statement().date());
		return said.isPresent() ? said : corpus.article(cell.article()).flatMap(article -> Dating.of(article.published()));
	}

	private static Optional<ActorFacts> actor(MemberFacts member, Corpus corpus) {
		return corpus.actor(member.actor());
	}

	private static Optional<Source> outlet(Cell cell, Corpus corpus) {
		return corpus.article(cell.article()).map(article -> Source.outlet(article, corpus));
	}
}
