// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.gainsay.analysis.study.Adjudication;
import org.gainsay.analysis.study.Case;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.GoldEdits;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.edit.study.RoundCases;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.DecisionReason;

import picocli.CommandLine.Option;

/** What {@code study} does about what coders gave: it lists the cases, writes decisions down, and replays them. */
final class StudyCases {

	/** The options of these. */
	static final class Options {
		@Option(names = "--case", paramLabel = "ID", split = ",", description = "The cases to decide, as cases calls them.")
		List<String> cases;

		@Option(names = "--agreed", description = "Decide all cases in which all coders gave the same.")
		boolean agreed;

		@Option(names = "--take", paramLabel = "CODER", converter = NameConverter.class, description = "Take that coder's version.")
		String take;

		@Option(names = "--stances", paramLabel = "CODER", converter = NameConverter.class, description = "Put that coder's stances into it.")
		String stances;

		@Option(names = "--spans", paramLabel = "CODER", converter = NameConverter.class, description = "Put that coder's content, cue, source and hedge into it.")
		String spans;

		@Option(names = "--nothing", description = "Nothing is there.")
		boolean nothing;

		@Option(names = "--own", paramLabel = "FILE", description = "Take a version of your own: a file with one statement, or one code, as in a claims file.")
		Path own;

		@Option(names = "--reason", paramLabel = "REASON", description = "Why coders differed: ambiguous, gap (in the codebook), slip, edge (case), subjective or other.")
		String reason;

		@Option(names = "--note", paramLabel = "TEXT", description = "A note on the decision.")
		String note;

		@Option(names = "--replace", description = "Let the gold take the place of other statements that articles have of their own (gold).")
		boolean replace;

		void check(Study study) {
			boolean decides = study.what.equals("decide");
			if (!decides && (cases != null || agreed || take != null || stances != null || spans != null || nothing || own != null || reason != null || note != null)) {
				throw study.wrongUse("--case, --agreed, --take, --stances, --spans, --nothing, --own, --reason and --note go with decide.");
			}
			if (replace && !study.what.equals("gold")) {
				throw study.wrongUse("--replace goes with gold.");
			}
			if (!decides) {
				return;
			}
			if (agreed ? cases != null || take != null || nothing || own != null || stances != null || spans != null : cases == null) {
				throw study.wrongUse(agreed ? "--agreed takes what all gave; it goes with no other version and no --case." : "Say which cases: --case ID, or --agreed. 'gainsay study DIR cases ROUND' lists them.");
			}
			if (!agreed && Stream.of(take != null, nothing, own != null).filter(Boolean::booleanValue).count() != 1) {
				throw study.wrongUse("Say what is taken, one of: --take CODER, --nothing, --own FILE.");
			}
			if (take == null && (stances != null || spans != null)) {
				throw study.wrongUse("--stances and --spans go into a coder's version: say whose by --take CODER.");
			}
			try {
				RoundCases.reason(reason);
			} catch (IllegalArgumentException unknown) {
				throw study.wrongUse(unknown.getMessage());
			}
		}
	}

	private final Study command;
	private final Options options;
	private final RoundCases cases;
	private final String round;

	StudyCases(Study command, CorpusSession session) {
		this.command = command;
		this.options = command.ofCases;
		this.round = command.round;
		this.cases = new RoundCases(session, round, CommandLineWays.WAYS);
	}

	int work() throws IOException {
		return switch (command.what) {
			case "cases" -> cases();
			case "decide" -> decide();
			default -> gold();
		};
	}

	// ---- cases

	private int cases() {
		if (command.json) {
			command.print(cases.json());
			return command.done();
		}
		Adjudication all = cases.all();
		for (Case one : all.cases()) {
			command.out().println(one.id() + " " + one.state().word() + ": " + Words.visible(one.article()) + (one.category() == null ? "" : " code " + Words.visible(one.category()))
					+ (one.differing().isEmpty() ? "" : " (" + Words.visible(String.join(", ", one.differing())) + ")"));
			if (one.state() == Case.State.OPEN || one.state() == Case.State.DIFFERS) {
				one.coders().forEach(coder -> command.out().println("  " + Words.visible(coder) + ": " + (one.offers().containsKey(coder) ? Words.oneLine(told(one.offers().get(coder), one)) : "(nothing)")));
				one.decisions().forEach(decision -> command.out().println("  decided by " + Words.visible(Objects.toString(decision.who())) + ": " + Words.oneLine(told(decision))));
			}
		}
		all.voided().forEach(decision -> command.out().println("voided: " + Words.visible(decision.article()) + (decision.category() == null ? "" : " code " + Words.visible(decision.category()))
				+ ", decided by " + Words.visible(Objects.toString(decision.who())) + " on " + Words.visible(Objects.toString(decision.date())) + ": " + Words.oneLine(told(decision))));
		command.err().println(cases.summary());
		return command.done();
	}

	/** What a coder gives, of what coders differ on; all of it where that is nothing. */
	private static String told(Case.Offer offer, Case of) {
		List<String> parts = offer.given().entrySet().stream().filter(entry -> of.differing().contains(entry.getKey()) || entry.getKey().equals("content"))
				.map(entry -> entry.getKey() + " " + entry.getValue().shown()).toList();
		return String.join("; ", parts);
	}

	private static String told(StudyFacts.Decision decision) {
		String taken = decision.nothing() ? "nothing" : decision.took() == null ? "an own version"
				: "took " + decision.took() + (decision.stancesOf() == null ? "" : ", stances of " + decision.stancesOf()) + (decision.spansOf() == null ? "" : ", spans of " + decision.spansOf());
		return taken + (decision.reason() == DecisionReason.UNSPECIFIED ? "" : ", " + decision.reason().getLiteral()) + (decision.note() == null ? "" : ": " + decision.note());
	}

	// ---- decide

	private int decide() throws IOException {
		List<Case> decided = options.agreed ? cases.agreed() : cases.chosen(options.cases);
		String moment = command.now().toString();
		DecisionReason reason = RoundCases.reason(options.reason);
		CorpusEdit edit = options.agreed ? cases.takeAgreed(command.reader, moment, reason, options.note)
				: cases.decide(command.reader, moment, decided, new RoundCases.Choice(options.take, options.stances, options.spans, options.nothing,
						options.own == null ? null : CorpusCommand.text(options.own), reason, options.note));
		command.apply(edit);
		command.out().println((command.dryRun ? "Would decide " : "Decided ") + Words.count(decided.size(), "case") + (edit.isEmpty() ? "." : ", in " + Words.count(edit.files().size(), "file") + " below "
				+ Adjudication.FOLDER + round + "."));
		return command.done();
	}

	// ---- gold

	private int gold() throws IOException {
		RoundCases.Replayed replayed = cases.gold(options.replace, "--replace takes them away");
		GoldEdits.Gold gold = replayed.gold();
		gold.astray().forEach(place -> command.err().println("  " + Words.oneLine(place) + ", which is not in the gold, or says something else there; mend it."));
		command.apply(gold.edit());
		replayed.unsettled().forEach((article, why) -> command.err().println("  " + Words.visible(article) + ": " + why));
		gold.left().forEach(sentence -> command.err().println("  " + Words.oneLine(sentence)));
		command.out().println((gold.edit().isEmpty() ? "The gold is as it was, of " : command.dryRun ? "Would write the gold of " : "Wrote the gold of ") + Words.count(replayed.articles(), "article")
				+ (replayed.unsettled().isEmpty() ? "." : "; " + Words.count(replayed.unsettled().size(), "article") + " left as it is, where not all is decided."));
		int done = command.done();
		return replayed.unsettled().isEmpty() && gold.astray().isEmpty() ? done : ExitCode.CORPUS_HAS_ERRORS;
	}
}
