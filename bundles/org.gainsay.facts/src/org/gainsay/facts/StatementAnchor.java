// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One of the anchors that a statement is written with.
 *
 * @param of     for a target, a condition and the grounds of a stance the number of its stance in {@link StatementFacts#allStances}, for a code its number in {@link StatementFacts#codes}, otherwise that of the member in
 *               {@link StatementFacts#allMembers} to which it belongs, from 1; null where it is the statement's own
 * @param anchor not null; without spans where its words were not found
 */
public record StatementAnchor(Role role, @Nullable Integer of, AnchorFacts anchor) {

	/** What the words of an anchor are. */
	public enum Role {
		/** What is said. */
		CONTENT,
		/** The words that attribute it. */
		CUE,
		/** The words for who speaks; those that an unnamed member is known by are among them. */
		SOURCE,
		/** The article's distance. */
		HEDGE,
		/** Who is told. */
		ADDRESSEE,
		/** The part of the content that a stance is about. */
		TARGET,
		/** The reason for withholding comment, confirmation or a name. */
		GROUNDS,
		/** What a stance depends on. */
		CONDITION,
		/** The passage that shows a code. */
		CODE;

		/** The word for it in exports and in what is printed. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Whether it is a stance's: its part of the content, its grounds or its condition. */
	public boolean ofStance(StatementFacts statement) {
		return switch (role) {
			case TARGET, CONDITION -> true;
			case GROUNDS -> statement.allMembers().stream().noneMatch(member -> member.grounds() == anchor);
			default -> false;
		};
	}

	/** All that a statement has: its own, those of its members in their order, the targets of its stances. */
	static List<StatementAnchor> of(StatementFacts statement) {
		List<StatementAnchor> found = new ArrayList<>();
		add(Role.CONTENT, null, statement.content(), found);
		add(Role.CUE, null, statement.cue(), found);
		add(Role.SOURCE, null, statement.source(), found);
		add(Role.HEDGE, null, statement.hedge(), found);
		add(Role.ADDRESSEE, null, statement.addressee(), found);
		int member = 0;
		for (MemberFacts one : statement.allMembers()) {
			member++;
			add(Role.SOURCE, member, one.wordsAt(), found);
			add(Role.SOURCE, member, one.source(), found);
			add(Role.CUE, member, one.cue(), found);
			add(Role.HEDGE, member, one.hedge(), found);
			add(Role.GROUNDS, member, one.grounds(), found);
		}
		int stance = 0;
		for (StanceFacts one : statement.allStances()) {
			add(Role.TARGET, ++stance, one.part(), found);
			add(Role.GROUNDS, stance, one.grounds(), found);
			add(Role.CONDITION, stance, one.condition(), found);
		}
		int code = 0;
		for (CodeFacts one : statement.codes()) {
			add(Role.CODE, ++code, one.at(), found);
		}
		return found;
	}

	private static void add(Role role, @Nullable Integer of, @Nullable AnchorFacts anchor, List<StatementAnchor> to) {
		if (anchor != null) {
			to.add(new StatementAnchor(role, of, anchor));
		}
	}
}
