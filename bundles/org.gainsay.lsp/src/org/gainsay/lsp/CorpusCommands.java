// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.agreement.AgreementJson;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.OriginAgreement;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;

import com.google.gson.JsonObject;

/**
 * The commands that a client can ask for. Those that tell answer as the command line prints it with {@code --json}, of what the client's user may see, and change nothing; those that
 * change the corpus hand their edits to the client. Here is how far coders agree, how far a study is and what went wrong in it.
 */
final class CorpusCommands {

	/** {@code gainsay agreement --json}. */
	static final String AGREEMENT = "gainsay.agreement";
	/** {@code gainsay study status --json}. */
	static final String STATUS = "gainsay.study.status";
	/** {@code gainsay study check --json}. */
	static final String CHECK = "gainsay.study.check";
	/** All of them. */
	static final List<String> ALL = Stream.of(List.of(AGREEMENT, STATUS, CHECK), DecisionCommands.ALL, RoundCommands.ALL, KitCommands.ALL).flatMap(List::stream).toList();

	private static final int LEAST_DRAWS = 100;
	private static final int MOST_DRAWS = 1_000_000;

	private final Requests requests;
	private final Targets targets;
	private final DecisionCommands decisions;
	private final RoundCommands rounds;
	private final KitCommands kits;

	/**
	 * @param kits the kits of a corpus on the disk; null where there are none
	 */
	CorpusCommands(Workspace workspace, Requests requests, @Nullable Function<CorpusSession, KitFiles> kits) {
		this.requests = requests;
		this.targets = new Targets(workspace, requests);
		this.decisions = new DecisionCommands(requests, targets);
		this.rounds = new RoundCommands(requests, targets, workspace::reader, workspace::warn);
		this.kits = new KitCommands(requests, targets, workspace::reader, kits);
	}

	/**
	 * Does a command.
	 *
	 * @param arguments none, or one object: {@code uri} of a file or a folder of the corpus, {@code round}, and what the options of the command line are called
	 */
	CompletableFuture<Object> execute(String command, @Nullable List<Object> arguments) {
		Arguments given = new Arguments(arguments != null && !arguments.isEmpty() && arguments.getFirst() instanceof JsonObject one ? one : new JsonObject());
		return switch (command) {
			case AGREEMENT -> requests.askLong(command, () -> measuring(given), (measuring, progress) -> measuring.done(progress));
			case STATUS -> requests.ask(command, () -> {
				StudyState study = new StudyState(targets.session(given));
				return new Answer(study.status(Targets.round(given, study)));
			});
			case CHECK -> requests.ask(command, () -> {
				StudyState study = new StudyState(targets.session(given));
				try {
					return new Answer(study.check(Targets.round(given, study)));
				} catch (IOException unreadable) {
					throw new IllegalArgumentException("The folder cannot be read: " + unreadable.getMessage(), unreadable);
				}
			});
			default -> DecisionCommands.ALL.contains(command) ? decisions.execute(command, given) : RoundCommands.ALL.contains(command) ? rounds.execute(command, given)
					: KitCommands.ALL.contains(command) ? kits.execute(command, given) : requests.ask(command, () -> {
						throw new IllegalArgumentException("There is no command \"" + command + "\"; there are: " + String.join(", ", ALL) + ".");
					});
		};
	}

	// ---- how far coders agree

	/** What is to be measured, as it is when the request's turn comes. */
	private record Measuring(Corpus corpus, AgreementOptions options, boolean byOrigin) {
		Object done(Progress progress) {
			CoderAgreement agreement = CoderAgreement.of(corpus, options, progress);
			return new Answer(byOrigin ? AgreementJson.of(agreement, OriginAgreement.of(corpus, options, progress)) : AgreementJson.of(agreement));
		}
	}

	private Measuring measuring(Arguments given) {
		CorpusSession session = targets.session(given);
		Corpus corpus = session.corpus();
		String round = Targets.checked(given.name("round"), new StudyState(session).rounds(), "There is no round ");
		Corpus measured = (round == null ? corpus : corpus.withSets(set -> round.equals(set.round()))).exact();
		SortedSet<String> coders = CoderAgreement.coders(measured);
		List<String> sets = given.names("sets");
		sets.forEach(name -> Targets.checked(name, List.copyOf(coders), "No article has annotations of "));
		if (sets.size() == 1) {
			throw new IllegalArgumentException("\"sets\" takes two names or more.");
		}
		Set<Measure> more = EnumSet.noneOf(Measure.class);
		given.names("with").forEach(word -> more.add(Measure.of(word).filter(Measure::optional).orElseThrow(() -> new IllegalArgumentException("\"with\" takes no \"" + word + "\"."))));
		String by = given.text("by");
		if (by != null && !by.equals("origin")) {
			throw new IllegalArgumentException("\"by\" takes no \"" + by + "\"; there is: origin.");
		}
		AgreementOptions usual = AgreementOptions.DEFAULT;
		double part = given.number("overlap", usual.part());
		double draws = given.number("draws", usual.draws());
		if (!(part > 0 && part <= 1) || !(draws >= LEAST_DRAWS && draws <= MOST_DRAWS)) {
			throw new IllegalArgumentException("\"overlap\" takes a number above 0, at most 1, and \"draws\" one from " + LEAST_DRAWS + " to " + MOST_DRAWS + ".");
		}
		return new Measuring(measured, new AgreementOptions(sets, given.word("match", List.of(Match.values()), Match::word, usual.match()), part,
				given.word("interval", List.of(Interval.values()), Interval::word, usual.interval()), (long) given.number("seed", usual.seed()), (int) draws, more), by != null);
	}
}
