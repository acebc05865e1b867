// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gainsay.corpus.ActorFacts;
import org.gainsay.corpus.ArticleFacts;
import org.gainsay.corpus.Corpus;
import org.gainsay.corpus.analysis.Cell;
import org.gainsay.corpus.analysis.ClaimRow;
import org.gainsay.corpus.analysis.Contrary;
import org.gainsay.corpus.analysis.Figure;
import org.gainsay.corpus.analysis.Flag;
import org.gainsay.corpus.analysis.Ground;
import org.gainsay.corpus.analysis.Ledger;
import org.gainsay.corpus.analysis.Omission;
import org.gainsay.corpus.analysis.Silence;
import org.gainsay.corpus.analysis.Source;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;

/** What the ledger found, in sentences: the same ones in the terminal, in the report and in the workbench. */
public final class Reasons {

	private final Ledger ledger;
	private final Corpus corpus;

	public Reasons(Ledger ledger) {
		this.ledger = ledger;
		this.corpus = ledger.corpus();
	}

	/** Why a claim has a flag, in one sentence or two. */
	public String of(Flag flag, ClaimRow row) {
		return switch (flag) {
			case SINGLE_ROUTE -> row.assertions().map(Cell::article).distinct().count() + " articles assert it, all of them through " + labels(row.routes()) + ".";
			case CONTESTED -> contested(row);
			case UNCONFIRMED -> "It is asserted, and neither confirmed nor denied by " + labels(ledger.why(row, flag).stream()
					.filter(ground -> ground.kind() == Ground.Kind.REFUSES).map(Ground::source).distinct().toList()) + ".";
			case ANONYMOUS_ONLY -> "It comes from unnamed sources only: " + labels(row.origins()) + ".";
			case OMITTED -> row.omissions().stream().map(this::omission).collect(Collectors.joining(" "));
		};
	}

	private String contested(ClaimRow row) {
		List<Source> denied = ledger.sources(row, Figure.DENIED);
		List<String> contrary = row.contrary().stream().map(Contrary::claim).distinct().map(name -> "“" + claim(name) + "”").toList();
		return "It is asserted" + (denied.isEmpty() ? "" : ", and denied, disputed or retracted by " + labels(denied))
				+ (contrary.isEmpty() ? "" : ", and so is what contradicts it: " + String.join("; ", contrary)) + ".";
	}

	/** Why a claim has not a flag. */
	public String without(Flag flag, ClaimRow row) {
		if (row.assertions().findAny().isEmpty()) {
			return "Nobody asserts it" + (row.cells().stream().anyMatch(Cell::asserts) ? " but in statements that repeat others." : ".");
		}
		return switch (flag) {
			case SINGLE_ROUTE -> row.routes().size() > 1 ? "It came by " + row.routes().size() + " routes: " + labels(row.routes()) + "."
					: "Only one article asserts it.";
			case CONTESTED -> "Nobody denies, disputes or retracts it, and nobody asserts what contradicts it.";
			case UNCONFIRMED -> row.cells().stream().anyMatch(cell -> cell.stance().kind() == StanceKind.CONFIRMS) ? "It is confirmed."
					: row.cells().stream().anyMatch(Cell::refuses) ? "Who did not confirm it in one place asserts or denies it in another."
					: "Nobody is recorded who would know and does not say.";
			case ANONYMOUS_ONLY -> "Not all of its origins are unnamed: "
					+ labels(row.origins().stream().filter(source -> !source.anonymous()).toList()) + ".";
			case OMITTED -> "No article whose coding is done carries it without an answer that another on the same event, published no later, has.";
		};
	}

	/** What one article leaves out. */
	public String omission(Omission omission) {
		List<Source> who = omission.answers().stream().flatMap(cell -> ledger.origins(cell).stream()).distinct().toList();
		List<String> where = omission.answers().stream().map(Cell::article).distinct().map(this::outlet).toList();
		return outlet(omission.article()) + " carries it and leaves out " + (omission.denial() ? "that it is denied" : "that it is not confirmed") + " by " + labels(who)
				+ ", as " + String.join(" and ", where) + (where.size() == 1 ? " has it." : " have it.");
	}

	/** What there is to say of a claim that nobody asserts; empty where somebody does, or nobody answers it. */
	public Optional<String> answeredOnly(ClaimRow row) {
		if (!row.answeredOnly()) {
			return Optional.empty();
		}
		List<Source> denied = ledger.sources(row, Figure.DENIED);
		List<Source> refused = ledger.sources(row, Figure.REFUSED);
		return Optional.of("Nobody asserts it." + (denied.isEmpty() ? "" : " It is denied, disputed or retracted by " + labels(denied) + ".")
				+ (refused.isEmpty() ? "" : " It is neither confirmed nor denied by " + labels(refused) + "."));
	}

	/** What a ground says, without its statements. */
	public String of(Ground ground) {
		String source = ground.source() == null ? "" : ground.source().label();
		String other = ground.other() == null ? "" : ground.other().label();
		String article = ground.article() == null ? "" : outlet(ground.article());
		return switch (ground.kind()) {
			case ROUTE -> ground.article() == null ? "through " + source : article + " has it through " + source;
			case ORIGIN -> "from " + source;
			case INDEPENDENT -> source + " counts";
			case SAME_ACTOR -> source + " is the same as " + other + " and does not count again";
			case PART -> source + " goes with " + other + " (one is a part of the other) and does not count again";
			case SAME_ROUTE -> source + (other.isEmpty() ? " came by no route and does not count" : " came by " + other + " as others that count, and does not count again");
			case ASSERTS -> source + (ground.cells().stream().allMatch(cell -> cell.stance().kind() == StanceKind.CONFIRMS) ? " confirms it" : " asserts it");
			case OPPOSES -> source + " denies, disputes or retracts it";
			case REFUSES -> source + " neither confirms nor denies it";
			case CONTRADICTS -> source + " asserts what contradicts it";
			case REPEATS -> source + ", but that repeats other statements and is not counted";
			case OMITS -> article + " asserts it and has no such answer";
			case CARRIES -> article + " has the answer";
			case DATED -> article + ", " + ledger.dating(ground.cells().getFirst()).map(date -> date.written()).orElse("undated");
		};
	}

	/** Why a cell is empty. */
	public static String of(Silence silence) {
		return switch (silence) {
			case SAYS_NOTHING -> "Its coding is done, and it says nothing about the claim.";
			case OTHER_EVENT -> "It is about another event.";
			case NOT_DONE -> "Its coding is not done, so nothing follows.";
			case NOT_ACCEPTED -> "Only statements that were rejected, or suggested and not accepted, are about the claim.";
			case NO_SET -> "It has no such annotations.";
		};
	}

	/** A stance in words: {@code asserts as probable}. */
	public static String stance(Cell cell) {
		return cell.stance().kind().getLiteral() + (cell.stance().certainty() == Certainty.UNSPECIFIED ? "" : " as " + cell.stance().certainty().getLiteral());
	}

	/** Sources for a reader. */
	public static String labels(List<Source> sources) {
		return sources.stream().map(Source::label).distinct().collect(Collectors.joining("; "));
	}

	/** The text of a claim by its name; the name where there is none. */
	public String claim(String name) {
		return corpus.claim(name).map(found -> found.text()).filter(text -> !text.isEmpty()).orElse(name);
	}

	/** What to call an article: its outlet, or its title where it has none. */
	public String outlet(String article) {
		Optional<ArticleFacts> found = corpus.article(article);
		return found.map(ArticleFacts::outlet).flatMap(corpus::actor).map(ActorFacts::label).filter(label -> !label.isEmpty())
				.orElseGet(() -> found.map(one -> one.title()).filter(title -> !title.isEmpty()).orElse(article));
	}
}
