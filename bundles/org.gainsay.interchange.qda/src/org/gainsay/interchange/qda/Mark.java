// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.qda;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementAnchor;
import org.gainsay.facts.StatementAnchor.Role;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/**
 * One piece of a text that a statement marks: a selection.
 *
 * @param guid   its identifier
 * @param place  what the words are, such as {@code cue} or {@code source of member 2}
 * @param anchor the anchor that it is a piece of
 * @param piece  which piece, from 1
 * @param span   in UTF-16 units
 * @param main   whether it is a piece of where the statement stands: of its content, of a silence its cue or source
 */
record Mark(String guid, String place, StatementAnchor anchor, int piece, Span span, boolean main) {

	/** The pieces that a statement marks, those of where it stands first; empty where it stands nowhere. */
	static List<Mark> of(StatementFacts statement) {
		AnchorFacts stands = statement.place();
		if (stands == null || stands.spans().isEmpty()) {
			return List.of();
		}
		List<Mark> marks = new ArrayList<>();
		statement.anchors().stream().filter(anchor -> anchor.anchor() == stands).findFirst().ifPresent(anchor -> add(statement, anchor, true, marks));
		statement.anchors().stream().filter(anchor -> anchor.anchor() != stands).forEach(anchor -> add(statement, anchor, false, marks));
		return marks;
	}

	private static void add(StatementFacts statement, StatementAnchor anchor, boolean main, List<Mark> to) {
		String place = place(statement, anchor);
		int piece = 0;
		for (Span span : anchor.anchor().spans()) {
			piece++;
			to.add(new Mark(Guids.of("selection", statement.qualifiedName(), place, String.valueOf(piece)), place, anchor, piece, span, main));
		}
	}

	/** What an anchor is of a statement. */
	static String place(StatementFacts statement, StatementAnchor anchor) {
		String owner = anchor.of() == null ? "" : anchor.role() == Role.CODE ? " of code " : anchor.ofStance(statement) ? " of stance " : " of member ";
		return anchor.role().word() + owner + (anchor.of() == null ? "" : anchor.of());
	}

	/** The identifier of the selection that a statement stands for; null where it stands nowhere. */
	static String of(List<Mark> marks) {
		return marks.isEmpty() ? null : marks.getFirst().guid;
	}

	/** The name of the selection. */
	String name(StatementFacts statement) {
		boolean content = main && anchor.role() == Role.CONTENT;
		return statement.name() + (content ? "" : ": " + place) + (piece == 1 ? "" : " (" + piece + ")");
	}

	/** Whether it is the cue, or a member's, and that is negated. */
	boolean negated(StatementFacts statement) {
		if (anchor.role() != Role.CUE) {
			return false;
		}
		Integer of = anchor.of();
		return of == null ? statement.cueNegated() : statement.allMembers().get(of - 1).cueNegated();
	}

	/** The stance whose part, reason or condition it is; null where it is no stance's. */
	StanceFacts stance(StatementFacts statement) {
		Integer of = anchor.of();
		return of != null && anchor.ofStance(statement) ? statement.allStances().get(of - 1) : null;
	}

	/** The code whose passage it is; null where it is none. */
	CodeFacts code(StatementFacts statement) {
		Integer of = anchor.of();
		return of != null && anchor.role() == Role.CODE ? statement.codes().get(of - 1) : null;
	}

	/** The number of a member among all of a statement, from 1. */
	static int number(StatementFacts statement, MemberFacts member) {
		List<MemberFacts> all = statement.allMembers();
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i) == member) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException("no member of " + statement.qualifiedName());
	}
}
