// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.gainsay.analysis.study.Draw;
import org.gainsay.analysis.study.EqualActors;
import org.gainsay.analysis.study.Mishap;
import org.gainsay.analysis.study.RoundProgress;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.edit.study.StudyCheck;
import org.gainsay.edit.study.StudyJson;
import org.gainsay.edit.study.StudyRounds;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.model.RoundEventKind;
import org.gainsay.report.StudyWords;
import org.gainsay.text.NameForm;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code study}: a team's study, from the draw to the end of a round. */
@Command(name = "study", description = "Runs a study of a team that the corpus declares: draws the sample of a round, assigns its articles to coders, opens and closes it, "
		+ "and says how far everybody is and what went wrong.",
		exitCodeList = { "0:done", "1:done, but the corpus has errors, check found something, or gold or collect left something as it was", "2:wrong use; nothing was written",
				"3:could not read or write; nothing was written, by collect nothing of that kit" },
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay study my-corpus draw main",
				"  gainsay study my-corpus assign main",
				"  gainsay study my-corpus open main --as anna",
				"  gainsay study my-corpus status",
				"  gainsay study my-corpus close main --as anna --because \"all are done\"",
				"  gainsay study my-corpus kit --for ben -o ben.zip",
				"  gainsay study my-corpus collect ben.zip cleo.zip",
				"  gainsay study my-corpus cases main",
				"  gainsay study my-corpus decide main --as anna --case 3f0c2a9b --take ben --reason slip",
				"  gainsay study my-corpus gold main",
				"  gainsay study my-corpus feedback training --for ben" })
final class Study extends CorpusCommand {

	/** What is said of each of the words in the help. */
	private static final Map<String, String> WHATS = new LinkedHashMap<>();
	static {
		WHATS.put("draw", "prints the articles of a round; the same seed gives the same list everywhere");
		WHATS.put("assign", "writes the list of each coder; what somebody has begun stays theirs");
		WHATS.put("status", "says how far each coder is");
		WHATS.put("check", "lists what went wrong, each by a word of its own");
		WHATS.put("open", "writes down that a round begins, and what its codebook and texts are");
		WHATS.put("close", "writes down that it ends, and what its sets are");
		WHATS.put("kit", "writes a corpus for a coder that has nothing of others");
		WHATS.put("collect", "takes coders' own files back out of their kits");
		WHATS.put("cases", "lists what an adjudicator decides: statements that coders found, and codes of articles");
		WHATS.put("decide", "writes down what an adjudicator takes of what coders gave");
		WHATS.put("gold", "replays what was decided: it becomes the articles' own sets");
		WHATS.put("feedback", "says what a coder gave otherwise than the gold, in articles that are finished");
		WHATS.put("drift", "says how alpha goes, by round and week, and of recodes");
		WHATS.put("hook", "has git refuse in this clone what a coder commits of others' sets");
	}
	/** The section of the help that lists them. */
	private static final String LIST = "whats";
	private static final List<String> WITH_JSON = List.of("draw", "assign", "status", "check", "cases", "feedback", "drift");
	/** Those that need no round; status, check and drift look at all rounds then. */
	private static final Set<String> WITHOUT_ROUND = Set.of("status", "check", "drift", "kit", "collect", "hook");

	@Parameters(index = "1", paramLabel = "WHAT", description = "What is to be done, one of the words above.")
	String what;

	@Parameters(index = "2", arity = "0..1", paramLabel = "ROUND", description = "The round; status, check and drift look at all rounds without it. For collect a kit, a folder or a .zip.")
	String round;

	@Parameters(index = "3..*", arity = "0..*", paramLabel = "KIT", description = "More kits (collect).")
	List<Path> more = List.of();

	@Option(names = "--for", paramLabel = "CODER", converter = NameConverter.class, description = "Whose kit is written (kit), '*' for one of each coder in folders below -o; the coder whom the feedback is for (feedback).")
	String forWhom;

	@Option(names = { "-o", "--output" }, paramLabel = "KIT", description = "Where the kit is written (kit): a folder, or a file that ends with .zip; neither may be there yet.")
	Path output;

	@Option(names = "--round", paramLabel = "ROUND", converter = NameConverter.class, description = "The same as ROUND.")
	String ofRound;

	@Option(names = "--because", paramLabel = "TEXT", description = "Why a round is opened or closed.")
	String because;

	@Option(names = "--on", paramLabel = "MOMENT", description = "When it was opened, closed or decided, in UTC, such as 2026-04-12T10:15:00Z; now unless you say.")
	String moment;

	@Option(names = "--json", description = "Print JSON (draw, assign, status, check, cases, feedback, drift).")
	boolean json;

	@Option(names = "--dry-run", description = "Write nothing (assign, open, close, kit, collect, decide, gold, hook).")
	boolean dryRun;

	@ArgGroup(exclusive = false, validate = false, heading = "%nOf cases:%n")
	StudyCases.Options ofCases = new StudyCases.Options();

	/** What the reader may see: errors in others' sets are not told of here, as {@code check} does not list them. */
	private Corpus seen;

	/** Lists in the help what can be done. */
	static void describeWhats(CommandLine command) {
		List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
		sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING), LIST);
		command.setHelpSectionKeys(sections);
		command.getHelpSectionMap().put(LIST, help -> help.createHeading("%nWHAT is one of:%n") + help.createTextTable(WHATS) + help.createHeading("%n"));
	}

	private boolean writes() {
		return what.equals("open") || what.equals("close") || what.equals("decide");
	}

	@Override
	void checkUse() {
		if (!WHATS.containsKey(what)) {
			throw wrongUse(WHATS.containsKey(folder.toString()) ? "The folder of the corpus comes before '" + folder + "': gainsay study DIR " + folder + "."
					: "There is no 'study DIR " + what + "'; there are: " + String.join(", ", WHATS.keySet()) + "." + Words.meant(what, WHATS.keySet()));
		}
		if (json && !WITH_JSON.contains(what)) {
			throw wrongUse("--json goes with " + String.join(", ", WITH_JSON) + ".");
		}
		if (round != null && !what.equals("collect")) {
			round = NameForm.of(round);
		}
		if (ofRound != null) {
			if (what.equals("collect")) {
				throw wrongUse("--round does not go with collect, which takes what a kit has of every round.");
			}
			if (round != null && !round.equals(ofRound)) {
				throw wrongUse("The round is given twice, as '" + round + "' and '" + ofRound + "'.");
			}
			round = ofRound;
		}
		if (round == null && !WITHOUT_ROUND.contains(what)) {
			throw wrongUse("Say of which round: gainsay study DIR " + what + " ROUND.");
		}
		if (what.equals("hook") && (reader == null || round != null)) {
			throw wrongUse((reader == null ? "Say who works in this clone" : "A hook is for all rounds") + ": gainsay study DIR hook --as NAME.");
		}
		if (what.equals("collect") == (round == null) && (what.equals("kit") || what.equals("collect"))) {
			throw wrongUse(what.equals("kit") ? "A kit is of all rounds of a coder: gainsay study DIR kit --for NAME -o KIT." : "Name the kits: gainsay study DIR collect KIT...");
		}
		if (what.equals("kit") ? forWhom == null || output == null : output != null || forWhom != null && !what.equals("feedback")) {
			throw wrongUse(what.equals("kit") ? "Say whose kit and where to: gainsay study DIR kit --for NAME -o KIT." : output != null ? "-o goes with kit." : "--for goes with kit and feedback.");
		}
		if (!more.isEmpty() && !what.equals("collect")) {
			throw wrongUse("'" + more.getFirst() + "' is one too many: " + what + " takes one round.");
		}
		if (writes() && (reader == null || !Names.isName(reader))) {
			throw wrongUse("Say who " + what + "s" + (what.equals("decide") ? "" : " the round") + ", by a name: --as NAME.");
		}
		if (because != null && !what.equals("open") && !what.equals("close") || moment != null && !writes()) {
			throw wrongUse("--because and --on go with open and close" + (because == null ? " and decide." : "."));
		}
		if (what.equals("feedback") && forWhom == null) {
			throw wrongUse("Say for whom: gainsay study DIR feedback " + round + " --for CODER.");
		}
		ofCases.check(this);
		if (moment != null && !(Dates.isDate(moment) && moment.endsWith("Z"))) {
			throw wrongUse("--on takes a moment in UTC, such as 2026-04-12T10:15:00Z.");
		}
	}

	/** Who opens or closes a round need not be a coder, and what others said is not looked at. */
	@Override
	void checkReader(CorpusSession session, ProgressLine progress) {
	}

	@Override
	int work(CorpusSession session, ProgressLine progress) throws IOException {
		seen = session.corpus();
		Corpus corpus = session.whole(); // how far others are is no secret, what they say is, and it is not looked at here
		StudyParts study = StudyParts.of(corpus);
		progress.close();
		StudyRounds rounds = new StudyRounds(session, new CommandLineWays(moment != null));
		try {
			rounds.checkDeclared();
			if (round != null && !what.equals("collect")) {
				rounds.round(round);
			}
			return switch (what) {
				case "draw" -> draw(rounds);
				case "assign" -> assign(rounds);
				case "status" -> status(rounds);
				case "check" -> check(session, rounds);
				case "hook" -> hook(study);
				case "kit" -> new StudyKits(this, session).kit(forWhom, output);
				case "collect" -> new StudyKits(this, session).collect(Stream.concat(Stream.of(Path.of(round)), more.stream()).toList());
				case "feedback" -> new StudyQuality(this, corpus, rounds).feedback();
				case "drift" -> new StudyQuality(this, corpus, rounds).drift();
				case "cases", "decide", "gold" -> new StudyCases(this, session).work();
				default -> event(rounds);
			};
		} catch (StaleEditException stale) {
			throw new FileSystemException(session.folder().resolve(stale.file()).toString(), null, "it changed while the command worked, and nothing was written; run the command again");
		} catch (IllegalArgumentException refused) {
			throw wrongUse(refused.getMessage());
		}
	}

	private int draw(StudyRounds rounds) {
		Draw draw = rounds.draw(round, Progress.NONE);
		Integer seed = rounds.round(round).seed();
		if (json) {
			print(StudyJson.draw(draw, seed));
			return done(seen);
		}
		if (!draw.reckoned().isEmpty()) {
			err().println(draw.reckoned());
		}
		draw.articles().forEach(article -> out().println(Words.visible(article)));
		err().println(Words.visible(StudyWords.drew(draw, seed)));
		if (draw.strata().size() > 1) {
			draw.strata().forEach((name, stratum) -> err().println("  " + Words.visible(name) + ": " + stratum.drawn() + " of " + stratum.all()));
		}
		return done(seen);
	}

	private int assign(StudyRounds rounds) throws IOException {
		StudyRounds.Lists assigned = rounds.assign(round, Progress.NONE);
		Map<String, List<String>> lists = assigned.lists();
		CorpusEdit edit = assigned.edit();
		apply(edit);
		if (json) {
			print(lists);
		} else {
			lists.forEach((coder, articles) -> out().println(Words.visible(coder) + ": " + Words.count(articles.size(), "article")));
		}
		err().println(edit.isEmpty() ? "Nothing is to be written: the lists are as they were." : (dryRun ? "Would write " : "Wrote ") + Words.count(edit.files().size(), "list")
				+ " of " + Words.count(assigned.sample().size(), "article") + " to rounds/" + round + ".");
		return done(seen);
	}

	private int hook(StudyParts study) throws IOException {
		List<String> coders = study.coders().stream().map(StudyFacts.Coder::name).toList();
		if (!coders.contains(reader)) {
			throw new IllegalArgumentException("The study has no coder '" + reader + "'; there are: " + String.join(", ", coders) + "." + Words.meant(reader, coders));
		}
		out().println(StudyHook.write(folder, reader, dryRun));
		return done(seen);
	}

	/** Writes an edit, unless nothing is to be written. */
	void apply(CorpusEdit edit) throws IOException {
		if (!dryRun && !edit.isEmpty()) {
			try (DiskApplier applier = DiskApplier.on(folder)) {
				WritingCommand.tell(applier, err());
				applier.apply(edit);
			}
		}
	}

	private int status(StudyRounds rounds) {
		List<RoundProgress> all = rounds.progress(round);
		StudyParts study = rounds.study();
		if (json) {
			print(StudyJson.progress(all, study));
			return done(seen);
		}
		for (RoundProgress one : all) {
			out().println("Round " + Words.visible(one.round()) + ": " + one.state().map(event -> event.kind().getLiteral() + since(event)).orElse("not opened")
					+ ", " + Words.count(study.assigned(one.round()).size(), "article"));
			one.coders().forEach(coder -> out().println("  " + Words.visible(coder.coder()) + ": " + coder.done() + " of " + coder.assigned() + " done" + (coder.begun() == 0 ? "" : ", " + coder.begun() + " begun")));
			if (!one.mishaps().isEmpty()) {
				out().println("  " + Words.count(one.mishaps().size(), "mishap") + "; 'gainsay study " + Words.visible(folder) + " check " + Words.visible(one.round()) + "' lists them");
			}
		}
		return done(seen);
	}

	/** A kit does not say who opened the round. */
	private static String since(StudyFacts.Event event) {
		return (event.date() == null ? "" : " " + Words.visible(event.date())) + (event.who() == null ? "" : " by " + Words.visible(event.who()));
	}

	private int check(CorpusSession session, StudyRounds rounds) throws IOException {
		StudyCheck check = StudyCheck.of(session, rounds.progress(round), CommandLineWays.WAYS);
		List<Mishap> mishaps = check.mishaps();
		SortedMap<String, List<String>> equal = check.equal();
		if (json) {
			print(check.json());
		} else {
			mishaps.forEach(mishap -> out().println((mishap.file().isEmpty() ? "" : Words.visible(mishap.file()) + ": ") + mishap.kind().word() + ": " + Words.oneLine(mishap.what())
					+ (mishap.round().isEmpty() ? "" : " [" + mishap.round() + "]")));
			equal.forEach((name, files) -> out().println("note: " + Words.oneLine(EqualActors.told(name, files))));
			out().println(mishaps.isEmpty() ? "Nothing went wrong." : Words.count(mishaps.size(), "mishap"));
		}
		int done = done(seen);
		return mishaps.isEmpty() ? done : ExitCode.CORPUS_HAS_ERRORS;
	}

	private int event(StudyRounds rounds) throws IOException {
		boolean opens = what.equals("open");
		StudyRounds.Noted noted = rounds.event(opens ? RoundEventKind.OPENED : RoundEventKind.CLOSED, round, reader, now(), because);
		apply(noted.edit());
		out().println((dryRun ? "Would note in " : "Noted in ") + Words.visible(noted.edit().files().getFirst().file()) + " that the round " + round + " is " + (opens ? "open" : "closed") + ".");
		if (!opens) {
			noted.equal().forEach((name, files) -> out().println("To be settled: " + Words.oneLine(EqualActors.told(name, files))));
			rounds.progress(round).stream().filter(one -> !one.mishaps().isEmpty()).forEach(one -> err().println("gainsay: the round has " + Words.count(one.mishaps().size(), "mishap") + "; "
					+ "'gainsay study " + Words.visible(folder) + " check " + Words.visible(round) + "' lists them. What is mended from now on counts as edited since it was closed; to mend it before, open the round again."));
		}
		return done(seen);
	}

	/** What --on says, else now, in seconds. */
	Instant now() {
		return (moment != null ? StudyParts.moment(moment) : Instant.now(Clock.systemUTC())).truncatedTo(ChronoUnit.SECONDS);
	}

	/** The exit code of work that was done, as {@link #done(Corpus)} gives it for what the reader may see. */
	int done() {
		return done(seen);
	}
}
