// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.interchange.Characters;
import org.gainsay.interchange.web.Thing.Type;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** Passages of articles as resources with selectors: by position, in code points, and by the words and what stands around them. */
final class Passages {

	/** How many code points before and behind its words a selector has, as annotators of web pages have it. */
	static final int AROUND = 32;

	private final Addresses addresses;

	Passages(Addresses addresses) {
		this.addresses = addresses;
	}

	/**
	 * The pieces of an anchor.
	 *
	 * @param iri  what the addresses of the pieces begin with
	 * @param role what its words are
	 * @return empty where its words are not found
	 */
	List<Thing> of(AnchorFacts anchor, ArticleFacts article, ArticleText text, String iri, String role) {
		List<Thing> pieces = new ArrayList<>();
		for (Span span : anchor.spans()) {
			int number = pieces.size() + 1;
			String piece = iri + "-" + number;
			Thing thing = Thing.of(piece, Type.SPECIFIC_RESOURCE).say(Term.ROLE, role);
			if (anchor.spans().size() > 1) {
				thing.say(Term.PIECE, number);
			}
			thing.lead(Term.SOURCE, addresses.article(article.name()));
			Addresses.written(article.url()).ifPresent(url -> thing.lead(Term.SCOPE, url));
			thing.say(Term.SELECTOR, Thing.part(piece + "-position", Type.TEXT_POSITION).say(Term.START, text.codePoints(span.start())).say(Term.END, text.codePoints(span.end())));
			thing.say(Term.SELECTOR, Thing.part(piece + "-quote", Type.TEXT_QUOTE).say(Term.EXACT, Characters.XML.fit(text.at(span))).say(Term.PREFIX, before(text.text(), span.start()))
					.say(Term.SUFFIX, behind(text.text(), span.end())));
			pieces.add(thing);
		}
		return pieces;
	}

	private static String before(String text, int offset) {
		int least = Math.max(0, offset - 2 * AROUND);
		return Characters.XML.fit(text.substring(text.offsetByCodePoints(offset, -Math.min(AROUND, text.codePointCount(least, offset))), offset));
	}

	private static String behind(String text, int offset) {
		int most = Math.min(text.length(), offset + 2 * AROUND);
		return Characters.XML.fit(text.substring(offset, text.offsetByCodePoints(offset, Math.min(AROUND, text.codePointCount(offset, most)))));
	}
}
