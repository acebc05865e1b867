// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.gainsay.dsl.naming.Chain;
import org.gainsay.model.Anchor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Code;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Member;
import org.gainsay.model.Quote;
import org.gainsay.model.Statement;
import org.gainsay.model.Status;
import org.gainsay.text.QuotePattern;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;

/** The statements of one annotator on one article. */
public final class SetDraft {

	private final ArticleDraft article;
	private final String annotator;
	private final List<Statement> statements = new ArrayList<>();
	private final List<Code> codes = new ArrayList<>();
	private final DraftNames names = new DraftNames("");
	private Status status = Status.OPEN;
	private AnnotationSet placed;

	SetDraft(ArticleDraft article, String annotator) {
		this.article = article;
		this.annotator = annotator;
	}

	/** The annotator's name here; empty where nobody's is known. */
	public String annotator() {
		return annotator;
	}

	/** The article that it is on. */
	public ArticleDraft article() {
		return article;
	}

	/** The statements so far. */
	public List<Statement> statements() {
		return statements;
	}

	/** The annotator's codes of the article; may be added to. */
	public List<Code> codes() {
		return codes;
	}

	/** Says how far the annotator is; open, unless this is called. */
	public void status(Status reached) {
		status = reached;
	}

	Status status() {
		return status;
	}

	void place(AnnotationSet set) {
		placed = set;
	}

	AnnotationSet placed() {
		return placed;
	}

	/**
	 * Adds a statement, with quotes that lead to just the words that are given.
	 *
	 * @param statement its name where it has one (made unlike the others of the set), else one is made of its words; its links, stances,
	 *                  form and the rest, but no anchors
	 * @param words     where its anchors stand, by what they are, one or more spans each in UTF-16 units of the article's text. White
	 *                  space at their ends is left out, pieces that overlap become one, empty ones are left out
	 * @return the anchors that could not be made, because their words are none, begin or end inside a character, or lie where the language does
	 *         not let them (a source inside the content): the statement is there without them
	 */
	public List<Place> add(Statement statement, Map<Place, List<Span>> words) {
		return add(statement, words, null);
	}

	/**
	 * The same with words to the character: white space at their ends is a part of them, as far as a quote can have it.
	 *
	 * @param trimmed is told of each anchor that has none at its ends all the same, because it begins or ends amid a run of it
	 * @return the anchors that could not be made
	 */
	public List<Place> addExactly(Statement statement, Map<Place, List<Span>> words, Consumer<Place> trimmed) {
		return add(statement, words, trimmed);
	}

	private List<Place> add(Statement statement, Map<Place, List<Span>> words, Consumer<Place> trimmed) {
		boolean exactly = trimmed != null;
		List<Place> refused = new ArrayList<>();
		Map<Place, List<Span>> wanted = new LinkedHashMap<>();
		words.forEach((place, spans) -> {
			List<Span> pieces = pieces(spans, exactly);
			if (!pieces.isEmpty()) {
				wanted.put(place, pieces);
			} else if (!spans.isEmpty()) {
				refused.add(place);
			}
		});
		boolean silence = !wanted.containsKey(Place.CONTENT) && Chain.silence(statement);
		int speakers = statement.getLinks().isEmpty() ? 0 : statement.getLinks().getFirst().getMembers().size();
		Map<Place, List<QuotePattern>> quotes = Map.of();
		while (!wanted.isEmpty()) {
			Quoting.Quoted made = article.quoting().statement(wanted, new StatementQuotes(Map.of(), speakers, silence));
			quotes = made.quotes().quotes();
			if (made.failed() == null) {
				break;
			}
			List<Span> without = trimmed == null ? List.of() : pieces(words.get(made.failed()), false);
			if (trimmed != null && !without.isEmpty() && !without.equals(wanted.get(made.failed()))) {
				trimmed.accept(made.failed());
				wanted.put(made.failed(), without);
				continue;
			}
			refused.add(made.failed());
			wanted.remove(made.failed());
			quotes = Map.of();
		}
		quotes.forEach((place, patterns) -> set(statement, place, patterns));
		String first = wanted.isEmpty() ? "" : article.text().at((wanted.containsKey(Place.CONTENT) ? wanted.get(Place.CONTENT) : wanted.values().iterator().next()).getFirst());
		statement.setName(names.free(statement.getName() == null ? CorpusDraft.words(first, "statement") : CorpusDraft.identifier(statement.getName(), "statement")));
		statements.add(statement);
		return refused;
	}

	private List<Span> pieces(List<Span> spans, boolean exactly) {
		List<Span> pieces = new ArrayList<>();
		spans.stream().filter(span -> span.end() <= article.text().text().length()).map(span -> exactly ? span : article.quoting().trimmed(span)).filter(span -> span.length() > 0).sorted().forEach(span -> {
			if (!pieces.isEmpty() && pieces.getLast().overlaps(span)) {
				pieces.set(pieces.size() - 1, new Span(pieces.getLast().start(), Math.max(pieces.getLast().end(), span.end())));
			} else {
				pieces.add(span);
			}
		});
		return pieces;
	}

	private static void set(Statement statement, Place place, List<QuotePattern> patterns) {
		Anchor anchor = GainsayFactory.eINSTANCE.createAnchor();
		patterns.forEach(pattern -> anchor.getQuotes().add(quote(pattern)));
		if (place.of() == Place.STATEMENT) {
			switch (place.role()) {
				case CONTENT -> statement.setContent(anchor);
				case CUE -> statement.setCue(anchor);
				case SOURCE -> statement.setSource(anchor);
				case HEDGE -> statement.setHedge(anchor);
				case ADDRESSEE -> statement.setAddressee(anchor);
				default -> throw new IllegalArgumentException(place + " is of no statement.");
			}
			return;
		}
		switch (place.role()) {
			case PART -> Chain.stances(statement).get(place.of()).setAt(anchor);
			case GROUNDS -> Chain.stances(statement).get(place.of()).setGrounds(anchor);
			case CONDITION -> Chain.stances(statement).get(place.of()).setCondition(anchor);
			case CODE -> statement.getCodes().get(place.of()).setAt(anchor);
			default -> set(Chain.members(statement).get(place.of()), place, anchor);
		}
	}

	private static void set(Member member, Place place, Anchor anchor) {
		switch (place.role()) {
			case CUE -> member.setCue(anchor);
			case SOURCE -> member.setSource(anchor);
			case HEDGE -> member.setHedge(anchor);
			case WORDS -> member.setWords(anchor.getQuotes().getFirst());
			case MEMBER_GROUNDS -> member.setGrounds(anchor);
			default -> throw new IllegalArgumentException(place + " is of no member.");
		}
	}

	private static Quote quote(QuotePattern pattern) {
		Quote quote = GainsayFactory.eINSTANCE.createQuote();
		quote.setStart(pattern.start());
		quote.setEnd(pattern.end());
		quote.setOccurrence(pattern.occurrence());
		quote.setBefore(pattern.before());
		quote.setAfter(pattern.after());
		return quote;
	}
}
