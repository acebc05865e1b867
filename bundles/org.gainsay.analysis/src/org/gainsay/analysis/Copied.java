// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.StanceKind;
import org.gainsay.text.QuotePattern;

/**
 * An unnamed source of articles that are copies of one: it is the same wherever its words and what it does about a claim are.
 *
 * @param copy  the actor whose copy the articles are
 * @param words of the source, with single spaces, and straight quotation marks and apostrophes
 * @param of    what it belongs to; null where the file does not say
 */
record Copied(String copy, String words, String of, StanceKind stance, TargetFacts target) {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/** Empty where the member has a name, or its article is no copy of anybody whom the corpus knows. */
	static Optional<Copied> of(MemberFacts member, StanceFacts stance, TargetFacts target, String article, Corpus corpus) {
		String words = member.words();
		if (words == null || !member.onBehalfOf().isEmpty()) {
			return Optional.empty();
		}
		return copy(article, corpus).map(copy -> new Copied(copy.name(), QuotePattern.normalized(BLANKS.matcher(words.strip()).replaceAll(" ")), member.of(), stance.kind(), target));
	}

	/** Whose copy an article is: the first of a joint credit. */
	static Optional<ActorFacts> copy(String article, Corpus corpus) {
		List<String> via = corpus.article(article).map(ArticleFacts::via).orElse(List.of());
		return via.isEmpty() ? Optional.empty() : corpus.actor(via.getFirst());
	}

	/** Tells sources with the same words apart. The claim is not in it: claims that are the same are one. */
	String place() {
		return copy + " " + stance.getLiteral() + (of == null ? "" : " of " + of);
	}
}
