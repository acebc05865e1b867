// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.gainsay.analysis.study.Case;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.edit.study.RoundCases;
import org.gainsay.model.DecisionReason;

/** What coders gave in a round, what an adjudicator takes of it, and the gold. */
final class DecisionCommands {

	/** {@code gainsay study cases --json}. */
	static final String CASES = "gainsay.study.cases";
	/** {@code gainsay study decide}. */
	static final String DECIDE = "gainsay.study.decide";
	/** {@code gainsay study gold}. */
	static final String GOLD = "gainsay.study.gold";
	/** All of them. */
	static final List<String> ALL = List.of(CASES, DECIDE, GOLD);

	private final Requests requests;
	private final Targets targets;

	DecisionCommands(Requests requests, Targets targets) {
		this.requests = requests;
		this.targets = targets;
	}

	CompletableFuture<Object> execute(String command, Arguments given) {
		return switch (command) {
			case DECIDE -> targets.changing(command, () -> decision(given));
			case GOLD -> targets.changing(command, () -> gold(given));
			default -> requests.askLong(command, () -> cases(given, targets.session(given)), (cases, progress) -> new Answer(cases.json()));
		};
	}

	private static RoundCases cases(Arguments given, CorpusSession session) {
		return new RoundCases(session, Targets.oneRound(given, session), CommandLineWays.WAYS);
	}

	private Targets.Change decision(Arguments given) {
		String who = targets.who("decides");
		CorpusSession session = targets.session(given);
		RoundCases cases = cases(given, session);
		DecisionReason reason = RoundCases.reason(given.text("reason"));
		String moment = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString();
		String took = given.name("take");
		String own = given.text("own");
		boolean nothing = given.flag("nothing");
		if (given.flag("agreed")) {
			if (given.has("cases") || given.has("statement") || took != null || own != null || nothing || given.has("stances") || given.has("spans")) {
				throw new IllegalArgumentException("\"agreed\" takes what all gave; it goes with no other version and no case.");
			}
			return new Targets.Change(session, cases.takeAgreed(who, moment, reason, given.text("note")), decided(cases.agreed()));
		}
		String statement = given.text("statement");
		List<Case> chosen = statement != null ? List.of(cases.caseOf(statement)) : cases.chosen(given.names("cases"));
		if (chosen.isEmpty()) {
			throw new IllegalArgumentException("Say what is decided: \"cases\" with their identifiers, the \"statement\" of a coder by its full name, or \"agreed\".");
		}
		if (statement != null && took == null && own == null && !nothing) {
			took = RoundCases.coderOf(chosen.getFirst(), statement);
		}
		if ((took == null ? 0 : 1) + (own == null ? 0 : 1) + (nothing ? 1 : 0) != 1) {
			throw new IllegalArgumentException("Say what is taken, one of: \"take\" with a coder, \"nothing\", \"own\" with a version of your own.");
		}
		RoundCases.Choice choice = new RoundCases.Choice(took, given.name("stances"), given.name("spans"), nothing, own, reason, given.text("note"));
		if (took == null && (choice.stancesOf() != null || choice.spansOf() != null)) {
			throw new IllegalArgumentException("\"stances\" and \"spans\" go into a coder's version: say whose by \"take\".");
		}
		return new Targets.Change(session, cases.decide(who, moment, chosen, choice), decided(chosen));
	}

	private static Map<String, Object> decided(List<Case> cases) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("decided", cases.stream().map(Case::id).toList());
		return answer;
	}

	private Targets.Change gold(Arguments given) {
		CorpusSession session = targets.session(given);
		RoundCases.Replayed replayed = cases(given, session).gold(given.flag("replace"), "with \"replace\" it takes them away");
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("articles", replayed.articles());
		answer.put("unsettled", replayed.unsettled());
		answer.put("left", replayed.gold().left());
		answer.put("astray", replayed.gold().astray());
		return new Targets.Change(session, replayed.gold().edit(), answer);
	}
}
