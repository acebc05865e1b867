// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.DiskApplier;
import org.gainsay.edit.kit.Collecting;
import org.gainsay.edit.kit.Kit;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.interchange.texts.kits.Kits;

/** What {@code study} does with kits: writes them for coders, and takes their work back out of them. */
final class StudyKits {

	private final Study command;
	private final CorpusSession session;

	StudyKits(Study command, CorpusSession session) {
		this.command = command;
		this.session = session;
	}

	// ---- kit

	/**
	 * Writes kits.
	 *
	 * @param forWhom the name of a coder, or {@code *} for all
	 * @throws IllegalArgumentException with a message for the user if it cannot be
	 */
	int kit(String forWhom, Path out) throws IOException {
		Kits kits = new Kits(session, CommandLineWays.WAYS);
		Map<String, Path> places = kits.places(forWhom, command.reader, out);
		Map<String, Kit> made = kits.make(places.keySet(), Progress.NONE);
		int errors = 0;
		for (Map.Entry<String, Kit> kit : made.entrySet()) {
			Path place = places.get(kit.getKey());
			if (!command.dryRun) {
				kits.write(kit.getValue(), place);
			}
			errors += kits.errors(kit.getValue(), place, Progress.NONE);
			command.out().println((command.dryRun ? "Would write" : "Wrote") + " the kit of " + Words.visible(kit.getKey()) + " to " + Words.visible(place) + " (" + Words.count(kit.getValue().files().size(), "file") + ").");
		}
		if (errors > 0) {
			command.err().println("gainsay: the " + (made.size() == 1 ? "kit has " : "kits have ") + Words.count(errors, "error") + ": something in it names what only others' files declare, or is not finished; 'gainsay check' on the kit lists them.");
			return ExitCode.CORPUS_HAS_ERRORS;
		}
		return ExitCode.DONE;
	}

	// ---- collect

	int collect(List<Path> kits) {
		int exit = ExitCode.DONE;
		List<String> failed = new ArrayList<>();
		for (Path kit : kits) {
			try {
				exit = Math.max(exit, collect(kit));
			} catch (IllegalArgumentException | IOException refused) {
				failed.add(Words.visible(kit) + ": " + (refused instanceof NoSuchFileException ? "no such file or folder" : Words.oneLine(String.valueOf(refused.getMessage()))));
			}
		}
		failed.forEach(one -> command.err().println("gainsay: " + one));
		return failed.isEmpty() ? exit : ExitCode.CANNOT_READ_OR_WRITE;
	}

	private int collect(Path kit) throws IOException {
		Collecting.Result result = new Kits(session, CommandLineWays.WAYS).collect(kit, Progress.NONE);
		CorpusEdit edit = result.edit();
		if (!command.dryRun && !edit.isEmpty()) {
			try (DiskApplier applier = DiskApplier.on(command.folder)) {
				WritingCommand.tell(applier, command.err());
				applier.apply(edit);
			}
			session.update(edit.files().stream().map(file -> session.folder().resolve(file.file())).toList(), Progress.NONE);
		}
		result.told().stream().filter(one -> one.kind() != Collecting.Kind.TAKEN)
				.forEach(one -> command.out().println(Words.visible(one.file()) + ": " + (one.kind() == Collecting.Kind.NOT_TAKEN ? "not taken" : "taken") + ". " + Words.oneLine(one.what())));
		long taken = result.told().stream().filter(one -> one.kind() != Collecting.Kind.NOT_TAKEN).count();
		command.out().println(taken == 0 ? "Nothing of " + Words.visible(kit) + " is to be taken."
				: (command.dryRun ? "Would take " : "Took ") + Words.count((int) taken, "file") + " of " + Words.visible(kit) + ".");
		return result.told().stream().allMatch(one -> one.kind() == Collecting.Kind.TAKEN) ? ExitCode.DONE : ExitCode.CORPUS_HAS_ERRORS;
	}
}
