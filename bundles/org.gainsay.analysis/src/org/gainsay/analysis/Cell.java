// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis;

import java.util.ArrayList;
import java.util.List;

import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.StatementStatus;

/**
 * One stance on one target, with those whose it is. A statement has as many cells as its stances have targets.
 *
 * @param target    the claim, or the free text that is not yet one
 * @param statement where it is recorded
 * @param stance    what they do about the target
 * @param speakers  the outer speakers, as far as the stance is theirs or passed on by them; empty for an incomplete statement
 * @param chain     whom they cite, from the outside in, down to the one whose stance it is; empty where it is the speakers' own
 */
public record Cell(TargetFacts target, StatementFacts statement, StanceFacts stance, List<MemberFacts> speakers,
		List<MemberFacts> chain) {

	/**
	 * Whether an analysis counts a statement: one that was rejected is not part of the coding, and one that was only suggested
	 * is not part of it yet.
	 */
	public static boolean counts(StatementFacts statement) {
		return statement.status() == StatementStatus.ACCEPTED;
	}

	/** The cells of a statement: those of its own stances, then those of its members' in their order. */
	public static List<Cell> of(StatementFacts statement) {
		List<Cell> cells = new ArrayList<>();
		for (StanceFacts stance : statement.stances()) {
			for (TargetFacts target : stance.targets()) {
				cells.add(ofStatement(statement, stance, target));
			}
		}
		for (MemberFacts member : statement.allMembers()) {
			for (StanceFacts stance : member.stances()) {
				for (TargetFacts target : stance.targets()) {
					cells.add(ofMember(statement, stance, target, member));
				}
			}
		}
		return cells;
	}

	/**
	 * The stance of a statement is the innermost member's, and the outer ones pass it on. A member whose own block takes a
	 * stance on the same target says otherwise: then it is that of the next further out.
	 */
	private static Cell ofStatement(StatementFacts statement, StanceFacts stance, TargetFacts target) {
		List<MemberFacts> cited = statement.cited();
		int depth = cited.size();
		while (depth > 0 && saysOtherwise(cited.get(depth - 1), target)) {
			depth--;
		}
		List<MemberFacts> speakers = statement.members();
		if (depth == 0) {
			List<MemberFacts> passing = speakers.stream().filter(member -> !saysOtherwise(member, target)).toList();
			speakers = passing.isEmpty() ? speakers : passing;
		}
		return new Cell(target, statement, stance, speakers, List.copyOf(cited.subList(0, depth)));
	}

	private static boolean saysOtherwise(MemberFacts member, TargetFacts target) {
		return member.stances().stream().anyMatch(stance -> stance.targets().contains(target));
	}

	private static Cell ofMember(StatementFacts statement, StanceFacts stance, TargetFacts target, MemberFacts member) {
		int place = statement.cited().indexOf(member);
		return place < 0 ? new Cell(target, statement, stance, List.of(member), List.of())
				: new Cell(target, statement, stance, statement.members(), List.copyOf(statement.cited().subList(0, place + 1)));
	}

	/** The name of the article. */
	public String article() {
		return statement.article();
	}

	/** Whether the statement repeats another one of its article. */
	public boolean repeats() {
		return !statement.repeats().isEmpty();
	}

	/** Whose stance it is in the end: the last of the chain, else the speakers. */
	public List<MemberFacts> innermost() {
		return chain.isEmpty() ? speakers : List.of(chain.getLast());
	}

	/** Whether the article has it from those whose stance it is, and not by the report of somebody who cites them. */
	public boolean direct() {
		return chain.isEmpty();
	}

	/** What sort of stance it is. */
	public Group group() {
		return Group.of(stance.kind());
	}

	/** Whether it puts the target forward as so: a presupposition does not, it takes it for granted. */
	public boolean asserts() {
		return group() == Group.ASSERTS;
	}

	/** Whether it denies, disputes or retracts the target. */
	public boolean opposes() {
		return group() == Group.OPPOSES;
	}

	/** Whether it neither confirms nor denies: does not confirm, declines to comment or has not commented. */
	public boolean refuses() {
		return group() == Group.REFUSES;
	}
}
