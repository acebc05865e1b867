// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.corpus.TemporaryCorpus;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Problem;
import org.gainsay.interchange.LossReport;
import org.gainsay.interchange.texts.intake.CorpusIntake;
import org.gainsay.interchange.texts.intake.Fetcher;
import org.gainsay.interchange.texts.intake.Intake;
import org.gainsay.interchange.texts.intake.IntakeSummary;
import org.gainsay.interchange.texts.intake.IntakeSummary.OfSource;
import org.gainsay.interchange.texts.intake.IntakeSummary.Outcome;
import org.gainsay.interchange.texts.intake.IntakeWish;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code convert}. */
@Command(name = "convert", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Writes a corpus, or anything that import reads, in another format, by way of a corpus that is gone afterwards; says what was lost on the way in and on the way out.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:done, but the corpus has errors", "2:wrong use", "3:could not read or write" },
		footerHeading = "%nExamples:%n", footer = {
				"  gainsay convert corpus.xmi --from xmi --to csv -o tables",
				"  gainsay convert examples/quillhaven --to json -o quillhaven.json" })
final class Convert implements Callable<Integer> {

	private static final int MOST_TOLD = 5;

	@Parameters(index = "0", paramLabel = "SRC", description = "The folder of a corpus, or a file or folder in a format that import reads.")
	private Path source;

	@Option(names = "--from", paramLabel = "FORMAT", completionCandidates = Import.FormatIds.class, description = "Read it in this format, as the help of import lists them; else it is found by what is in it.")
	private String from;

	@Option(names = "--from-option", paramLabel = "KEY[=VALUE]", description = "An option of the format that is read; may be given several times.")
	private List<String> fromOptions = List.of();

	@Option(names = "--mapping", paramLabel = "FILE", description = "Which types, roles and features of what is read become source, cue, content and stance; the same as --from-option mapping=FILE.")
	private Path mapping;

	@Mixin
	private Exporting exporting;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		exporting.check();
		Importing.check(from, spec);
		if (!Main.debugs()) {
			LogManager.getLoggerRepository().setThreshold(Level.OFF);
		}
		if (!Files.exists(source)) {
			throw new NoSuchFileException(source.toString());
		}
		try (ProgressLine progress = ProgressLine.of(spec)) {
			if (from == null && isCorpus(source)) {
				if (!fromOptions.isEmpty() || mapping != null) {
					throw wrongUse("--from-option and --mapping are for what is no corpus yet; name its format with --from.");
				}
				return written(source, Memory.ofUser(), progress, List.of());
			}
			try (TemporaryCorpus made = new TemporaryCorpus(source)) {
				Optional<Importing> importing = Importing.of(from, source, fromOptions, mapping, spec);
				List<LossReport> lost = importing.isPresent() ? List.of(bring(importing.get(), made.folder(), progress)) : articles(made.folder(), progress);
				return written(made.folder(), Memory.NONE, progress, lost);
			}
		}
	}

	private static boolean isCorpus(Path folder) throws IOException {
		return Files.isDirectory(folder) && !new CorpusFiles(folder.toRealPath()).claimsFiles().isEmpty();
	}

	private LossReport bring(Importing importing, Path folder, ProgressLine progress) throws IOException {
		CorpusIntake.Brought brought = importing.bring(source, folder, progress.titled("Reading"), spec);
		progress.close();
		PrintWriter told = exporting.told();
		told.println("Read " + Words.visible(source) + " as " + importing.importer().id() + (from == null ? ", as which it was recognised" : "") + ".");
		return importing.print(brought.result(), told);
	}

	private List<LossReport> articles(Path folder, ProgressLine progress) throws IOException {
		IntakeSummary summary = Intake.of(new IntakeWish(List.of(source), List.of(), Fetcher.NONE, from, folder, true, Map.of(), Memory.NONE), progress.titled("Reading"));
		progress.close();
		PrintWriter told = exporting.told();
		for (OfSource one : summary.sources()) {
			if (one.outcome() == Outcome.SKIPPED) {
				told.println(Words.visible(one.name()) + ": skipped. " + Words.oneLine(one.remarks().getFirst()));
			}
		}
		if (summary.articles() == 0) {
			throw new IOException("There is nothing in " + Words.visible(source) + " that could be read" + (from == null ? "; name its format with --from." : " as " + from + "."));
		}
		told.println("Read " + Words.count(summary.articles(), "article") + " from " + Words.count(summary.count(Outcome.READ), "file") + ".");
		return List.of();
	}

	private int written(Path folder, Memory memory, ProgressLine progress, List<LossReport> before) throws IOException {
		try (CorpusSession session = CorpusSession.of(folder, memory)) {
			session.readBy(Main.readerOfEnvironment());
			session.build(progress.titled("Reading"));
			Corpus corpus = session.corpus();
			exporting.write(corpus, progress, before);
			List<Problem> errors = corpus.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
			if (errors.isEmpty()) {
				return ExitCode.DONE;
			}
			PrintWriter err = spec.commandLine().getErr();
			err.println("gainsay: the corpus has " + Words.count(errors.size(), "error") + ", and what they concern may be missing:");
			errors.stream().limit(MOST_TOLD).forEach(problem -> err.println("gainsay:   " + Words.visible(problem.file()) + ": " + Words.oneLine(problem.message())));
			return ExitCode.CORPUS_HAS_ERRORS;
		}
	}

	private ParameterException wrongUse(String message) {
		return new ParameterException(spec.commandLine(), message);
	}
}
