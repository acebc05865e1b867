// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.drawing;

import java.util.Optional;

import org.gainsay.desk.Choices;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;

/**
 * What a drawing is of.
 *
 * @param name of the claim, article or actor
 */
public record Subject(Kind kind, String name) {

	/** What sort of thing it is. */
	public enum Kind {
		CLAIM("claim "), ARTICLE("article "), ACTOR("actor "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

		private final String prefix;

		Kind(String prefix) {
			this.prefix = prefix;
		}
	}

	/**
	 * How it is written in a field where something else may be meant as well: the text of a claim, the headline of an article, the label of an actor; its name, with the word for its
	 * kind before it, where that would mean another or none.
	 *
	 * @param other the kind that may be meant beside claims
	 */
	public String written(Kind other, Choices choices, Corpus corpus) {
		String words = switch (kind) {
			case CLAIM -> corpus.claim(name).map(ClaimFacts::text).orElse(""); //$NON-NLS-1$
			case ARTICLE -> corpus.article(name).map(ArticleFacts::title).orElse(""); //$NON-NLS-1$
			case ACTOR -> corpus.actor(name).map(ActorFacts::label).orElse(""); //$NON-NLS-1$
		};
		return !words.isBlank() && of(words, other, choices, corpus).equals(Optional.of(this)) ? words : kind.prefix + name;
	}

	/** Whether a corpus has it. */
	public boolean isIn(Corpus corpus) {
		return switch (kind) {
			case CLAIM -> corpus.claim(name).isPresent();
			case ARTICLE -> corpus.article(name).isPresent();
			case ACTOR -> corpus.actor(name).isPresent();
		};
	}

	/**
	 * What is meant by what was typed: a name with the word for its kind before it, else a claim by name or text, else a thing of the other kind.
	 *
	 * @param other the kind that may be meant beside claims
	 * @return empty where there is none
	 */
	public static Optional<Subject> of(String typed, Kind other, Choices choices, Corpus corpus) {
		String wanted = typed.strip();
		if (wanted.startsWith(Kind.CLAIM.prefix)) {
			Optional<Subject> claim = claim(wanted.substring(Kind.CLAIM.prefix.length()), choices);
			if (claim.isPresent()) {
				return claim;
			}
		}
		if (wanted.startsWith(other.prefix)) {
			Optional<Subject> found = other(wanted.substring(other.prefix.length()), other, choices, corpus);
			if (found.isPresent()) {
				return found;
			}
		}
		return claim(wanted, choices).or(() -> other(wanted, other, choices, corpus));
	}

	private static Optional<Subject> claim(String typed, Choices choices) {
		return choices.claim(typed).map(claim -> new Subject(Kind.CLAIM, claim.name()));
	}

	private static Optional<Subject> other(String typed, Kind kind, Choices choices, Corpus corpus) {
		String wanted = typed.strip();
		return kind == Kind.ACTOR ? choices.actor(wanted).map(actor -> new Subject(kind, actor.name()))
				: corpus.article(wanted).or(() -> corpus.articles().stream().filter(article -> wanted.equalsIgnoreCase(article.title())).findFirst())
						.map(ArticleFacts::name).map(name -> new Subject(kind, name));
	}
}
