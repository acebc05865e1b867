// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Span;

/** The parts of one statement: where its content, cue, source and so on stand in the article, in UTF-16 units of its text. */
public final class StatementParts {

	/**
	 * A piece of a part.
	 *
	 * @param place which anchor it belongs to
	 * @param piece the place of the span among the anchor's, from 0
	 */
	public record Part(AnchorPlace place, int piece, Span span) {
	}

	/** Who moves the edge of a part. */
	public interface Moved {
		/**
		 * @param start  whether it is the part's first edge
		 * @param offset where it is to be, in UTF-16 units of the text
		 */
		void to(Part part, boolean start, int offset);
	}

	private StatementParts() {
	}

	/** The parts of a statement that were found: the content first, then what is about it. */
	public static List<Part> of(StatementFacts statement) {
		List<Part> parts = new ArrayList<>();
		add(parts, AnchorPlace.CONTENT, statement.content());
		add(parts, AnchorPlace.CUE, statement.cue());
		add(parts, AnchorPlace.SOURCE, statement.source());
		add(parts, AnchorPlace.HEDGE, statement.hedge());
		add(parts, AnchorPlace.ADDRESSEE, statement.addressee());
		List<MemberFacts> members = statement.allMembers();
		for (int i = 0; i < members.size(); i++) {
			MemberFacts member = members.get(i);
			add(parts, AnchorPlace.ofMember(Role.CUE, i), member.cue());
			add(parts, AnchorPlace.ofMember(Role.SOURCE, i), member.source());
			add(parts, AnchorPlace.ofMember(Role.HEDGE, i), member.hedge());
			add(parts, AnchorPlace.ofMember(Role.WORDS, i), member.wordsAt());
			add(parts, AnchorPlace.ofMember(Role.MEMBER_GROUNDS, i), member.grounds());
		}
		List<StanceFacts> stances = statement.allStances();
		for (int i = 0; i < stances.size(); i++) {
			add(parts, AnchorPlace.part(i), stances.get(i).part());
			add(parts, AnchorPlace.grounds(i), stances.get(i).grounds());
			add(parts, AnchorPlace.condition(i), stances.get(i).condition());
		}
		for (int i = 0; i < statement.codes().size(); i++) {
			add(parts, AnchorPlace.code(i), statement.codes().get(i).at());
		}
		return parts;
	}

	/** Whether its content was found. */
	public static boolean hasContent(StatementFacts statement) {
		return !AnchorFacts.spansOf(statement.content()).isEmpty();
	}

	/** Where a statement stands: its content; of a silence the words that tell of it; empty where they are not found. */
	public static List<Span> place(StatementFacts statement) {
		return AnchorFacts.spansOf(statement.place());
	}

	/** The anchor that a statement stands at: the content; of a silence the one that tells of it; empty where none is found. */
	public static Optional<AnchorPlace> placeOf(StatementFacts statement) {
		return of(statement).stream().map(Part::place).filter(place -> place.in(statement).filter(anchor -> anchor == statement.place()).isPresent()).findFirst();
	}

	/** Whether it was found where a statement stands. */
	public static boolean isPlaced(StatementFacts statement) {
		return !place(statement).isEmpty();
	}

	/** The anchor at an offset, other than the content and the words for somebody; empty where there is none. */
	public static Optional<AnchorPlace> at(StatementFacts statement, int offset) {
		return of(statement).stream().filter(part -> part.place.role() != Role.CONTENT && part.place.role() != Role.WORDS)
				.filter(part -> part.span.start() <= offset && offset <= part.span.end()).map(Part::place).findFirst();
	}

	/** The first words that name a source: that of the statement, else those of who speaks. */
	public static Optional<Span> source(StatementFacts statement) {
		return Stream.concat(Stream.ofNullable(statement.source()), statement.allMembers().stream().map(MemberFacts::source)).filter(Objects::nonNull)
				.map(AnchorFacts::spans).filter(spans -> !spans.isEmpty()).map(List::getFirst).findFirst();
	}

	/**
	 * Where an anchor about who speaks goes. Where a chain is, what is said next is about its innermost member; else it is the statement's own. The source of
	 * somebody unnamed is the words that one is known by.
	 */
	public static AnchorPlace ofSpeaker(StatementFacts statement, Role role) {
		AnchorPlace own = new AnchorPlace(role, AnchorPlace.STATEMENT);
		boolean taken = own.in(statement).isPresent();
		boolean known = role == Role.SOURCE && isUnnamed(statement.members());
		if (statement.cited().isEmpty()) {
			return known && !taken ? AnchorPlace.ofMember(Role.WORDS, 0) : own;
		}
		int last = statement.allMembers().size() - 1;
		return !taken && !known ? own : AnchorPlace.ofMember(role == Role.SOURCE && isUnnamed(statement.allMembers().subList(last, last + 1)) ? Role.WORDS : role, last);
	}

	/** The statement's own source where it is one too many: whoever speaks is unnamed, and the words for that one are the source. */
	public static Optional<AnchorPlace> needlessSource(StatementFacts statement) {
		return Optional.of(AnchorPlace.SOURCE).filter(source -> isUnnamed(statement.members()) && source.in(statement).isPresent());
	}

	private static boolean isUnnamed(List<MemberFacts> members) {
		return members.size() == 1 && members.getFirst().kind() == MemberFacts.Kind.UNNAMED;
	}

	/** The place of the statement's own last stance among all; empty where only members have any. */
	public static Optional<Integer> lastOwnStance(StatementFacts statement) {
		return statement.stances().isEmpty() ? Optional.empty() : Optional.of(statement.stances().size() - 1);
	}

	/**
	 * Where a condition goes: to the statement's own last stance, or where only members have any to the last of all.
	 *
	 * @return empty where there is no stance
	 */
	public static Optional<AnchorPlace> condition(StatementFacts statement) {
		return lastOwnStance(statement).or(() -> Optional.of(statement.allStances().size() - 1)).filter(stance -> stance >= 0).map(AnchorPlace::condition);
	}

	/**
	 * Where a reason goes: to the statement's own last stance that withholds something, else to the last of a member's; where there is none, to the
	 * innermost unnamed source.
	 *
	 * @return empty where there is nothing that a reason may be given for
	 */
	public static Optional<AnchorPlace> grounds(StatementFacts statement) {
		List<StanceFacts> stances = statement.allStances();
		int own = statement.stances().size();
		for (int i = own - 1; i >= 0; i--) {
			if (stances.get(i).refuses()) {
				return Optional.of(AnchorPlace.grounds(i));
			}
		}
		for (int i = stances.size() - 1; i >= own; i--) {
			if (stances.get(i).refuses()) {
				return Optional.of(AnchorPlace.grounds(i));
			}
		}
		List<MemberFacts> members = statement.allMembers();
		for (int i = members.size() - 1; i >= 0; i--) {
			if (members.get(i).kind() == MemberFacts.Kind.UNNAMED) {
				return Optional.of(AnchorPlace.ofMember(Role.MEMBER_GROUNDS, i));
			}
		}
		return Optional.empty();
	}

	private static void add(List<Part> parts, AnchorPlace place, AnchorFacts anchor) {
		for (int i = 0; anchor != null && i < anchor.spans().size(); i++) {
			parts.add(new Part(place, i, anchor.spans().get(i)));
		}
	}
}
