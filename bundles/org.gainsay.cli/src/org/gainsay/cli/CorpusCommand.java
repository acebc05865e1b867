// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Memory;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.interchange.LossReport;
import org.gainsay.text.ByteOrderMark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that reads a corpus. It does its work with what can be read, and its exit code says when the corpus has errors. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:done, but the corpus has errors", "2:wrong use", "3:could not read or write" })
abstract class CorpusCommand implements Callable<Integer> {

	/** What {@code -o} says for standard output. */
	static final Path STANDARD_OUTPUT = Path.of("-");

	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

	/** What is wrong with files and folders of which nothing is read. */
	private static final Set<IssueCode> LEFT_OUT = EnumSet.of(IssueCode.FILE_UNREADABLE, IssueCode.FILE_OUTSIDE_CORPUS, IssueCode.FILE_TOO_LARGE);
	private static final int MOST_NAMED = 10;

	@Parameters(index = "0", paramLabel = "DIR", description = "The folder of the corpus.")
	Path folder;

	@Option(names = "--no-cache", description = "Read every file, and remember nothing of it for the next time.")
	boolean noCache;

	@Option(names = "--as", paramLabel = "NAME", converter = NameConverter.class,
			description = "Who reads: while a blind round of a study is open, a coder sees his own sets of it only, and who does not say who he is sees none. The environment variable " + Main.READER + " says it for all commands.")
	String reader;

	@Spec
	CommandSpec spec;

	@Override
	public Integer call() throws Exception {
		reader = reader == null ? Main.readerOfEnvironment() : reader;
		checkUse();
		if (!Main.debugs()) {
			LogManager.getLoggerRepository().setThreshold(Level.OFF); // What the language's own libraries log is for programmers.
		}
		try (CorpusSession session = CorpusSession.of(folder, noCache ? Memory.NONE : Memory.ofUser()); ProgressLine progress = ProgressLine.of(this)) {
			session.readBy(reader);
			session.build(progress.titled("Reading"));
			if (session.corpus().files().isEmpty()) {
				progress.close();
				err().println("gainsay: No .claims file was found below " + Words.visible(folder) + ".");
			}
			session.former().sentence().ifPresent(sentence -> {
				progress.close();
				err().println("gainsay: " + sentence);
			});
			checkReader(session, progress);
			return work(session, progress);
		}
	}

	/** Tells whoever reads by a name that no coder has why sets are missing. */
	void checkReader(CorpusSession session, ProgressLine progress) {
		if (reader == null || !session.hides()) {
			return;
		}
		StudyParts study = StudyParts.of(session.whole());
		if (!study.isCoder(reader)) {
			progress.close();
			err().println("gainsay: The study has no coder '" + Words.visible(reader) + "', so no set of the blind round that is open is seen."
					+ Words.meant(reader, study.coders().stream().map(StudyFacts.Coder::name).toList()));
		}
	}

	/** Throws if the options make no sense, before anything is read. */
	void checkUse() {
	}

	/**
	 * Does the work of the command.
	 *
	 * @param session after its build
	 * @return one of {@link ExitCode}
	 */
	abstract int work(CorpusSession session, ProgressLine progress) throws Exception;

	PrintWriter out() {
		return spec.commandLine().getOut();
	}

	PrintWriter err() {
		return spec.commandLine().getErr();
	}

	/** Standard output for what has an encoding of its own: a document, not a text for eyes. */
	OutputStream bytes() {
		return Main.outputOf(spec);
	}

	/**
	 * Standard output for a document of lines that programs read: as it is, in UTF-8, where nobody looks; in a terminal nothing of it is
	 * obeyed. Whoever prints flushes it.
	 */
	PrintWriter document() {
		return isLookedAt() ? new PrintWriter(new EscapingWriter(out(), false)) : new PrintWriter(bytes(), false, StandardCharsets.UTF_8);
	}

	/** Whether a person looks at standard output. */
	boolean isLookedAt() {
		return Main.terminalOf(spec).out();
	}

	Ansi colours() {
		return Main.terminalOf(spec).ansiOut();
	}

	void print(Object json) {
		out().println(JSON.toJson(json));
	}

	ParameterException wrongUse(String message) {
		return new ParameterException(spec.commandLine(), message);
	}

	/** Says where to look if the corpus has errors, and answers the exit code of work that was done in spite of them. */
	int done(Corpus corpus) {
		return done(corpus, "what they concern may be missing");
	}

	/** @param consequence what the errors may have done to the work */
	int done(Corpus corpus, String consequence) {
		int errors = corpus.counts().errors();
		if (errors == 0) {
			return ExitCode.DONE;
		}
		err().println("gainsay: the corpus has " + Words.count(errors, "error") + ", and " + consequence + "; '"
				+ spec.root().qualifiedName() + " check " + Words.visible(folder) + "' lists them.");
		corpus.problems().stream().filter(problem -> LEFT_OUT.contains(problem.code())).limit(MOST_NAMED)
				.forEach(problem -> err().println("gainsay: left out: " + Words.visible(problem.file()) + ": " + Words.oneLine(problem.message())));
		return ExitCode.CORPUS_HAS_ERRORS;
	}

	/** Java does not say which file a full disk was met with. */
	static IOException named(IOException failure, Path file) {
		return failure.getClass() == IOException.class ? new FileSystemException(file.toString(), null, failure.getMessage()) : failure;
	}

	/**
	 * A text that a user wrote and names, without a byte order mark.
	 *
	 * @throws IOException which says of which file, if it cannot be read or is not in UTF-8
	 */
	static String text(Path file) throws IOException {
		try {
			return ByteOrderMark.strip(Files.readString(file));
		} catch (CharacterCodingException notText) {
			throw new IOException(Words.visible(file) + ": is no text in UTF-8; save it as one", notText);
		} catch (IOException failed) {
			throw named(failed, file);
		}
	}

	/** Says what an export or report leaves out or changes: what is alike in one line, with the first few by name. */
	static void notCarried(LossReport lost, PrintWriter to) {
		List<LossReport.Line> lines = lost.lines();
		if (!lines.isEmpty()) {
			to.println("Could not be carried:");
			lines.forEach(line -> to.println("  " + Words.visible(line.where()) + ": " + Words.oneLine(line.what())));
			if (lost.count() > 1) {
				to.println("  In all: " + Words.oneLine(lost.counts()) + ".");
			}
		}
	}

	/** Refuses the name of an annotation set that no article has. */
	void checkSet(String set, Corpus corpus) {
		checkSet(set, corpus, spec);
	}

	/** The same for a command that reads no corpus of its own. */
	static void checkSet(String set, Corpus corpus, CommandSpec spec) {
		if (set == null) {
			return;
		}
		TreeSet<String> names = new TreeSet<>();
		corpus.articles().stream().flatMap(article -> corpus.setsOf(article.name()).stream()).forEach(found -> {
			add(names, found.name());
			add(names, found.annotator());
		});
		if (!names.contains(set)) {
			throw new ParameterException(spec.commandLine(), "No article has annotations called '" + set + "'; "
					+ (names.isEmpty() ? "the corpus names no annotators." : "there are: " + String.join(", ", names) + "."));
		}
	}

	private static void add(TreeSet<String> names, String name) {
		if (name != null) {
			names.add(name);
		}
	}
}
