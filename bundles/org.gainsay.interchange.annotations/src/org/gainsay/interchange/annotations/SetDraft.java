// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.annotations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
import org.gainsay.text.StatementQuotes.Role;

/** The statements of one annotator on one article. */
public final class SetDraft {

	private final ArticleDraft article;
	private final String annotator;
	private final String name;
	private final List<Statement> statements = new ArrayList<>();
	private final List<Code> codes = new ArrayList<>();
	private final DraftNames names = new DraftNames("");
	private Status status = Status.OPEN;
	private final String round;
	private String coded;
	private AnnotationSet placed;

	/**
	 * @param name  null for the annotator's
	 * @param round the name of the round of a study that it belongs to; null for none
	 */
	SetDraft(ArticleDraft article, String annotator, String name, String round) {
		this.article = article;
		this.annotator = annotator;
		this.name = name;
		this.round = round;
	}

	/** The name of the round of a study that it belongs to; null for none. */
	String round() {
		return round;
	}

	/** When it was done, as written; null where nobody says. */
	String coded() {
		return coded;
	}

	/** Says when it was done. @param date one of the language; null where nobody says */
	public void coded(String date) {
		coded = date;
	}

	/** Its name, where it is not the annotator's; else null. */
	String name() {
		return name;
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

	/**
	 * Codes the article with what a passage of it shows. A category that is coded already takes the values and the passage along.
	 *
	 * @param its  not of the same category; without a passage
	 * @param span in UTF-16 units; white space at its ends is left out
	 * @return whether there is a quote that leads to just these words; if not, the codes are there without it
	 */
	public boolean passage(List<Code> its, Span span) {
		Span words = article.quoting().trimmed(span);
		Optional<QuotePattern> pattern = words.length() == 0 ? Optional.empty() : article.quoting().content(words);
		for (Code one : its) {
			Code there = codes.stream().filter(code -> code.getCategory() == one.getCategory()).findFirst().orElse(one);
			if (there == one) {
				codes.add(one);
			} else {
				one.getValues().stream().filter(value -> !there.getValues().contains(value)).forEach(there.getValues()::add);
			}
			pattern.ifPresent(found -> {
				if (there.getAt() == null) {
					there.setAt(GainsayFactory.eINSTANCE.createAnchor());
				}
				there.getAt().getQuotes().add(quote(found));
			});
		}
		return pattern.isPresent();
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
		return add(statement, words, this::pieces).refused();
	}

	/**
	 * What became of anchors.
	 *
	 * @param refused those that could not be made
	 * @param trimmed those that could be made only without the white space at their ends, or with pieces that overlap as one
	 */
	public record Made(List<Place> refused, List<Place> trimmed) {
	}

	/**
	 * The same for a source whose spans are to come out of the corpus as they went in: white space at their ends stays, and so does the
	 * order of the pieces, where there are words that lead there. No quote ends inside a run of white space.
	 */
	public Made addExactly(Statement statement, Map<Place, List<Span>> words) {
		return add(statement, words, this::exactly);
	}

	/**
	 * Marks the passage that shows a code of the article or of a statement, exactly as {@link #addExactly} does.
	 *
	 * @return whether there are words that lead there; if not, the code has no passage
	 */
	public boolean passage(Code code, List<Span> at) {
		Place place = new Place(Role.CODE, 0);
		List<Span> pieces = exactly(at);
		Quoting.Quoted made = pieces.isEmpty() ? null : article.quoting().statement(Map.of(place, pieces), new StatementQuotes(Map.of(), 0, false));
		if (made == null || made.failed() != null) {
			return false;
		}
		code.setAt(anchor(made.quotes().quotes().get(place)));
		return true;
	}

	private Made add(Statement statement, Map<Place, List<Span>> words, UnaryOperator<List<Span>> taken) {
		List<Place> refused = new ArrayList<>();
		List<Place> trimmed = new ArrayList<>();
		Map<Place, List<Span>> wanted = new LinkedHashMap<>();
		words.forEach((place, spans) -> {
			List<Span> pieces = taken.apply(spans);
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
			List<Span> fewer = pieces(words.get(made.failed()));
			if (!fewer.isEmpty() && !fewer.equals(wanted.get(made.failed()))) {
				trimmed.add(made.failed());
				wanted.put(made.failed(), fewer);
			} else {
				refused.add(made.failed());
				wanted.remove(made.failed());
			}
			quotes = Map.of();
		}
		quotes.forEach((place, patterns) -> set(statement, place, patterns));
		String first = wanted.isEmpty() ? "" : article.text().at((wanted.containsKey(Place.CONTENT) ? wanted.get(Place.CONTENT) : wanted.values().iterator().next()).getFirst());
		statement.setName(names.free(statement.getName() == null ? CorpusDraft.words(first, "statement") : CorpusDraft.identifier(statement.getName(), "statement")));
		statements.add(statement);
		trimmed.removeAll(refused);
		return new Made(refused, trimmed);
	}

	private List<Span> pieces(List<Span> spans) {
		List<Span> pieces = new ArrayList<>();
		spans.stream().filter(span -> span.end() <= article.text().text().length()).map(article.quoting()::trimmed).filter(span -> span.length() > 0).sorted().forEach(span -> {
			if (!pieces.isEmpty() && pieces.getLast().overlaps(span)) {
				pieces.set(pieces.size() - 1, new Span(pieces.getLast().start(), Math.max(pieces.getLast().end(), span.end())));
			} else {
				pieces.add(span);
			}
		});
		return pieces;
	}

	private List<Span> exactly(List<Span> spans) {
		List<Span> whole = spans.stream().filter(span -> span.length() > 0 && span.end() <= article.text().text().length()).toList();
		for (int i = 0; i < whole.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (whole.get(i).overlaps(whole.get(j))) {
					return pieces(spans);
				}
			}
		}
		return whole;
	}

	private static Anchor anchor(List<QuotePattern> patterns) {
		Anchor anchor = GainsayFactory.eINSTANCE.createAnchor();
		patterns.forEach(pattern -> anchor.getQuotes().add(quote(pattern)));
		return anchor;
	}

	private static void set(Statement statement, Place place, List<QuotePattern> patterns) {
		Anchor anchor = anchor(patterns);
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

	/**
	 * Lets the words of an unnamed source stand as its file had them, where they find in a text what the article's own words do: with
	 * typewriter quotation marks, say. Where it has no words in the article, these are its words.
	 *
	 * @param words null where the file had none
	 */
	public static void written(Member member, String words) {
		Quote quote = member.getWords();
		if (words != null && quote == null) {
			member.setWords(quote(QuotePattern.of(words)));
		} else if (words != null && quote != null && quote.getEnd() == null && QuotePattern.normalized(words).equals(QuotePattern.normalized(quote.getStart()))) {
			quote.setStart(words);
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
