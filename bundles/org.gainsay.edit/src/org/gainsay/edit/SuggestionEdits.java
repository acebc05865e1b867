// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Actor;
import org.gainsay.model.Anchor;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Target;
import org.gainsay.suggest.Suggestion;
import org.gainsay.suggest.Suggestion.Speaker;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;

/**
 * Writes suggestions into annotation sets of articles, their own unless another is wanted, as statements with {@code status suggested} and an {@code origin} that says who suggested them and why. What a person wrote is
 * never touched, and nothing is suggested where a statement stands already, accepted, rejected or suggested before.
 */
public final class SuggestionEdits {

	/** A target says what is said in this many UTF-16 units at the most. */
	private static final int LONGEST_TARGET = 120;

	private final Editing editing;
	private final Map<String, String> written = new LinkedHashMap<>();
	private final List<String> names = new ArrayList<>();
	private int there;
	private int unquotable;

	/** @param session after its build */
	public SuggestionEdits(CorpusSession session) {
		this.editing = new Editing(session);
	}

	/** How many suggestions are written. */
	public int made() {
		return names.size();
	}

	/** How many were left out because a statement stands there. */
	public int there() {
		return there;
	}

	/** How many were left out because no quote leads to their words. */
	public int unquotable() {
		return unquotable;
	}

	/** Adds the suggestions for one article to its own set, as {@link #add(String, String, List)} does. */
	public int add(String article, List<Suggestion> suggestions) {
		return add(article, null, suggestions);
	}

	/**
	 * Adds the suggestions for one article to one of its annotation sets.
	 *
	 * @param article     its name; each only once
	 * @param wanted      the name of a set, which is made where there is none: then it is an annotator's; null for the article's own
	 * @param suggestions in the order in which they are to be written
	 * @return how many of them are written
	 * @throws IllegalArgumentException with a message for the user if there is no such article, it has no text, or its file has an error where its statements end
	 */
	public int add(String article, @Nullable String wanted, List<Suggestion> suggestions) {
		ArticleFacts facts = editing.article(article);
		AnnotationSetFacts set = editing.corpus().setsOf(article).stream().filter(one -> Objects.equals(one.name(), wanted)).findFirst().orElse(null);
		if (set == null && wanted == null) {
			throw new IllegalArgumentException("The article \"" + article + "\" has no statements of its own to add to.");
		}
		List<StatementFacts> standing = set == null ? List.of() : set.statements();
		String prefix = set == null ? wanted + "." : set.prefix();
		ArticleText text = Quotes.text(editing.corpus(), facts);
		Quotes quotes = new Quotes(text, article);
		Set<String> taken = standing.stream().map(StatementFacts::name).collect(Collectors.toCollection(TreeSet::new));
		StringBuilder made = new StringBuilder();
		int count = 0;
		for (Suggestion suggestion : suggestions) {
			if (standing.stream().anyMatch(one -> isThere(suggestion, one))) {
				there++;
				continue;
			}
			try {
				Statement statement = statement(suggestion, quotes, taken);
				taken.add(statement.getName());
				names.add(prefix + article + "." + statement.getName());
				made.append(made.isEmpty() ? "" : "\n").append(Editing.writer().write(statement, 1));
				count++;
			} catch (IllegalArgumentException noQuote) {
				unquotable++;
			}
		}
		if (!made.isEmpty() && written.put(article, made.toString()) == null) {
			if (set == null) {
				Editing.checkName(prefix.substring(0, prefix.length() - 1));
				ArticleEdits.newSet(editing, article, prefix.substring(0, prefix.length() - 1), made.toString());
			} else {
				NewStatement.insert(editing, made.toString(), set);
			}
		}
		return count;
	}

	/** What is to be written, of all articles. */
	public CorpusEdit edit() {
		return editing.result("Suggestions", names);
	}

	/** Whether a statement stands where a suggestion would: the same cue, or half of the shorter content. */
	private static boolean isThere(Suggestion suggestion, StatementFacts statement) {
		if (!statement.stances().isEmpty() && statement.content() == null && AnchorFacts.spansOf(statement.place()).stream().anyMatch(span -> overlaps(span, suggestion.attributing()))) {
			return true;
		}
		List<Span> content = AnchorFacts.spansOf(statement.content());
		boolean sameCue = statement.cue() != null && overlapsAny(AnchorFacts.spansOf(statement.cue()), suggestion.attributing())
				|| statement.allMembers().stream().map(MemberFacts::cue).anyMatch(cue -> overlapsAny(AnchorFacts.spansOf(cue), suggestion.attributing()));
		int shared = shared(content, suggestion.content());
		return sameCue && (shared > 0 || content.isEmpty() || suggestion.content().isEmpty()) || shared > 0 && shared * 2 >= Math.min(length(content), length(suggestion.content()));
	}

	private static boolean overlapsAny(List<Span> some, List<Span> others) {
		return some.stream().anyMatch(one -> overlaps(one, others));
	}

	private static boolean overlaps(Span one, List<Span> others) {
		return others.stream().anyMatch(one::overlaps);
	}

	private static int shared(List<Span> some, List<Span> others) {
		return some.stream().mapToInt(one -> others.stream().mapToInt(other -> Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()))).sum()).sum();
	}

	private static int length(List<Span> spans) {
		return spans.stream().mapToInt(Span::length).sum();
	}

	// ---- one statement

	private Statement statement(Suggestion suggestion, Quotes quotes, Set<String> taken) {
		boolean silence = suggestion.content().isEmpty();
		Map<AnchorPlace, List<Span>> wanted = new LinkedHashMap<>();
		put(wanted, AnchorPlace.CONTENT, suggestion.content(), quotes);
		put(wanted, AnchorPlace.CUE, suggestion.cue(), quotes);
		put(wanted, AnchorPlace.SOURCE, suggestion.source(), quotes);
		put(wanted, AnchorPlace.HEDGE, suggestion.hedge(), quotes);
		put(wanted, AnchorPlace.ADDRESSEE, suggestion.addressee(), quotes);
		for (int i = 0; i < suggestion.chain().size(); i++) {
			Speaker speaker = suggestion.chain().get(i);
			Span words = speaker.words();
			put(wanted, AnchorPlace.ofMember(AnchorPlace.Role.WORDS, i), words == null ? List.of() : List.of(words), quotes);
			put(wanted, AnchorPlace.ofMember(AnchorPlace.Role.SOURCE, i), speaker.source(), quotes);
			put(wanted, AnchorPlace.ofMember(AnchorPlace.Role.CUE, i), speaker.cue(), quotes);
		}
		for (int i = 0; i < suggestion.stances().size(); i++) {
			put(wanted, AnchorPlace.part(i), suggestion.stances().get(i).part(), quotes);
		}
		StatementQuotes quoted = quotes.statement(wanted, new StatementQuotes(Map.of(), 1, silence));
		Statement statement = GainsayFactory.eINSTANCE.createStatement();
		statement.setName(NewStatement.nameFor(quotes.text().at((silence ? suggestion.cue() : suggestion.content()).getFirst()), taken));
		statement.setContent(anchor(quoted, AnchorPlace.CONTENT));
		statement.setCue(anchor(quoted, AnchorPlace.CUE));
		statement.setCueNegated(suggestion.negated() && !suggestion.cue().isEmpty());
		statement.setSource(anchor(quoted, AnchorPlace.SOURCE));
		statement.setHedge(anchor(quoted, AnchorPlace.HEDGE));
		statement.setAddressee(anchor(quoted, AnchorPlace.ADDRESSEE));
		for (int i = 0; i < suggestion.chain().size(); i++) {
			Link link = GainsayFactory.eINSTANCE.createLink();
			link.getMembers().add(member(suggestion.chain().get(i), i, quoted));
			statement.getLinks().add(link);
		}
		statement.setForm(suggestion.form());
		statement.setWriterCertainty(suggestion.writerCertainty());
		for (int i = 0; i < suggestion.stances().size(); i++) {
			statement.getStances().add(stance(suggestion, i, quoted, quotes.text()));
		}
		statement.setConfidence(BigDecimal.valueOf(suggestion.score()).setScale(2, RoundingMode.HALF_UP));
		statement.setStatus(StatementStatus.SUGGESTED);
		statement.setOrigin(origin(suggestion));
		return statement;
	}

	private static void put(Map<AnchorPlace, List<Span>> wanted, AnchorPlace place, List<Span> words, Quotes quotes) {
		if (!words.isEmpty()) {
			wanted.put(place, quotes.trimmed(words));
		}
	}

	private static Anchor anchor(StatementQuotes quoted, AnchorPlace place) {
		return quoted.quotes().containsKey(place.place()) ? Quotes.anchor(quoted.quotes().get(place.place())) : null;
	}

	private static Member member(Speaker speaker, int place, StatementQuotes quoted) {
		Member member = GainsayFactory.eINSTANCE.createMember();
		switch (speaker.kind()) {
			case WRITER -> member.setWriter(true);
			case UNSTATED -> member.setUnstated(true);
			case ACTOR -> {
				Actor actor = GainsayFactory.eINSTANCE.createActor();
				actor.setName(speaker.actor());
				member.setActor(actor);
			}
			case UNNAMED -> member.setWords(Quotes.quote(quoted.quotes().get(AnchorPlace.ofMember(AnchorPlace.Role.WORDS, place).place()).getFirst()));
		}
		member.setSource(anchor(quoted, AnchorPlace.ofMember(AnchorPlace.Role.SOURCE, place)));
		member.setCue(anchor(quoted, AnchorPlace.ofMember(AnchorPlace.Role.CUE, place)));
		return member;
	}

	private static Stance stance(Suggestion suggestion, int place, StatementQuotes quoted, ArticleText text) {
		Suggestion.Stance wanted = suggestion.stances().get(place);
		Stance stance = GainsayFactory.eINSTANCE.createStance();
		stance.setKind(wanted.kind());
		stance.setCertainty(wanted.certainty());
		stance.setAt(anchor(quoted, AnchorPlace.part(place)));
		Target target = GainsayFactory.eINSTANCE.createTarget();
		List<Span> about = !wanted.part().isEmpty() ? wanted.part() : !suggestion.content().isEmpty() ? suggestion.content() : suggestion.cue();
		target.setText(Excerpt.of(text.words(about).replaceAll("\\s+", " ").strip(), LONGEST_TARGET));
		stance.getTargets().add(target);
		return stance;
	}

	/** {@code rules: "that" behind the verb: said 0.92; learned: …}. */
	private static String origin(Suggestion suggestion) {
		return suggestion.reasons().stream()
				.map(reason -> reason.suggester() + ": " + (reason.rule() + (reason.words().isEmpty() ? "" : ", " + reason.words())).replaceAll("[;\\s]+", " ").replace('"', '\'').strip()
						+ String.format(Locale.ROOT, ", %.2f", reason.score()))
				.collect(Collectors.joining("; "));
	}
}
