// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.model.Act;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;

/**
 * One attribution.
 *
 * @param name            as written, or the stable one that the tools gave it
 * @param named           whether the file gives the name
 * @param qualifiedName   article.name, or annotator.article.name in another annotator's set
 * @param article         the name of the article
 * @param annotator       whose the statement is; null where nobody says
 * @param content         null where it is not given; so cue, source, hedge, addressee
 * @param members         the outer speakers; empty where the statement is incomplete
 * @param cited           whom they cite, from the outside in
 * @param stances         those of the statement; members may have their own
 * @param writerCertainty how far the article goes along; {@code unspecified} where it is not written
 * @param date            as written
 * @param repeats         qualified names of the statements that this one repeats
 */
public record StatementFacts(String name, boolean named, String qualifiedName, String article, @Nullable String annotator, @Nullable AnchorFacts content,
		@Nullable AnchorFacts cue, boolean cueNegated, @Nullable AnchorFacts source, @Nullable AnchorFacts hedge, @Nullable AnchorFacts addressee, List<MemberFacts> members,
		List<MemberFacts> cited, Form form, Act act, List<StanceFacts> stances, Certainty writerCertainty, @Nullable String date,
		List<String> repeats, @Nullable String note, @Nullable BigDecimal confidence, StatementStatus status, @Nullable String origin, List<CodeFacts> codes,
		Declaration at) {

	/** The outer speakers, then the cited ones: a member's number in an export is its place here, from 1. */
	public List<MemberFacts> allMembers() {
		List<MemberFacts> all = new ArrayList<>(members);
		all.addAll(cited);
		return all;
	}

	/** The statement's stances, then those of its members in their order: a stance's number in an export is its place here, from 1. */
	public List<StanceFacts> allStances() {
		List<StanceFacts> all = new ArrayList<>(stances);
		allMembers().forEach(member -> all.addAll(member.stances()));
		return all;
	}

	/** Every anchor that it is written with, those whose words were not found among them; in the order of an export. */
	public List<StatementAnchor> anchors() {
		return StatementAnchor.of(this);
	}

	/** Whose words they are in the end: the last of the chain, or all speakers where nobody is cited. */
	public List<MemberFacts> innermost() {
		return cited.isEmpty() ? members : List.of(cited.getLast());
	}
}
