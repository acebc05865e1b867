// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.gainsay.model.StanceKind;

/**
 * A small list of English cues that allow some stances only. It is for catching slips, not for deciding: a cue that is not
 * listed allows everything.
 */
public final class CueWords {

	private record Rule(Pattern cue, Set<StanceKind> allows) {
		static Rule of(String cue, StanceKind... allows) {
			return new Rule(Pattern.compile("\\b(?:" + cue + ")\\b"), allows.length == 0 ? EnumSet.noneOf(StanceKind.class) : EnumSet.of(allows[0], allows));
		}
	}

	private static final Set<StanceKind> UNCONFIRMED = EnumSet.of(StanceKind.DOES_NOT_CONFIRM, StanceKind.DECLINES_TO_COMMENT,
			StanceKind.HAS_NOT_COMMENTED);

	/** The first rule whose words stand in the cue decides: refusals come before the verbs they contain. */
	private static final List<Rule> RULES = List.of(
			Rule.of("neither confirmed nor denied|neither confirm nor deny|could not confirm|(?:has|have|had) not confirmed|(?:did|does|do|would) not confirm|"
					+ "(?:could|couldn't|can|can't|cannot|wouldn't|didn't|doesn't|hasn't|haven't) (?:not )?confirm(?:ed)?|refused to confirm|declined to confirm|unable to confirm",
					StanceKind.DOES_NOT_CONFIRM, StanceKind.DECLINES_TO_COMMENT),
			Rule.of("declined to comment|declines to comment|refused to comment|would not comment|no comment|declined to say|refused to say|refrained from",
					StanceKind.DECLINES_TO_COMMENT, StanceKind.DOES_NOT_CONFIRM),
			Rule.of("not (?:yet )?commented|not (?:yet )?responded|did not respond|did not reply|could not be reached|did not immediately respond",
					StanceKind.HAS_NOT_COMMENTED, StanceKind.DECLINES_TO_COMMENT, StanceKind.DOES_NOT_CONFIRM),
			Rule.of("denied|denies|deny|denying|rejected|rejects|refuted|refutes|rebutted", StanceKind.DENIES, StanceKind.DISPUTES, StanceKind.RETRACTS),
			Rule.of("disputed|disputes|disputing|questioned|challenged|cast doubt", StanceKind.DISPUTES, StanceKind.DENIES, StanceKind.ASKS_ABOUT),
			Rule.of("retracted|retracts|withdrew|took back|recanted", StanceKind.RETRACTS, StanceKind.DENIES),
			Rule.of("confirmed|confirms|confirming|acknowledged|acknowledges|admitted|admits|conceded|concedes", StanceKind.CONFIRMS,
					StanceKind.ASSERTS, StanceKind.PRESUPPOSES),
			Rule.of("asserted|asserts|insisted|insists|claimed|claims|alleged|alleges|announced|announces|revealed|reveals", StanceKind.ASSERTS,
					StanceKind.CONFIRMS, StanceKind.PRESUPPOSES, StanceKind.REMARKS_ON),
			Rule.of("asked|asks|wondered|wonders|inquired|enquired", StanceKind.ASKS_ABOUT, StanceKind.REMARKS_ON));

	private CueWords() {
	}

	/**
	 * Whether a cue allows a stance.
	 *
	 * @param cue     the words, as written
	 * @param negated whether they are negated outside the cue; then only refusals and denials are left to say
	 */
	public static boolean allows(String cue, boolean negated, StanceKind stance) {
		String words = cue.toLowerCase(Locale.ENGLISH).replace('\u2019', '\'').replaceAll("\\s+", " ");
		for (Rule rule : RULES) {
			if (rule.cue.matcher(words).find()) {
				return negated ? negated(rule, stance) : rule.allows.contains(stance);
			}
		}
		return true;
	}

	/** "did not deny" asserts nothing and denies nothing; "did not confirm" is a refusal. */
	private static boolean negated(Rule rule, StanceKind stance) {
		if (rule.allows.contains(StanceKind.CONFIRMS)) {
			return UNCONFIRMED.contains(stance) || stance == StanceKind.DENIES || stance == StanceKind.DISPUTES || stance == StanceKind.REMARKS_ON;
		}
		return stance != StanceKind.DENIES || !rule.allows.contains(StanceKind.DENIES);
	}
}
