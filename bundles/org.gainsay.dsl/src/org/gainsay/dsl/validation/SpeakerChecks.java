// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.IssueCode;
import org.gainsay.model.Actor;
import org.gainsay.model.ActorKind;
import org.gainsay.model.GainsayPackage;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;

/** Checks the chain of sources of a statement: who stands in it, and what is said of each in braces. */
class SpeakerChecks extends Checks {

	@Check
	public void checkSpeakers(Statement statement) {
		List<Link> links = statement.getLinks();
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < links.size(); i++) {
			for (Member member : links.get(i).getMembers()) {
				checkSpeaker(member, i, seen);
			}
			if (i > 0 && i < links.size() - 1 && links.get(i).getMembers().size() > 1) {
				error("Between two others a chain has one source, or nobody knows who cites whom. Name one here, or write two statements.", links.get(i),
						GainsayPackage.Literals.LINK__MEMBERS, 1, IssueCode.SEVERAL_IN_THE_MIDDLE.id());
			}
		}
	}

	private void checkSpeaker(Member member, int link, Map<String, Integer> seen) {
		String name = name(member);
		Integer before = name == null ? null : seen.put(name, link);
		if (before != null && link - before > 1) {
			info("\"" + name + "\" speaks twice in this statement, with somebody else between. If the text does not say so, take one out.", member,
					GainsayPackage.Literals.MEMBER__ACTOR, IssueCode.SPEAKER_TWICE_IN_CHAIN.id());
		} else if (before != null) {
			report(IssueCode.SPEAKER_TWICE_IN_CHAIN, "\"" + name + "\" speaks twice in this statement. Nobody is a source of their own: take one out.", member,
					GainsayPackage.Literals.MEMBER__ACTOR);
		}
	}

	private static String name(Member member) {
		return ClaimsNames.referenced(member, GainsayPackage.Literals.MEMBER__ACTOR, 0, (EObject) member.eGet(GainsayPackage.Literals.MEMBER__ACTOR, false));
	}

	@Check
	public void checkBraces(Member member) {
		boolean counted = member.getNumber() != null || member.isSeveral();
		if (!counted && member.getGrounds() == null && member.getCodes().isEmpty()) {
			return; // most have none of these, and who the actor is need not be looked up
		}
		Actor actor = member.getActor();
		if (actor != null && actor.eIsProxy()) {
			return; // what it is, nobody knows
		}
		String name = name(member) == null ? "This speaker" : "\"" + name(member) + "\"";
		boolean words = member.getWords() != null;
		boolean unnamed = words || actor != null && actor.getKind() == ActorKind.UNNAMED;
		if (counted && !unnamed && (actor == null || actor.getKind() != ActorKind.GROUP)) {
			report(IssueCode.NUMBER_OF_NAMED_SPEAKER, name + " is no unnamed source and no group, so there are no speakers to count. Take \"number\" out, or write: unnamed \"WORDS OF THE ARTICLE\".",
					member, member.getNumber() != null ? GainsayPackage.Literals.MEMBER__NUMBER : GainsayPackage.Literals.MEMBER__SEVERAL);
		} else if (member.getNumber() != null && member.getNumber() < 2) {
			String message = member.getNumber() == 0 ? "Nobody is no speaker. Give how many there are, from 2 on, or take \"number\" out."
					: "Of one speaker no number is given. Take it out, or write: number several.";
			if (member.getNumber() == 0) {
				report(IssueCode.NUMBER_BELOW_TWO, message, member, GainsayPackage.Literals.MEMBER__NUMBER);
			} else {
				warn(IssueCode.NUMBER_BELOW_TWO, message, member, GainsayPackage.Literals.MEMBER__NUMBER);
			}
		}
		if (member.getGrounds() != null && !unnamed) {
			report(IssueCode.BECAUSE_WITHOUT_REFUSAL, name + " is no unnamed source, so the text gives no reason for withholding a name. "
					+ "Take \"because\" out, or put it behind a stance that refuses.", member, GainsayPackage.Literals.MEMBER__GROUNDS);
		}
		if (!member.getCodes().isEmpty() && !words) {
			report(IssueCode.CODE_OF_NAMED_SPEAKER, "Codes stand in the braces of unnamed \"…\" only" + (actor == null ? "." : "; those of an actor stand where it is declared.")
					+ " Put this one there, or take it out.", member.getCodes().getFirst(), GainsayPackage.Literals.CODE__CATEGORY);
		}
	}
}
