// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.ActorKind;
import org.gainsay.text.Span;

/** Derives what a reader sees first of a statement: its {@link Standing}s, and where in the article each of them shows. */
public final class Standings {

	private Standings() {
	}

	/** A standing of a part of the content. */
	public record Part(Standing standing, Span span, @Nullable StanceFacts stance) {
	}

	/** The standing that shows for the whole of a statement. */
	public static Standing of(StatementFacts statement, Corpus corpus) {
		return all(statement, corpus).iterator().next();
	}

	/** All standings of a statement, the one that shows first; never empty. */
	public static EnumSet<Standing> all(StatementFacts statement, Corpus corpus) {
		EnumSet<Standing> found = EnumSet.noneOf(Standing.class);
		if (!statement.members().isEmpty()) {
			for (StanceFacts stance : statement.allStances()) {
				found.add(of(stance, statement, corpus));
			}
		}
		if (found.isEmpty()) {
			found.add(Standing.INCOMPLETE);
		}
		return found;
	}

	/** The standing of one stance of a statement. */
	public static Standing of(StanceFacts stance, StatementFacts statement, Corpus corpus) {
		return switch (stance.kind()) {
			case DENIES, DISPUTES, RETRACTS -> Standing.DENIED;
			case DOES_NOT_CONFIRM, DECLINES_TO_COMMENT, HAS_NOT_COMMENTED -> Standing.UNCONFIRMED;
			case ASKS_ABOUT, REMARKS_ON -> Standing.REMARK;
			case ASSERTS, CONFIRMS, PRESUPPOSES -> asserted(speakers(stance, statement), corpus);
		};
	}

	/** Whose stance it is: the member's in whose block it stands, else the innermost ones'. */
	private static List<MemberFacts> speakers(StanceFacts stance, StatementFacts statement) {
		for (MemberFacts member : statement.allMembers()) {
			if (!member.stances().isEmpty() && member.stances().contains(stance)) {
				return List.of(member);
			}
		}
		return statement.innermost();
	}

	private static Standing asserted(List<MemberFacts> speakers, Corpus corpus) {
		boolean some = false;
		for (MemberFacts member : speakers) { // without a stream: it is asked of each stance again and again
			if (member.kind() != MemberFacts.Kind.WRITER && member.kind() != MemberFacts.Kind.UNSTATED) {
				if (!unnamed(member, corpus)) {
					return Standing.SOURCED;
				}
				some = true;
			}
		}
		return some ? Standing.ANONYMOUS : Standing.UNSOURCED;
	}

	private static boolean unnamed(MemberFacts member, Corpus corpus) {
		return member.kind() == MemberFacts.Kind.UNNAMED
				|| corpus.actor(member.actor()).filter(actor -> actor.kind() == ActorKind.UNNAMED).isPresent();
	}

	/**
	 * What to highlight for a statement: the pieces of its content with its standing, and over them the parts that a stance
	 * singles out with their own, so that what comes later in the list lies on top.
	 */
	public static List<Part> parts(StatementFacts statement, Corpus corpus) {
		List<Part> parts = new ArrayList<>();
		AnchorFacts content = statement.place();
		if (content != null) {
			Standing whole = of(statement, corpus);
			content.spans().forEach(span -> parts.add(new Part(whole, span, null)));
		}
		List<StanceFacts> stances = new ArrayList<>(statement.members().isEmpty() ? List.of() : statement.allStances());
		Collections.sort(stances, (a, b) -> of(b, statement, corpus).compareTo(of(a, statement, corpus)));
		for (StanceFacts stance : stances) {
			AnchorFacts part = stance.part();
			if (part != null) {
				part.spans().forEach(span -> parts.add(new Part(of(stance, statement, corpus), span, stance)));
			}
		}
		return parts;
	}
}
