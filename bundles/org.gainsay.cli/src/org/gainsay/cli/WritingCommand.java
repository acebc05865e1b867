// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.DiskApplier.Written;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.StaleEditException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A command that changes a corpus: it makes an edit, and all files of the edit are written, or none. Two of them do not work on one corpus
 * at a time.
 */
@Command(exitCodeList = { "0:done", "1:done, but the corpus has errors", "2:wrong use; nothing was written", "3:could not read or write; nothing was written" })
abstract class WritingCommand extends CorpusCommand {

	@Option(names = "--dry-run", description = "Print what would be changed, as a diff, and write nothing.")
	boolean dryRun;

	/** Null for a dry run. */
	private DiskApplier applier;

	@Override
	public final Integer call() throws Exception {
		if (dryRun) {
			return super.call();
		}
		checkUse();
		if (new CorpusFiles(folder.toRealPath()).claimsFiles().isEmpty()) {
			throw wrongUse("No .claims file was found below " + Words.visible(folder) + ", so there is nothing to change.");
		}
		try (DiskApplier opened = DiskApplier.on(folder)) { // Before anything is read, so that what is read stays as it is.
			tell(opened, err());
			applier = opened;
			return super.call();
		}
	}

	/** Says what became of a change that was stopped. */
	static void tell(DiskApplier opened, PrintWriter to) {
		tell(opened.undone(), "a change that was stopped half-way was taken back in ", to);
		tell(opened.left(), "a change that was stopped half-way was not taken back in what somebody has changed since: ", to);
	}

	private static void tell(List<String> files, String what, PrintWriter to) {
		if (!files.isEmpty()) {
			to.println("gainsay: " + what + String.join(", ", files.stream().map(Words::visible).toList()) + ".");
		}
	}

	/**
	 * What is to be changed.
	 *
	 * @throws IllegalArgumentException with a message for the user if that cannot be
	 */
	abstract CorpusEdit edit(CorpusSession session);

	/** What was done, as the beginning of a sentence: {@code Renamed the actor 'a' to 'b'}. */
	abstract String what();

	/**
	 * Says what is to be known of single things, in lines of their own before all else.
	 *
	 * @param to where to; not closed
	 */
	void details(PrintWriter to) {
		// Most commands say all in one sentence.
	}

	/** Where it is said what was written. */
	PrintWriter told() {
		return out();
	}

	/** Whether a dry run prints what it would change; else its details are all that goes to standard output. */
	boolean showsDiff() {
		return true;
	}

	/** What errors of the corpus may keep from being changed, as the beginning of a sentence. */
	String uncertain() {
		return "a name in what they concern";
	}

	@Override
	final int work(CorpusSession session, ProgressLine progress) throws IOException {
		if (session.hides()) {
			throw wrongUse("A blind round of the study is open, and its sets would have to be changed too. Close it first: gainsay study DIR close ROUND.");
		}
		try {
			CorpusEdit edit = made(session);
			progress.close();
			if (edit.isEmpty()) {
				details(out());
				told().println("Nothing is to be written.");
				return done(session.corpus(), uncertain() + " may not be changed");
			} else if (dryRun) {
				details(showsDiff() ? err() : out());
				return preview(session, edit);
			}
			List<Written> written = sorted(applier.apply(edit));
			details(out());
			told().println(what() + " (" + Words.count(written.size(), "file") + "):");
			written.forEach(file -> told().println("  " + Words.visible(file.file()) + switch (file.kind()) {
				case CHANGED -> "";
				case CREATED -> " (new)";
				case REMOVED -> " (removed)";
			}));
			return done(session.update(paths(session, written), Progress.NONE), uncertain() + " may not have been changed");
		} catch (StaleEditException stale) {
			throw new FileSystemException(session.folder().resolve(stale.file()).toString(), null, "it changed while the command worked, and nothing was written; run the command again");
		}
	}

	private CorpusEdit made(CorpusSession session) {
		try {
			return edit(session);
		} catch (StaleEditException stale) {
			throw stale; // no wrong use: somebody else was at work
		} catch (IllegalArgumentException refused) {
			throw wrongUse(refused.getMessage());
		}
	}

	private static List<Written> sorted(List<Written> files) {
		return files.stream().sorted(Comparator.comparing(Written::file)).toList();
	}

	private static Collection<Path> paths(CorpusSession session, List<Written> written) {
		return written.stream().map(file -> session.folder().resolve(file.file())).toList();
	}

	/** A diff is a document that programs apply. */
	private int preview(CorpusSession session, CorpusEdit edit) throws IOException {
		List<Written> written = sorted(DiskApplier.preview(session.folder(), edit));
		if (showsDiff()) {
			PrintWriter to = document();
			written.forEach(file -> UnifiedDiff.print(file, to));
			to.flush();
		}
		err().println("gainsay: nothing was written; without --dry-run, " + Words.count(written.size(), "file") + " would be.");
		return done(session.corpus(), uncertain() + " may not be changed");
	}
}
