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
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.edit.study.StudyJson;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Progress;
import org.gainsay.model.RoundEventKind;

/** A round from its draw to its close, and how well its coders do. */
final class RoundCommands {

	/** {@code gainsay study draw --json}. */
	static final String DRAW = "gainsay.study.draw";
	/** {@code gainsay study assign}. */
	static final String ASSIGN = "gainsay.study.assign";
	/** {@code gainsay study open}. */
	static final String OPEN = "gainsay.study.open";
	/** {@code gainsay study close}. */
	static final String CLOSE = "gainsay.study.close";
	/** {@code gainsay study feedback --json}. */
	static final String FEEDBACK = "gainsay.study.feedback";
	/** {@code gainsay study drift --json}. */
	static final String DRIFT = "gainsay.study.drift";
	/** All of them. */
	static final List<String> ALL = List.of(DRAW, ASSIGN, OPEN, CLOSE, FEEDBACK, DRIFT);

	private final Requests requests;
	private final Targets targets;
	private final Supplier<@Nullable String> reader;
	private final Consumer<String> warn;

	/**
	 * @param reader says who reads; null for nobody
	 * @param warn   shows the user a sentence
	 */
	RoundCommands(Requests requests, Targets targets, Supplier<@Nullable String> reader, Consumer<String> warn) {
		this.requests = requests;
		this.targets = targets;
		this.reader = reader;
		this.warn = warn;
	}

	CompletableFuture<Object> execute(String command, Arguments given) {
		return switch (command) {
			case DRAW -> looking(command, given, (of, progress) -> StudyJson.draw(of.rounds.draw(of.one(), progress), of.rounds.round(of.one()).seed()));
			case FEEDBACK -> looking(command, given, (of, progress) -> {
				String reader = of.reader;
				String coder = given.name("for") != null ? given.name("for") : reader;
				if (coder == null) {
					throw new IllegalArgumentException("Say \"for\" whom the feedback is, the name of a coder.");
				}
				return StudyJson.feedback(of.rounds.feedback(of.one(), coder, reader, progress), of.one());
			});
			case DRIFT -> looking(command, given, (of, progress) -> {
				StudyRounds.Drifted drifted = of.rounds.drift(of.round, progress);
				drifted.leftOut().forEach(round -> warn.accept(StudyRounds.Drifted.told(round)));
				return StudyJson.drift(drifted.rows());
			});
			case ASSIGN -> targets.changing(command, () -> assigned(given));
			default -> targets.changing(command, () -> noted(given, command.equals(OPEN) ? RoundEventKind.OPENED : RoundEventKind.CLOSED));
		};
	}

	// ---- what is told

	/** What is asked about, as it is when the request's turn comes; the round is null for all. */
	private record Subject(StudyRounds rounds, @Nullable String round, @Nullable String reader) {
		String one() {
			if (round != null) {
				return round;
			}
			List<String> names = rounds.study().rounds().stream().map(round -> round.name()).toList();
			if (names.size() != 1) {
				throw new IllegalArgumentException("Say of which \"round\"; there are: " + String.join(", ", names) + ".");
			}
			return names.getFirst();
		}
	}

	/** Looks beside the requests that follow: all of these measure how far coders agree, or may have to. */
	private CompletableFuture<Object> looking(String command, Arguments given, BiFunction<Subject, Progress, Object> look) {
		return requests.askLong(command, () -> {
			CorpusSession session = targets.session(given);
			return new Subject(new StudyRounds(session, CommandLineWays.WAYS), Targets.round(given, new StudyState(session)), reader.get());
		}, (subject, progress) -> new Answer(look.apply(subject, progress)));
	}

	// ---- what is written down

	private Targets.Change assigned(Arguments given) {
		CorpusSession session = targets.session(given);
		String round = Targets.oneRound(given, session);
		StudyRounds.Lists lists = new StudyRounds(session, CommandLineWays.WAYS).assign(round, Progress.NONE);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("round", round);
		answer.put("lists", lists.lists());
		return new Targets.Change(session, lists.edit(), answer);
	}

	private Targets.Change noted(Arguments given, RoundEventKind kind) {
		String who = targets.who(kind == RoundEventKind.OPENED ? "opens the round" : "closes the round");
		CorpusSession session = targets.session(given);
		String round = Targets.oneRound(given, session);
		Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS);
		StudyRounds.Noted noted = new StudyRounds(session, CommandLineWays.WAYS).event(kind, round, who, now, given.text("because"));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("round", round);
		answer.put("state", kind.getLiteral());
		answer.put("since", now.toString());
		answer.put("equalActors", kind == RoundEventKind.CLOSED ? noted.equal() : Map.of());
		return new Targets.Change(session, noted.edit(), answer);
	}
}
