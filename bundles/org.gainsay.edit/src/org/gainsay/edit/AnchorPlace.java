// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.List;
import java.util.Optional;

import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.StatementQuotes;
import org.gainsay.text.StatementQuotes.Place;

/**
 * Which anchor of a statement is meant.
 *
 * @param role what the words are
 * @param of   the place of the member in {@link StatementFacts#allMembers}, or of the stance in {@link StatementFacts#allStances},
 *             from 0; {@link #STATEMENT} where the anchor is the statement's own
 */
public record AnchorPlace(Role role, int of) {

	/** Where the anchor is no member's and no stance's. */
	public static final int STATEMENT = -1;

	public static final AnchorPlace CONTENT = new AnchorPlace(Role.CONTENT, STATEMENT);
	public static final AnchorPlace CUE = new AnchorPlace(Role.CUE, STATEMENT);
	public static final AnchorPlace SOURCE = new AnchorPlace(Role.SOURCE, STATEMENT);
	public static final AnchorPlace HEDGE = new AnchorPlace(Role.HEDGE, STATEMENT);
	public static final AnchorPlace ADDRESSEE = new AnchorPlace(Role.ADDRESSEE, STATEMENT);

	/** What the words of an anchor are. */
	public enum Role {
		/** What is said; the statement's own only. */
		CONTENT,
		/** The words that attribute it; the statement's own or a member's. */
		CUE,
		/** The words for who speaks; the statement's own or a member's. */
		SOURCE,
		/** The article's distance; the statement's own or a member's. */
		HEDGE,
		/** Who is told; the statement's own only. */
		ADDRESSEE,
		/** The words that an unnamed member is known by; a member's only, and one piece. */
		WORDS,
		/** The part of the content that a stance is about; a stance's only. */
		PART,
		/** The reason for withholding that a stance gives; a stance's only. */
		GROUNDS,
		/** The condition of a stance; a stance's only. */
		CONDITION,
		/** The reason for withholding the name of a member; a member's only. */
		MEMBER_GROUNDS,
		/** The passage that shows a code; a code's only. */
		CODE;

		/** Whether it is a stance's. */
		boolean ofStance() {
			return this == PART || this == GROUNDS || this == CONDITION;
		}
	}

	/** The cue, source, hedge or words of a member. */
	public static AnchorPlace ofMember(Role role, int member) {
		return new AnchorPlace(role, member);
	}

	/** The reason that a stance gives for withholding. */
	public static AnchorPlace grounds(int stance) {
		return new AnchorPlace(Role.GROUNDS, stance);
	}

	/** The condition of a stance. */
	public static AnchorPlace condition(int stance) {
		return new AnchorPlace(Role.CONDITION, stance);
	}

	/** The part that a stance is about. */
	public static AnchorPlace part(int stance) {
		return new AnchorPlace(Role.PART, stance);
	}

	/** The passage that shows a code, from 0 as the statement is written. */
	public static AnchorPlace code(int code) {
		return new AnchorPlace(Role.CODE, code);
	}

	/** The anchor that is at a place. */
	static AnchorPlace of(Place place) {
		return new AnchorPlace(Role.valueOf(place.role().name()), place.of());
	}

	/** This, as the resolver knows it. */
	Place place() {
		return new Place(StatementQuotes.Role.valueOf(role.name()), of);
	}

	/** What a statement has there; empty where it has nothing, or there is no such place. */
	public Optional<AnchorFacts> in(StatementFacts statement) {
		if (role.ofStance()) {
			List<StanceFacts> stances = statement.allStances();
			return of < 0 || of >= stances.size() ? Optional.empty() : Optional.ofNullable(switch (role) {
				case GROUNDS -> stances.get(of).grounds();
				case CONDITION -> stances.get(of).condition();
				default -> stances.get(of).part();
			});
		} else if (role == Role.CODE) {
			return of < 0 || of >= statement.codes().size() ? Optional.empty() : Optional.ofNullable(statement.codes().get(of).at());
		}
		if (of == STATEMENT) {
			return Optional.ofNullable(switch (role) {
				case CONTENT -> statement.content();
				case CUE -> statement.cue();
				case SOURCE -> statement.source();
				case HEDGE -> statement.hedge();
				case ADDRESSEE -> statement.addressee();
				default -> null;
			});
		}
		List<MemberFacts> members = statement.allMembers();
		if (of < 0 || of >= members.size()) {
			return Optional.empty();
		}
		MemberFacts member = members.get(of);
		return Optional.ofNullable(switch (role) {
			case CUE -> member.cue();
			case SOURCE -> member.source();
			case HEDGE -> member.hedge();
			case WORDS -> member.wordsAt();
			case MEMBER_GROUNDS -> member.grounds();
			default -> null;
		});
	}
}
