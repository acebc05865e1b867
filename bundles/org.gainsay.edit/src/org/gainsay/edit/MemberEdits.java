// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.List;
import java.util.stream.Collectors;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Member;

/**
 * Says more of one member of a statement: for whom it speaks, how many it is, and its codes. Members are counted as in {@link SpeakerEdits}. The
 * reason that the text gives for withholding a name is an anchor: {@link AnchorEdits} with {@link AnchorPlace.Role#MEMBER_GROUNDS}.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, member or actor, the member is not
 * one of which it can be said, or the file has an error in the statement or has changed since it was checked.
 */
public final class MemberEdits {

	private final CorpusSession session;

	public MemberEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Says for whom a member speaks in this statement.
	 *
	 * @param bodies actors, known or new; empty for nobody
	 */
	public CorpusEdit onBehalfOf(String statement, int member, List<Speaker> bodies) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			Member there = written.member(member);
			MemberFacts facts = written.facts().allMembers().get(member);
			List<String> names = bodies.stream().map(editing::name).distinct().toList();
			if (!names.isEmpty() && (facts.kind() == MemberFacts.Kind.WRITER || facts.kind() == MemberFacts.Kind.UNSTATED)) {
				throw new IllegalArgumentException("Only an actor or an unnamed source speaks for others.");
			}
			checkForOthers(facts.actor(), names);
			int from = written.nameEnd(there);
			int to = written.whoEnd(there);
			String made = names.isEmpty() ? "" : " for " + names.stream().map(Editing::written).collect(Collectors.joining(", "));
			if (!written.text().substring(from, to).replaceAll("\\s+", " ").equals(made)) {
				written.edit(new TextEdit(from, to - from, made));
			}
		});
		return editing.result("Change for whom somebody speaks", List.of(statement));
	}

	private static void checkForOthers(String actor, List<String> bodies) {
		if (actor != null && bodies.contains(actor)) {
			throw new IllegalArgumentException("\"" + actor + "\" would speak for itself. Name another body, or none.");
		}
	}

	/**
	 * Says how many speakers an unnamed source or a group is.
	 *
	 * @param number  2 or more, if the text gives exactly that count; null where it does not
	 * @param several whether there are several whose count is not given; only without a number
	 */
	public CorpusEdit number(String statement, int member, Integer number, boolean several) {
		if (number != null && (several || number < 2)) {
			throw new IllegalArgumentException(several ? "Give a number, or say that they are several: not both." : "A single speaker has no number; " + number + " cannot be one.");
		}
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statement, written -> {
			Member there = written.member(member);
			if ((number != null || several) && !isPlural(editing, written.facts().allMembers().get(member))) {
				throw new IllegalArgumentException("Only an unnamed source or a group has a number.");
			}
			set(written, there, "number", number != null ? "number " + number : several ? "number several" : null);
		});
		return editing.result("Change the number of a source", List.of(statement));
	}

	private static void set(WrittenStatement written, Member member, String key, String made) {
		Body body = written.body(member);
		if (made == null) {
			body.part(key).ifPresent(part -> written.edit(written.removal(member, part.region())));
		} else {
			written.edit(body.set(key, made));
		}
	}

	/**
	 * Codes an unnamed source with the values of a category instead of those that it has of it.
	 *
	 * @param category one that is on actors
	 * @param values   as {@link StatementEdits#code} takes them; empty takes the code away
	 */
	public CorpusEdit code(String statement, int member, String category, List<String> values) {
		Editing editing = new Editing(session);
		String made = Codes.written(editing, category, values, CategorySubject.ACTOR);
		WrittenStatement.of(editing, statement, written -> {
			Member there = written.member(member);
			if (there.getWords() == null && made != null) {
				throw new IllegalArgumentException("An actor is coded where it is declared; here only an unnamed source is.");
			}
			Body body = written.body(there);
			if (made == null) {
				there.getCodes().stream().filter(code -> category.equals(Codes.categoryOf(code)))
						.forEach(code -> written.edit(written.removal(there, WrittenStatement.region(code))));
			} else {
				written.edit(Codes.set(body, there.getCodes(), category, made));
			}
		});
		return editing.result("Change the code \"" + category + "\"", List.of(statement));
	}

	/** Whether a member may be several: an unnamed source, or an actor that is a group. */
	static boolean isPlural(Editing editing, MemberFacts member) {
		return member.kind() == MemberFacts.Kind.UNNAMED
				|| member.kind() == MemberFacts.Kind.ACTOR && editing.corpus().actor(member.actor()).filter(actor -> actor.kind() == ActorKind.GROUP).isPresent();
	}

	/** Who takes a member's place keeps what is written of it, which must be something that can be said of who comes. */
	static void checkReplaced(Editing editing, MemberFacts member, Speaker by, Member comes) {
		boolean unnamed = comes.getWords() != null;
		boolean group = by instanceof Speaker.New made ? made.kind() == ActorKind.GROUP
				: by instanceof Speaker.Known known && editing.actor(known.actor()).kind() == ActorKind.GROUP;
		if (!unnamed && (member.grounds() != null || !member.codes().isEmpty() || !group && (member.number() != null || member.several()))) {
			throw new IllegalArgumentException("A number, a reason and codes are said of an unnamed source here. Take them out first.");
		}
		if ((comes.isWriter() || comes.isUnstated()) && !member.onBehalfOf().isEmpty()) {
			throw new IllegalArgumentException("Only an actor or an unnamed source speaks for others. Take those out for whom it speaks first.");
		}
		checkForOthers(comes.getActor() == null ? null : comes.getActor().getName(), member.onBehalfOf());
	}
}
