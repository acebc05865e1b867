// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.standoff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/**
 * How in one line is written what formats of spans have no structure for. Names of actors and claims have with them what they are
 * called, so that the line says all by itself, and {@link Spoken} reads it back.
 */
public final class Written {

	private Written() {
	}

	/** A text between quotation marks, in one line. */
	static String quoted(String text) {
		return "\"" + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	/** A text in one line: each character that ends a line anywhere is a space. */
	public static String line(String text) {
		StringBuilder line = null;
		for (int i = 0; i < text.length(); i++) {
			if (endsLine(text.charAt(i))) {
				line = line == null ? new StringBuilder(text) : line;
				line.setCharAt(i, ' ');
			}
		}
		return line == null ? text : line.toString();
	}

	/** What some reader takes for the end of a line or of a field; Python's splitlines has the most. */
	private static boolean endsLine(char c) {
		return c <= '\r' && c >= '\t' || c >= 0x1C && c <= 0x1E || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

	/** What a stance says: {@code denies knew "The port knew" as probable}; what it is about, its reason and its condition are spans. */
	public static String stance(StanceFacts stance, Corpus corpus) {
		return stance.kind().getLiteral() + " " + stance.targets().stream().map(target -> target(target, corpus)).collect(Collectors.joining(", "))
				+ (stance.certainty() == Certainty.UNSPECIFIED ? "" : " as " + stance.certainty().getLiteral());
	}

	private static String target(TargetFacts target, Corpus corpus) {
		String claim = target.claim();
		if (claim == null) {
			return quoted(target.text() == null ? "" : target.text());
		}
		return claim + corpus.claim(claim).map(ClaimFacts::text).map(text -> " " + quoted(text)).orElse("");
	}

	/**
	 * Who speaks: {@code publication paper "The Paper" and writer citing unnamed "an official" of government port "The port"}; empty where nobody is said to.
	 *
	 * @param text of the article, whose own words an unnamed source is known by where they are found in it
	 */
	public static String speakers(StatementFacts statement, Corpus corpus, ArticleText text) {
		return statement.links().stream().map(link -> link.stream().map(member -> member(member, corpus, text)).collect(Collectors.joining(" and "))).collect(Collectors.joining(" citing "));
	}

	private static String member(MemberFacts member, Corpus corpus, ArticleText text) {
		StringBuilder written = new StringBuilder(switch (member.kind()) {
			case ACTOR -> actor(member.actor(), corpus);
			case WRITER -> "writer";
			case UNSTATED -> "unstated";
			case UNNAMED -> "unnamed " + quoted(words(member, text));
		});
		if (member.of() != null) {
			written.append(" of ").append(actor(member.of(), corpus));
		}
		if (!member.onBehalfOf().isEmpty()) {
			written.append(" for ").append(member.onBehalfOf().stream().map(actor -> actor(actor, corpus)).collect(Collectors.joining(", ")));
		}
		Integer number = member.number();
		if (member.several()) {
			written.append(" number several");
		} else if (number != null) {
			written.append(" number ").append(number);
		}
		member.codes().forEach(code -> written.append(" code ").append(code(code, corpus)));
		return written.toString();
	}

	private static String words(MemberFacts member, ArticleText text) {
		List<Span> found = AnchorFacts.spansOf(member.wordsAt());
		String words = member.words();
		return found.size() == 1 ? text.at(found.getFirst()) : words == null ? "" : words;
	}

	private static String actor(String name, Corpus corpus) {
		Optional<ActorFacts> actor = corpus.actor(name);
		return actor.map(one -> one.kind().getLiteral() + " " + one.name() + " " + quoted(one.label())).orElse(name == null ? "?" : name);
	}

	/** A code: {@code function reaction, report}, a number, or a text between quotation marks. */
	public static String code(CodeFacts code, Corpus corpus) {
		boolean text = corpus.category(code.category()).map(category -> category.kind() == org.gainsay.model.CategoryKind.TEXT).orElse(false);
		return code.category() + " " + code.values().stream().map(value -> text ? quoted(value) : value).collect(Collectors.joining(", "));
	}

	/** What a statement has besides in a word each, with what it is: {@code on 2025-10}, {@code confidence 0.8}, {@code to publication paper "The Paper"}; in a fixed order. */
	public static List<String> details(StatementFacts statement, Corpus corpus) {
		List<String> details = new ArrayList<>();
		if (statement.date() != null) {
			details.add("on " + statement.date());
		}
		BigDecimal confidence = statement.confidence();
		if (confidence != null) {
			details.add("confidence " + confidence.toPlainString());
		}
		if (statement.origin() != null) {
			details.add("origin " + quoted(statement.origin()));
		}
		if (statement.addresseeActor() != null) {
			details.add("to " + actor(statement.addresseeActor(), corpus));
		}
		return details;
	}
}
