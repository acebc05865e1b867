// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.List;

import org.gainsay.model.Member;
import org.gainsay.model.Stance;
import org.gainsay.model.Statement;

/** Puts parts of one version of a statement into another. */
final class Parts {

	private Parts() {
	}

	/** Another's stances: those of the statement, and those of speakers who are both's; of speakers whom only one has they stay. */
	static void stances(Statement from, Statement to) {
		replace(from.getStances(), to.getStances());
		for (Member member : members(to)) {
			members(from).stream().filter(other -> who(other).equals(who(member))).findFirst().ifPresent(other -> replace(other.getStances(), member.getStances()));
		}
	}

	private static void replace(List<Stance> from, List<Stance> to) {
		to.clear();
		to.addAll(List.copyOf(from));
	}

	private static List<Member> members(Statement statement) {
		return statement.getLinks().stream().flatMap(link -> link.getMembers().stream()).toList();
	}

	private static String who(Member member) {
		return member.getActor() != null ? "actor " + member.getActor().getName() : member.isWriter() ? "writer" : member.isUnstated() ? "unstated"
				: "unnamed " + (member.getWords() == null ? "" : member.getWords().getStart());
	}

	/** Another's content, cue, source and hedge, also where it has none. */
	static void spans(Statement from, Statement to) {
		to.setContent(from.getContent());
		to.setCue(from.getCue());
		to.setCueNegated(from.isCueNegated());
		to.setSource(from.getSource());
		to.setHedge(from.getHedge());
	}
}
