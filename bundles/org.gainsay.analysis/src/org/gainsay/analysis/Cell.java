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
 * @param links     the outer speakers, as far as the stance is theirs or passed on by them, then whom each link cites, from the outside in, down to
 *                  those whose stance it is; empty for an incomplete statement
 */
public record Cell(TargetFacts target, StatementFacts statement, StanceFacts stance, List<List<MemberFacts>> links) {

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
	 * The stance of a statement is the innermost members', and the outer ones pass it on. A member whose own block takes a
	 * stance on the same target says otherwise: then it is that of those beside it, or of the next further out.
	 */
	private static Cell ofStatement(StatementFacts statement, StanceFacts stance, TargetFacts target) {
		List<List<MemberFacts>> links = statement.links();
		for (int depth = links.size() - 1; depth >= 0; depth--) {
			List<MemberFacts> passing = passing(links.get(depth), target);
			if (!passing.isEmpty() || depth == 0) {
				return new Cell(target, statement, stance, upTo(links, depth, passing.isEmpty() ? links.get(depth) : passing));
			}
		}
		return new Cell(target, statement, stance, List.of());
	}

	private static List<List<MemberFacts>> upTo(List<List<MemberFacts>> links, int depth, List<MemberFacts> last) {
		if (depth == links.size() - 1 && last == links.get(depth)) {
			return links;
		}
		List<List<MemberFacts>> some = new ArrayList<>(links.subList(0, depth));
		some.add(last);
		return List.copyOf(some);
	}

	/** Those of a link who do not say otherwise: mostly the very link. */
	private static List<MemberFacts> passing(List<MemberFacts> link, TargetFacts target) {
		List<MemberFacts> some = null;
		for (int i = 0; i < link.size(); i++) {
			MemberFacts member = link.get(i);
			if (saysOtherwise(member, target)) {
				some = some == null ? new ArrayList<>(link.subList(0, i)) : some;
			} else if (some != null) {
				some.add(member);
			}
		}
		return some == null ? link : some;
	}

	private static boolean saysOtherwise(MemberFacts member, TargetFacts target) {
		for (StanceFacts stance : member.stances()) {
			if (stance.targets().contains(target)) {
				return true;
			}
		}
		return false;
	}

	private static Cell ofMember(StatementFacts statement, StanceFacts stance, TargetFacts target, MemberFacts member) {
		int depth = 0;
		while (statement.links().get(depth).stream().noneMatch(one -> one == member)) {
			depth++;
		}
		return new Cell(target, statement, stance, upTo(statement.links(), depth, List.of(member)));
	}

	/** The outer speakers, as far as the stance is theirs or passed on by them; empty for an incomplete statement. */
	public List<MemberFacts> speakers() {
		return links.isEmpty() ? List.of() : links.getFirst();
	}

	/** All whom they cite, from the outside in, down to those whose stance it is; which of them stand side by side, the links say. */
	public List<MemberFacts> chain() {
		return direct() ? List.of() : links.stream().skip(1).flatMap(List::stream).toList();
	}

	/** The name of the article. */
	public String article() {
		return statement.article();
	}

	/** Whether the statement repeats another one of its article, or tells the same utterance a second time there. */
	public boolean repeats() {
		return !statement.repeats().isEmpty();
	}

	/** Whose stance it is in the end: the last link of the chain, else the speakers. */
	public List<MemberFacts> innermost() {
		return links.isEmpty() ? List.of() : links.getLast();
	}

	/** Whether the article has it from those whose stance it is, and not by the report of somebody who cites them. */
	public boolean direct() {
		return links.size() < 2;
	}

	/** Whether it holds on a condition only: it is shown, and nothing follows from it. */
	public boolean conditional() {
		return stance.conditional();
	}

	/** What sort of stance it is. */
	public Group group() {
		return Group.of(stance.kind());
	}

	/** Whether it puts the target forward as so, on no condition: a presupposition does not, it takes it for granted. */
	public boolean asserts() {
		return group() == Group.ASSERTS && !conditional();
	}

	/** Whether it denies, disputes or retracts the target, on no condition. */
	public boolean opposes() {
		return group() == Group.OPPOSES && !conditional();
	}

	/** Whether it neither confirms nor denies, on no condition: does not confirm, declines to comment or has not commented. */
	public boolean refuses() {
		return group() == Group.REFUSES && !conditional();
	}
}
