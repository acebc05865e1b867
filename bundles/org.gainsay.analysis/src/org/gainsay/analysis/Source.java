// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.Objects;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.model.ActorKind;

/**
 * Where an assertion comes from, or by which way it came: an actor, a source that only one statement knows, or an article
 * whose outlet is not recorded.
 *
 * @param name  the actor's or article's name; for an unnamed source its words
 * @param label what to show a reader
 * @param place tells unnamed sources with the same words apart: the statement's qualified name and the member's number, or for one of
 *              an article that is another's copy the copy; null for the other kinds
 */
public record Source(Kind kind, String name, String label, boolean anonymous, String place) {

	private static final String COPY = "copy of ";

	/** What sort of source it is. */
	public enum Kind {
		ACTOR, UNNAMED, ARTICLE
	}

	@Override
	public int hashCode() { // as equals needs it; that of a record goes through all of it, and each stance of a claim asks
		return name == null ? 0 : name.hashCode();
	}

	@Override
	public boolean equals(Object other) {
		return this == other || other instanceof Source source && kind == source.kind && anonymous == source.anonymous && Objects.equals(name, source.name)
				&& Objects.equals(place, source.place) && Objects.equals(label, source.label);
	}

	/** The source that an actor is. */
	static Source of(ActorFacts actor) {
		return new Source(Kind.ACTOR, actor.name(), actor.label(), actor.kind() == ActorKind.UNNAMED, null);
	}

	/** The outlet of an article; the article itself where it has none that the corpus knows. */
	static Source outlet(ArticleFacts article, Corpus corpus) {
		return corpus.actor(article.outlet()).map(Source::of)
				.orElseGet(() -> new Source(Kind.ARTICLE, article.name(), article.title(), false, null));
	}

	/** A source that only this statement knows. */
	static Source unnamed(MemberFacts member, StatementFacts statement, Corpus corpus) {
		return unnamed(member.words(), member.of(), statement.qualifiedName() + "#" + (statement.allMembers().indexOf(member) + 1), corpus);
	}

	/** A source that is the same in all articles that are one copy. */
	static Source unnamed(Copied copied, Corpus corpus) {
		return unnamed(copied.words(), copied.of(), COPY + copied.place(), corpus);
	}

	private static Source unnamed(String words, String of, String place, Corpus corpus) {
		String belongs = of == null ? "" : " (" + corpus.actor(of).map(ActorFacts::label).orElse(of) + ")";
		return new Source(Kind.UNNAMED, words, "“" + words + "”" + belongs, true, place);
	}

	/** Whether it may be the source of several articles, because they are the copy of one. */
	public boolean copied() {
		return place != null && place.startsWith(COPY);
	}

	/** As it is written in a claims file: {@code microsoft}, {@code unnamed "officials"}, {@code article independent}. */
	public String written() {
		return switch (kind) {
			case ACTOR -> name;
			case UNNAMED -> "unnamed \"" + name + "\"";
			case ARTICLE -> "article " + name;
		};
	}
}
