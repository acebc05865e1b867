// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.annotate.Answered;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.Standing;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Certainty;

/** Says in words who says what with what stance. */
public final class StatementText {

	private StatementText() {
	}

	/**
	 * A statement in words: a line with its name and standing, one with its speakers, from the outside in, and one for each stance; then whom it tells, what it answers and its codes,
	 * and that it is only suggested, and why, or that it is rejected.
	 */
	public static String of(StatementFacts statement, Corpus corpus) {
		String standings = Standings.all(statement, corpus).stream().map(StatementText::of).collect(Collectors.joining(", ")); //$NON-NLS-1$
		Stream<String> head = Stream.of(NLS.bind(DeskMessages.Statement_head, statement.name(), standings), speakers(statement, corpus));
		Stream<String> told = Stream.ofNullable(statement.addresseeActor()).map(actor -> NLS.bind(DeskMessages.Statement_to, actor(actor, corpus)));
		Stream<String> answers = statement.answers().isEmpty() ? Stream.of()
				: Stream.of(NLS.bind(DeskMessages.Statement_answers, String.join(", ", statement.answers().stream().map(name -> Answered.name(name, statement)).toList()))); //$NON-NLS-1$
		Stream<String> codes = statement.codes().stream().map(code -> NLS.bind(DeskMessages.Statement_code, code.category(), String.join(", ", code.values()))); //$NON-NLS-1$
		return Stream.of(head, told, statement.allStances().stream().map(stance -> of(stance, statement, corpus)), answers, codes, status(statement)).flatMap(lines -> lines)
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	private static Stream<String> status(StatementFacts statement) {
		BigDecimal score = statement.confidence();
		String origin = statement.origin();
		return switch (statement.status()) {
			case ACCEPTED -> Stream.empty();
			case REJECTED -> Stream.of(DeskMessages.Statement_rejected);
			case SUGGESTED -> Stream.of(score == null ? DeskMessages.Statement_suggested : NLS.bind(DeskMessages.Statement_suggestedScore, score.toPlainString())).map(said -> origin == null ? said : said + " (" + origin + ')'); //$NON-NLS-1$
		};
	}

	/** The word for a standing in the workbench. */
	public static String of(Standing standing) {
		return switch (standing) {
			case DENIED -> DeskMessages.Standing_denied;
			case UNCONFIRMED -> DeskMessages.Standing_unconfirmed;
			case UNSOURCED -> DeskMessages.Standing_unsourced;
			case ANONYMOUS -> DeskMessages.Standing_anonymous;
			case SOURCED -> DeskMessages.Standing_sourced;
			case REMARK -> DeskMessages.Standing_remark;
			case INCOMPLETE -> DeskMessages.Standing_incomplete;
		};
	}

	/** Who speaks, and whom they cite, from the outside in. */
	public static String speakers(StatementFacts statement, Corpus corpus) {
		if (statement.members().isEmpty()) {
			return DeskMessages.Statement_noSpeaker;
		}
		return statement.links().stream().map(link -> link.stream().map(member -> withOthers(member, corpus)).collect(Collectors.joining(DeskMessages.Statement_and)))
				.collect(Collectors.joining(DeskMessages.Statement_citing));
	}

	/** Who a member is, and for whom it speaks. */
	private static String withOthers(MemberFacts member, Corpus corpus) {
		String number = member.several() ? NLS.bind(DeskMessages.Statement_several, of(member, corpus))
				: member.number() != null ? NLS.bind(DeskMessages.Statement_number, of(member, corpus), member.number()) : of(member, corpus);
		return member.onBehalfOf().isEmpty() ? number : NLS.bind(DeskMessages.Statement_for, number,
				member.onBehalfOf().stream().map(actor -> actor(actor, corpus)).collect(Collectors.joining(", "))); //$NON-NLS-1$
	}

	/** The label of an actor; its name where there is none. */
	private static String actor(String name, Corpus corpus) {
		return corpus.actor(name).map(ActorFacts::label).orElse(name);
	}

	/** Who a member is, by its label. */
	public static String of(MemberFacts member, Corpus corpus) {
		return switch (member.kind()) {
			case ACTOR -> {
				String actor = member.actor();
				yield actor == null ? "?" : corpus.actor(actor).map(ActorFacts::label).orElse(actor); //$NON-NLS-1$
			}
			case WRITER -> DeskMessages.Statement_writer;
			case UNSTATED -> DeskMessages.Statement_unstated;
			case UNNAMED -> NLS.bind(DeskMessages.Statement_unnamed, member.words());
		};
	}

	private static String of(StanceFacts stance, StatementFacts statement, Corpus corpus) {
		List<String> own = statement.allMembers().stream().filter(member -> member.stances().contains(stance))
				.map(member -> of(member, corpus)).toList();
		String targets = stance.targets().stream().map(target -> of(target, corpus)).collect(Collectors.joining("; ")); //$NON-NLS-1$
		String said = NLS.bind(DeskMessages.Statement_stance, stance.kind().getLiteral(), targets);
		if (stance.certainty() != Certainty.UNSPECIFIED) {
			said = NLS.bind(DeskMessages.Statement_certainty, said, stance.certainty().getLiteral());
		}
		if (stance.conditional()) {
			said = NLS.bind(DeskMessages.Statement_conditional, said, words(stance.condition(), statement, corpus));
		}
		if (stance.grounds() != null) {
			said = NLS.bind(DeskMessages.Statement_because, said, words(stance.grounds(), statement, corpus));
		}
		return own.isEmpty() ? said : NLS.bind(DeskMessages.Statement_ownStance, own.getFirst(), said);
	}

	private static String words(AnchorFacts anchor, StatementFacts statement, Corpus corpus) {
		return corpus.article(statement.article()).flatMap(corpus::text).map(text -> text.words(AnchorFacts.spansOf(anchor)).replaceAll("\\s+", " ")).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What a stance is about: the text of the claim, or the free text in quotation marks. */
	public static String of(TargetFacts target, Corpus corpus) {
		String claim = target.claim();
		return claim == null ? NLS.bind(DeskMessages.Statement_freeText, target.text()) : corpus.claim(claim).map(ClaimFacts::text).orElse(claim);
	}
}
