// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gainsay.analysis.Cell;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Contrary;
import org.gainsay.analysis.Figure;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ground;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.Omission;
import org.gainsay.analysis.RouteKind;
import org.gainsay.analysis.Silence;
import org.gainsay.analysis.Source;
import org.gainsay.analysis.Unanswered;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.model.Certainty;
import org.gainsay.model.StanceKind;

/** What the ledger found, in sentences: the same ones in the terminal, in the report and in the workbench. */
public final class Reasons {

	/** The order in which the answers to a claim are told. */
	private static final List<String> VERBS = List.of("denied", "disputed", "retracted", "neither confirmed nor denied");

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
			case UNANSWERED -> row.unanswered().stream().filter(one -> one.article() == null).map(this::unanswered).collect(Collectors.joining(" "));
		};
	}

	/** That nobody answers, with those who are silent apart from those who were not asked. */
	public String unanswered(Unanswered unanswered) {
		return (unanswered.article() == null ? "It is asserted" : outlet(unanswered.article()) + " asserts it") + ", and nobody whom it charges has a say"
				+ (unanswered.silent().isEmpty() ? "" : "; silent: " + labels(unanswered.silent()))
				+ (unanswered.notAsked().isEmpty() ? "" : "; not asked, as far as is recorded: " + labels(unanswered.notAsked())) + "."
				+ unanswered.offices().stream().map(office -> " " + office(office)).collect(Collectors.joining());
	}

	/** That an office in whom a claim charges makes nobody its voice, and what to write where he was. */
	private String office(Unanswered.Office office) {
		return office.holder().label() + ", who has an office in " + office.in().label() + ", " + says(office.cells()) + "; if that was said for it, write: for " + office.in().name() + ", or name "
				+ office.holder().name() + " in about.";
	}

	private static String says(List<Cell> cells) {
		return cells.stream().map(cell -> cell.stance().kind()).distinct().sorted().map(StanceKind::getLiteral).collect(Collectors.joining(" and ")) + " it";
	}

	/** By which ways a claim's assertions came, each with what makes it a route: {@code The Ledger (cited); Meridia (copy, outlet)}. */
	public String routes(ClaimRow row) {
		return ledger.routeKinds(row).entrySet().stream().map(one -> one.getKey().label() + " (" + one.getValue().stream().map(RouteKind::word).collect(Collectors.joining(", ")) + ")")
				.distinct().collect(Collectors.joining("; "));
	}

	private String contested(ClaimRow row) {
		List<Cell> denying = counted(row, Figure.DENIED);
		List<String> contrary = row.contrary().stream().map(Contrary::claim).distinct().map(name -> "“" + claim(name) + "”").toList();
		return "It is asserted" + (denying.isEmpty() ? "" : ", and " + answered(denying))
				+ (contrary.isEmpty() ? "" : ", and so is what contradicts it: " + String.join("; ", contrary)) + ".";
	}

	/** Why a claim has not a flag. */
	public String without(Flag flag, ClaimRow row) {
		if (row.assertions().findAny().isEmpty()) {
			return "Nobody asserts it" + (row.cells().stream().anyMatch(Cell::asserts) ? " but in statements that repeat others."
					: row.cells().stream().anyMatch(Cell::conditional) ? " but on a condition." : ".");
		}
		return switch (flag) {
			case SINGLE_ROUTE -> row.routes().size() > 1 ? "It came by " + row.routes().size() + " routes: " + labels(row.routes()) + "."
					: row.assertions().map(Cell::article).distinct().count() > 1 ? "Of not all its assertions it is recorded who speaks." : "Only one article asserts it.";
			case CONTESTED -> "Nobody denies, disputes or retracts it, and nobody asserts what contradicts it.";
			case UNCONFIRMED -> row.cells().stream().anyMatch(cell -> cell.stance().kind() == StanceKind.CONFIRMS) ? "It is confirmed."
					: row.cells().stream().anyMatch(Cell::refuses) ? "Who did not confirm it in one place asserts or denies it in another."
					: "Nobody is recorded who would know and does not say.";
			case ANONYMOUS_ONLY -> row.origins().stream().allMatch(Source::anonymous) ? "Of not all its assertions it is recorded who speaks."
					: "Not all of its origins are unnamed: " + labels(row.origins().stream().filter(source -> !source.anonymous()).toList()) + ".";
			case OMITTED -> "No article whose coding is done carries it without an answer that another on the same event, published no later, has.";
			case UNANSWERED -> row.names().stream().flatMap(name -> corpus.claim(name).stream()).allMatch(claim -> claim.about().isEmpty()) ? "It is not recorded whom it charges."
					: "Somebody whom it charges has a say on it, or on what it entails.";
		};
	}

	/** What one article leaves out. */
	public String omission(Omission omission) {
		List<String> where = omission.answers().stream().map(Cell::article).distinct().map(this::outlet).toList();
		return outlet(omission.article()) + " carries it and leaves out " + leftOut(omission) + ", as " + String.join(" and ", where) + (where.size() == 1 ? " has it." : " have it.");
	}

	/** What an article leaves out, without the article: {@code that it is denied by A}. */
	public String leftOut(Omission omission) {
		return "that it is " + answered(omission.answers());
	}

	/** What there is to say of a claim that nobody asserts; empty where somebody does, or nobody answers it. */
	public Optional<String> answeredOnly(ClaimRow row) {
		if (!row.answeredOnly()) {
			return Optional.empty();
		}
		return Optional.of("Nobody asserts it." + Stream.of(Figure.DENIED, Figure.REFUSED).map(figure -> counted(row, figure)).filter(cells -> !cells.isEmpty())
				.map(cells -> " It is " + answered(cells) + ".").collect(Collectors.joining()));
	}

	/** The stances that a figure counts. */
	private static List<Cell> counted(ClaimRow row, Figure figure) {
		return row.counted(figure == Figure.DENIED ? Cell::opposes : Cell::refuses);
	}

	/** How a claim is answered and by whom, each with its own verb: {@code denied by A; B, and neither confirmed nor denied by C}. */
	private String answered(List<Cell> answers) {
		Map<String, List<Source>> who = new TreeMap<>(Comparator.comparingInt(VERBS::indexOf));
		answers.forEach(cell -> who.computeIfAbsent(verb(cell), verb -> new ArrayList<>()).addAll(ledger.origins(cell)));
		List<String> parts = who.entrySet().stream().map(one -> one.getKey() + " by " + (one.getValue().isEmpty() ? "nobody recorded" : labels(one.getValue()))).toList();
		return parts.size() == 1 ? parts.getFirst() : String.join(", ", parts.subList(0, parts.size() - 1)) + ", and " + parts.getLast();
	}

	private static String verb(Cell answer) {
		return switch (answer.stance().kind()) {
			case DENIES -> "denied";
			case DISPUTES -> "disputed";
			case RETRACTS -> "retracted";
			default -> "neither confirmed nor denied";
		};
	}

	/** What a ground says, without its statements. */
	public String of(Ground ground) {
		String source = ground.source() == null ? "" : ground.source().label();
		String article = ground.article() == null ? "" : outlet(ground.article());
		return switch (ground.kind()) {
			case ROUTE -> ground.article() == null ? "through " + source : article + " has it through " + source;
			case ORIGIN -> "from " + source + (ground.source().copied() ? copied(ground) : joined(ground) ? ", who is one by the links of one act of speech" : "");
			case ASSERTS -> source + (ground.cells().stream().allMatch(cell -> cell.stance().kind() == StanceKind.CONFIRMS) ? " confirms it" : " asserts it");
			case OPPOSES -> source + " " + says(ground.cells());
			case REFUSES -> source + " neither confirms nor denies it";
			case CONTRADICTS -> source + " asserts what contradicts it";
			case SILENT -> source + " has not commented";
			case NOT_ASKED -> "of " + source + " nothing is recorded";
			case OFFICE -> source + " " + says(ground.cells()) + ", and has an office in whom it charges";
			case REPEATS -> source + ", but that repeats other statements and is not counted";
			case OMITS -> article + " asserts it and has no such answer";
			case CARRIES -> article + " has the answer";
			case DATED -> article + ", " + ledger.dating(ground.cells().getFirst()).map(date -> date.written()).orElse("undated");
		};
	}

	private static String copied(Ground ground) {
		return ground.cells().stream().map(Cell::article).distinct().count() > 1 ? ", who is one in articles that are one copy" : "";
	}

	/** Whether a statement with an unnamed source of its own, and no other, is counted here because it is linked as the same utterance. */
	private static boolean joined(Ground ground) {
		return ground.cells().stream().anyMatch(cell -> cell.innermost().size() == 1 && cell.innermost().stream().allMatch(member -> member.kind() == MemberFacts.Kind.UNNAMED && member.onBehalfOf().isEmpty())
				&& (ground.source().kind() != Source.Kind.UNNAMED || !ground.source().place().startsWith(cell.statement().qualifiedName() + "#")));
	}

	/** Why a cell is empty. */
	public static String of(Silence silence) {
		return switch (silence) {
			case SAYS_NOTHING -> "Its coding is done, and it says nothing about the claim.";
			case OTHER_EVENT -> "It is about another event.";
			case NO_EVENT -> "The claim is of no event, so nothing follows.";
			case EVENT_NOT_KNOWN -> "Its event is not known.";
			case NOT_DONE -> "Its coding is not done, so nothing follows.";
			case NOT_ACCEPTED -> "Only statements that were rejected, or suggested and not accepted, are about the claim.";
			case NO_SET -> "It has no such annotations.";
		};
	}

	/** A stance in words: {@code asserts as probable}, {@code asserts (conditional)}. */
	public static String stance(Cell cell) {
		if (cell.stance().certainty() == Certainty.UNSPECIFIED && !cell.conditional()) {
			return cell.stance().kind().getLiteral();
		}
		return cell.stance().kind().getLiteral() + (cell.stance().certainty() == Certainty.UNSPECIFIED ? "" : " as " + cell.stance().certainty().getLiteral())
				+ (cell.conditional() ? " (conditional)" : "");
	}

	/** Sources for a reader. */
	public static String labels(List<Source> sources) {
		return sources.size() == 1 ? sources.getFirst().label() : sources.stream().map(Source::label).distinct().collect(Collectors.joining("; "));
	}

	/** The text of a claim by its name; the name where there is none. */
	public String claim(String name) {
		return corpus.claim(name).map(found -> found.text()).filter(text -> !text.isEmpty()).orElse(name);
	}

	/** What to call an article: its outlet, or its title where it has none. */
	public String outlet(String article) {
		ArticleFacts found = corpus.article(article).orElse(null);
		if (found == null) {
			return article;
		}
		ActorFacts outlet = corpus.actor(found.outlet()).orElse(null);
		if (outlet != null && !outlet.label().isEmpty()) {
			return outlet.label();
		}
		return found.title().isEmpty() ? article : found.title();
	}
}
