// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.naming;

import java.util.List;
import java.util.stream.Stream;

import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.StanceKind;
import org.gainsay.model.Statement;

/** The members of a statement's chain of sources, link by link. */
public final class Chain {

	/** The stances that withhold. */
	public static final List<StanceKind> REFUSALS = List.of(StanceKind.DOES_NOT_CONFIRM, StanceKind.DECLINES_TO_COMMENT, StanceKind.HAS_NOT_COMMENTED);

	private Chain() {
	}

	/** The outer speakers; empty where nobody is said to speak. */
	public static List<Member> speakers(Statement statement) {
		return statement.getLinks().isEmpty() ? List.of() : statement.getLinks().getFirst().getMembers();
	}

	/** All who are cited, from the outside in. */
	public static List<Member> cited(Statement statement) {
		return statement.getLinks().stream().skip(1).flatMap(link -> link.getMembers().stream()).toList();
	}

	/** The speakers, then the cited ones. */
	public static List<Member> members(Statement statement) {
		return statement.getLinks().stream().flatMap(link -> link.getMembers().stream()).toList();
	}

	/** The members of the last link, whose words they are in the end. */
	public static List<Member> innermost(Statement statement) {
		return statement.getLinks().isEmpty() ? List.of() : statement.getLinks().getLast().getMembers();
	}

	/** The statement that a member speaks in; null for one that is in none. */
	public static Statement statement(Member member) {
		return member.eContainer() instanceof Link link && link.eContainer() instanceof Statement statement ? statement : null;
	}

	/** The statement's stances, then those of its members in their order. */
	public static List<Stance> stances(Statement statement) {
		return Stream.concat(statement.getStances().stream(), members(statement).stream().flatMap(member -> member.getStances().stream())).toList();
	}

	/** Whether a stance withholds: neither says that a claim holds nor that it does not. */
	public static boolean refuses(Stance stance) {
		return refuses(stance.getKind());
	}

	/** Whether a kind of stance withholds. */
	public static boolean refuses(StanceKind kind) {
		return REFUSALS.contains(kind);
	}

	/** Whether a statement records only that somebody withheld something: it has no content, and every stance of it refuses. */
	public static boolean silence(Statement statement) {
		List<Stance> all = stances(statement);
		return statement.getContent() == null && !all.isEmpty() && all.stream().allMatch(Chain::refuses);
	}
}
