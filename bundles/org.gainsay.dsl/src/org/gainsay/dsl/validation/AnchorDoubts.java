// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.Severity;
import org.gainsay.dsl.anchors.Anchors;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Code;
import org.gainsay.model.Decision;
import org.gainsay.model.Quote;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.AnchorResolver;
import org.gainsay.text.ArticleText;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Resolution;
import org.gainsay.text.Resolution.Found;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;
import org.gainsay.text.StatementQuotes.Role;

/** Why a span that was found cannot be trusted. */
final class AnchorDoubts {

	/**
	 * One reason.
	 *
	 * @param quote whose place is doubtful
	 * @param data  for quick fixes: of {@link IssueCode#INSIDE_A_WORD} the whole words, of {@link IssueCode#INSIDE_A_CHARACTER} what is missing before and behind, of {@link IssueCode#AMBIGUOUS_SOURCE} the numbers that lead to
	 *              the places
	 */
	record Doubt(IssueCode code, Severity severity, String message, Quote quote, List<String> data) {
	}

	private final Anchors anchors;
	private final ArticleText text;
	private final AnchorResolver resolver;
	private final List<Doubt> doubts = new ArrayList<>();

	private AnchorDoubts(Anchors anchors, ArticleText text) {
		this.anchors = anchors;
		this.text = text;
		this.resolver = new AnchorResolver(text);
	}

	/** The doubts about the anchors of a set, statement by statement. */
	static List<Doubt> of(StatementSet set, ArticleText text, Anchors anchors) {
		AnchorDoubts found = new AnchorDoubts(anchors, text);
		set.getStatements().forEach(found::look);
		found.sharedCues(set);
		found.passages(set);
		return found.doubts;
	}

	private void look(Statement statement) {
		Anchors.anchored(statement).forEach((place, anchored) -> {
			if (anchors.resolution(anchored, statement) instanceof Found found) {
				List<Quote> quotes = Anchors.quotes(anchored);
				for (int i = 0; i < quotes.size(); i++) {
					edges(quotes.get(i), found.spans().get(i));
				}
				if (place.role() == Role.SOURCE || place.role() == Role.WORDS) {
					rivals(quotes, found);
				}
				if (found.far() && place.role() != Role.HEDGE && place.role() != Role.ADDRESSEE) {
					say(IssueCode.FAR_AWAY, Severity.INFO, words(quotes.getFirst()) + " is found in another paragraph only than "
							+ (place.role() == Role.CUE ? "what it attributes" : "its cue") + ". Check that it is meant; a number such as #1 says so.", quotes.getFirst(), List.of());
				}
			}
		});
	}

	/** What shows the codes of an article or a set. */
	private void passages(StatementSet set) {
		List<Code> codes = switch (set) {
			case AnnotationSet other -> other.getCodes();
			case Decision decision -> decision.getCodes();
			default -> ((Article) set).getCodes();
		};
		for (Code code : codes) {
			if (anchors.passage(code) instanceof Found found) {
				for (int i = 0; i < code.getAt().getQuotes().size(); i++) {
					edges(code.getAt().getQuotes().get(i), found.spans().get(i));
				}
			}
		}
	}

	private void edges(Quote quote, Span span) {
		if (resolver.cutsWord(span)) {
			String whole = text.at(resolver.wholeWords(span)).replaceAll("\\s+", " ");
			say(IssueCode.INSIDE_A_WORD, Severity.WARNING, words(quote) + " begins or ends inside a word of the article, \"" + Checks.excerpt(whole)
					+ "\". Quote whole words.", quote, quote.getEnd() == null ? List.of(whole) : List.of());
		}
		if (resolver.cutsCharacter(span)) {
			Span whole = resolver.wholeCharacters(span);
			say(IssueCode.INSIDE_A_CHARACTER, Severity.WARNING, words(quote) + " begins or ends inside a character of the article, as readers see it: it is a part of \"" + Checks.excerpt(text.at(whole).replaceAll("\\s+", " "))
					+ "\". Quote whole characters.", quote, List.of(text.text().substring(whole.start(), span.start()), text.text().substring(span.end(), whole.end())));
		}
		if (isSpace(text.text().codePointAt(span.start())) || isSpace(text.text().codePointBefore(span.end()))) {
			say(IssueCode.EDGE_SPACE, Severity.INFO, words(quote) + " begins or ends with white space, which belongs to its span. Take it out if it is not meant.", quote, List.of());
		}
	}

	private static boolean isSpace(int c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}

	private void rivals(List<Quote> quotes, Found found) {
		if (quotes.size() > 1 || found.rivals().isEmpty()) {
			return;
		}
		QuotePattern pattern = Anchors.pattern(quotes.getFirst());
		List<String> numbers = found.rivals().stream().map(span -> resolver.number(pattern, span)).filter(number -> number > 0).map(String::valueOf).toList();
		say(IssueCode.AMBIGUOUS_SOURCE, Severity.WARNING, words(quotes.getFirst()) + " stands in " + found.rivals().size()
				+ " places that are as near to the cue. Say which by a number" + (numbers.isEmpty() ? "" : ", #" + String.join(" or #", numbers)) + ".", quotes.getFirst(), numbers);
	}

	/**
	 * A cue of a statement or of one of its members.
	 *
	 * @param order in which they are written
	 */
	private record Cue(Span span, Statement statement, Quote quote, int order) {
	}

	private void sharedCues(StatementSet set) {
		List<Cue> cues = new ArrayList<>();
		for (Statement statement : set.getStatements()) {
			for (Map.Entry<Place, EObject> one : Anchors.anchored(statement).entrySet()) {
				if (one.getKey().role() == Role.CUE && anchors.resolution(one.getValue(), statement) instanceof Found found) {
					List<Quote> quotes = Anchors.quotes(one.getValue());
					for (int i = 0; i < quotes.size(); i++) {
						cues.add(new Cue(found.spans().get(i), statement, quotes.get(i), cues.size()));
					}
				}
			}
		}
		cues.sort(Comparator.comparing(Cue::span).thenComparingInt(Cue::order));
		Cue before = null;
		for (Cue cue : cues) {
			if (before != null && before.span.overlaps(cue.span) && sayDifferentThings(before.statement, cue.statement)) {
				Cue first = before.order < cue.order ? before : cue;
				Cue second = first == before ? cue : before;
				say(IssueCode.SHARED_CUE, Severity.INFO, words(second.quote) + " is the cue of the statement " + name(first.statement)
						+ " too, which says something else. Check that one cue is meant for both.", second.quote, List.of());
			}
			before = before != null && before.span.end() >= cue.span.end() ? before : cue;
		}
	}

	private boolean sayDifferentThings(Statement one, Statement other) {
		return one != other && !content(one).equals(content(other)) && !one.getRepeats().contains(other) && !other.getRepeats().contains(one);
	}

	private List<Span> content(Statement statement) {
		Resolution resolution = statement.getContent() == null ? null : anchors.resolution(statement.getContent(), statement);
		return resolution == null ? List.of() : resolution.spans();
	}

	private static String name(Statement statement) {
		return statement.getName() != null ? "\"" + statement.getName() + "\"" : statement.getContent() == null ? "before it" : "that says " + words(statement.getContent().getQuotes().getFirst());
	}

	private static String words(Quote quote) {
		String words = quote.getEnd() == null ? quote.getStart() : quote.getStart() + " ... " + quote.getEnd();
		return "\"" + Checks.excerpt(words) + "\"";
	}

	private void say(IssueCode code, Severity severity, String message, Quote quote, List<String> data) {
		doubts.add(new Doubt(code, severity, message, quote, data));
	}
}
