// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.eclipse.xtext.validation.Check;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Decision;
import org.gainsay.model.GainsayPackage.Literals;
import org.gainsay.model.Reported;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Sample;

/** Checks a study, its rounds, and when sets were coded. */
class StudyInFileChecks extends Checks {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Check
	public void checkDate(AnnotationSet set) {
		if (set.getCoded() != null && !Dates.isDate(set.getCoded())) {
			report(IssueCode.DATE_INVALID, "\"" + set.getCoded() + "\" is not a day. Write when the set was done as 2026-04-12, or with a time as 2026-04-12T14:30.", set,
					Literals.ANNOTATION_SET__CODED);
		}
	}

	@Check
	public void checkDate(RoundEvent event) {
		if (event.getDate() == null || !Dates.isDate(event.getDate())) {
			report(IssueCode.DATE_INVALID, event.getDate() == null ? "Nothing says when the round was " + event.getKind().getLiteral() + ". Write: on 2026-04-12."
					: "\"" + event.getDate() + "\" is not a day. Write it as 2026-04-12, or with a time as 2026-04-12T14:30Z.", event,
					event.getDate() == null ? Literals.ROUND_EVENT__ROUND : Literals.ROUND_EVENT__DATE);
		}
	}

	@Check
	public void checkDecision(Decision decision) {
		if (decision.getDate() == null || !Dates.isDate(decision.getDate())) {
			report(IssueCode.DATE_INVALID, decision.getDate() == null ? "Nothing says when it was decided. Write: on 2026-04-12."
					: "\"" + decision.getDate() + "\" is not a day. Write it as 2026-04-12, or with a time as 2026-04-12T14:30Z.", decision,
					decision.getDate() == null ? Literals.DECISION__OF : Literals.DECISION__DATE);
		}
		if (decision.getWho() == null) {
			report(IssueCode.DECISION_INVALID, "Nothing says who decided it. Write by and a name.", decision, Literals.DECISION__OF);
		}
		long said = Stream.of(decision.getTook() != null, decision.isNothing(), !decision.getStatements().isEmpty(), !decision.getCodes().isEmpty()).filter(Boolean::booleanValue).count();
		if (said != 1 || decision.getStatements().size() > 1 || decision.getCodes().size() > 1) {
			report(IssueCode.DECISION_INVALID, "A decision takes one thing: a coder's version (took ben), or nothing, or one version of its own.", decision, Literals.DECISION__OF);
		}
		if (decision.getTook() == null && (decision.getStancesOf() != null || decision.getSpansOf() != null)) {
			report(IssueCode.DECISION_INVALID, "Stances or spans of somebody go into another's statement: write whose that is by took.", decision, Literals.DECISION__OF);
		}
		if (decision.getOffers().isEmpty()) {
			report(IssueCode.DECISION_INVALID, "Nothing says what was on offer. Write offered, a coder, and the hash that study cases tells.", decision, Literals.DECISION__OF);
		}
	}

	@Check
	public void checkRound(Round round) {
		if (round.getEach() != null && round.getEach() < 1) {
			report(IssueCode.ROUND_INVALID, "An article is coded by one coder or more, not by " + round.getEach() + ".", round, Literals.ROUND__EACH);
		}
		if (round.getEach() != null && !round.getCoders().isEmpty() && round.getEach() > round.getCoders().size()) {
			report(IssueCode.ROUND_INVALID, "An article is to have " + round.getEach() + " coders, and the round has " + round.getCoders().size() + ". Name more, or write a smaller number.", round,
					Literals.ROUND__EACH);
		}
		if (round.getSample() != null && !round.getSample().isAll() && round.getSeed() == null) {
			report(IssueCode.ROUND_INVALID, "A sample needs a seed, so that it can be drawn again: write for instance seed 4712.", round, Literals.ROUND__SAMPLE);
		}
		if (round.getKind() == RoundKind.RECODE && round.getFrom() == null) {
			report(IssueCode.ROUND_INVALID, "A recode round says what is coded again: write from and the name of a round.", round, Literals.ROUND__KIND);
		}
	}

	@Check
	public void checkSample(Sample sample) {
		if (sample.getShare() != null && (sample.getShare().signum() <= 0 || sample.getShare().compareTo(HUNDRED) > 0)) {
			report(IssueCode.ROUND_INVALID, "A share is more than 0 and at most 100 per cent, not " + sample.getShare().toPlainString() + ".", sample, Literals.SAMPLE__SHARE);
		}
		if (sample.getNumber() != null && sample.getNumber() < 1) {
			report(IssueCode.ROUND_INVALID, "A sample has one article or more.", sample, Literals.SAMPLE__NUMBER);
		}
		if (sample.getWidth() != null && sample.getWidth().signum() <= 0) {
			report(IssueCode.ROUND_INVALID, "An interval is wider than 0. Write for instance: sample interval 0.1 of stance in pilot.", sample, Literals.SAMPLE__WIDTH);
		}
	}

	@Check
	public void checkReported(Reported reported) {
		if (reported.getLeast() != null && reported.getLeast().compareTo(BigDecimal.ONE) > 0) {
			report(IssueCode.ROUND_INVALID, "Alpha is at most 1, not " + reported.getLeast().toPlainString() + ".", reported, Literals.REPORTED__LEAST);
		}
	}
}
