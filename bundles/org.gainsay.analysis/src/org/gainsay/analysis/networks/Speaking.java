// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.analysis.networks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.RoleFacts;
import org.gainsay.model.ActorKind;

/** Who speaks, as values of variables. */
final class Speaking {

	private final Corpus corpus;
	private final Map<String, Value> actors = new HashMap<>();

	Speaking(Corpus corpus) {
		this.corpus = corpus;
	}

	/** An actor by its name, whether there is one or not. */
	Value value(String name) {
		return actors.computeIfAbsent(name, key -> corpus.actor(key).map(actor -> new Value(actor.name(), label(actor), actor.kind().getLiteral())).orElseGet(() -> Value.of(key, Variables.ACTOR)));
	}

	private static String label(ActorFacts actor) {
		return actor.label().isEmpty() ? actor.name() : actor.label();
	}

	/** @param name may be null */
	List<Value> named(String name) {
		return name == null ? List.of() : List.of(value(name));
	}

	/** The innermost speaker. */
	List<Value> actor(Coded coded) {
		return coded.member() == null ? List.of() : speaker(coded.member(), coded);
	}

	/** Several, each once. */
	List<Value> all(List<MemberFacts> members, Coded coded) {
		return members.size() == 1 ? speaker(members.getFirst(), coded) : members.stream().flatMap(member -> speaker(member, coded).stream()).distinct().toList();
	}

	/** One: the article's own voice is its outlet's, and of what is only said to be believed nobody is known. */
	private List<Value> speaker(MemberFacts member, Coded coded) {
		return switch (member.kind()) {
			case ACTOR -> named(member.actor());
			case WRITER -> named(coded.article().outlet());
			case UNSTATED -> List.of();
			case UNNAMED -> List.of(unnamed(member, coded));
		};
	}

	/** A source of one statement only is known by its place. */
	private Value unnamed(MemberFacts member, Coded coded) {
		String of = member.of() == null ? "" : " (" + value(member.of()).label() + ")";
		return new Value(Value.place(coded.statement().qualifiedName(), coded.statement().allMembers().indexOf(member) + 1), "“" + member.words() + "”" + of, ActorKind.UNNAMED.getLiteral());
	}

	/** The innermost speaker, if it is a person. */
	List<Value> person(Coded coded) {
		ActorFacts actor = actorOf(coded.member());
		return actor == null || actor.kind() != ActorKind.PERSON ? List.of() : List.of(value(actor.name()));
	}

	/** For whom the innermost speaker speaks; else where the roles are that he has at that time; else himself, if he is a body. */
	List<Value> organisation(Coded coded) {
		MemberFacts member = coded.member();
		if (member == null) {
			return List.of();
		}
		if (!member.onBehalfOf().isEmpty()) {
			return member.onBehalfOf().stream().distinct().map(this::value).toList();
		}
		if (member.kind() == MemberFacts.Kind.WRITER) {
			return named(coded.article().outlet());
		}
		ActorFacts actor = actorOf(member);
		if (actor == null) {
			return List.of();
		}
		List<Value> offices = new ArrayList<>();
		actor.roles().stream().filter(role -> role.in() != null && holds(role, coded)).map(RoleFacts::in).distinct().forEach(in -> offices.add(value(in)));
		if (!offices.isEmpty()) {
			return offices;
		}
		return switch (actor.kind()) {
			case ORGANISATION, GOVERNMENT, PUBLICATION, GROUP -> List.of(value(actor.name()));
			case PERSON, DOCUMENT, UNNAMED -> List.of();
		};
	}

	/** Whether a role is not known to begin later, or to have ended. */
	private static boolean holds(RoleFacts role, Coded coded) {
		return coded.dating().isEmpty() || coded.dating().get().mayLieIn(role.from(), role.until());
	}

	private ActorFacts actorOf(MemberFacts member) {
		return member == null ? null : corpus.actor(member.actor()).orElse(null);
	}

	/** What a speaker is coded with: where he is named, and in the statement. */
	List<CodeFacts> codes(MemberFacts member) {
		if (member == null) {
			return List.of();
		}
		ActorFacts actor = actorOf(member);
		return actor == null ? member.codes() : Stream.concat(actor.codes().stream(), member.codes().stream()).toList();
	}
}
