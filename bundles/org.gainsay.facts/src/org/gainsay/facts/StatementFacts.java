// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param qualifiedName   article.name, or annotator.article.name or annotator.round.article.name in another annotator's set
 * @param article         the name of the article
 * @param annotator       whose the statement is; null where nobody says
 * @param content         null where it is not given; so cue, source, hedge, addressee
 * @param addresseeActor the name of the actor whom the outermost speakers told; null where that is none
 * @param links           the chain of sources: who speaks, then whom each link cites, from the outside in; empty where the statement is
 *                        incomplete, and no link is empty
 * @param stances         those of the statement; members may have their own
 * @param writerCertainty how far the article goes along; {@code unspecified} where it is not written
 * @param date            as written
 * @param repeats         qualified names of the statements that this one repeats
 * @param answers         qualified names of the statements that this one replies to
 */
public record StatementFacts(String name, boolean named, String qualifiedName, String article, @Nullable String annotator, @Nullable AnchorFacts content,
		@Nullable AnchorFacts cue, boolean cueNegated, @Nullable AnchorFacts source, @Nullable AnchorFacts hedge, @Nullable AnchorFacts addressee, @Nullable String addresseeActor,
		List<List<MemberFacts>> links, Form form, Act act, List<StanceFacts> stances, Certainty writerCertainty, @Nullable String date,
		List<String> repeats, List<String> answers, @Nullable String note, @Nullable BigDecimal confidence, StatementStatus status, @Nullable String origin, List<CodeFacts> codes,
		Declaration at) {

	/** The round of a study that its set belongs to, as the qualified name says; null for none. */
	public @Nullable String round() {
		String[] parts = qualifiedName.split("\\.");
		return parts.length == 4 ? parts[1] : null;
	}

	/** The outer speakers; empty where the statement is incomplete. */
	public List<MemberFacts> members() {
		return links.isEmpty() ? List.of() : links.getFirst();
	}

	/** All who are cited, from the outside in; which of them stand side by side, the links say. */
	public List<MemberFacts> cited() {
		return links.size() < 2 ? List.of() : links.stream().skip(1).flatMap(List::stream).toList();
	}

	/** The outer speakers, then the cited ones: a member's number in an export is its place here, from 1. */
	public List<MemberFacts> allMembers() {
		return switch (links.size()) { // most have one link, and are asked again and again
			case 0 -> List.of();
			case 1 -> links.getFirst();
			default -> {
				List<MemberFacts> all = new ArrayList<>();
				links.forEach(all::addAll);
				yield Collections.unmodifiableList(all);
			}
		};
	}

	/** The statement's stances, then those of its members in their order: a stance's number in an export is its place here, from 1. */
	public List<StanceFacts> allStances() {
		List<StanceFacts> all = null;
		for (List<MemberFacts> link : links) {
			for (MemberFacts member : link) {
				if (!member.stances().isEmpty()) { // few have any
					all = all == null ? new ArrayList<>(stances) : all;
					all.addAll(member.stances());
				}
			}
		}
		return all == null ? stances : Collections.unmodifiableList(all);
	}

	/** Every anchor that it is written with, those whose words were not found among them; in the order of an export. */
	public List<StatementAnchor> anchors() {
		return StatementAnchor.of(this);
	}

	/** Whose words they are in the end: those of the last link of the chain. */
	public List<MemberFacts> innermost() {
		return links.isEmpty() ? List.of() : links.getLast();
	}

	/** Whether it only records that somebody withheld something, and nothing that was said: every stance refuses, and there is no content. */
	public boolean silence() {
		if (content != null) {
			return false;
		}
		List<StanceFacts> all = allStances();
		return !all.isEmpty() && all.stream().allMatch(StanceFacts::refuses);
	}

	/** Where it stands in the article: its content; of a silence its cue, else its source, its own before a member's; null where there is none of these. */
	public @Nullable AnchorFacts place() {
		if (content != null || !silence()) {
			return content;
		}
		return Stream.of(Stream.of(Optional.ofNullable(cue)), allMembers().stream().map(member -> Optional.ofNullable(member.cue())), Stream.of(Optional.ofNullable(source)),
				allMembers().stream().map(member -> Optional.ofNullable(member.source() != null ? member.source() : member.wordsAt()))).flatMap(one -> one)
				.flatMap(Optional::stream).findFirst().orElse(null);
	}
}
